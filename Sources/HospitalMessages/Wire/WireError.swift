public import Vocabulary

/// Why a message could not be read as JSON, and at which byte (counted from 0). It never quotes the message.
public struct WireError: Error, Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case empty
        /// The body ends inside a value.
        case cutOff
        case unexpected
        case badNumber
        case badEscape
        /// A text that is not UTF-8; GBK, as a rule.
        case notUTF8
        /// A NUL character, which no field may hold.
        case nul
        case tooLong(bytes: Int)
        case tooDeep(levels: Int)
        case tooMany(values: Int)
        /// More follows after the value has ended.
        case trailing
    }

    public let kind: Kind
    public let byte: Int

    public init(kind: Kind, byte: Int) {
        self.kind = kind
        self.byte = byte
    }

    public var words: Words {
        switch kind {
        case .empty: Words("报文是空的", "the message is empty")
        case .cutOff: at("报文不完整，在这里断开", "the message ends here, inside a value")
        case .unexpected: at("这里不是 JSON", "this is not JSON")
        case .badNumber: at("这里的数字不合 JSON 写法", "this number is not written as JSON has it")
        case .badEscape: at("反斜杠后面的转义不对", "this escape after a backslash is wrong")
        case .notUTF8: at("文字不是 UTF-8 编码（是否用了 GBK？）", "this text is not UTF-8 (is it GBK?)")
        case .nul: at("文字里有空字符 \\u0000", "a text holds the character \\u0000")
        case .tooLong(let bytes):
            Words("报文超过 \(bytes) 字节，请分批上传", "the message is longer than \(bytes) bytes; send it in parts")
        case .tooDeep(let levels): at("嵌套超过 \(levels) 层", "nested deeper than \(levels) levels")
        case .tooMany(let values):
            at("报文的值多于 \(values) 个，请分批上传", "the message has more than \(values) values; send it in parts")
        case .trailing: at("JSON 结束后还有内容", "something follows after the JSON has ended")
        }
    }

    private func at(_ zh: String, _ en: String) -> Words {
        Words("第 \(byte) 字节：\(zh)", "byte \(byte): \(en)")
    }
}
