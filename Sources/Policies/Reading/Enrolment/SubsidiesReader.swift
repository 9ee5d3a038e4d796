import Scheme
import Vocabulary

extension Reader {
    /// Reads who is helped with the payment: the file's own grades first, then those of the files above.
    mutating func subsidies(_ lookup: Lookup) -> Subsidies? {
        var grades: [Subsidies.Grade] = []
        if let unknown = unknownBlock(lookup, section: Names.subsidies) {
            let needy = Group(
                key: "needy", words: Words("困难人员", "the needy"),
                anyOf: [.init(categories: CategorySet(PersonCategory.aidClasses + [.orphan]))])
            return Subsidies(grades: [.init(group: needy, parts: .unknown(unknown))])
        }
        let before = findings.errorCount
        // Whose help has been told already: what a file further up says of them is no row of its own.
        var told: CategorySet = []
        for level in lookup.known {
            let own = self.grades(level, told: told)
            grades += own
            for grade in own { told.formUnion(grade.group.categoriesAlone) }
        }
        return findings.errorCount == before ? Subsidies(grades: grades) : nil
    }

    private mutating func grades(_ level: Lookup.Level, told: CategorySet) -> [Subsidies.Grade] {
        _ = block(level.place, keys: ["grades", "payer", "tier", "coversSurcharges"])
        let scope = standing.entering(level.place, sources, findings)
        guard let place = level.place["grades"] else {
            findings.error(
                level.place, "缺 grades；如 grades: { destitute: full }",
                "lacks grades; such as grades: { destitute: full }")
            return []
        }
        let inner = scope.entering(place, sources, findings)
        return (entries(place) ?? []).filter { !Scope.keys.contains($0.key) }.compactMap { key, at in
            guard let group = level.people.first(where: { $0.key == key }) else {
                undefinedGroup(at, key)
                return nil
            }
            return grade(group, at, inner, level, row: group.row(without: told))
        }
    }

    /// - Parameter row: what its row is called; nil where it needs none.
    private mutating func grade(
        _ group: Group, _ place: Place, _ outer: Scope, _ level: Lookup.Level, row: Words?
    ) -> Subsidies.Grade? {
        let scope = place.entries == nil ? outer : outer.entering(place, sources, findings)
        if let unknown = unknown(place) {
            if let row {
                item(
                    .unknown, place, section: Names.subsidies, name: [row], value: unknown.words,
                    citation: nil)
            }
            return .init(group: group, parts: .unknown(unknown))
        }
        if place.entries != nil {
            _ = block(place, keys: ["value", "payer", "parts", "tier", "coversSurcharges"])
        }
        let elements = (place["parts"] ?? place).elements
        let payer = contributor(place["payer"] ?? level.place["payer"])
        let parts: [Subsidies.Part]
        if let elements {
            parts = elements.enumerated().compactMap { number, element in
                _ = block(element, keys: ["pays", "payer"])
                guard let at = element["pays"] else {
                    findings.error(
                        element, "要写 pays，如 150元、60% 或 rest", "needs pays, such as 150元, 60% or rest")
                    return nil
                }
                let inner = scope.entering(element, sources, findings)
                let payer = contributor(element["payer"]) ?? payer ?? .medicalAid
                let which = Words("第 \(number + 1) 部分", "part \(number + 1)")
                return part(at, inner, payer, level, row: row.map { [$0, which] })
            }
        } else {
            let only = part(
                place["value"] ?? place, scope, payer ?? .medicalAid, level, row: row.map { [$0] })
            parts = only.map { [$0] } ?? []
        }
        guard !parts.isEmpty else { return nil }
        let tierAt = place["tier"] ?? level.place["tier"]
        let covers = (place["coversSurcharges"] ?? level.place["coversSurcharges"])?.text != "false"
        return .init(
            group: group, parts: .known(parts), tier: tierAt.flatMap { tier($0) }, coversSurcharges: covers)
    }

    private mutating func part(
        _ place: Place, _ scope: Scope, _ payer: Contributor, _ level: Lookup.Level, row: [Words]?
    ) -> Subsidies.Part? {
        let measure = Measure<Subsidies.Help>(
            parse: { text in
                switch text {
                case "full": .full
                case "rest": .rest
                default: Units.money(text).map { .amount($0) } ?? Measure.share.parse(text).map { .share($0) }
                }
            },
            words: { help in
                switch help {
                case .full: Words("全额（\(payer.words.zh)）", "in full (\(payer.words.en))")
                case .rest: Words("其余部分（\(payer.words.zh)）", "the rest (\(payer.words.en))")
                case .amount(let money):
                    Words(
                        "\(money.grouped) 元（\(payer.words.zh)）", "\(money.grouped) yuan (\(payer.words.en))")
                case .share(let ratio): Words("\(ratio)（\(payer.words.zh)）", "\(ratio) (\(payer.words.en))")
                }
            },
            example: Words(
                "full、rest、金额如 280元，或百分数如 75%", "full, rest, an amount such as 280元, or a share such as 75%"))
        return cited(
            Lookup.Found(place: place, scope: scope, level: level), measure, section: Names.subsidies,
            name: row
        ).map { Subsidies.Part(help: $0.value, contributor: payer, citation: $0.citation) }
    }

    private func contributor(_ place: Place?) -> Contributor? {
        place.flatMap { choice($0) }
    }
}

extension Group {
    /// The categories that belong to it whatever else holds of a person.
    fileprivate var categoriesAlone: CategorySet {
        anyOf.filter { $0.fromAge == nil && $0.underAge == nil && $0.fromContinuousYears == nil }
            .reduce(into: []) { $0.formUnion($1.categories) }
    }

    /// Its name, or the names of those who were not told of; nil where all were.
    fileprivate func row(without told: CategorySet) -> Words? {
        let all = anyOf.reduce(into: CategorySet()) { $0.formUnion($1.categories) }
        guard !all.isEmpty, all == categoriesAlone else { return words }
        let rest = all.subtracting(told)
        if rest == all { return words }
        return rest.isEmpty ? nil : Names.listed(rest.categories.map(\.words))
    }
}
