import Vocabulary
import Yams

/// Blocks laid over a file before it is read: the changes of a hypothesis, or the rules an example brings with it.
///
/// A block is laid over a block key by key; anything else replaces what stood there. What is new in `groups` and `grades`
/// stands before the old, because the first that fits a person holds there; elsewhere it stands after.
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
            key: "hypothesis", title: "假设：\(hypothesis ?? "")", issuer: nil, number: nil, date: nil,
            address: nil)
        return Citation(
            places: [.init(document: document, article: nil)], confidence: .low, note: "假设的规定，不是现行政策",
            at: place)
    }

    /// The root of a file with changes laid over it.
    static func lay(_ changes: Node, from file: String, hypothesis: String?, over root: Place) -> Place {
        var paths: Set<[String]> = []
        let merged = merge(changes, over: root.node, at: [], &paths)
        return Place(
            root: merged, file: root.file, overlay: Overlay(file: file, hypothesis: hypothesis, paths: paths))
    }

    private static func merge(
        _ change: Node, over base: Node, at keys: [String], _ paths: inout Set<[String]>
    ) -> Node {
        guard case .mapping(let new) = change, case .mapping(let old) = base else {
            paths.insert(keys)
            return change
        }
        // What was not known is known by what is laid over it.
        var pairs = old.map { ($0.key, $0.value) }.filter { $0.0.string != "unknown" }
        var added: [(Node, Node)] = []
        for (key, value) in new {
            let inner = keys + [key.string ?? ""]
            if let index = pairs.firstIndex(where: { $0.0.string == key.string }) {
                pairs[index].1 = merge(value, over: pairs[index].1, at: inner, &paths)
            } else {
                paths.insert(inner)
                added.append((key, value))
            }
        }
        let isRanked = ["groups", "grades"].contains(keys.last)
        pairs = isRanked ? added + pairs : pairs + added
        return .mapping(Node.Mapping(pairs, old.tag, old.style, old.mark))
    }
}
