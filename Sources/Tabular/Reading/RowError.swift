/// Why one row of a table cannot be used; reading goes on after it.
public struct RowError: Error, Equatable, Sendable {
    /// The line of the file where the row begins; the first is 1.
    public let line: Int
    public let reason: Reason

    public init(line: Int, reason: Reason) {
        self.line = line
        self.reason = reason
    }

    public enum Reason: Equatable, Sendable {
        case tooFewFields(found: Int, expected: Int)
        case tooManyFields(found: Int, expected: Int)
        /// A quotation mark was opened and never closed: the file was cut, or the mark is a stray one.
        case openQuote
        /// Something stands between a closing quotation mark and the next delimiter.
        case textAfterQuote
        /// The row has more bytes than a row can have.
        case tooLong(limit: Int)
        /// Some bytes are no text in the encoding of the file.
        case damagedText
        /// Lines end with a lone carriage return, as on an old Macintosh.
        case loneReturn
    }
}

extension RowError: CustomStringConvertible {
    public var description: String { "\(chinese) / \(english)" }

    public var chinese: String {
        let problem =
            switch reason {
            case .tooFewFields(let found, let expected): "只有 \(found) 个字段，应有 \(expected) 个。"
            case .tooManyFields(let found, let expected): "有 \(found) 个字段，应为 \(expected) 个；字段内的逗号要放在双引号内。"
            case .openQuote: "双引号没有配对结束；文件可能被截断，或者多了一个双引号。"
            case .textAfterQuote: "结束的双引号之后还有文字；字段内的双引号要写成两个。"
            case .tooLong(let limit): "这一行超过 \(limit) 字节。"
            case .damagedText: "含有无法识别的字符（乱码）。"
            case .loneReturn: "换行符是旧 Mac 格式（CR），请另存为“CSV UTF-8”。"
            }
        return "第 \(line) 行：\(problem)"
    }

    public var english: String {
        let problem =
            switch reason {
            case .tooFewFields(let found, let expected): "has \(found) fields, needs \(expected)."
            case .tooManyFields(let found, let expected):
                "has \(found) fields, needs \(expected); put a field that holds a comma into quotation marks."
            case .openQuote:
                "a quotation mark is never closed; the file was cut, or the mark is one too many."
            case .textAfterQuote:
                "text follows a closing quotation mark; double the marks that belong to the text."
            case .tooLong(let limit): "is longer than \(limit) bytes."
            case .damagedText: "holds bytes that are no readable characters."
            case .loneReturn: "lines end in the old Macintosh way (CR); save it as \"CSV UTF-8\"."
            }
        return "line \(line): \(problem)"
    }
}
