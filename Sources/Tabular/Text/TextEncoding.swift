/// How the characters of a file were written as bytes (字符编码).
///
/// GBK and GB2312 files are read as GB18030, which contains both.
public enum TextEncoding: Equatable, Sendable {
    case utf8
    /// UTF-8 that begins with a byte order mark, as Excel writes "CSV UTF-8".
    case utf8WithMark
    case utf16LittleEndian
    case utf16BigEndian
    case gb18030

    /// The encoding that the first bytes of a file declare, and the length of that declaration.
    static func declared(by head: [UInt8]) -> (encoding: TextEncoding, markLength: Int)? {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8WithMark, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if head.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
        return nil
    }

    /// The name that the C library's `iconv` knows it by.
    var converterName: String {
        switch self {
        case .utf8, .utf8WithMark: "UTF-8"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .gb18030: "GB18030"
        }
    }

    /// What to tell the person whose file it is; nothing for UTF-8, which is what we ask for.
    var notice: Notice? {
        switch self {
        case .utf8, .utf8WithMark: nil
        case .utf16LittleEndian, .utf16BigEndian:
            Notice(chinese: "文件是 UTF-16 编码，已转换读取。", english: "The file is in UTF-16; it was converted.")
        case .gb18030:
            Notice(
                chinese: "文件是 GBK 编码，已按 GB18030 读取。",
                english: "The file is in GBK; it was read as GB18030.")
        }
    }
}
