import CZlib

/// One part of an archive as a stream, unpacked on the way; its checksum is compared at the end.
final class ZipPart {
    let entry: ZipEntry
    private let archive: ZipArchive
    private var inflation: UnsafeMutablePointer<z_stream>
    private var packed: UnsafeMutablePointer<UInt8>
    /// Where the next packed bytes are, and how many are left.
    private var place: Int
    private var packedLeft: Int
    private var unpacked = 0
    private var checksum: UInt = 0
    private var isFinished = false

    private static let packedRoom = 1 << 16

    init(_ entry: ZipEntry, in archive: ZipArchive) throws(SpreadsheetError) {
        self.entry = entry
        self.archive = archive
        inflation = .allocate(capacity: 1)
        inflation.initialize(to: z_stream())
        packed = .allocate(capacity: Self.packedRoom)
        packedLeft = entry.packedSize
        place = entry.place
        // Raw deflate, as archives hold it. Only lack of memory lets this fail.
        precondition(
            inflateInit2_(inflation, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK,
            "zlib cannot start")
        let name = archive.file.name
        if entry.isEncrypted { throw .passwordProtected(file: name) }
        guard entry.method == 0 || entry.method == 8 else { throw damaged(.unknownPacking) }
        guard entry.size <= archive.limits.unpacked else { throw tooLarge }
        let header = try archive.file.bytes(at: entry.place, count: 30)
        guard header.count == 30, header.long(0) == 0x0403_4B50 else { throw damaged(.inconsistent) }
        place = entry.place + 30 + header.short(26) + header.short(28)
        guard place + packedLeft <= archive.file.count else { throw damaged(.cut) }
    }

    deinit {
        inflateEnd(inflation)
        inflation.deallocate()
        packed.deallocate()
    }

    /// Fills `room`; nothing only at the end.
    func read(into room: UnsafeMutablePointer<UInt8>, count: Int) throws(SpreadsheetError) -> Int {
        if isFinished { return 0 }
        let got =
            entry.method == 0 ? try copy(into: room, count: count) : try inflate(into: room, count: count)
        checksum = crc32(checksum, room, UInt32(got))
        unpacked += got
        if unpacked > entry.size { throw damaged(.inconsistent) }
        if unpacked > 16 << 20, unpacked / max(1, entry.packedSize) >= archive.limits.ratio {
            throw .tooLarge(file: archive.file.name, .ratio(limit: archive.limits.ratio))
        }
        if isFinished {
            guard unpacked == entry.size, UInt32(truncatingIfNeeded: checksum) == entry.checksum else {
                throw damaged(.checksum)
            }
        }
        return got
    }

    private func copy(into room: UnsafeMutablePointer<UInt8>, count: Int) throws(SpreadsheetError) -> Int {
        let got = try archive.file.read(at: place, into: room, count: min(count, packedLeft))
        place += got
        packedLeft -= got
        if packedLeft == 0 { isFinished = true } else if got == 0 { throw damaged(.cut) }
        return got
    }

    private func inflate(into room: UnsafeMutablePointer<UInt8>, count: Int) throws(SpreadsheetError) -> Int {
        inflation.pointee.next_out = room
        inflation.pointee.avail_out = UInt32(count)
        while inflation.pointee.avail_out > 0 {
            if inflation.pointee.avail_in == 0 && packedLeft > 0 {
                let got = try archive.file.read(
                    at: place, into: packed, count: min(Self.packedRoom, packedLeft))
                if got == 0 { throw damaged(.cut) }
                place += got
                packedLeft -= got
                inflation.pointee.next_in = packed
                inflation.pointee.avail_in = UInt32(got)
            }
            let result = CZlib.inflate(inflation, Z_NO_FLUSH)
            if result == Z_STREAM_END {
                isFinished = true
                break
            }
            guard result == Z_OK else { throw damaged(.checksum) }
        }
        return count - Int(inflation.pointee.avail_out)
    }

    private func damaged(_ damage: SpreadsheetError.Damage) -> SpreadsheetError {
        .damaged(file: archive.file.name, part: entry.name, damage)
    }

    private var tooLarge: SpreadsheetError {
        .tooLarge(file: archive.file.name, .unpacked(limit: archive.limits.unpacked))
    }
}
