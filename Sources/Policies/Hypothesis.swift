public import Foundation
public import Vocabulary

/// A change of the rules to be tried out (假设): laid over a policy, never in force.
///
/// Its file names the policy it is laid over (`over: 500000/2025`) and holds only the blocks that change. Nothing in it needs
/// a source, no bound holds it, and whatever comes of it says 假设.
public struct Hypothesis: Hashable, Sendable {
    public let name: Words
    /// The policy it is laid over, as messages name it: `500000/2025.yaml`.
    public let over: String
    /// The file of the hypothesis.
    public let file: String

    /// Keys of its file beside those of a region.
    static let keys: Set = ["name", "over"]
    /// What a hypothesis cannot change.
    static let fixed: Set = ["region", "year", "follows", "terms"]
}

extension PolicyBook {
    /// The policy that a file of changes makes of the one it is laid over, and what is wrong with it.
    public func hypothetical(_ url: URL) -> (file: PolicyFile?, issues: [PolicyIssue]) {
        let shown = url.lastPathComponent
        let findings = Findings()
        do {
            let (text, data) = try Yaml.read(url, named: shown)
            let changes = try Yaml.root(text, file: shown)
            guard let hypothesis = hypothesis(changes, findings),
                let base = versions.first(where: { $0.shown == hypothesis.over })
            else { return (nil, findings.issues) }
            let root = changes.without(Hypothesis.keys).laid(over: base.context.root)
            let result = PolicyFile.read(
                root, bytes: Data(base.fingerprint.utf8) + data, shown: base.shown, sources: sources,
                nationals: laws, supposing: hypothesis)
            return (result.file, findings.issues + result.issues)
        } catch {
            return (nil, [error as PolicyIssue])
        }
    }

    private func hypothesis(_ changes: Place, _ findings: Findings) -> Hypothesis? {
        let reader = Reader(findings: findings, sources: sources, national: nil, shown: changes.file)
        guard let entries = reader.entries(changes) else { return nil }
        for (key, at) in entries where Hypothesis.fixed.contains(key) {
            findings.error(at, "假设不能改 \(key)", "a hypothesis cannot change \(key)")
        }
        guard let name = changes["name"].flatMap({ reader.words($0) }) else {
            findings.error(
                changes["name"] ?? changes, "假设要有 name，如 name: { zh: 七十五岁起免缴, en: free from 75 }",
                "a hypothesis has a name, such as name: { zh: 七十五岁起免缴, en: free from 75 }")
            return nil
        }
        guard let at = changes["over"], let over = at.text else {
            findings.error(
                changes, "缺 over；如 over: 500000/2025", "lacks over; such as over: 500000/2025")
            return nil
        }
        let known = versions.map(\.shown)
        guard known.contains("\(over).yaml") else {
            findings.unknown(
                at, "没有政策 \(over)", "there is no policy \(over)", given: over,
                Choices(keys: known.map { String($0.dropLast(5)) }))
            return nil
        }
        return findings.hasErrors ? nil : Hypothesis(name: name, over: "\(over).yaml", file: changes.file)
    }
}

extension Hypothesis {
    /// What a changed number is said to come from.
    func citation(at place: Place) -> Citation {
        let document = Citation.Document(
            key: Citation.Document.hypothesis, title: "假设：\(name.zh)", issuer: nil, number: nil, date: nil,
            address: nil)
        return Citation(
            places: [.init(document: document, article: nil)], confidence: .low, note: "假设的规定，不是现行政策",
            at: "\(place.file):\(place.line ?? 0)")
    }

    /// The name of a policy with what is supposed of it.
    func naming(_ policy: Words) -> Words {
        Words("\(policy.zh)（假设：\(name.zh)）", "\(policy.en) (supposing: \(name.en))")
    }
}

extension Citation.Document {
    /// The key of what is no document, but a hypothesis.
    static let hypothesis = "hypothesis"
}
