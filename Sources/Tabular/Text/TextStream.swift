import Glibc

/// The UTF-8 text of a source, whatever its encoding.
///
/// ASCII is the same in UTF-8 and in GBK, so the choice between them waits until the first byte outside
/// ASCII, however late it comes, and is then made on what follows it.
final class TextStream {
    let source: ByteSource
    /// What has been found; nil as long as every byte was ASCII.
    private(set) var encoding: TextEncoding?
    private(set) var notices: [Notice] = []
    /// Some of the text handed out was not readable; from here on rows are worth a closer look.
    private(set) var isDamaged = false

    private var converter: EncodingConverter?
    private var scan = Utf8Scan()
    private var delivered = 0

    /// NUL bytes this early mean that the file is no text at all; later ones are damage.
    private static let binaryLimit = 1 << 16

    /// - Parameter encoding: what the caller knows; otherwise it is found out.
    init(_ source: ByteSource, encoding: TextEncoding?) throws(TableError) {
        self.source = source
        let head = try source.head(4)
        if let kind = Self.kind(of: head) { throw .notText(file: source.name, kind: kind) }
        let declared = TextEncoding.declared(by: head)
        if let declared, encoding == nil || encoding?.converterName == declared.encoding.converterName {
            source.skip(declared.markLength)
        }
        if let known = encoding ?? declared?.encoding { try settle(on: known) }
    }

    /// Puts text into `room`; nothing only at the end.
    func read(into room: UnsafeMutablePointer<UInt8>, count: Int) throws(TableError) -> Int {
        let got: Int
        if let converter {
            got = try converter.read(into: room, count: count)
            scan.feed(UnsafeBufferPointer(start: room, count: got))
            try judge(atEnd: false, replaced: converter.sawFault)
        } else if encoding == nil {
            return try readUndecided(into: room, count: count)
        } else {
            got = try source.read(into: room, count: count)
            scan.feed(UnsafeBufferPointer(start: room, count: got))
            try judge(atEnd: got < count, replaced: false)
        }
        delivered += got
        return got
    }

    private func judge(atEnd: Bool, replaced: Bool) throws(TableError) {
        if scan.nuls > 0 && delivered < Self.binaryLimit { throw .notText(file: source.name, kind: .binary) }
        if atEnd { scan.finish() }
        if replaced || scan.faults > 0 || scan.nuls > 0 { isDamaged = true }
    }

    /// Hands out ASCII up to the first other byte; there the encoding is settled.
    private func readUndecided(into room: UnsafeMutablePointer<UInt8>, count: Int) throws(TableError) -> Int {
        let got = try source.read(into: room, count: count)
        var plain = 0
        while plain < got {
            plain += plainLength(room + plain, got - plain)
            if plain == got || room[plain] != 0 { break }
            if delivered + plain < Self.binaryLimit { throw .notText(file: source.name, kind: .binary) }
            isDamaged = true
            plain += 1
        }
        delivered += plain
        if plain == got { return got }
        source.unread(room + plain, count: got - plain)
        try settle(on: try guess())
        return plain > 0 ? plain : try read(into: room, count: count)
    }

    /// UTF-8 or GB18030, by the bytes that follow.
    private func guess() throws(TableError) -> TextEncoding {
        var utf8 = Utf8Scan()
        var gb18030 = Gb18030Scan()
        let sawEnd = try source.preview { block in
            utf8.feed(block)
            gb18030.feed(block)
            return utf8.isSure && gb18030.isSure
        }
        if sawEnd { utf8.finish() }
        // Two Chinese characters in GBK look like two letters of Greek or Arabic in UTF-8 one time in fifty.
        let isAlphabetic =
            utf8.letters > 0 && utf8.letters * 2 >= utf8.characters && gb18030.isLikely && gb18030.faults == 0
        if utf8.isLikelyUtf8 && !isAlphabetic { return .utf8 }
        if gb18030.isLikely { return .gb18030 }
        // A few stray bytes: their rows are damaged, the file is not.
        if utf8.faults <= 16 { return .utf8 }
        throw .unknownEncoding(file: source.name)
    }

    private func settle(on encoding: TextEncoding) throws(TableError) {
        self.encoding = encoding
        if let notice = encoding.notice { notices.append(notice) }
        if encoding != .utf8 && encoding != .utf8WithMark {
            converter = try EncodingConverter(from: encoding, source: source)
        }
    }

    private static func kind(of head: [UInt8]) -> TableError.FileKind? {
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .workbook }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .oldWorkbook }
        if head.starts(with: [0x1F, 0x8B]) || head.starts(with: [0x37, 0x7A, 0xBC, 0xAF]) {
            return .archive
        }
        return nil
    }
}
