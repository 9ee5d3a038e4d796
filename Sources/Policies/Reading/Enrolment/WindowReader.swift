import Scheme
import Vocabulary

extension Reader {
    /// Reads when one pays, and from when one is then covered.
    mutating func window(_ lookup: Lookup) -> Known<EnrolmentWindow>? {
        if let unknown = unknownBlock(lookup, section: Names.window) { return .unknown(unknown) }
        guard let level = lookup.first else { return .unknown(silent("集中参保期")) }
        let before = findings.errorCount
        _ = block(level.place, keys: ["opens", "paid"])
        let scope = standing.entering(level.place, sources, findings)
        let opens = level.place["opens"].flatMap { at in
            cited(
                Lookup.Found(place: at, scope: scope, level: level), .day, section: Names.window,
                name: [Words("开始", "opens")])
        }
        guard let place = level.place["paid"] else {
            findings.error(
                level.place, "缺 paid；如 paid: [ { by: 2024-12-31, covered: yearStart }, { covered: wait } ]",
                "lacks paid; such as paid: [ { by: 2024-12-31, covered: yearStart }, { covered: wait } ]")
            return nil
        }
        let elements = list(place, "paid 是时段的列表", "paid is a list of spans")
        var spans: [EnrolmentWindow.Span] = []
        var edge: Day?
        for (index, element) in elements.enumerated() {
            let inner = scope.entering(element, sources, findings)
            guard let span = span(element, inner, level, after: edge, isLast: index == elements.count - 1)
            else { continue }
            edge = span.by
            spans.append(span)
        }
        guard findings.errorCount == before, !spans.isEmpty else { return nil }
        return .known(EnrolmentWindow(opens: opens, spans: spans))
    }

    private mutating func span(
        _ place: Place, _ scope: Scope, _ level: Lookup.Level, after edge: Day?, isLast: Bool
    ) -> EnrolmentWindow.Span? {
        _ = block(place, keys: ["by", "covered"])
        guard place.entries != nil else { return nil }
        var by: Day?
        if let at = place["by"] {
            by = at.text.flatMap { Day($0) }
            if by == nil {
                findings.error(at, "by 应是日期，如 2024-12-31", "by is a day, such as 2024-12-31")
                return nil
            }
            if isLast {
                findings.error(
                    at, "最后一段不写 by，否则之后缴费的人没有规定", "the last span has no by, or later payers have no rule")
            }
            if let by, let edge, by <= edge {
                findings.error(at, "这一段没有晚于上一段的 \(edge)", "this span does not end after \(edge)")
            }
        } else if !isLast {
            findings.error(place, "除最后一段外都要写 by", "every span but the last needs a by")
        }
        let name =
            by.map { Words("缴费到 \($0)", "paid by \($0)") }
            ?? edge.map { Words("\($0) 以后缴费", "paid after \($0)") } ?? Words("缴费", "paid")
        guard let at = place["covered"] else {
            findings.error(place, "这一段没有写 covered", "this span has no covered")
            return nil
        }
        if at.entries != nil, at["unknown"] != nil, let unknown = unknown(at) {
            guard let citation = cite(place, scope) else { return nil }
            item(
                .unknown, at, section: Names.window, name: [name], value: unknown.words,
                citation: nil)
            return .init(by: by, effect: .unknown(unknown), citation: citation)
        }
        return cited(
            Lookup.Found(place: at, scope: scope, level: level),
            Measure<EnrolmentWindow.Effect>.choice(\.words),
            section: Names.window, name: [name]
        ).map { .init(by: by, effect: .known($0.value), citation: $0.citation) }
    }
}
