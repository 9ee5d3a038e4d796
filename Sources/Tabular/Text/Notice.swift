/// Something the reader of a file should know although nothing is wrong, in Chinese and in English.
public struct Notice: Equatable, Sendable, CustomStringConvertible {
    public let chinese: String
    public let english: String

    public init(chinese: String, english: String) {
        self.chinese = chinese
        self.english = english
    }

    public var description: String { "\(chinese) / \(english)" }
}
