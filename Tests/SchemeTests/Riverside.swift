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
            outpatient: .known(layers: [visits], elsewhere: elsewhere))
    }

    /// The district of Riverside whose medical aid nobody has found yet.
    static func hills() -> Plan {
        let unknownAid = Layer(
            key: "largeExpense", words: largeExpense.words, payer: .medicalAid, counts: .claim,
            groups: [Layer.Group(key: "aided", categories: CategorySet(PersonCategory.aidClasses))],
            content: .unknown(unknown("山区的救助标准")))
        return try! plan(
            district: "990102", inpatient: [basic, criticalIllness, unknownAid, tilt],
            outpatient: .unknown(unknown("门诊统筹")))
    }

    static func plan(
        rounding: Rounding = .halfUp, district: String? = nil, inpatient: [Layer],
        outpatient: Benefit = .unknown(unknown("门诊统筹"))
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
            enrolment: EnrolmentPlan(
                year: year,
                contribution: Contribution(
                    individual: [.known(Cited(.yuan(350), 0)), .unknown(unknown("二档缴费标准"))],
                    fiscal: .known(Cited(.yuan(610), 0)))),
            citations: Article.allCases.map(\.citation),
            unmodelled: [Unmodelled(text: "经办机构另行认定的除外", why: "由经办人员决定", citation: Article.scope.position)],
            benefits: CareKind.allCases.map { kind in
                switch kind {
                case .inpatient: .known(layers: inpatient, elsewhere: elsewhere)
                case .outpatient: outpatient
                default: .unknown(unknown(kind.words.zh))
                }
            })
    }

    static let elsewhere = unknown("异地就医比例")

    static func unknown(_ text: String) -> Unknown { Unknown(text, at: "990100/2023.yaml:9") }

    // MARK: - Layers

    static let everyone = Layer.Group(key: "everyone", categories: [])
    static let poorest = Layer.Group(key: "poorest", categories: CategorySet([.destitute, .minimumLiving]))

    /// Basic insurance by claim; the poorest have half the deductible and better ratios.
    static let basic = layer(
        "basic", Words("基本医保", "basic insurance"), .basicFund, .claim, [poorest, everyone],
        uplift: Layer.Uplift(under: 18, points: Cited(.percent(5), Article.minors.position))
    ) { group, tier, level in
        let deductible: [Money] =
            group == 0 ? [.yuan(50), .yuan(150), .yuan(400)] : [.yuan(100), .yuan(300), .yuan(800)]
        let bands: [Layer.Band]
        switch (group, level) {
        case (0, _): bands = [band(nil, [90, 80, 70][level], .basicRatio)]
        case (_, 2):
            bands = [
                band(.yuan(10_000), [50, 60][tier], .basicRatio), band(nil, [55, 65][tier], .basicRatio),
            ]
        default: bands = [band(nil, [[80, 70], [85, 75]][tier][level], .basicRatio)]
        }
        return Layer.Terms(
            deductible: Cited(deductible[level], Article.basicDeductible.position), bands: bands,
            cap: Cited([.yuan(80_000), .yuan(120_000)][tier], Article.basicCap.position))
    }

    /// Critical illness insurance by year, in two bands; half the deductible, better ratios and no cap for the poorest.
    static let criticalIllness = layer(
        "criticalIllness", Words("大病", "critical illness insurance"), .criticalIllness, .year,
        [
            Layer.Group(
                key: "needy", categories: CategorySet([.destitute, .minimumLiving, .returnedToPoverty])),
            everyone,
        ]
    ) { group, _, _ in
        Layer.Terms(
            deductible: Cited([.fen(845_050), .yuan(16_901)][group], Article.illnessDeductible.position),
            bands: [
                band(.yuan(100_000), [65, 60][group], .illnessRatio),
                band(nil, [75, 70][group], .illnessRatio),
            ],
            cap: Cited([nil, .yuan(200_000)][group], Article.illnessCap.position))
    }

    static let aided = CategorySet([.marginal, .monitored, .impoverishedByIllness])

    /// The first pool of medical aid, by claim: the nearer to nothing people live, the more it pays.
    static let largeExpense = layer(
        "largeExpense", Words("大额费用救助", "large-expense aid"), .medicalAid, .claim,
        [
            Layer.Group(key: "destitute", categories: CategorySet(.destitute)),
            Layer.Group(key: "poor", categories: CategorySet([.minimumLiving, .returnedToPoverty])),
            Layer.Group(key: "aided", categories: aided),
        ]
    ) { group, _, _ in
        Layer.Terms(
            deductible: Cited(.zero, Article.aid.position), bands: [band(nil, [100, 80, 70][group], .aid)],
            cap: Cited(.yuan(60_000), Article.aid.position))
    }

    /// The second pool, by year: for what is still left.
    static let tilt = layer(
        "tilt", Words("倾斜救助", "tilt aid"), .medicalAid, .year,
        [Layer.Group(key: "aided", categories: CategorySet(PersonCategory.aidClasses))]
    ) { _, _, _ in
        Layer.Terms(
            deductible: Cited(.yuan(3000), Article.tilt.position), bands: [band(nil, 60, .tilt)],
            cap: Cited(.yuan(20_000), Article.tilt.position))
    }

    /// Outpatient visits: half, up to 300 yuan a year; nothing in tertiary hospitals.
    static let visits = layer(
        "visits", Words("门诊统筹", "outpatient pooling"), .basicFund, .claim, [everyone]
    ) { _, _, level in
        Layer.Terms(
            deductible: Cited(.zero, Article.outpatient.position),
            bands: [band(nil, level == 2 ? 0 : 50, .outpatient)],
            cap: Cited(.yuan(300), Article.outpatient.position))
    }

    // MARK: - Making layers

    static func band(_ upTo: Money?, _ percent: Int64, _ article: Article) -> Layer.Band {
        Layer.Band(upTo: upTo, ratio: Cited(.percent(percent), article.position))
    }

    /// A known layer, asking for the terms of each group, tier and level.
    static func layer(
        _ key: String, _ words: Words, _ payer: Payer, _ counts: Layer.Counts, _ groups: [Layer.Group],
        uplift: Layer.Uplift? = nil, terms: (_ group: Int, _ tier: Int, _ level: Int) -> Layer.Terms
    ) -> Layer {
        var all: [Layer.Terms] = []
        for group in groups.indices {
            for tier in 0..<2 { for level in 0..<3 { all.append(terms(group, tier, level)) } }
        }
        return Layer(
            key: key, words: words, payer: payer, counts: counts, groups: groups,
            content: .known(terms: all, uplift: uplift))
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
