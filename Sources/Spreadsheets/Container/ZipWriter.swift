import CZlib
import Tabular

/// Writes an archive part after part, each deflated as it comes: nothing is kept but the list of parts.
///
/// Sizes and checksum follow their part (a data descriptor), because they are not known before.
final class ZipWriter {
    private let file: OutputFile
    private var position = 0
    private var list: [ZipEntry] = []
    private var name: String?
    private var start = 0
    private var checksum: UInt = 0
    private var size = 0
    private let deflation: UnsafeMutablePointer<z_stream>
    private let room: UnsafeMutablePointer<UInt8>

    private static let roomSize = 1 << 17
    /// 1980-01-01, so that the same table gives the same bytes.
    private static let day = 0x21
    /// Sizes stand in a descriptor after the part; names are UTF-8.
    private static let flags = 0x0808

    init(path: String) throws(TableError) {
        file = try OutputFile(path: path)
        deflation = .allocate(capacity: 1)
        deflation.initialize(to: z_stream())
        room = .allocate(capacity: Self.roomSize)
        // The fastest level: a table shrinks to a tenth all the same. Only lack of memory lets this fail.
        precondition(
            deflateInit2_(
                deflation, 1, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK, "zlib cannot start")
    }

    deinit {
        deflateEnd(deflation)
        deflation.deallocate()
        room.deallocate()
    }

    /// Begins a part; what is written from now on is its content.
    func begin(_ name: String) throws(TableError) {
        precondition(self.name == nil, "the last part was not ended")
        self.name = name
        start = position
        checksum = 0
        size = 0
        deflateReset(deflation)
        var header: [UInt8] = []
        header.append(long: 0x0403_4B50)
        header.append(short: 20)
        header.append(short: Self.flags)
        header.append(short: 8)
        header.append(short: 0)
        header.append(short: Self.day)
        for _ in 0..<3 { header.append(long: 0) }
        header.append(short: name.utf8.count)
        header.append(short: 0)
        try put(header + Array(name.utf8))
    }

    func write(_ bytes: UnsafePointer<UInt8>, count: Int) throws(TableError) {
        checksum = crc32(checksum, bytes, UInt32(count))
        size += count
        try deflate(bytes, count, Z_NO_FLUSH)
    }

    /// - Returns: false when the part or the archive is too large for this kind of archive.
    func end() throws(TableError) -> Bool {
        guard let name else { preconditionFailure("no part was begun") }
        var nothing: UInt8 = 0
        let contentStart = start + 30 + name.utf8.count
        try deflate(&nothing, 0, Z_FINISH)
        let entry = ZipEntry(
            name: name, method: 8, isEncrypted: false, checksum: UInt32(truncatingIfNeeded: checksum),
            packedSize: position - contentStart, size: size, place: start)
        var descriptor: [UInt8] = []
        descriptor.append(long: 0x0807_4B50)
        descriptor.append(long: Int(entry.checksum))
        descriptor.append(long: entry.packedSize)
        descriptor.append(long: entry.size)
        try put(descriptor)
        list.append(entry)
        self.name = nil
        return size < 1 << 32 && position < 1 << 32
    }

    /// A part that is at hand as a whole.
    func add(_ name: String, _ text: String) throws(TableError) -> Bool {
        try begin(name)
        let bytes = Array(text.utf8)
        checksum = crc32(0, bytes, UInt32(bytes.count))
        size = bytes.count
        try deflate(bytes, bytes.count, Z_NO_FLUSH)
        return try end()
    }

    /// Writes the list of parts and puts the file in its place.
    func commit() throws(TableError) {
        precondition(name == nil, "the last part was not ended")
        let start = position
        var directory: [UInt8] = []
        for entry in list {
            directory.append(long: 0x0201_4B50)
            directory.append(short: 20)
            directory.append(short: 20)
            directory.append(short: Self.flags)
            directory.append(short: 8)
            directory.append(short: 0)
            directory.append(short: Self.day)
            directory.append(long: Int(entry.checksum))
            directory.append(long: entry.packedSize)
            directory.append(long: entry.size)
            directory.append(short: entry.name.utf8.count)
            for _ in 0..<4 { directory.append(short: 0) }
            directory.append(long: 0)
            directory.append(long: entry.place)
            directory += Array(entry.name.utf8)
        }
        let size = directory.count
        directory.append(long: 0x0605_4B50)
        directory.append(long: 0)
        directory.append(short: list.count)
        directory.append(short: list.count)
        directory.append(long: size)
        directory.append(long: start)
        directory.append(short: 0)
        try put(directory)
        try file.commit()
    }

    func abandon() { file.abandon() }

    private func deflate(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ flush: Int32) throws(TableError) {
        deflation.pointee.next_in = UnsafeMutablePointer(mutating: bytes)
        deflation.pointee.avail_in = UInt32(count)
        repeat {
            deflation.pointee.next_out = room
            deflation.pointee.avail_out = UInt32(Self.roomSize)
            _ = CZlib.deflate(deflation, flush)
            let made = Self.roomSize - Int(deflation.pointee.avail_out)
            if made > 0 { try put(UnsafeBufferPointer(start: room, count: made)) }
        } while deflation.pointee.avail_out == 0
    }

    private func put(_ bytes: [UInt8]) throws(TableError) {
        position += bytes.count
        try file.write(bytes, count: bytes.count)
    }

    private func put(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableError) {
        guard let base = bytes.baseAddress else { return }
        position += bytes.count
        try file.write(base, count: bytes.count)
    }
}
