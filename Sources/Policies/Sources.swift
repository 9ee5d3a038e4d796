import Foundation
import Vocabulary

/// The legal documents that policy files cite, read from `sources/`: one document a file, its name the key.
struct Sources: Sendable {
    private(set) var documents: [String: Citation.Document] = [:]
    /// Documents whose files have mistakes, by key.
    private(set) var broken: Set<String> = []
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
        let key = file.deletingPathExtension().lastPathComponent
        let findings = Findings()
        defer { issues += findings.issues }
        do {
            let root = try Yaml.root(Yaml.read(file, named: shown).text, file: shown)
            for (key, place) in root.entries ?? [] where !Sources.known.contains(key) {
                findings.unknown(
                    place, "不认识的键 \(key)", "unknown key \(key)", given: key,
                    Choices(keys: Sources.known.sorted()))
            }
            if root["title"]?.text?.isEmpty ?? true {
                findings.error(root, "文件缺 title（文件名称）", "a document needs a title")
            }
            if findings.hasErrors { broken.insert(key) }
            documents[key] = Citation.Document(
                key: key, title: root["title"]?.text ?? key, issuer: root["issuer"]?.text,
                number: root["number"]?.text, date: root["date"]?.text, address: root["address"]?.text)
        } catch {
            broken.insert(key)
            issues.append(error as PolicyIssue)
        }
    }
}
