import Scheme
import Vocabulary

/// Reads what moves the terms of a layer: points on its ratio, and deductibles of later admissions.
extension Reader {
    /// `[ { for: [minors], add: 5个百分点 }, { place: [elsewhereUnfiled], take: 20个百分点 } ]`.
    mutating func points(_ place: Place, _ outer: Scope) -> [PointsDraft] {
        var points = list(
            place, "points 是列表，每条写 add 或 take，如 [ { for: [minors], add: 5个百分点 } ]",
            "points is a list, each with add or take, such as [ { for: [minors], add: 5个百分点 } ]"
        ).compactMap { onePoints($0, outer) }
        for index in points.indices {
            // Only where the narrow one holds for all for whom the broad one does; else both move the ratio.
            let wider = points.filter { isAsWide($0, points[index]) }
            points[index].left = wider.reduce(into: []) { $0.formUnion($1.places ?? []) }
        }
        return points
    }

    /// Whether points hold for everybody, in every class and condition, for whom others do, wherever that is.
    private func isAsWide(_ points: PointsDraft, _ others: PointsDraft) -> Bool {
        func covers(_ mine: Set<Int>?, _ theirs: Set<Int>?) -> Bool {
            mine.map { mine in theirs?.isSubset(of: mine) ?? false } ?? true
        }
        let isForThem =
            points.groups.map { mine in
                others.groups?.allSatisfy { group in
                    mine.contains { groups[group].lies(in: groups[$0]) }
                } ?? false
            } ?? true
        return isForThem && covers(points.tiers, others.tiers) && covers(points.grades, others.grades)
            && covers(points.conditions, others.conditions)
    }

    private mutating func onePoints(_ place: Place, _ outer: Scope) -> PointsDraft? {
        let scope = outer.entering(place, sources, findings)
        _ = block(
            place,
            keys: [
                "for", "place", "facility", "tier", "condition", "add", "take", "atMost", "atLeast", "name",
            ])
        guard place.entries != nil else { return nil }
        var whom: [Words] = []
        func keys(_ key: String, _ grading: Grading) -> Set<Int>? {
            guard let at = place[key] else { return nil }
            return Set(
                list(at, "\(key) 是列表，如 [某某]", "\(key) is a list").flatMap { element -> [Int] in
                    if grading == .grade, let trait = traits.first(where: { $0.key == element.text }) {
                        whom.append(trait.words)
                        return self.grades.indices.filter { self.grades[$0].trait == trait.key }
                    }
                    let known = gradeKey(element.text ?? "")
                    guard let known, known.grading == grading, let position = known.position else {
                        misplaced(element, element.text ?? "")
                        return []
                    }
                    whom.append(known.words)
                    return [position]
                })
        }
        let groups = place["for"].map { at in
            let listed = groupList(at) ?? []
            whom += listed.map { self.groups[$0].words }
            return Set(listed)
        }
        let tiers = keys("tier", .tier)
        var grades = keys("facility", .grade)
        if let named = grades {
            grades = Set(self.grades.indices.filter { isWithin($0, named) })
        }
        let places = keys("place", .place)
        let conditions = keys("condition", .condition)
        guard let points = amountOfPoints(place) else { return nil }
        let (atMost, atLeast) = (
            place["atMost"].flatMap { share($0) }, place["atLeast"].flatMap { share($0) }
        )
        guard !whom.isEmpty else {
            let isSaid = ["for", "place", "facility", "tier", "condition"].contains { place[$0] != nil }
            if isSaid { return nil }
            findings.error(
                place, "没有写对谁、在哪里适用；写 for、place、facility、tier 或 condition；都适用就直接写进 ratio",
                "does not say for whom or where; write for, place, facility, tier or condition, or put it into ratio"
            )
            return nil
        }
        let words = place["name"].flatMap { self.words($0) } ?? Names.joined(whom)
        guard let citation = cite(points.at, scope) else { return nil }
        let departs = scope[points.at].departs
        item(
            .number, points.at, name: [Names.terms["ratio"]!, words],
            value: Words(
                [Units.words(points: points.value).zh, atMost.map { "最高 \($0)" }, atLeast.map { "最低 \($0)" }]
                    .compactMap(\.self).joined(separator: "，"),
                [
                    Units.words(points: points.value).en, atMost.map { "at most \($0)" },
                    atLeast.map { "at least \($0)" },
                ].compactMap(\.self).joined(separator: ", ")), citation: citation, departs: departs)
        return PointsDraft(
            groups: groups, tiers: tiers, grades: grades, places: places, conditions: conditions,
            points: points.value, atMost: atMost, atLeast: atLeast, words: words, citation: citation,
            departs: departs, place: points.at)
    }

    /// Whether a class of facilities is one of these, or lies in one.
    private func isWithin(_ grade: Int, _ named: Set<Int>) -> Bool {
        named.contains(grade) || broader[grade] != grade && isWithin(broader[grade], named)
    }

    /// Exactly one of `add` and `take`.
    private func amountOfPoints(_ place: Place) -> (at: Place, value: Ratio)? {
        guard let at = place["add"] ?? place["take"], place["add"] == nil || place["take"] == nil else {
            findings.error(
                place, "要写 add（提高）或 take（降低）中的一个，如 add: 5个百分点",
                "needs one of add and take, such as add: 5个百分点")
            return nil
        }
        let text = at.text ?? ""
        guard let points = Units.points(text), points <= .one else {
            let meant = Units.meant(text, unit: "个百分点") ?? "5个百分点"
            findings.error(at, "应写成百分点，如 \(meant)", "percentage points are written \(meant)")
            return nil
        }
        if isTooFine(points, at) { return nil }
        return (at, place["add"] == nil ? Ratio(-points.numerator, over: points.denominator) : points)
    }

    // MARK: - Later admissions

    /// `[ { from: 2, deductible: 70% }, { from: 3, deductible: 100元 } ]`.
    mutating func repeats(_ place: Place, _ outer: Scope) -> [RepeatDraft] {
        list(
            place, "repeatStay 是列表，如 [ { from: 2, deductible: 70% } ]",
            "repeatStay is a list, such as [ { from: 2, deductible: 70% } ]"
        ).compactMap { oneRepeat($0, outer) }
    }

    private mutating func oneRepeat(_ place: Place, _ outer: Scope) -> RepeatDraft? {
        let scope = outer.entering(place, sources, findings)
        _ = block(place, keys: ["from", "for", "deductible", "less", "atLeast"])
        guard place.entries != nil else { return nil }
        guard let from = place["from"]?.text.flatMap({ Int($0) }), (2...20).contains(from) else {
            findings.error(
                place["from"] ?? place, "from 是第几次住院，从 2 到 20，如 from: 2",
                "from is the number of the admission, 2 to 20, such as from: 2")
            return nil
        }
        let groups = place["for"].flatMap { groupList($0) }
        let whom = (groups ?? []).map { self.groups[$0].words }
        let name = [Words("第 \(from) 次住院起付线", "deductible of admission \(from)")] + whom
        let least = place["atLeast"].flatMap {
            money($0, scope, name: name + [Words("最低", "at least")])?.cited?.value
        }
        if let at = place["deductible"], place["less"] == nil {
            // For whom it says nothing, the first one's holds.
            let table = table(
                at, scope,
                TableForm(name: name, mayHaveGaps: true) { reader, at, scope, name in
                    reader.money(at, scope, name: name, MoneyForm(shareOf: MoneyForm.first))
                })
            if let least = place["atLeast"], let table, !table.leaves.contains(where: \.isShare) {
                findings.error(
                    least, "atLeast 只和 less 或百分数的 deductible 一起写；金额已经写定，请删去 atLeast",
                    "atLeast goes with less, or with a deductible in percent; where amounts are given, delete it"
                )
            }
            return table.map {
                RepeatDraft(
                    from: from, groups: groups.map(Set.init), change: .table($0, atLeast: least))
            }
        }
        guard let at = place["less"], place["deductible"] == nil else {
            findings.error(
                place, "要写 deductible（金额或首次的百分数）或 less（比首次减少多少）中的一个",
                "needs one of deductible (an amount, or a share of the first) and less (than the first)")
            return nil
        }
        let less = money(at, scope, name: name + [Words("比首次减少", "less than the first")])?.cited
        return less.map {
            RepeatDraft(
                from: from, groups: groups.map(Set.init), change: .less($0, atLeast: least ?? .zero))
        }
    }
}
