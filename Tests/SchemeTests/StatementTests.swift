import Foundation
import Scheme
import TestSupport
import Testing
import Vocabulary

/// The stay of a published example (渝北区, 2023): secondary hospital, first tier, 52,000 yuan of which 50,000 in scope.
struct StatementTests {
    private let claim = stay(.yuan(50_000), total: .yuan(52_000))

    @Test func `the published example comes out to the fen`() throws {
        let statement = Riverside.plan().settle(claim, for: resident(.marginal))
        let settlement = try #require(statement.settlement)
        #expect(settlement.borne(by: .basicFund) == Money("34790.00"))
        #expect(settlement.borne(by: .criticalIllness) == .zero)
        #expect(settlement.parts.map(\.paid) == [.yuan(34_790), .zero, .yuan(10_647), .fen(93_780)])
        #expect(settlement.borne(by: .medicalAid) == Money("11584.80"))
        #expect(settlement.borne(by: .patient) == Money("5625.20"))
        #expect(settlement.borne(by: .undecided) == .zero)
        #expect(settlement.paid == Money("46374.80"))
        #expect(settlement.paid(layer: "tilt") == Money("937.80"))
        #expect(settlement.paid(layer: "none") == nil)
    }

    @Test func `it says how far critical illness insurance was, in both languages`() throws {
        let statement = Riverside.plan().settle(claim, for: resident(.marginal))
        let missed = try #require(statement.missed(.deductible, in: "criticalIllness"))
        let words = missed.sentence(layer: statement.layers[missed.layer].words)
        #expect(words.zh == "大病起付线 16,901.00 元，本年累计 15,210.00 元，还差 1,691.00 元")
        #expect(
            words.en
                == "critical illness insurance: the deductible is 16,901.00 yuan, 15,210.00 so far, 1,691.00 short of it"
        )
    }

    @Test(arguments: Language.allCases)
    func `every step and every missed condition, as they are read`(language: Language) throws {
        let statement = Riverside.plan().settle(claim, for: resident(.marginal))
        try golden("marginal.\(language.rawValue).txt", statement.text(language))
    }

    @Test(arguments: Language.allCases)
    func `a minor's second stay of the year, beyond the caps, as it is read`(language: Language) throws {
        var year = YearToDate()
        year["basic"] = YearToDate.Counter(entered: .yuan(100_000), paid: .yuan(79_000))
        year["criticalIllness"] = YearToDate.Counter(entered: .yuan(20_000), paid: .fen(185_940))
        let minor = resident(.minimumLiving, .marginal, birth: Day(2010, 1, 1))
        let amounts = try ClaimAmounts(
            total: .yuan(30_000), outOfCatalogue: .yuan(1000), overLimit: .yuan(500),
            firstSelfPay: .fen(123_456))
        let stay = Claim(
            kind: .inpatient, level: .tertiary, place: .local, admission: Day(2023, 9, 1)!,
            discharge: Day(2023, 9, 9)!, amounts: amounts)
        let statement = Riverside.plan().settle(stay, for: minor, year: &year)
        try golden("minor.\(language.rawValue).txt", statement.text(language))
    }

    @Test(arguments: Language.allCases)
    func `where the aid is unknown, as it is read`(language: Language) throws {
        try golden(
            "unknown.\(language.rawValue).txt",
            Riverside.hills().settle(claim, for: resident(.marginal)).text(language))
    }

    @Test(arguments: Language.allCases)
    func `a refusal, as it is read`(language: Language) throws {
        let visit = stay(.yuan(100), kind: .outpatient)
        try golden(
            "refused.\(language.rawValue).txt",
            Riverside.hills().settle(visit, for: resident()).text(language))
    }

    @Test func `as programs read it`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        for (name, plan, insured) in [
            ("settled", Riverside.plan(), resident(.marginal)),
            ("stopped", Riverside.hills(), resident(.marginal)),
            ("refused", Riverside.plan(), resident(birth: Day(2024, 1, 1))),
        ] {
            let report = StatementReport(plan.settle(claim, for: insured))
            #expect(report.status.rawValue == name)
            try golden("\(name).json", String(decoding: try encoder.encode(report), as: UTF8.self) + "\n")
        }
    }

    @Test func `it carries its own citations and no others, and every number points at one`() {
        let statement = Riverside.plan().settle(claim, for: resident())
        #expect(Set(statement.citations).count == statement.citations.count)
        #expect(statement.citations.allSatisfy { !$0.title.contains("第十一条") })
        for line in statement.lines where [.deductible, .band, .cap, .points].contains(line.step) {
            #expect(line.citation.map { statement.citations.indices.contains($0) } == true)
        }
        #expect(statement.missed.allSatisfy { $0.citation != nil })
        #expect(statement.footnotes.map { statement.citations[$0.citation].title } == ["《江畔市居民医保办法》 第一条"])
        #expect(statement.citations.count < Riverside.Article.allCases.count)
    }

    @Test func `it holds what the answer took the person to be`() {
        let statement = Riverside.plan().settle(
            claim, for: resident(.marginal, birth: Day(2000, 6, 11), tier: 1))
        #expect(statement.person.tier == "second")
        #expect(statement.person.tierWords.zh == "二档")
        #expect(statement.person.categories == [.marginal])
        #expect(statement.person.age == 22)
        #expect(statement.plan.year.number == 2023)
        #expect(statement.program == "test")
        #expect(statement.answer.settlement == statement.settlement)
    }

    @Test func `years later it is read back from JSON as it was, without the plan`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for (plan, insured) in [
            (Riverside.plan(), resident(.marginal)), (Riverside.hills(), resident(.marginal)),
            (Riverside.plan(), resident(birth: Day(2024, 1, 1))),
        ] {
            let statement = plan.settle(claim, for: insured)
            let json = try encoder.encode(statement)
            #expect(try JSONDecoder().decode(Statement.self, from: json) == statement)
            #expect(!String(decoding: json, as: UTF8.self).contains("52000,"))
        }
    }
}
