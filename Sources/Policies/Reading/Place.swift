import Yams

/// What stands at one place of a policy file, with the keys that lead to it.
struct Place: Sendable {
    enum Content: Sendable {
        case text(String)
        /// In the order of the file.
        case entries([(key: String, place: Place)])
        case elements([Place])
        case other
    }

    let content: Content
    let keys: [String]
    /// The file that says it, as messages name it.
    let file: String
    /// Where messages point, from 1: at a value itself, and at the key of a block.
    let line: Int?
    let column: Int?

    init(_ content: Content, keys: [String], file: String, line: Int?, column: Int?) {
        self.content = content
        self.keys = keys
        self.file = file
        self.line = line
        self.column = column
    }

    init(root: Node, file: String) { self.init(root, [], nil, file) }

    private init(_ node: Node, _ keys: [String], _ keyMark: Mark?, _ file: String) {
        var mark = keyMark ?? node.mark
        switch node {
        case .scalar(let scalar):
            content = .text(scalar.string)
            if !scalar.string.isEmpty { mark = node.mark }
        case .mapping(let mapping):
            content = .entries(
                mapping.compactMap { key, value in
                    key.string.map { ($0, Place(value, keys + [$0], key.mark, file)) }
                })
        case .sequence(let sequence):
            content = .elements(
                sequence.enumerated().map { Place($1, keys + [String($0 + 1)], nil, file) })
        default: content = .other
        }
        self.keys = keys
        self.file = file
        line = mark?.line
        column = mark?.column
    }

    var path: String { keys.joined(separator: ".") }

    /// The text of a scalar.
    var text: String? {
        if case .text(let text) = content { text } else { nil }
    }

    /// The entries of a mapping, in the order of the file.
    var entries: [(key: String, place: Place)]? {
        if case .entries(let entries) = content { entries } else { nil }
    }

    /// The elements of a sequence.
    var elements: [Place]? {
        if case .elements(let elements) = content { elements } else { nil }
    }

    subscript(key: String) -> Place? {
        entries?.first { $0.key == key }?.place
    }
}
