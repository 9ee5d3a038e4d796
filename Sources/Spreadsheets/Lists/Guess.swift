import Tabular

/// How well one column fits one field.
struct Guess {
    let field: ListField
    let score: Int
    let reason: Notice

    /// - Returns: nil when neither heading nor content speaks for it.
    init?(_ column: ColumnSample, _ field: ListField, headings: [ListField: Heading.Match]) {
        self.field = field
        let percent = field.shape.flatMap { column.percent($0) }
        if let match = headings[field] {
            var reasons = [Notice(chinese: "列名同“\(match.like)”", english: "heading like \"\(match.like)\"")]
            if match.score < 90 {
                reasons = [
                    Notice(chinese: "列名含“\(match.like)”", english: "heading contains \"\(match.like)\"")
                ]
            }
            if let percent, let shape = field.shape {
                score = max(1, match.score * 3 / 4 + percent / 4 - (percent < 20 ? 30 : 0))
                reasons.append(Self.content(percent, shape))
            } else {
                score = match.score * 9 / 10
            }
            reason = Self.joined(reasons)
            return
        }
        // By its content alone, where that is telling, and only if the heading names nothing else.
        guard let shape = field.shape, let percent, let most = Self.byContent(field), percent >= 80,
            headings.isEmpty
        else { return nil }
        score = most * percent / 100
        reason = Self.joined([
            Notice(chinese: "列名不认识", english: "the heading is unknown"), Self.content(percent, shape),
        ])
    }

    private static func byContent(_ field: ListField) -> Int? {
        switch field {
        case .identityNumber: 70
        case .phone: 60
        case .sex, .relation: 55
        case .name: 50
        case .school: 45
        default: nil
        }
    }

    private static func content(_ percent: Int, _ shape: CellShape) -> Notice {
        Notice(
            chinese: "\(percent)% 的内容像\(shape.chinese)",
            english: "\(percent)% of the cells look like \(shape.english)")
    }

    private static func joined(_ reasons: [Notice]) -> Notice {
        Notice(
            chinese: reasons.map(\.chinese).joined(separator: "；") + "。",
            english: reasons.map(\.english).joined(separator: "; ") + ".")
    }
}
