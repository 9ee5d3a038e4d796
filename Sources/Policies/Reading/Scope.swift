import Vocabulary

/// What holds for every number inside a block until a nearer one says otherwise: source, confidence and remarks.
struct Scope {
    var places: [Citation.Place] = []
    var confidence: Confidence?
    var carriedFrom: Int?
    var note: String?
    var departs: String?

    /// Keys that may stand in any block beside its own.
    static let keys: Set = ["source", "confidence", "carriedFrom", "note", "departs"]

    /// This scope with what the block at `place` itself says.
    func entering(_ place: Place, _ sources: Sources, _ findings: Findings) -> Scope {
        var scope = self
        scope.note = nil
        scope.departs = nil
        for (key, value) in place.entries ?? [] {
            switch key {
            case "source":
                scope.places = Scope.places(value, sources, findings)
                scope.confidence = nil
                scope.carriedFrom = nil
            default: break
            }
        }
        for (key, value) in place.entries ?? [] {
            switch key {
            case "confidence":
                scope.confidence = value.text.flatMap(Confidence.init(rawValue:))
                if scope.confidence == nil {
                    findings.error(
                        value, "confidence 应为 high、medium 或 low", "confidence is high, medium or low")
                }
            case "carriedFrom":
                scope.carriedFrom = value.text.flatMap { Int($0) }
                if scope.carriedFrom == nil {
                    findings.error(value, "carriedFrom 应为年份，如 2019", "carriedFrom is a year, such as 2019")
                }
            case "note": scope.note = value.text
            case "departs":
                guard let why = value["why"]?.text, value["source"] != nil else {
                    findings.error(
                        value, "departs 要写 source 和 why", "departs needs a source and a why")
                    continue
                }
                scope.departs = why
            default: break
            }
        }
        return scope
    }

    /// `doc#article`, or a list of them.
    private static func places(_ place: Place, _ sources: Sources, _ findings: Findings) -> [Citation.Place] {
        (place.elements ?? [place]).compactMap { element in
            guard let text = element.text else {
                findings.error(
                    element, "source 应写成 文件#条款，如 cq-2023#表", "a source is written document#article")
                return nil
            }
            let parts = text.split(separator: "#", maxSplits: 1)
            guard let key = parts.first, let document = sources.documents[String(key)] else {
                let key = parts.first.map(String.init) ?? ""
                findings.error(
                    element, "sources 文件夹里没有 \(key).yaml；请先登记这份文件",
                    "there is no \(key).yaml in the sources folder; add the document first")
                return nil
            }
            return Citation.Place(document: document, article: parts.count == 2 ? String(parts[1]) : nil)
        }
    }
}
