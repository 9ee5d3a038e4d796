import Glibc

/// Records in order in a temporary file, and a cursor over them.
final class SortRun {
    /// How many merges went into it; see `ExternalSort`.
    let level: Int
    private(set) var record: SortRecord
    /// The first bytes of the current key, for a quick comparison.
    private(set) var keyStart: UInt64 = 0

    private let file: TemporaryFile
    private var room: UnsafeMutableRawPointer
    private var capacity: Int
    private var fileOffset = 0
    private var at = 0
    private var filled = 0

    private static let padding = 16

    init(file: TemporaryFile, level: Int) {
        self.file = file
        self.level = level
        capacity = 0
        room = .allocate(byteCount: Self.padding, alignment: 16)
        record = SortRecord(start: room)
    }

    deinit { room.deallocate() }

    /// Begins at the first record, with a buffer of this size.
    func rewind(buffer: Int) {
        room.deallocate()
        capacity = buffer
        room = .allocate(byteCount: capacity + Self.padding, alignment: 16)
        (fileOffset, at, filled) = (0, 0, 0)
    }

    /// - Returns: false at the end.
    func next() throws(TableError) -> Bool {
        if filled - at < SortRecord.headLength {
            try refill()
            if filled == 0 { return false }
        }
        if filled - at < SortRecord(start: room + at).length {
            try refill()
            while filled < SortRecord(start: room).length { try grow(to: SortRecord(start: room).length) }
        }
        record = SortRecord(start: room + at)
        keyStart = keyWord(record.key, from: 0)
        at += record.length
        return true
    }

    private func refill() throws(TableError) {
        let left = filled - at
        memmove(room, room + at, left)
        let got = try file.read(at: fileOffset, into: room + left, count: capacity - left)
        fileOffset += got
        filled = left + got
        at = 0
    }

    private func grow(to needed: Int) throws(TableError) {
        capacity = needed
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity + Self.padding, alignment: 16)
        larger.copyMemory(from: room, byteCount: filled)
        room.deallocate()
        room = larger
        try refill()
        // Every record in the file was written whole.
        precondition(filled >= needed, "a temporary file was shortened")
    }
}
