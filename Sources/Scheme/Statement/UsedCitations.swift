import Vocabulary

/// Keeps the citations that a statement points at, renumbered from zero, so that it carries no others.
struct UsedCitations {
    private let all: [Citation]
    private var positions: [Int: Int] = [:]
    private(set) var kept: [Citation] = []

    init(of all: [Citation]) { self.all = all }

    mutating func line(_ line: Line) -> Line {
        Line(
            layer: line.layer, step: line.step, base: line.base, number: line.number, result: line.result,
            note: line.note, citation: line.citation.map { keep($0) })
    }

    mutating func missed(_ missed: Missed) -> Missed {
        Missed(
            layer: missed.layer, condition: missed.condition, limit: missed.limit, actual: missed.actual,
            distance: missed.distance, counts: missed.counts, whom: missed.whom, age: missed.age,
            citation: missed.citation.map { keep($0) })
    }

    mutating func footnote(_ footnote: Unmodelled) -> Unmodelled {
        Unmodelled(
            text: footnote.text, why: footnote.why, citation: keep(footnote.citation), kinds: footnote.kinds)
    }

    mutating func refusal(_ refusal: Refusal) -> Refusal {
        refusal.citing(refusal.citation.map { keep($0) })
    }

    private mutating func keep(_ citation: Int) -> Int {
        if let position = positions[citation] { return position }
        positions[citation] = kept.count
        kept.append(all[citation])
        return kept.count - 1
    }
}
