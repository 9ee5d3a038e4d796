public import Vocabulary

/// What is wrong with a message (报文错误), and in which field: for the hospital's programmer.
///
/// It never quotes what stood in the field, so that no name and no number of a person gets into replies and logs.
public struct Fault: Error, Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A required field or node without a value.
        case missing
        /// Required here because another field says so.
        case missingWhen(field: String, is: String)
        /// An object or a list where a text or number belongs.
        case notText
        case notNumber
        case tooManyDecimals(scale: Int)
        /// More digits before the point than the field has.
        case tooLarge(digits: Int)
        case notDay
        case notMoment
        /// Neither 0 nor 1.
        case notFlag
        case notDigits(upTo: Int)
        case notBytes
        case tooLong(characters: Int)
        /// A code that the list does not have; some of those it has.
        case unknownCode(list: String, examples: [String])
        case notObject
        case notRows
        /// Several rows where one belongs.
        case notOne
        /// More rows than are read.
        case tooManyRows(Int)
        /// A line of a file with another number of columns.
        case columns(Int)
        case unreadable(WireError)
        /// A variant of the interface that this server does not speak.
        case unsupported(Words)
    }

    /// Where: `infno`, `input.data.psn_no`, `input.feedetail[0].cnt` (rows from 0).
    public let field: String
    public let kind: Kind

    public init(_ field: String, _ kind: Kind) {
        self.field = field
        self.kind = kind
    }
}

extension Fault {
    /// What is wrong and what to write, in both languages.
    public var words: Words {
        let place = Fault.place(field)
        func say(_ zh: String, _ en: String) -> Words { Words("\(place.zh)\(zh)", "\(place.en) \(en)") }
        switch kind {
        case .missing: return say("必填，不能为空", "is required")
        case .missingWhen(let field, let value):
            return say("在 \(field) 为 \(value) 时必填", "is required when \(field) is \(value)")
        case .notText: return say("应为文字，不是对象或数组", "must be a text, not an object or a list")
        case .notNumber: return say("应为数字，如 12.50", "must be a number such as 12.50")
        case .tooManyDecimals(let scale): return say("最多 \(scale) 位小数", "has more than \(scale) decimals")
        case .tooLarge(let digits):
            return say("整数部分最多 \(digits) 位", "has more than \(digits) digits before the point")
        case .notDay: return say("应为日期 yyyy-MM-dd", "must be a day as yyyy-MM-dd")
        case .notMoment: return say("应为时间 yyyy-MM-dd HH:mm:ss", "must be a time as yyyy-MM-dd HH:mm:ss")
        case .notFlag: return say("应为 0 或 1", "must be 0 or 1")
        case .notDigits(let count):
            return say("应为 1 至 \(count) 位数字，且不为 0", "must be 1 to \(count) digits, and not 0")
        case .notBytes: return say("应为字节数组", "must be a list of bytes")
        case .tooLong(let count): return say("超过 \(count) 个字符", "is longer than \(count) characters")
        case .unknownCode(_, let examples):
            let some = Words(examples.joined(separator: "、"), examples.joined(separator: ", "))
            return say("不在代码表内（如 \(some.zh)）", "is not in its code list (\(some.en), …)")
        case .notObject: return say("应为对象 {…}", "must be an object {…}")
        case .notRows: return say("应为对象或对象数组", "must be an object or a list of objects")
        case .notOne: return say("只能有一条", "must have one row only")
        case .tooManyRows(let count): return say("超过 \(count) 条", "has more than \(count) rows")
        case .columns(let count):
            return say("应有 \(count) 列，以制表符分隔", "must have \(count) columns, parted by tabs")
        case .unreadable(let error):
            if field == "" { return error.words }
            return say("不是 JSON：\(error.words.zh)", "is not JSON: \(error.words.en)")
        case .unsupported(let words):
            return field == "" ? words : Words("\(field)：\(words.zh)", "\(field): \(words.en)")
        }
    }

    /// Both languages within the 200 characters of `err_msg`; Chinese alone where both do not fit.
    public var message: String { Fault.fit(words) }

    /// The longest form of these words that `err_msg` holds.
    public static func fit(_ words: Words, characters: Int = 200) -> String {
        let both = words.both
        return both.unicodeScalars.count <= characters ? both : Fault.cut(words.zh, characters)
    }

    static func cut(_ text: String, _ characters: Int) -> String {
        guard text.unicodeScalars.count > characters else { return text }
        var cut = String.UnicodeScalarView()
        cut.append(contentsOf: text.unicodeScalars.prefix(characters - 1))
        return String(cut) + "…"
    }

    /// `input.feedetail[2].cnt` in words: `feedetail 第3条 cnt（数量）`, `feedetail row 3 cnt`. Long paths of a client's own
    /// making are cut.
    private static func place(_ field: String) -> Words {
        let parts = field.split(separator: ".").map(String.init)
        let path = parts.first == "input" && parts.count > 1 ? Array(parts.dropFirst()) : parts
        var zh: [String] = []
        var en: [String] = []
        for part in path.suffix(4) {
            let name = Fault.cut(String(part.prefix { $0 != "[" }), 40)
            zh.append(name)
            en.append(name)
            if let row = part.split(separator: "[").dropFirst().first.flatMap({ Int($0.dropLast()) }) {
                zh.append("第\(row + 1)条")
                en.append("row \(row + 1)")
            }
        }
        let label = path.last.flatMap { Transaction.label(of: String($0.prefix { $0 != "[" })) }
        return Words(zh.joined(separator: " ") + (label.map { "（\($0)）" } ?? ""), en.joined(separator: " "))
    }
}

extension Fault: CustomStringConvertible {
    public var description: String { words.both }
}
