/// Writes a run to a temporary file, buffered.
final class RunWriter {
    private let file: TemporaryFile
    private let room: UnsafeMutableRawPointer
    private var filled = 0

    private static let capacity = 1 << 18

    init(directory: String) throws(TableError) {
        file = try TemporaryFile(in: directory)
        room = .allocate(byteCount: Self.capacity, alignment: 16)
    }

    deinit { room.deallocate() }

    func append(_ record: SortRecord) throws(TableError) {
        let length = record.length
        if filled + length > Self.capacity { try flush() }
        if length > Self.capacity { return try file.append(record.start, count: length) }
        (room + filled).copyMemory(from: record.start, byteCount: length)
        filled += length
    }

    func finish() throws(TableError) -> TemporaryFile {
        try flush()
        return file
    }

    private func flush() throws(TableError) {
        try file.append(room, count: filled)
        filled = 0
    }
}
