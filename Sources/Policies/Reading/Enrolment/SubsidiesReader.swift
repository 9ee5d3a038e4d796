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
        for level in lookup.known { grades += self.grades(level) }
        return findings.errorCount == before ? Subsidies(grades: grades) : nil
    }

    private mutating func grades(_ level: Lookup.Level) -> [Subsidies.Grade] {
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
            return grade(group, at, inner, level)
        }
    }

    private mutating func grade(
        _ group: Group, _ place: Place, _ outer: Scope, _ level: Lookup.Level
    ) -> Subsidies.Grade? {
        let scope = place.entries == nil ? outer : outer.entering(place, sources, findings)
        if let unknown = unknown(place) {
            item(
                .unknown, place, section: Names.subsidies, name: [group.words],
                value: unknown.words, citation: nil)
            return .init(group: group, parts: .unknown(unknown))
        }
        if place.entries != nil {
            _ = block(place, keys: ["value", "payer", "parts", "tier", "coversSurcharges"])
        }
        let elements = (place["parts"] ?? place).elements
        let payer = contributor(place["payer"] ?? level.place["payer"])
        let parts: [Subsidies.Part]
        if let elements {
            parts = elements.compactMap { element in
                _ = block(element, keys: ["pays", "payer"])
                guard let at = element["pays"] else {
                    findings.error(
                        element, "要写 pays，如 150元、60% 或 rest", "needs pays, such as 150元, 60% or rest")
                    return nil
                }
                let inner = scope.entering(element, sources, findings)
                return part(at, inner, group, contributor(element["payer"]) ?? payer ?? .medicalAid, level)
            }
        } else {
            let only = part(place["value"] ?? place, scope, group, payer ?? .medicalAid, level)
            parts = only.map { [$0] } ?? []
        }
        guard !parts.isEmpty else { return nil }
        let tierAt = place["tier"] ?? level.place["tier"]
        let covers = (place["coversSurcharges"] ?? level.place["coversSurcharges"])?.text != "false"
        return .init(
            group: group, parts: .known(parts), tier: tierAt.flatMap { tier($0) }, coversSurcharges: covers)
    }

    private mutating func part(
        _ place: Place, _ scope: Scope, _ group: Group, _ payer: Contributor, _ level: Lookup.Level
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
            name: [group.words]
        ).map { Subsidies.Part(help: $0.value, contributor: payer, citation: $0.citation) }
    }

    private func contributor(_ place: Place?) -> Contributor? {
        place.flatMap { choice($0) }
    }
}
