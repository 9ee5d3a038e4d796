import Glibc
import Tabular

/// The bytes of a file in any order: from a disk, or from memory such as an upload.
final class FileBytes {
    /// What messages call it.
    let name: String
    let count: Int

    private let descriptor: Int32
    private let memory: [UInt8]

    init(path: String) throws(SpreadsheetError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .table(.system(.open, file: path, code: errno)) }
        self.descriptor = descriptor
        name = path
        memory = []
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            count = 0
            throw .table(.system(.open, file: path, code: errno))
        }
        count = Int(status.st_size)
        if status.st_mode & S_IFMT == S_IFDIR { throw .table(.system(.open, file: path, code: EISDIR)) }
    }

    init(bytes: [UInt8], name: String) {
        descriptor = -1
        self.name = name
        memory = bytes
        count = bytes.count
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Fills `room` from a place on; less than `wanted` only at the end.
    func read(
        at place: Int, into room: UnsafeMutablePointer<UInt8>, count wanted: Int
    ) throws(SpreadsheetError) -> Int {
        guard place >= 0, place < count, wanted > 0 else { return 0 }
        if descriptor < 0 {
            let part = min(wanted, count - place)
            memory.withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress else { return }
                room.update(from: base + place, count: part)
            }
            return part
        }
        var done = 0
        while done < wanted {
            let got = pread(descriptor, room + done, wanted - done, place + done)
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw .table(.system(.read, file: name, code: errno)) }
            if got == 0 { break }
            done += got
        }
        return done
    }

    /// Some bytes at a place; fewer only at the end.
    func bytes(at place: Int, count wanted: Int) throws(SpreadsheetError) -> [UInt8] {
        guard place >= 0, place < count, wanted > 0 else { return [] }
        let room = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
        defer { room.deallocate() }
        let got = try read(at: place, into: room, count: wanted)
        return Array(UnsafeBufferPointer(start: room, count: got))
    }
}
