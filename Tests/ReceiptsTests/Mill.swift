import Receipts
import Scheme
import Vocabulary

/// Mill (磨坊县), an invented region: stays with a deductible that a transfer does not pay again, visits for two diseases
/// whose caps are counted each by itself, and a second layer that counts by year.
enum Mill {
    static let year = BenefitYear(2023)!
    static let person = ID<Insured>(high: 1, low: 1)

    static func plan() throws -> Plan {
        let unknown = Unknown("无", at: "test:1")
        let conditions = ["diabetes", "dialysis"].map { Condition(key: $0, words: Words($0, $0)) }
        var stays = rule(.claim, deductible: .yuan(100), cap: .yuan(50_000), percent: 50)
        stays.deductible.transferIsOneStay = true
        var visits = Layer.Rule(
            counts: .claim, axes: Axes(conditions: 3),
            terms: [1_000, 5_000, 300].map { terms(deductible: .zero, cap: .yuan($0), percent: 60) })
        visits.capsEachCondition = true
        let second = layer(
            "second", .criticalIllness,
            rule(.year, deductible: .yuan(3_000), cap: .yuan(20_000), percent: 60))
        let places = Places { _ in .paid }
        let benefits = CareKind.allCases.map { kind -> Benefit in
            switch kind {
            case .inpatient: .known(layers: [layer("basic", .basicFund, stays), second], places: places)
            case .chronic: .known(layers: [layer("chronic", .basicFund, visits)], places: places)
            default: .unknown(unknown)
            }
        }
        return try Plan(
            identity: Plan.Identity(
                region: RegionCode("990000")!, district: nil, year: year, name: Words("磨坊县", "Mill"),
                fingerprint: "f"),
            rounding: .halfUp, tiers: [Plan.Tier(key: "only", words: Words("不分档", "one"))],
            conditions: conditions,
            enrolment: EnrolmentPlan(
                year: year,
                contribution: Contribution(individual: [.unknown(unknown)], fiscal: .unknown(unknown))),
            citations: [Citation(places: [], confidence: .high, at: "test:1")], unmodelled: [],
            benefits: benefits)
    }

    /// A receipt of a claim settled after what the year had used up, or one that takes another back.
    static func receipt(
        _ number: UInt64, _ total: Money, kind: CareKind = .inpatient, condition: String? = nil,
        isTransfer: Bool = false, after before: YearToDate = YearToDate(), reverses: Receipt? = nil
    ) throws -> Receipt {
        let claim = Claim(
            kind: kind, level: .secondary, place: .local, admission: year.first, discharge: year.first,
            amounts: try ClaimAmounts(total: total), condition: condition, isTransfer: isTransfer)
        let insured = Insured.ordinary(in: year)
        var used = before
        let statement =
            try reverses?.statement
            ?? plan().statement(of: claim, for: insured, year: &used, program: "test")
        return Receipt(
            id: ID(high: 9, low: number), facility: "H1", message: "M\(number)", person: person,
            claim: reverses?.claim ?? claim, insured: insured, before: reverses?.before ?? before,
            statement: statement, recorded: Instant(microseconds: Int64(number)), reverses: reverses?.id)
    }

    private static func layer(_ key: String, _ payer: Payer, _ rule: Layer.Rule) -> Layer {
        Layer(key: key, words: Words(key, key), payer: payer, content: .known(rule))
    }

    private static func rule(
        _ counts: Layer.Counts, deductible: Money, cap: Money, percent: Int
    ) -> Layer.Rule {
        Layer.Rule(
            counts: counts, axes: Axes(),
            terms: [terms(deductible: deductible, cap: cap, percent: percent)])
    }

    private static func terms(deductible: Money, cap: Money, percent: Int) -> Terms {
        Terms(
            deductible: Cited(deductible, 0),
            bands: [Terms.Band(upTo: nil, ratio: Cited(.percent(Int64(percent)), 0))], cap: Cited(cap, 0))
    }
}
