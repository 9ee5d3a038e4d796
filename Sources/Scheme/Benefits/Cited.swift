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
    /// Where the file says so.
    public let at: String

    public init(_ text: String, at: String) {
        self.text = text
        self.at = at
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
