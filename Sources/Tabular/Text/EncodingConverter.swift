import Glibc

/// Turns the bytes of a source into UTF-8 by the C library's `iconv`, block by block.
///
/// What is no character becomes U+FFFD and is remembered in `sawFault`.
final class EncodingConverter {
    private(set) var sawFault = false

    private let handle: iconv_t
    private let source: ByteSource
    /// How far to step over bytes that are no character.
    private let unit: Int

    private let raw: UnsafeMutablePointer<UInt8>
    private var rawStart = 0
    private var rawEnd = 0
    private let text: UnsafeMutablePointer<UInt8>
    private var textStart = 0
    private var textEnd = 0
    private var sourceEnded = false

    private static let rawSize = 1 << 16
    /// Room for the widest result of a block: three bytes for each two of UTF-16, four for each two of GBK.
    private static let textSize = 1 << 18

    init(from encoding: TextEncoding, source: ByteSource) throws(TableError) {
        guard let handle = iconv_open("UTF-8", encoding.converterName), Int(bitPattern: handle) != -1 else {
            throw .noConverter(file: source.name, encoding: encoding)
        }
        self.handle = handle
        self.source = source
        unit = encoding == .gb18030 ? 1 : 2
        raw = .allocate(capacity: Self.rawSize)
        text = .allocate(capacity: Self.textSize)
    }

    deinit {
        iconv_close(handle)
        raw.deallocate()
        text.deallocate()
    }

    /// Fills `room` with UTF-8; less than `count` only at the end.
    func read(into room: UnsafeMutablePointer<UInt8>, count: Int) throws(TableError) -> Int {
        var filled = 0
        while filled < count {
            if textStart == textEnd {
                try convertBlock()
                if textStart == textEnd { break }
            }
            let part = min(count - filled, textEnd - textStart)
            (room + filled).update(from: text + textStart, count: part)
            textStart += part
            filled += part
        }
        return filled
    }

    /// Converts until there is some text, or the source has ended.
    private func convertBlock() throws(TableError) {
        (textStart, textEnd) = (0, 0)
        while textEnd == 0 {
            if rawStart == rawEnd && sourceEnded { return }
            let left = rawEnd - rawStart
            memmove(raw, raw + rawStart, left)
            let got = try source.read(into: raw + left, count: Self.rawSize - left)
            (rawStart, rawEnd) = (0, left + got)
            sourceEnded = got < Self.rawSize - left
            convertRaw()
        }
    }

    private func convertRaw() {
        while rawStart < rawEnd {
            var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(raw + rawStart)
                .assumingMemoryBound(to: CChar.self)
            var output: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(text + textEnd)
                .assumingMemoryBound(to: CChar.self)
            var inputLeft = rawEnd - rawStart
            // Keep room for a replacement character.
            var outputLeft = Self.textSize - textEnd - 3
            let result = iconv(handle, &input, &inputLeft, &output, &outputLeft)
            let reason = errno
            rawStart = rawEnd - inputLeft
            textEnd = Self.textSize - 3 - outputLeft
            if result != -1 { return }
            if reason == E2BIG { return }
            if reason == EINVAL && !sourceEnded { return }
            replaceFault()
        }
    }

    private func replaceFault() {
        sawFault = true
        text[textEnd] = 0xEF
        text[textEnd + 1] = 0xBF
        text[textEnd + 2] = 0xBD
        textEnd += 3
        rawStart = min(rawEnd, rawStart + unit)
    }
}
