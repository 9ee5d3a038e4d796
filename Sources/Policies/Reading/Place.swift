import Yams

/// A node of a YAML file with the keys that lead to it.
struct Place {
    let node: Node
    let keys: [String]
    /// Where its key stands; nil for the root and for what is listed.
    private let keyMark: Mark?
    /// The file that was read; see `file`.
    private let ground: String
    private let overlay: Overlay?

    init(root: Node, file: String, overlay: Overlay? = nil) {
        self.init(root, [], nil, file, overlay)
    }

    private init(_ node: Node, _ keys: [String], _ keyMark: Mark?, _ ground: String, _ overlay: Overlay?) {
        self.node = node
        self.keys = keys
        self.keyMark = keyMark
        self.ground = ground
        self.overlay = overlay
    }

    private func inner(_ node: Node, _ key: String, _ keyMark: Mark?) -> Place {
        Place(node, keys + [key], keyMark, ground, overlay)
    }

    /// The file it stands in: the one that was read, or the one laid over it.
    var file: String { change?.file ?? ground }

    /// What it was changed by, where it was.
    var change: Overlay? { overlay.flatMap { $0.covers(keys) ? $0 : nil } }

    var path: String { keys.joined(separator: ".") }

    /// Where messages point, from 1: at a value itself, and at the key of a block.
    var line: Int? { mark?.line }
    var column: Int? { mark?.column }
    private var mark: Mark? { text == nil || text == "" ? keyMark ?? node.mark : node.mark }

    /// The text of a scalar.
    var text: String? {
        if case .scalar(let scalar) = node { scalar.string } else { nil }
    }

    /// The entries of a mapping, in the order of the file.
    var entries: [(key: String, place: Place)]? {
        guard case .mapping(let mapping) = node else { return nil }
        return mapping.compactMap { key, value in
            key.string.map { ($0, inner(value, $0, key.mark)) }
        }
    }

    /// The elements of a sequence.
    var elements: [Place]? {
        guard case .sequence(let sequence) = node else { return nil }
        return sequence.enumerated().map { inner($1, String($0 + 1), nil) }
    }

    /// This block without some of its keys.
    func without(_ keys: Set<String>) -> Place {
        guard case .mapping(let mapping) = node else { return self }
        let pairs = mapping.filter { !keys.contains($0.key.string ?? "") }.map { ($0.key, $0.value) }
        let rest = Node.mapping(Node.Mapping(pairs, mapping.tag, mapping.style, mapping.mark))
        return Place(rest, self.keys, keyMark, ground, overlay)
    }

    subscript(key: String) -> Place? {
        entries?.first { $0.key == key }?.place
    }
}
