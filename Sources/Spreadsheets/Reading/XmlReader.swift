import CExpat
import Tabular

/// Reads one part of a workbook as XML: handlers are called as elements begin, end and hold text; each of
/// them may pause the reading, and `run` then takes it up again.
final class XmlReader {
    var onStart: (XmlElement) -> Void = { _ in }
    var onEnd: (XmlElement) -> Void = { _ in }
    var onText: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }

    private let part: ZipPart
    private let file: String
    private let parser: XML_Parser
    private var isPaused = false
    private var isEnded = false
    private var hasDocumentType = false
    private var depth = 0
    private var fed = 0
    /// What a handler found wrong.
    private var fault: SpreadsheetError?

    private static let block = 1 << 16
    /// No sheet nests deeper than ten elements, and no tag is longer than some hundred bytes.
    private static let deepest = 256
    private static let longestTag = 8 << 20

    init(_ entry: ZipEntry, in archive: ZipArchive) throws(SpreadsheetError) {
        part = try ZipPart(entry, in: archive)
        file = archive.file.name
        guard let parser = XML_ParserCreate(nil) else { preconditionFailure("no memory for an XML parser") }
        self.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { reader, name, attributes in
                guard let name else { return }
                XmlReader.at(reader).start(XmlElement(name, attributes))
            },
            { reader, name in
                guard let name else { return }
                XmlReader.at(reader).end(XmlElement(name, nil))
            })
        XML_SetCharacterDataHandler(parser) { reader, text, count in
            guard let text else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                XmlReader.at(reader).onText(UnsafeBufferPointer(start: $0, count: Int(count)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { reader, _, _, _, _ in
            XmlReader.at(reader).refuseDocumentType()
        }
    }

    deinit { XML_ParserFree(parser) }

    /// How many bytes have been read, after unpacking.
    var position: Int { Int(XML_GetCurrentByteIndex(parser)) }

    /// Reads on until a handler pauses.
    /// - Returns: false at the end of the part.
    func run() throws(SpreadsheetError) -> Bool {
        if isEnded { return false }
        if isPaused {
            isPaused = false
            try judge(XML_ResumeParser(parser))
            if isPaused { return true }
        }
        while !isEnded {
            guard let room = XML_GetBuffer(parser, Int32(Self.block)) else {
                preconditionFailure("no memory for an XML parser")
            }
            let bytes = room.assumingMemoryBound(to: UInt8.self)
            let got = try part.read(into: bytes, count: Self.block)
            fed += got
            if got == 0 { isEnded = true }
            try judge(XML_ParseBuffer(parser, Int32(got), got == 0 ? 1 : 0))
            if isPaused {
                isEnded = false
                return true
            }
            if fed - XML_GetCurrentByteIndex(parser) > Self.longestTag {
                throw .damaged(file: file, part: part.entry.name, .inconsistent)
            }
        }
        return false
    }

    /// Reads the part to its end.
    func runToEnd() throws(SpreadsheetError) {
        while try run() {}
    }

    /// To be called by a handler: `run` returns after it.
    func pause() {
        isPaused = true
        XML_StopParser(parser, XML_Bool(XML_TRUE))
    }

    /// To be called by a handler: nothing after this is wanted.
    func finish() {
        isEnded = true
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    /// To be called by a handler that cannot go on.
    func fail(_ error: SpreadsheetError) {
        if fault == nil { fault = error }
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    func damaged(_ damage: SpreadsheetError.Damage) -> SpreadsheetError {
        .damaged(file: file, part: part.entry.name, damage)
    }

    private func judge(_ status: XML_Status) throws(SpreadsheetError) {
        if let fault { throw fault }
        if hasDocumentType { throw damaged(.documentType) }
        guard status == XML_STATUS_ERROR, !isEnded || XML_GetErrorCode(parser) != XML_ERROR_ABORTED else {
            return
        }
        throw damaged(.syntax(line: Int(XML_GetCurrentLineNumber(parser))))
    }

    private func start(_ element: XmlElement) {
        depth += 1
        if depth > Self.deepest { return fail(damaged(.inconsistent)) }
        onStart(element)
    }

    private func end(_ element: XmlElement) {
        depth -= 1
        onEnd(element)
    }

    private func refuseDocumentType() {
        hasDocumentType = true
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    @inline(__always)
    private static func at(_ reader: UnsafeMutableRawPointer?) -> XmlReader {
        guard let reader else { preconditionFailure("the parser lost its reader") }
        return Unmanaged<XmlReader>.fromOpaque(reader).takeUnretainedValue()
    }
}
