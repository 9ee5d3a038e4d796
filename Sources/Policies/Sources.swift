import Foundation
import Vocabulary

/// The legal documents that policy files cite, read from `sources/`: one document a file, its name the key.
struct Sources: Sendable {
    private(set) var documents: [String: Citation.Document] = [:]
    private(set) var issues: [PolicyIssue] = []

    private static let known: Set = ["title", "issuer", "number", "date", "address", "kind", "held"]

    /// Reads a folder of documents; a key that two folders define keeps the later one.
    mutating func read(folder: URL, shown: String) {
        let files =
            (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        for url in files.sorted(by: { $0.path < $1.path }) where url.pathExtension == "yaml" {
            read(file: url, shown: "\(shown)/\(url.lastPathComponent)")
        }
    }

    private mutating func read(file: URL, shown: String) {
        let findings = Findings(file: shown)
        do {
            let root = try Yaml.root(Yaml.read(file, named: shown).text, file: shown)
            let entries = root.entries ?? []
            for (key, place) in entries where !Sources.known.contains(key) {
                findings.error(
                    place, "不认识的键 \(key)；可用：\(Sources.known.sorted().joined(separator: "、"))",
                    "unknown key \(key); known: \(Sources.known.sorted().joined(separator: ", "))")
            }
            guard let title = root["title"]?.text, !title.isEmpty else {
                findings.error(root, "文件缺 title（文件名称）", "a document needs a title")
                issues += findings.issues
                return
            }
            let key = file.deletingPathExtension().lastPathComponent
            documents[key] = Citation.Document(
                key: key, title: title, issuer: root["issuer"]?.text, number: root["number"]?.text,
                date: root["date"]?.text, address: root["address"]?.text)
            issues += findings.issues
        } catch {
            issues.append(error as PolicyIssue)
        }
    }
}
