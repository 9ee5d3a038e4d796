/// What a file is by its first bytes, whatever its name says.
enum FileSignature: Equatable {
    case archive
    /// A container of Microsoft's older programs: .xls, .et, and .xlsx with a password.
    case compound
    /// Begins like HTML or XML.
    case page
    /// Text, most likely; the reader of text will say what else it may be.
    case other

    init(_ file: FileBytes) throws(SpreadsheetError) {
        let head = try file.bytes(at: 0, count: 512)
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .archive
        } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .compound
        } else {
            self = FileSignature.isPage(head) ? .page : .other
        }
    }

    private static func isPage(_ head: [UInt8]) -> Bool {
        let text = head.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard text.first == UInt8(ascii: "<") else { return false }
        let start = String(decoding: text.prefix(10), as: UTF8.self).lowercased()
        return ["<html", "<!doc", "<?xml", "<table", "<meta", "<head", "<style", "<div", "<!--", "<body"]
            .contains {
                start.hasPrefix($0)
            }
    }

    /// Whether a compound file holds a workbook sealed with a password: it then has a stream of that name,
    /// which stands in UTF-16 in its directory.
    static func isSealed(_ file: FileBytes) throws(SpreadsheetError) -> Bool {
        let wanted: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        let block = 1 << 20
        var at = 0
        // The directory of a small file is near its beginning, of a large one near its end.
        while at < file.count {
            if at > 32 * block && at < file.count - 32 * block { at = file.count - 32 * block }
            let bytes = try file.bytes(at: at, count: block + wanted.count)
            if contains(bytes, wanted) { return true }
            at += block
        }
        return false
    }

    private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard bytes.count >= wanted.count, let first = wanted.first else { return false }
        var at = 0
        while let found = bytes[at...].firstIndex(of: first), found + wanted.count <= bytes.count {
            if bytes[found..<found + wanted.count].elementsEqual(wanted) { return true }
            at = found + 1
        }
        return false
    }
}
