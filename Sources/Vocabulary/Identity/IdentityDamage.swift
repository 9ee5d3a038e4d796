/// What happened to an identity number on its way into a list (号码的损坏): one kind of damage, said and never hidden.
public enum IdentityDamage: String, CaseIterable, Codable, Sendable {
    // Of form alone: the number is all there.
    /// 全角数字
    case fullWidth
    /// x for X
    case lowerCase
    /// Another script's letter or a sign that looks like X: Х (Cyrillic), Ⅹ, ×.
    case likeX
    case spaces
    /// An apostrophe, backquote, quotation marks or equals sign around it, as Excel makes of numbers kept as text.
    case quoted
    /// Zero-width characters, direction marks, control characters.
    case invisible
    case dashes
    /// `.0` behind it: the column was numbers.
    case decimals

    // Of content: it can at best be guessed.
    /// O for 0, l or I for 1.
    case lookalike
    /// A number of before 1999: 15 digits, year of two digits, no check.
    case fifteenDigits
    /// Excel's 5.10103E+17: most digits are lost.
    case scientific
    /// Excel keeps 15 digits; the last three are 000.
    case excelZeros
    case checkDigit
    /// No such day, or one that is yet to come.
    case birth
    /// A character is missing.
    case oneShort
    /// A character too many.
    case oneLong
    /// Asterisks in it.
    case masked

    // Nothing to be made of it.
    case length
    /// Letters or signs that no such number has; perhaps a number of another kind.
    case characters
    /// Begins with 0.
    case region
    /// Not the format of the kind of document it is said to be.
    case format
    /// A sound number, but of another kind of document.
    case otherKind
    case empty

    /// What it is, and what to do.
    public var words: Words {
        switch self {
        case .fullWidth: Words("全角字符，已按半角读取", "full-width characters, read as plain ones")
        case .lowerCase: Words("字母为小写，已按大写读取", "small letters, read as capitals")
        case .likeX: Words("形似 X 的字符，已按 X 读取", "a sign that looks like X, read as X")
        case .spaces: Words("夹有空格，已去掉", "spaces, taken out")
        case .quoted: Words("带有引号等文本标记，已去掉", "an apostrophe, quotes or equals sign, taken out")
        case .invisible: Words("夹有看不见的字符，已去掉", "invisible characters, taken out")
        case .dashes: Words("夹有横线，已去掉", "dashes, taken out")
        case .decimals: Words("带有小数 .0，已去掉", "a decimal .0, taken off")
        case .lookalike: Words("数字写成了字母（O、l），请核对", "letters for digits (O, l): please check")
        case .fifteenDigits:
            Words(
                "15 位旧号码，已推算 18 位号码，请核对", "an old number of 15 digits; the 18 were worked out: please check")
        case .scientific:
            Words(
                "Excel 科学计数，后面的数字已丢失：请用原始名单，号码列设为文本",
                "Excel's scientific notation lost the last digits: use the original list, with the column as text"
            )
        case .excelZeros:
            Words(
                "末三位为 000，疑为 Excel 只保留 15 位：请用原始名单，号码列设为文本",
                "ends in 000, as Excel keeps 15 digits: use the original list, with the column as text")
        case .checkDigit: Words("校验码不符，号码有误，请核对", "the check digit does not fit: please check the number")
        case .birth: Words("出生日期不存在或尚未到来，请核对", "no such day of birth, or one yet to come: please check")
        case .oneShort: Words("少了一位，请核对", "one character is missing: please check")
        case .oneLong: Words("多了一位，请核对", "one character too many: please check")
        case .masked: Words("号码已脱敏（带星号）：请索取完整号码", "the number is masked: ask for the whole one")
        case .length: Words("位数不对，请核对", "the length is wrong: please check")
        case .characters:
            Words(
                "含有不该有的字符，或是其他证件的号码，请核对证件类型",
                "characters that do not belong here, or a number of another kind: please check the kind")
        case .region: Words("不能以 0 开头，请核对", "it cannot begin with 0: please check")
        case .format: Words("不符合该证件的号码格式，请核对", "not the format of this kind of document: please check")
        case .otherKind:
            Words("号码属于另一种证件，请改正证件类型", "a number of another kind of document: please put the kind right")
        case .empty: Words("没有号码", "no number")
        }
    }

    /// Whether the number is all there, and only its form was put right.
    public var isOfForm: Bool {
        switch self {
        case .fullWidth, .lowerCase, .likeX, .spaces, .quoted, .invisible, .dashes, .decimals: true
        default: false
        }
    }
}
