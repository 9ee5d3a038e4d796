public import Vocabulary

/// Something wrong, or worth knowing, in a policy file: what, where, and what to write instead.
public struct PolicyIssue: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Severity: String, Sendable {
        case error
        case warning
    }

    public let severity: Severity
    /// As the user named it, such as `Policy/500000/2023.yaml`.
    public let file: String
    /// From 1; nil where the file as a whole is meant.
    public let line: Int?
    public let column: Int?
    /// The keys down to the place: `inpatient.ratio.first`.
    public let path: String
    public let words: Words
    /// All that may be written there instead, where something unknown was; `words` names the first of them.
    public let known: [String]

    public init(
        _ severity: Severity, file: String, line: Int?, column: Int?, path: String, _ words: Words,
        known: [String] = []
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.path = path
        self.words = words
        self.known = known
    }

    public var place: String {
        file + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "")
    }

    /// `500000/2023.yaml:14:5: inpatient.ratio: … / …`
    public var description: String {
        let subject = path.isEmpty ? "" : "\(path): "
        return "\(place): \(subject)\(words.both)"
    }
}
