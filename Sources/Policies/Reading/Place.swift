import Vocabulary
import Yams

/// Collects everything that is wrong with a file, so that a reader sees it all at once.
final class Findings {
    let file: String
    private(set) var issues: [PolicyIssue] = []

    init(file: String) { self.file = file }

    var hasErrors: Bool { issues.contains { $0.severity == .error } }

    func error(_ place: Place, _ zh: String, _ en: String) {
        add(.error, place, zh, en)
    }

    func warning(_ place: Place, _ zh: String, _ en: String) {
        add(.warning, place, zh, en)
    }

    private func add(_ severity: PolicyIssue.Severity, _ place: Place, _ zh: String, _ en: String) {
        issues.append(
            PolicyIssue(
                severity, file: file, line: place.node.mark?.line, column: place.node.mark?.column,
                path: place.path, Words(zh, en)))
    }
}

/// A node of a YAML file with the keys that lead to it.
struct Place {
    let node: Node
    let keys: [String]

    var path: String { keys.joined(separator: ".") }
    var line: Int { node.mark?.line ?? 0 }

    /// The text of a scalar.
    var text: String? {
        if case .scalar(let scalar) = node { scalar.string } else { nil }
    }

    /// The entries of a mapping, in the order of the file.
    var entries: [(key: String, place: Place)]? {
        guard case .mapping(let mapping) = node else { return nil }
        return mapping.compactMap { key, value in
            key.string.map { ($0, Place(node: value, keys: keys + [$0])) }
        }
    }

    /// The elements of a sequence.
    var elements: [Place]? {
        guard case .sequence(let sequence) = node else { return nil }
        return sequence.enumerated().map { Place(node: $1, keys: keys + [String($0 + 1)]) }
    }

    subscript(key: String) -> Place? {
        entries?.first { $0.key == key }?.place
    }
}
