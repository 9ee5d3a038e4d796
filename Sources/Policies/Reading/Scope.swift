import Vocabulary

/// What holds for every number inside a block until a nearer one says otherwise: source, confidence and remarks.
///
/// Where one text was laid over another, each speaks for its own numbers only.
struct Scope {
    /// What one text says.
    struct Stated {
        var places: [Citation.Place] = []
        /// Where the source stands.
        var sourceAt: Place?
        var confidence: Confidence?
        var carriedFrom: Int?
        /// Of the innermost block only.
        var note: String?
        var departs: String?
        /// The outermost block: a source there would hold for all.
        var block: Place?
    }

    /// By the file of the text.
    private var stated: [String: Stated] = [:]

    /// Keys that may stand in any block beside its own.
    static let keys: Set = ["source", "confidence", "carriedFrom", "note", "departs"]

    /// What holds for a number at this place.
    subscript(place: Place) -> Stated { stated[place.file] ?? Stated() }

    /// This scope with what the block at `place` itself says.
    ///
    /// What cannot be read is said once, here; the numbers below are then read as if it were in order.
    func entering(_ place: Place, _ sources: Sources, _ findings: Findings) -> Scope {
        var scope = self
        for file in stated.keys { scope.stated[file]?.note = nil }
        if self[place].block == nil { scope.stated[place.file, default: Stated()].block = place }
        let entries = (place.entries ?? []).filter { Scope.keys.contains($0.key) }
        for (key, value) in entries where key == "source" {
            var stated = Stated(block: self[value].block ?? place)
            stated.departs = self[value].departs
            stated.places = Scope.places(value, sources, findings)
            stated.sourceAt = value
            scope.stated[value.file] = stated
        }
        for (key, value) in entries {
            var stated = scope[value]
            switch key {
            case "confidence":
                stated.confidence = value.text.flatMap(Confidence.init(rawValue:))
                if stated.confidence == nil {
                    findings.error(
                        value, "confidence 应为 high、medium 或 low", "confidence is high, medium or low")
                    stated.confidence = .low
                }
            case "carriedFrom":
                stated.carriedFrom = value.text.flatMap { Int($0) }
                if !(1949...2100).contains(stated.carriedFrom ?? 0) {
                    findings.error(value, "carriedFrom 应为年份，如 2019", "carriedFrom is a year, such as 2019")
                }
            case "note": stated.note = value.text
            case "departs": stated.departs = Scope.departure(value, sources, findings)
            default: break
            }
            scope.stated[value.file] = stated
        }
        return scope
    }

    /// Why local law leaves the national bound, and by what document.
    private static func departure(_ place: Place, _ sources: Sources, _ findings: Findings) -> String? {
        guard let why = place["why"]?.text, !why.isEmpty, let source = place["source"] else {
            findings.error(
                place, "departs 要写 { source: 文件#条款, why: 原因 }",
                "departs is written { source: document#article, why: reason }")
            return ""
        }
        _ = places(source, sources, findings)
        return why
    }

    /// `doc#article`, or a list of them.
    private static func places(_ place: Place, _ sources: Sources, _ findings: Findings) -> [Citation.Place] {
        let all = place.elements ?? [place]
        if all.isEmpty { findings.error(place, "source 是空的", "the source is empty") }
        return all.map { element in
            let parts = (element.text ?? "").split(separator: "#", maxSplits: 1).map(String.init)
            let key = parts.first ?? ""
            if key.isEmpty {
                findings.error(
                    element, "source 应写成 文件#条款，如 cq-2023#表",
                    "a source is written document#article, such as cq-2023#table")
            } else if sources.broken.contains(key) {
                findings.error(
                    element, "sources/\(key).yaml 有错误，先改好它", "sources/\(key).yaml has errors; mend it first")
            } else if sources.documents[key] == nil {
                findings.error(
                    element, "sources 文件夹里没有 \(key).yaml；请先登记这份文件",
                    "there is no \(key).yaml in the sources folder; add the document first")
            }
            let unread = Citation.Document(
                key: key, title: key, issuer: nil, number: nil, date: nil, address: nil)
            return Citation.Place(
                document: sources.documents[key] ?? unread, article: parts.count == 2 ? parts[1] : nil)
        }
    }
}
