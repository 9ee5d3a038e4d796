import Vocabulary
import Yams

/// Blocks laid over a file before it is read: the changes of a hypothesis, or the rules an example brings with it.
///
/// A block is laid over a block key by key; anything else replaces what stood there. Terms for groups of people laid over
/// a term for everybody leave that to the `ordinary`. What is new in `groups` and `grades` stands before the old, because
/// the first that fits a person holds there; elsewhere it stands after.
struct Overlay {
    /// The file the changes stand in.
    let file: String
    /// What the changes are called, where they are a hypothesis: nothing in them needs a source or keeps a bound.
    let hypothesis: String?
    /// The places that they changed.
    private let paths: Set<[String]>

    var isHypothetical: Bool { hypothesis != nil }

    func covers(_ keys: [String]) -> Bool {
        (0...keys.count).contains { paths.contains(Array(keys.prefix($0))) }
    }

    /// The document that a changed number is said to come from.
    func citation(at place: String) -> Citation {
        let document = Citation.Document(
            key: Citation.Document.hypothesis, title: "假设：\(hypothesis ?? "")", issuer: nil, number: nil,
            date: nil,
            address: nil)
        return Citation(
            places: [.init(document: document, article: nil)], confidence: .low, note: "假设的规定，不是现行政策",
            at: place)
    }

    /// The root of a file with changes laid over it.
    static func lay(_ changes: Node, from file: String, hypothesis: String?, over root: Place) -> Place {
        var laying = Laying(groups: groupKeys(of: changes).union(groupKeys(of: root.node)))
        let merged = laying.merge(changes, over: root.node, at: [])
        let overlay = Overlay(file: file, hypothesis: hypothesis, paths: laying.paths)
        return Place(root: merged, file: root.file, overlay: overlay)
    }

    private static func groupKeys(of root: Node) -> Set<String> {
        guard case .mapping(let mapping)? = root["groups"] else { return [] }
        return Set(mapping.compactMap { $0.key.string })
    }
}

extension Citation.Document {
    /// The key of what is no document, but a hypothesis.
    static let hypothesis = "hypothesis"
}

/// The work of laying one tree over another, and which places it changed.
private struct Laying {
    /// The names of groups of people.
    let groups: Set<String>
    var paths: Set<[String]> = []

    init(groups: Set<String>) { self.groups = groups }

    mutating func merge(_ change: Node, over base: Node, at keys: [String]) -> Node {
        guard case .mapping(let new) = change else {
            paths.insert(keys)
            return change
        }
        let base = isForGroups(new, at: keys) ? graded(base) : base
        guard case .mapping(let old) = base else {
            paths.insert(keys)
            return change
        }
        // What was not known is known by what is laid over it.
        var pairs = old.map { ($0.key, $0.value) }.filter { $0.0.string != "unknown" }
        var added: [(Node, Node)] = []
        for (key, value) in new {
            let inner = keys + [key.string ?? ""]
            if let index = pairs.firstIndex(where: { $0.0.string == key.string }) {
                pairs[index].1 = merge(value, over: pairs[index].1, at: inner)
            } else {
                paths.insert(inner)
                added.append((key, value))
            }
        }
        let isRanked = ["groups", "grades"].contains(keys.last)
        pairs = isRanked ? added + pairs : pairs + added
        return .mapping(Node.Mapping(pairs, old.tag, old.style, old.mark))
    }

    /// Whether a block holds terms for groups of people and nothing else.
    private func isForGroups(_ block: Node.Mapping, at keys: [String]) -> Bool {
        guard keys.count > 1, !["groups", "grades", "exempt", "receives"].contains(keys.last) else {
            return false
        }
        let own = block.compactMap { $0.key.string }.filter { !Scope.keys.contains($0) }
        return !own.isEmpty && own.allSatisfy { groups.contains($0) }
    }

    /// A term for everybody, written as that of the ordinary.
    private func graded(_ base: Node) -> Node {
        let ordinary = Node(Names.ordinary)
        guard case .mapping(let old) = base else {
            return .mapping(Node.Mapping([(ordinary, base)], Tag(.implicit), .any, base.mark))
        }
        let pairs = old.map { ($0.key, $0.value) }
        let own = pairs.filter { !Scope.keys.contains($0.0.string ?? "") }
        let isGraded = own.contains { pair in
            pair.0.string == Names.ordinary || groups.contains(pair.0.string ?? "")
        }
        if isGraded || own.isEmpty { return base }
        let scope = pairs.filter { Scope.keys.contains($0.0.string ?? "") }
        let value = own.first { $0.0.string == "value" }?.1
        let inner = value ?? .mapping(Node.Mapping(own, old.tag, old.style, old.mark))
        return .mapping(Node.Mapping(scope + [(ordinary, inner)], old.tag, old.style, old.mark))
    }
}
