public import Vocabulary

/// A value of the policy with the citation it rests on.
public struct Cited<Value: Sendable>: Sendable {
    public let value: Value
    /// Position in the plan's `citations`.
    public let citation: Int

    public init(_ value: Value, _ citation: Int) {
        self.value = value
        self.citation = citation
    }
}

extension Cited: Equatable where Value: Equatable {}

/// A part of the policy that is not known to us (尚无依据): never zero, never silently last year's.
public struct Unknown: Hashable, Sendable, Codable {
    /// What is missing, in the words of the policy file.
    public let text: String
    /// The same in English, where the file says it.
    public let english: String?
    /// Where the file says so.
    public let at: String
    /// Whether the file says nothing of it at all, rather than that it is not known.
    public let isSilent: Bool

    public init(_ text: String, english: String? = nil, at: String, isSilent: Bool = false) {
        self.text = text
        self.english = english
        self.at = at
        self.isSilent = isSilent
    }

    public var words: Words { Words(text, english ?? text) }

    /// Statements were filed before a file's silence was told apart.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try container.decode(String.self, forKey: .text),
            english: try container.decodeIfPresent(String.self, forKey: .english),
            at: try container.decode(String.self, forKey: .at),
            isSilent: try container.decodeIfPresent(Bool.self, forKey: .isSilent) ?? false)
    }
}

/// A clause that the rules do not carry out (未建模): shown on every statement of the plan.
public struct Unmodelled: Hashable, Sendable, Codable {
    public let text: String
    public let why: String
    /// Position in the plan's `citations`.
    public let citation: Int
    /// The kinds of care that it touches, none where it is about enrolment alone; nil: all.
    public let kinds: [CareKind]?

    public init(text: String, why: String, citation: Int, kinds: [CareKind]? = nil) {
        self.text = text
        self.why = why
        self.citation = citation
        self.kinds = kinds
    }

    /// Whether a claim for this kind of care may be touched by it.
    public func concerns(_ kind: CareKind) -> Bool { kinds?.contains(kind) ?? true }
}
