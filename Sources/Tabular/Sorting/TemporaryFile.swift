import Glibc

/// A file without a name: it is unlinked as soon as it is open, so that nothing stays behind after a crash.
final class TemporaryFile {
    private let descriptor: Int32
    private let directory: String
    private(set) var length = 0

    init(in directory: String) throws(TableError) {
        var template = Array("\(directory)/.tabular-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .system(.makeTemporary, file: directory, code: errno) }
        unlink(template)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        self.descriptor = descriptor
        self.directory = directory
    }

    deinit { close(descriptor) }

    /// Where temporary files belong when the caller has no better place.
    static var defaultDirectory: String {
        guard let named = getenv("TMPDIR"), named.pointee != 0 else { return "/tmp" }
        return String(cString: named)
    }

    func append(_ bytes: UnsafeRawPointer, count: Int) throws(TableError) {
        var done = 0
        while done < count {
            let put = write(descriptor, bytes + done, count - done)
            if put < 0 && errno == EINTR { continue }
            guard put >= 0 else { throw .system(.write, file: directory, code: errno) }
            done += put
        }
        length += count
    }

    /// - Returns: how many bytes were read; fewer than `count` only at the end.
    func read(at offset: Int, into room: UnsafeMutableRawPointer, count: Int) throws(TableError) -> Int {
        var done = 0
        while done < count {
            let got = pread(descriptor, room + done, count - done, offset + done)
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw .system(.read, file: directory, code: errno) }
            if got == 0 { break }
            done += got
        }
        return done
    }
}
