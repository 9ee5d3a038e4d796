import Scheme
import Vocabulary

/// Riverside (江畔市), an invented region: three levels, two tiers, needy groups, minors' points, yearly caps, critical
/// illness insurance counted by year with two bands, and two pools of medical aid in sequence.
///
/// All figures are invented, save that secondary hospital, first tier and 低保边缘 pay like a published example.
enum Riverside {
    static let year = BenefitYear(2023)!

    static func plan(rounding: Rounding = .halfUp) -> Plan {
        try! plan(
            rounding: rounding, inpatient: [basic, criticalIllness, largeExpense, tilt],
            outpatient: known([visits]))
    }

    /// A benefit that is known at home and nowhere else.
    static func known(_ layers: [Layer]) -> Benefit {
        .known(layers: layers, places: Places { $0 == .local ? .paid : .unknown(elsewhere) })
    }

    /// The district of Riverside whose medical aid nobody has found yet.
    static func hills() -> Plan {
        let unknownAid = Layer(
            key: "largeExpense", words: largeExpense.words, payer: .medicalAid,
            audience: [position(allAided)], content: .unknown(unknown("山区的救助标准")))
        return try! plan(
            district: "990102", inpatient: [basic, criticalIllness, unknownAid, tilt],
            outpatient: .unknown(unknown("门诊统筹")))
    }

    static func plan(
        rounding: Rounding = .halfUp, district: String? = nil, inpatient: [Layer],
        outpatient: Benefit = .unknown(unknown("门诊统筹"))
    ) throws(Plan.CompileFault) -> Plan {
        let silent = Benefit.unknown(unknown("其他待遇"))
        return try plan(
            rounding: rounding, district: district, groups: groups,
            benefits: [inpatient.isEmpty ? silent : known(inpatient), outpatient]
                + CareKind.allCases.dropFirst(2).map { _ in silent })
    }

    static func plan(
        rounding: Rounding = .halfUp, district: String? = nil, groups: [Group], grades: [Grade] = [],
        conditions: [Condition] = [], benefits: [Benefit]
    ) throws(Plan.CompileFault) -> Plan {
        try Plan(
            identity: Plan.Identity(
                region: RegionCode("990100")!, district: district.flatMap { RegionCode($0) }, year: year,
                name: Words("江畔市", "Riverside"), fingerprint: String(repeating: "0", count: 64)),
            rounding: rounding,
            tiers: [
                Plan.Tier(key: "first", words: Words("一档", "first tier")),
                Plan.Tier(key: "second", words: Words("二档", "second tier")),
            ],
            groups: groups, grades: grades, conditions: conditions,
            enrolment: EnrolmentPlan(
                year: year,
                contribution: Contribution(
                    individual: [.known(Cited(.yuan(350), 0)), .unknown(unknown("二档缴费标准"))],
                    fiscal: .known(Cited(.yuan(610), 0)))),
            citations: Article.allCases.map(\.citation),
            unmodelled: [Unmodelled(text: "经办机构另行认定的除外", why: "由经办人员决定", citation: Article.scope.position)],
            benefits: benefits)
    }

    static let elsewhere = unknown("异地就医比例")

    static func unknown(_ text: String) -> Unknown { Unknown(text, at: "990100/2023.yaml:9") }

    // MARK: - Groups

    static let poorest = group("poorest", [.destitute, .minimumLiving])
    static let needy = group("needy", [.destitute, .minimumLiving, .returnedToPoverty])
    static let destitute = group("destitute", [.destitute])
    static let poor = group("poor", [.minimumLiving, .returnedToPoverty])
    static let aided = group("aided", [.marginal, .monitored, .impoverishedByIllness])
    static let allAided = group("allAided", PersonCategory.aidClasses)
    static let minors = Group(
        key: "minors", words: Words("18 岁以下", "under 18"), anyOf: [Group.Alternative(underAge: 18)])

    static let groups = [poorest, needy, destitute, poor, aided, allAided, minors]

    static func position(_ group: Group) -> Int { groups.firstIndex(of: group)! }

    private static func group(_ key: String, _ categories: [PersonCategory]) -> Group {
        Group(
            key: key, words: words(categories),
            anyOf: [Group.Alternative(categories: CategorySet(categories))])
    }

    static func words(_ categories: [PersonCategory]) -> Words {
        Words(
            categories.map(\.words.zh).joined(separator: "、"),
            categories.map(\.words.en).joined(separator: ", "))
    }

    // MARK: - Layers

    /// Basic insurance by claim; the poorest have half the deductible and better ratios.
    static let basic = layer(
        "basic", Words("基本医保", "basic insurance"), .basicFund, .claim, [poorest, nil],
        minors: Cited(.percent(5), Article.minors.position)
    ) { group, tier, level in
        let deductible: [Money] =
            group == 0 ? [.yuan(50), .yuan(150), .yuan(400)] : [.yuan(100), .yuan(300), .yuan(800)]
        let bands: [Terms.Band]
        switch (group, level) {
        case (0, _): bands = [band(nil, [90, 80, 70][level], .basicRatio)]
        case (_, 2):
            bands = [
                band(.yuan(10_000), [50, 60][tier], .basicRatio), band(nil, [55, 65][tier], .basicRatio),
            ]
        default: bands = [band(nil, [[80, 70], [85, 75]][tier][level], .basicRatio)]
        }
        return Terms(
            deductible: Cited(deductible[level], Article.basicDeductible.position), bands: bands,
            cap: Cited([.yuan(80_000), .yuan(120_000)][tier], Article.basicCap.position))
    }

    /// Critical illness insurance by year, in two bands; half the deductible, better ratios and no cap for the poorest.
    static let criticalIllness = layer(
        "criticalIllness", Words("大病", "critical illness insurance"), .criticalIllness, .year, [needy, nil]
    ) { group, _, _ in
        Terms(
            deductible: Cited([.fen(845_050), .yuan(16_901)][group], Article.illnessDeductible.position),
            bands: [
                band(.yuan(100_000), [65, 60][group], .illnessRatio),
                band(nil, [75, 70][group], .illnessRatio),
            ],
            cap: Cited([nil, .yuan(200_000)][group], Article.illnessCap.position))
    }

    /// The first pool of medical aid, by claim: the nearer to nothing people live, the more it pays.
    static let largeExpense = layer(
        "largeExpense", Words("大额费用救助", "large-expense aid"), .medicalAid, .claim, [destitute, poor, aided]
    ) { group, _, _ in
        Terms(
            deductible: Cited(.zero, Article.aid.position), bands: [band(nil, [100, 80, 70][group], .aid)],
            cap: Cited(.yuan(60_000), Article.aid.position))
    }

    /// The second pool, by year: for what is still left.
    static let tilt = layer(
        "tilt", Words("倾斜救助", "tilt aid"), .medicalAid, .year, [allAided]
    ) { _, _, _ in
        Terms(
            deductible: Cited(.yuan(3000), Article.tilt.position), bands: [band(nil, 60, .tilt)],
            cap: Cited(.yuan(20_000), Article.tilt.position))
    }

    /// Outpatient visits: half, up to 300 yuan a year; nothing in tertiary hospitals.
    static let visits = layer(
        "visits", Words("门诊统筹", "outpatient pooling"), .basicFund, .claim, [nil]
    ) { _, _, level in
        Terms(
            deductible: Cited(.zero, Article.outpatient.position),
            bands: [band(nil, level == 2 ? 0 : 50, .outpatient)],
            cap: Cited(.yuan(300), Article.outpatient.position))
    }

    // MARK: - Making layers

    static func band(_ upTo: Money?, _ percent: Int64, _ article: Article) -> Terms.Band {
        Terms.Band(upTo: upTo, ratio: Cited(.percent(percent), article.position))
    }

    /// A known layer with terms by group, tier and level; the first group that fits a person is theirs, nil fits all.
    static func layer(
        _ key: String, _ words: Words, _ payer: Payer, _ counts: Layer.Counts, _ fits: [Group?],
        minors points: Cited<Ratio>? = nil, terms: (_ group: Int, _ tier: Int, _ level: Int) -> Terms
    ) -> Layer {
        let named = (fits.compactMap(\.self) + (points == nil ? [] : [minors])).map(position).sorted()
        let axes = Axes(groups: named, tiers: 2, grades: 3)
        let all = axes.all.map { at -> Terms? in
            let fit = fits.firstIndex { $0.map { at.membership & (1 << UInt32(position($0))) != 0 } ?? true }
            guard let fit else { return nil }
            var own = terms(fit, at.tier, at.grade)
            if let points, at.membership & (1 << UInt32(position(minors))) != 0 {
                own.add(Terms.Points(words: minors.words, points: points.value, citation: points.citation))
            }
            return own
        }
        return Layer(
            key: key, words: words, payer: payer,
            audience: fits.contains(nil) ? nil : fits.compactMap(\.self).map(position),
            content: .known(Layer.Rule(counts: counts, axes: axes, terms: all)))
    }

    /// The articles of Riverside's only document.
    enum Article: String, CaseIterable {
        case scope = "第一条"
        case basicDeductible = "第二条"
        case basicRatio = "第三条"
        case basicCap = "第四条"
        case minors = "第五条"
        case illnessDeductible = "第六条"
        case illnessRatio = "第七条"
        case illnessCap = "第八条"
        case aid = "第九条"
        case tilt = "第十条"
        case outpatient = "第十一条"

        var position: Int { Article.allCases.firstIndex(of: self)! }

        var citation: Citation {
            Citation(
                places: [
                    Citation.Place(
                        document: Citation.Document(
                            key: "riverside", title: "江畔市居民医保办法", issuer: nil, number: nil, date: nil,
                            address: nil), article: rawValue)
                ],
                confidence: .high, at: "990100/2023.yaml:\(position + 1)")
        }
    }
}
