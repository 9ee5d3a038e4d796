import Scheme
import Vocabulary

/// Reads terms that are graded. What a key grades by is found by its name; one kind in one place.
extension Reader {
    /// A key of a table.
    struct GradeKey {
        let grading: Grading
        /// Nil for `ordinary` and `other`.
        let position: Int?
        let words: Words
    }

    /// What a table is read for.
    struct TableForm<Leaf> {
        var name: [Words]
        /// Whether what is graded may leave out some: then these have no such number.
        var mayHaveGaps = false
        /// Whether what it says nothing of is refused: then it may leave out classes and conditions, and say `unknown`.
        var mayRefuse = false
        /// Whether an end may say `notPaid`.
        var mayBeNotPaid = false
        /// Whether a number that is not known is left out of the reckoning, and every statement says so.
        var isLeftOut = false
        let leaf: (inout Reader, Place, Scope, [Words]) -> Leaf?
    }

    /// A term graded by group, tier, facility, place or condition, nested at will.
    mutating func table<Leaf>(_ place: Place, _ scope: Scope, _ form: TableForm<Leaf>) -> Table<Leaf>? {
        guard let entries = place.entries else { return end(place, scope, form) }
        let scope = scope.entering(place, sources, findings)
        if let value = place["value"] {
            _ = block(place, keys: ["value"])
            return end(value, scope, form)
        }
        if place["unknown"] != nil { return unknownEnd(place, scope, form) }
        if place["ofScope"] != nil { return end(place, scope, form) }
        let own = entries.filter { !Scope.keys.contains($0.key) }
        guard let grading = own.compactMap({ gradeKey($0.key)?.grading }).first else {
            for (key, at) in own { misplaced(at, key) }
            if own.isEmpty { findings.error(place, "这里没有写数", "there is no number here") }
            return nil
        }
        var tables: [Int: Table<Leaf>] = [:]
        var rest: Table<Leaf>?
        for (key, at) in own {
            let known = gradeKey(key).flatMap { $0.grading == grading ? $0 : nil }
            if known == nil { misplaced(at, key) }
            guard let known = known ?? meant(key).flatMap({ gradeKey($0) }), known.grading == grading else {
                // Whose numbers these are is not known, so nobody's are.
                if grading == .group { return nil }
                continue
            }
            var inner = form
            inner.name = form.name + [known.words]
            // What could not be read is nobody else's.
            let table = table(at, scope, inner) ?? .noTerms(nil)
            if let position = known.position { tables[position] = table } else { rest = table }
        }
        if !form.mayHaveGaps {
            complain(place, grading, given: own.map(\.key), mayRefuse: form.mayRefuse)
        }
        return .graded(grading, tables, rest: rest)
    }

    private mutating func end<Leaf>(
        _ place: Place, _ scope: Scope, _ form: TableForm<Leaf>
    ) -> Table<Leaf>? {
        guard form.mayBeNotPaid, place.text == "notPaid" else {
            return form.leaf(&self, place, scope, form.name).map { .leaf($0) }
        }
        guard let citation = cite(place, scope) else { return nil }
        item(
            .number, place, name: form.name, value: Words("不予支付", "not paid"), citation: citation,
            departs: scope[place].departs)
        return .noTerms(Gap(.notPaid, form, citation: citation))
    }

    private mutating func unknownEnd<Leaf>(
        _ place: Place, _ scope: Scope, _ form: TableForm<Leaf>
    ) -> Table<Leaf>? {
        _ = block(place, keys: ["unknown"])
        guard form.mayRefuse || form.isLeftOut else {
            findings.error(
                place, "这里不能写 unknown；没有依据就把整层写成 unknown",
                "unknown cannot stand here; where it is not known, write unknown for the layer")
            return nil
        }
        guard let unknown = unknown(place) else { return nil }
        item(
            .unknown, place, name: form.name, value: unknown.words, citation: nil)
        guard form.isLeftOut else {
            return .noTerms(Gap(.unknown(unknown), form, citation: citeIfAny(place, scope)))
        }
        if let citation = cite(place, scope) {
            let what = Names.joined([section] + form.name).zh
            let kind = place.keys.first.flatMap { CareKind(rawValue: $0) }
            leftOut.append(
                Unmodelled(
                    text: what, why: "\(unknown.text)；这里没有计算", citation: citation,
                    kinds: kind.map { [$0] }))
        }
        return form.leaf(&self, place, scope, form.name).map { .leaf($0) }
    }

    /// What a key grades by, or nil.
    func gradeKey(_ key: String) -> GradeKey? {
        if key == Names.ordinary {
            return GradeKey(grading: .group, position: nil, words: Words("普通居民", "ordinary residents"))
        }
        if key == Names.other {
            return GradeKey(grading: .condition, position: nil, words: Words("其他", "others"))
        }
        if let position = groups.firstIndex(where: { $0.key == key }) {
            return GradeKey(grading: .group, position: position, words: groups[position].words)
        }
        if let position = tiers.firstIndex(where: { $0.key == key }) {
            return GradeKey(grading: .tier, position: position, words: tiers[position].words)
        }
        if let position = grades.firstIndex(where: { $0.key == key }) {
            return GradeKey(grading: .grade, position: position, words: grades[position].words)
        }
        if let place = CarePlace(rawValue: key) {
            return GradeKey(grading: .place, position: place.position, words: place.words)
        }
        if let position = conditions.firstIndex(where: { $0.key == key }) {
            return GradeKey(grading: .condition, position: position, words: conditions[position].words)
        }
        return nil
    }

    /// Whether a key that the file defines means something already; then it says so.
    func isTaken(_ key: String, at place: Place) -> Bool {
        guard
            gradeKey(key) != nil || traits.contains(where: { $0.key == key })
                || ["value", "ofScope"].contains(key)
        else { return false }
        findings.error(place, "\(key) 已另有含义，请换一个键", "\(key) means something else; take another key")
        return true
    }

    /// A key that grades nothing, with what was most likely meant.
    func misplaced(_ place: Place, _ key: String) {
        let known =
            grades.map(\.key) + tiers.map(\.key) + groups.map(\.key) + [Names.ordinary]
            + conditions.map(\.key) + (conditions.isEmpty ? [] : [Names.other])
            + CarePlace.allCases.map(\.rawValue)
        let choices = Choices(keys: known)
        let mark = punctuation(key)
        let advice =
            meant(key).map { Words("请写 \($0)；\(choices.listed.zh)", "write \($0); \(choices.listed.en)") }
            ?? choices.advice(for: key)
        findings.error(
            place, "\(key) 不能用来分档\(mark.zh)；\(advice.zh)；同一处只能按一种分",
            "\(key) grades nothing\(mark.en); \(advice.en); one kind in one place")
    }

    /// The key for what was called by its Chinese name.
    private func meant(_ key: String) -> String? {
        if let level = FacilityLevel(word: key) { return level.rawValue }
        if let grade = grades.first(where: { $0.words.zh == key }) { return grade.key }
        if let tier = tiers.first(where: { $0.words.zh == key }) { return tier.key }
        if let condition = conditions.first(where: { $0.words.zh == key }) { return condition.key }
        if let place = CarePlace(word: key) { return place.rawValue }
        guard let category = PersonCategory(word: key) else { return nil }
        return groups.first { group in
            group.anyOf.contains { $0.categories.contains(CategorySet(category)) && $0.allOf.isEmpty }
        }?.key
    }

    /// Says what is missing, unless a misspelt key beside it was most likely meant for it.
    private func complain(_ place: Place, _ grading: Grading, given: [String], mayRefuse: Bool) {
        let wanted: [String]
        switch grading {
        case .group: return
        case .condition: wanted = mayRefuse ? [] : [Names.other]
        case .tier: wanted = tiers.map(\.key)
        case .place: wanted = [CarePlace.local.rawValue]
        case .grade:
            // Where a class of the region's own is named, the others are left without terms.
            let own = grades.map(\.key).dropFirst(FacilityLevel.allCases.count)
            if mayRefuse, given.contains(where: own.contains) { return }
            wanted = FacilityLevel.allCases.map(\.rawValue)
        }
        let missing = wanted.filter { !given.contains($0) }
        let foreign = given.filter { key in gradeKey(key)?.grading != grading }
        guard missing.count > foreign.count else { return }
        findings.error(
            place, "缺少 \(missing.joined(separator: "、"))；分了档就要写全",
            "lacks \(missing.joined(separator: ", ")); a graded term is given for all")
    }
}
