import Foundation
import Scheme
import Testing
import Vocabulary

/// The price of a bed above its limit is out of scope; and what a claim must not say.
struct BedChargeTests {
    /// Riverside, where 20 yuan a day of a bed is in scope.
    private let plan: Plan = {
        guard case .known(var rule) = Riverside.basic.content else { preconditionFailure("it is known") }
        for index in rule.terms.indices {
            rule.terms[index]?.bedDayMost = Cited(.yuan(20), Riverside.Article.scope.position)
        }
        let basic = Layer(
            key: "basic", words: Riverside.basic.words, payer: .basicFund, content: .known(rule))
        return try! Riverside.plan(inpatient: [basic, Riverside.criticalIllness])
    }()

    private func stayed(charge: Int64, days: Int) -> Claim {
        let plain = stay(.yuan(10_300), total: .yuan(11_300))
        return Claim(
            kind: .inpatient, level: .secondary, place: .local, admission: plain.admission,
            discharge: plain.discharge, amounts: plain.amounts,
            bed: BedCharge(charge: .yuan(charge), days: days))
    }

    @Test func `what is above the limit moves to over limit, with its step and its article`() throws {
        var year = YearToDate()
        let statement = plan.settle(stayed(charge: 500, days: 10), for: resident(), year: &year)
        let settlement = try #require(statement.settlement)
        #expect(settlement.amounts.overLimit == .yuan(300))
        #expect(settlement.amounts.inScope == .yuan(10_000))
        #expect(settlement.paid(layer: "basic") == .yuan(6790))
        #expect(settlement.patient == .yuan(11_300 - 6790))
        #expect(year.inScope == .yuan(10_000))
        let line = try #require(statement.lines.first { $0.step == .overBedLimit })
        #expect(
            line.title
                == Words(
                    "减去超出限价的床位费（床位费 500.00，10 天，每天 20.00）",
                    "less what the bed costs above its limit (bed 500.00, 10 days at 20.00)"))
        #expect(line.formula == "10,300.00 − 300.00 = 10,000.00")
        #expect(line.citation != nil)
        // In words and for programs alike: what is in scope is what goes on to the layers.
        #expect(statement.text(.chinese).contains("\n  政策范围内  10,000.00\n"))
        let report = StatementReport(statement)
        #expect(report.amounts.inScope == .yuan(10_000) && report.amounts.overLimit == .yuan(300))
    }

    @Test(arguments: [(0, 1), (200, 10), (199, 10), (11_300, 3660)] as [(Int64, Int)])
    func `within the limit nothing changes`(charge: Int64, days: Int) {
        let statement = plan.settle(stayed(charge: charge, days: days), for: resident())
        let plain = plan.settle(stay(.yuan(10_300), total: .yuan(11_300)), for: resident())
        #expect(statement.settlement == plain.settlement)
        #expect(statement.lines == plain.lines)
    }

    @Test func `no more leaves the scope than was in it`() {
        let statement = plan.settle(stayed(charge: 11_300, days: 1), for: resident())
        #expect(statement.settlement?.amounts.inScope == .zero)
        #expect(statement.settlement?.patient == .yuan(11_300))
    }

    @Test func `a claim with a bed comes back from JSON as it was`() throws {
        let claim = stayed(charge: 500, days: 10)
        #expect(try JSONDecoder().decode(Claim.self, from: JSONEncoder().encode(claim)) == claim)
        let plain = stay(.yuan(1))
        let text = String(decoding: try JSONEncoder().encode(plain), as: UTF8.self)
        #expect(!text.contains("bed"))
    }

    @Test(arguments: [
        (#""babies":0"#, "胎儿数应是 1 到 9"), (#""babies":10"#, "胎儿数应是 1 到 9"),
        (#""babies":9223372036854775807"#, "胎儿数应是 1 到 9"),
        (#""bed":{"charge":"-0.01","days":1}"#, "床位费不能是负数"),
        (#""bed":{"charge":"1.01","days":1}"#, "床位费超过总费用"),
        (#""bed":{"charge":"1.00","days":0}"#, "床位天数应是 1 到 3660"),
        (#""bed":{"charge":"1.00","days":3661}"#, "床位天数应是 1 到 3660"),
    ])
    func `a claim that cannot be is not decoded`(part: String, told: String) throws {
        let good = """
            {"kind":"inpatient","level":"secondary","place":"local","admission":"2023-01-01",\
            "discharge":"2023-01-02","amounts":{"total":"1.00"},
            """
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Claim.self, from: Data("\(good)\(part)}".utf8))
        }
        #expect("\(try #require(error))".contains(told))
        _ = try JSONDecoder().decode(Claim.self, from: Data("\(good)\"babies\":9}".utf8))
    }

    @Test func `a bed is asked for where its price is limited, for that kind of care alone`() {
        #expect(CareKind.allCases.filter(plan.asksBed) == [.inpatient])
        #expect(CareKind.allCases.filter(Riverside.plan().asksBed) == [])
    }
}
