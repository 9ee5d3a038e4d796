/// One field of a node (字段), as the tables of the interface have it.
public struct Field: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Characters at most; nil where the tables name no length.
        case text(Int?)
        /// Digits in all, and decimals among them.
        case number(digits: Int, scale: Int)
        case day
        case moment
        /// The number of a line: digits in some regions, letters in others.
        case serial(Int)
        case bytes
        /// Rows of a node of this name.
        case rows
    }

    public enum Requirement: Hashable, Sendable {
        case never
        case always
        /// Where this other field is not given.
        case unless(String)
        /// Where the region says so; see `Conventions.localFields`.
        case locally
        /// There, if another field has this value.
        case locallyWhen(String, is: String)
    }

    public let name: String
    public let label: String
    public let kind: Kind
    public let requirement: Requirement
    /// The code list its values come from, if we hold one.
    public let list: String?

    /// Reads `psn_no 人员编号 S30 ! :list`.
    init?(_ line: Substring) {
        let words = line.split(separator: " ")
        guard words.count >= 3, let kind = Kind(words[2]) else { return nil }
        name = String(words[0])
        label = String(words[1])
        self.kind = kind
        var requirement = Requirement.never
        var list: String?
        for word in words.dropFirst(3) {
            switch word.first {
            case ":": list = String(word.dropFirst())
            case "!" where word.hasPrefix("!-"): requirement = .unless(String(word.dropFirst(2)))
            case "!": requirement = .always
            case "~":
                let parts = word.dropFirst().split(separator: "=")
                requirement =
                    parts.count == 2 ? .locallyWhen(String(parts[0]), is: String(parts[1])) : .locally
            default: return nil
            }
        }
        self.requirement = requirement
        self.list = list
    }
}

extension Field.Kind {
    init?(_ word: Substring) {
        let size = word.dropFirst()
        switch word.first {
        case "S": self = .text(Int(size))
        case "F": self = .serial(Int(size) ?? 30)
        case "N":
            let parts = size.split(separator: ",").compactMap { Int($0) }
            self = .number(digits: parts.first ?? 16, scale: parts.count == 2 ? parts[1] : 0)
        case "D": self = .day
        case "T": self = .moment
        case "B": self = .bytes
        case "R": self = .rows
        default: return nil
        }
    }
}
