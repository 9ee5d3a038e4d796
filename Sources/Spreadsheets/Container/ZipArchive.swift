/// A ZIP file that is read part by part: the list of its parts, and each of them as a stream.
///
/// Nothing in it is believed: sizes are bounds until the bytes have been counted and their checksum compared.
final class ZipArchive {
    let file: FileBytes
    let limits: Limits
    private(set) var entries: [ZipEntry] = []

    init(_ file: FileBytes, limits: Limits) throws(SpreadsheetError) {
        self.file = file
        self.limits = limits
        guard file.count <= limits.file else { throw .tooLarge(file: file.name, .file(limit: limits.file)) }
        entries = try readDirectory(try findDirectory())
    }

    /// The part of a name, without regard to case, as Excel looks for it.
    func entry(_ name: String) -> ZipEntry? {
        let wanted = name.lowercased()
        return entries.first { $0.name.lowercased() == wanted }
    }

    /// A whole part in memory, for the small ones.
    func bytes(of entry: ZipEntry, atMost limit: Int) throws(SpreadsheetError) -> [UInt8] {
        let part = try ZipPart(entry, in: self)
        let room = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
        defer { room.deallocate() }
        var bytes: [UInt8] = []
        while true {
            let got = try part.read(into: room, count: 1 << 16)
            if got == 0 { return bytes }
            bytes.append(contentsOf: UnsafeBufferPointer(start: room, count: got))
            if bytes.count > limit { throw .tooLarge(file: file.name, .unpacked(limit: limit)) }
        }
    }

    func damaged(_ damage: SpreadsheetError.Damage) -> SpreadsheetError {
        .damaged(file: file.name, part: "ZIP", damage)
    }

    private typealias Directory = (place: Int, size: Int, count: Int)

    /// Where the list of parts lies: said by the last record, which stands before a comment of any length.
    private func findDirectory() throws(SpreadsheetError) -> Directory {
        let tail = try file.bytes(at: max(0, file.count - 65_557), count: 65_557)
        let tailStart = file.count - tail.count
        var at = tail.count - 22
        while at >= 0 {
            if tail[at] == 0x50, tail.long(at) == 0x0605_4B50, at + 22 + tail.short(at + 20) <= tail.count {
                break
            }
            at -= 1
        }
        guard at >= 0 else { throw damaged(.cut) }
        var directory = (place: tail.long(at + 16), size: tail.long(at + 12), count: tail.short(at + 10))
        // Numbers that do not fit stand in a larger record, found through one just before this.
        if at >= 20, tail.long(at - 20) == 0x0706_4B50 {
            let large = try file.bytes(at: tail.huge(at - 12), count: 56)
            guard large.count == 56, large.long(0) == 0x0606_4B50 else { throw damaged(.inconsistent) }
            directory = (place: large.huge(48), size: large.huge(40), count: large.huge(32))
        }
        guard directory.count <= limits.parts else {
            throw .tooLarge(file: file.name, .parts(limit: limits.parts))
        }
        let end = tailStart + at
        guard directory.size <= end, directory.place <= end - directory.size else {
            throw damaged(.inconsistent)
        }
        return directory
    }

    private func readDirectory(_ directory: Directory) throws(SpreadsheetError) -> [ZipEntry] {
        // A name and its extra fields take some hundred bytes; this is ten thousand of the longest.
        guard directory.size <= limits.parts * 1024 else { throw damaged(.inconsistent) }
        let bytes = try file.bytes(at: directory.place, count: directory.size)
        var entries: [ZipEntry] = []
        var names: Set<String> = []
        var at = 0
        while entries.count < directory.count {
            guard at + 46 <= bytes.count, bytes.long(at) == 0x0201_4B50 else { throw damaged(.inconsistent) }
            let nameLength = bytes.short(at + 28)
            let extraLength = bytes.short(at + 30)
            let next = at + 46 + nameLength + extraLength + bytes.short(at + 32)
            guard next <= bytes.count else { throw damaged(.inconsistent) }
            let nameEnd = at + 46 + nameLength
            let entry = Self.entry(bytes, at: at, nameEnd: nameEnd, extraEnd: nameEnd + extraLength)
            guard entry.packedSize <= file.count, entry.place < file.count else {
                throw damaged(.inconsistent)
            }
            // Of two files with one name, readers would see different ones.
            guard names.insert(entry.name.lowercased()).inserted else { throw damaged(.inconsistent) }
            entries.append(entry)
            at = next
        }
        return entries
    }

    private static func entry(_ bytes: [UInt8], at: Int, nameEnd: Int, extraEnd: Int) -> ZipEntry {
        var sizes = (size: bytes.long(at + 24), packed: bytes.long(at + 20), place: bytes.long(at + 42))
        var extra = nameEnd
        while extra + 4 <= extraEnd {
            let length = bytes.short(extra + 2)
            if bytes.short(extra) == 1 {
                // The numbers that do not fit into four bytes, in this order, and only those.
                var field = extra + 4
                func take(_ number: Int) -> Int {
                    guard number == 0xFFFF_FFFF, field + 8 <= extra + 4 + length else { return number }
                    defer { field += 8 }
                    return bytes.huge(field)
                }
                sizes = (take(sizes.size), take(sizes.packed), take(sizes.place))
            }
            extra += 4 + length
        }
        let name = String(decoding: bytes[at + 46..<nameEnd], as: UTF8.self)
        return ZipEntry(
            name: String(name.map { $0 == "\\" ? "/" : $0 }), method: bytes.short(at + 10),
            isEncrypted: bytes.short(at + 8) & 1 == 1, checksum: UInt32(bytes.long(at + 16)),
            packedSize: sizes.packed, size: sizes.size, place: sizes.place)
    }
}
