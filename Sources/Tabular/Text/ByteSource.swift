import Glibc

/// Where the bytes of a table come from: a file, standard input (`-`), or memory.
final class ByteSource {
    /// What to call it in a message.
    let name: String
    /// The size in bytes, where it is known before reading.
    let size: Int?
    /// How many bytes have been handed out.
    private(set) var position = 0

    private var descriptor: Int32
    private let closesDescriptor: Bool
    /// Bytes that were taken from the descriptor but not yet handed out.
    private var pending: [UInt8]
    private var pendingStart = 0

    /// - Parameter path: the file; `-` is standard input.
    convenience init(path: String) throws(TableError) {
        if path == "-" {
            self.init(descriptor: 0, name: "标准输入 (standard input)", closes: false)
            return
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(.open, file: path, code: errno) }
        self.init(descriptor: descriptor, name: path, closes: true)
        if Self.kind(of: descriptor) == S_IFDIR { throw .system(.open, file: path, code: EISDIR) }
    }

    init(descriptor: Int32, name: String, closes: Bool) {
        self.descriptor = descriptor
        self.name = name
        closesDescriptor = closes
        pending = []
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        size = isFile ? Int(status.st_size) : nil
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    }

    init(bytes: [UInt8], name: String) {
        descriptor = -1
        closesDescriptor = false
        self.name = name
        size = bytes.count
        pending = bytes
    }

    deinit {
        if closesDescriptor { close(descriptor) }
    }

    /// Fills `room` as far as the source reaches; less than `count` only at the end.
    func read(into room: UnsafeMutablePointer<UInt8>, count: Int) throws(TableError) -> Int {
        var filled = 0
        if pendingStart < pending.count {
            filled = min(count, pending.count - pendingStart)
            pending.withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress else { return }
                room.update(from: base + pendingStart, count: filled)
            }
            pendingStart += filled
            if pendingStart == pending.count { dropPending() }
        }
        while filled < count {
            let got = try take(into: room + filled, count: count - filled)
            if got == 0 { break }
            filled += got
        }
        position += filled
        return filled
    }

    /// Takes bytes back, to be handed out again.
    func unread(_ bytes: UnsafePointer<UInt8>, count: Int) {
        guard count > 0 else { return }
        let returned = UnsafeBufferPointer(start: bytes, count: count)
        pending.replaceSubrange(0..<pendingStart, with: returned)
        pendingStart = 0
        position -= count
    }

    /// Steps over bytes that `head` has shown.
    func skip(_ count: Int) {
        let skipped = min(count, pending.count - pendingStart)
        pendingStart += skipped
        position += skipped
        if pendingStart == pending.count { dropPending() }
    }

    /// The next bytes without consuming them; fewer than `count` only at the end.
    func head(_ count: Int) throws(TableError) -> [UInt8] {
        while pending.count - pendingStart < count {
            if try pull(count) == 0 { break }
        }
        return Array(pending[pendingStart...].prefix(count))
    }

    /// Shows what follows, block by block and without consuming it, until `enough` says so or the end is
    /// reached. Of a pipe at most a mebibyte is looked at, because it must be kept in memory.
    /// - Returns: true when the end of the source was seen.
    func preview(until enough: (UnsafeBufferPointer<UInt8>) -> Bool) throws(TableError) -> Bool {
        let isEnough = pending[pendingStart...].withUnsafeBufferPointer { $0.isEmpty ? false : enough($0) }
        if isEnough { return false }
        if descriptor < 0 { return true }
        let block = 1 << 16
        let offset = lseek(descriptor, 0, SEEK_CUR)
        guard size != nil, offset >= 0 else {
            while pending.count - pendingStart < 1 << 20 {
                let got = try pull(block)
                if got == 0 { return true }
                if pending.suffix(got).withUnsafeBufferPointer(enough) { return false }
            }
            return false
        }
        let room = UnsafeMutablePointer<UInt8>.allocate(capacity: block)
        defer { room.deallocate() }
        var ahead = Int(offset)
        while true {
            let got = pread(descriptor, room, block, ahead)
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw .system(.read, file: name, code: errno) }
            if got == 0 { return true }
            if enough(UnsafeBufferPointer(start: room, count: got)) { return false }
            ahead += got
        }
    }

    /// Appends up to `count` further bytes to those pending.
    private func pull(_ count: Int) throws(TableError) -> Int {
        let room = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
        defer { room.deallocate() }
        let got = try take(into: room, count: count)
        pending.append(contentsOf: UnsafeBufferPointer(start: room, count: got))
        return got
    }

    private func take(into room: UnsafeMutablePointer<UInt8>, count: Int) throws(TableError) -> Int {
        guard descriptor >= 0 else { return 0 }
        while true {
            let got = Glibc.read(descriptor, room, count)
            if got >= 0 { return got }
            if errno != EINTR { throw .system(.read, file: name, code: errno) }
        }
    }

    private func dropPending() {
        pending = []
        pendingStart = 0
    }

    private static func kind(of descriptor: Int32) -> mode_t {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
    }
}
