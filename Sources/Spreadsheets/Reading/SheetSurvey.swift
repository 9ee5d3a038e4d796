import Glibc

/// What a sheet says of its merged cells, which it does only after all its rows: found by passing over its
/// bytes once, much faster than reading them. On the way its size and its checksum are judged.
struct SheetSurvey {
    /// In the order of their first rows.
    private(set) var merges: [CellArea] = []
    /// Bytes after unpacking.
    private(set) var size = 0

    private static let block = 1 << 18
    /// Longer than `<mergeCell ref="XFD1048576:XFD1048576"/>` with a prefix and further attributes.
    private static let overlap = 256

    init(_ entry: ZipEntry, in archive: ZipArchive) throws(SpreadsheetError) {
        let part = try ZipPart(entry, in: archive)
        let room = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.block + Self.overlap)
        defer { room.deallocate() }
        var kept = 0
        while true {
            let got = try part.read(into: room + kept, count: Self.block)
            size += got
            let count = kept + got
            let isLast = got == 0
            let searched = collect(room, count, isLast: isLast)
            if merges.count > archive.limits.merges {
                throw .tooLarge(file: archive.file.name, .merges(limit: archive.limits.merges))
            }
            if isLast { break }
            kept = count - searched
            memmove(room, room + searched, kept)
        }
        merges.sort {
            ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
        }
    }

    /// Takes the merged areas that stand wholly in these bytes.
    /// - Returns: how many bytes are done with.
    private mutating func collect(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, isLast: Bool) -> Int {
        var at = 0
        while let start = Self.find("mergeCell ", in: bytes, from: at, to: count) {
            guard let end = memchr(bytes + start, 0x3E, count - start) else {
                if count - start > Self.overlap || isLast { break }
                return start
            }
            let stop = UnsafeRawPointer(end) - UnsafeRawPointer(bytes)
            // Within texts `<` is written otherwise, so this is an element.
            let isElement = start > 0 && (bytes[start - 1] == 0x3C || bytes[start - 1] == 0x3A)
            if isElement, let area = Self.area(bytes + start, stop - start),
                area.columns.count > 1 || area.rows.count > 1
            {
                merges.append(area)
            }
            at = stop
        }
        return max(at, count - Self.overlap)
    }

    /// The area in `mergeCell ref="A1:B2"`.
    private static func area(_ tag: UnsafeMutablePointer<UInt8>, _ count: Int) -> CellArea? {
        guard let found = find("ref=", in: tag, from: 0, to: count) else { return nil }
        let start = found + 5
        guard start < count, tag[start - 1] == 0x22 || tag[start - 1] == 0x27 else { return nil }
        let reference = UnsafeBufferPointer(start: tag + start, count: count - start)
            .prefix { $0 != 0x22 && $0 != 0x27 }
        return String(decoding: reference, as: UTF8.self).withCString(CellReference.area)
    }

    private static func find(
        _ mark: StaticString, in bytes: UnsafeMutablePointer<UInt8>, from: Int, to end: Int
    ) -> Int? {
        let length = mark.utf8CodeUnitCount
        var at = from
        while at + length <= end {
            guard let found = memchr(bytes + at, Int32(mark.utf8Start.pointee), end - length + 1 - at) else {
                return nil
            }
            at = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
            if memcmp(found, mark.utf8Start, length) == 0 { return at }
            at += 1
        }
        return nil
    }
}
