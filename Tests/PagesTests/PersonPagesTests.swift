import Policies
import Receipts
import Registry
import Scheme
import Testing
import Vocabulary

@testable import Claims
@testable import Pages

struct LayerYearTests {
    private func years(
        _ plan: Plan, _ set: CategorySet = .init(.marginal), stays: Int = 0,
        counters: [String: YearToDate.Counter] = [:]
    ) -> [String: LayerYear] {
        let years = LayerYear.all(
            of: plan, for: Specimen.insured(set), on: Specimen.today,
            used: YearToDate(stays: stays, counters: counters))
        return Dictionary(uniqueKeysWithValues: years.map { ($0.words.zh, $0) })
    }

    private func year(
        _ layer: String, entered: Int64 = 0, paid: Int64 = 0, _ set: CategorySet = .init(.marginal)
    ) throws -> LayerYear {
        let counter = YearToDate.Counter(entered: .yuan(entered), paid: .yuan(paid))
        let keys = ["基本医保": "basic", "大病保险": "criticalIllness", "医疗救助": "aid"]
        return try #require(years(Specimen.plan(), set, counters: [keys[layer] ?? "": counter])[layer])
    }

    @Test(arguments: [
        (Int64(0), Money?.some(.yuan(16_901))), (15_210, .yuan(1_691)), (16_900, .yuan(1)), (16_901, nil),
        (20_000, nil),
    ])
    func `how far the year's deductible is`(entered: Int64, short: Money?) throws {
        #expect(try year("大病保险", entered: entered).toDeductible == short)
    }

    @Test(arguments: [(Int64(0), Int64(200_000)), (199_999, 1), (200_000, 0)])
    func `how much of the cap is left`(paid: Int64, left: Int64) throws {
        #expect(try year("大病保险", paid: paid).toCap == .yuan(left))
    }

    @Test func `a deductible off every claim has no distance, and a layer without a cap no end`() throws {
        #expect(try year("基本医保").toDeductible == nil)
        #expect(try year("医疗救助").toCap == nil)
    }

    @Test func `a layer for others is not for this person, and an unknown one has no numbers`() throws {
        guard case .notForThem = try year("医疗救助", []).state else { return #expect(Bool(false)) }
        let unknown = years(try Specimen.plan(aidIsKnown: false))["医疗救助"]
        guard case .unknown("the aid of the hills")? = unknown?.state else { return #expect(Bool(false)) }
    }

    @Test func `a limit that differs between levels is shown as a range`() throws {
        let basic = years(try Specimen.chongqing().plan(district: nil))["基本医保"]
        guard case .known(.eachClaim(let deductible), _)? = basic?.state else { return #expect(Bool(false)) }
        #expect((deductible.least, deductible.most) == (.yuan(100), .yuan(800)))
    }

    @Test func `the deductible shown is that of the next admission`() throws {
        let plan = try Specimen.harbour().plan(district: nil)
        for (stays, least, most) in [(0, 100, 800), (1, 50, 400), (5, 50, 400)] as [(Int, Int64, Int64)] {
            let basic = years(plan, stays: stays)["基本医保"]
            guard case .known(.eachClaim(let deductible), _)? = basic?.state else {
                return #expect(Bool(false))
            }
            #expect((deductible.least, deductible.most) == (.yuan(least), .yuan(most)))
        }
    }

    @Test func `every benefit has its layers, shared ones once with the kinds they are of`() throws {
        let all = years(try Specimen.harbour().plan(district: nil), .init(.destitute))
        #expect(all["普通门诊"]?.kinds == [.outpatient])
        #expect(all["大病保险"]?.kinds == [.inpatient])
        #expect(all["海湾惠民保"]?.kinds == [.inpatient, .maternity])
        #expect(all.count == 7)
    }

    @Test(arguments: [(Int64(0), Money?.some(.yuan(100))), (30, .yuan(70)), (100, nil)])
    func `a deductible once a year is as far as what claims have borne of it`(taken: Int64, short: Money?)
        throws
    {
        let visits = years(
            try Specimen.harbour().plan(district: nil),
            counters: ["outpatient": .init(deductible: .yuan(taken))])[
                "普通门诊"]
        #expect(visits?.toDeductible == short)
    }

    @Test func `where each condition has its own cap, each that was used has its own line`() throws {
        let plan = try Specimen.harbour().plan(district: nil)
        #expect(years(plan)["门诊慢特病"] != nil)
        let used = years(
            plan,
            counters: [
                "chronic.diabetes": .init(paid: .yuan(400)), "chronic.dialysis": .init(paid: .yuan(30_000)),
            ])
        #expect(used["门诊慢特病"] == nil)
        #expect(used["门诊慢特病：糖尿病"]?.toCap == .yuan(600))
        #expect(used["门诊慢特病：透析"]?.toCap == .zero)
    }
}

struct PersonYearPageTests {
    private func html(
        _ filed: [PersonYearPage.Filed] = [], review: [Difference] = [], enrolled: Bool = true
    ) throws -> HTML {
        let person = try Specimen.person()
        return PersonYearPage(
            person, in: Specimen.year, today: Specimen.today, home: Words("渝北区", "Yubei"),
            periods: enrolled ? [.init(.marginal, from: Specimen.year.first, source: "民政 2023-01")] : [],
            enrolments: enrolled
                ? [.init(id: ID(high: 4, low: 4), person: person.id, year: Specimen.year, tier: "first")]
                : [],
            standing: enrolled
                ? (insured: Specimen.insured(.init(.marginal)), plan: try Specimen.plan()) : nil,
            used: YearToDate(
                stays: 2, inScope: .yuan(50_000), counters: ["criticalIllness": .init(entered: .yuan(15_210))]
            ), filed: filed, review: review
        ).html(in: Specimen.frame())
    }

    private func filed(_ receipt: Receipt, isReversed: Bool = false) -> PersonYearPage.Filed {
        .init(receipt, facility: "人民医院", href: "/statements/\(receipt.id)", isReversed: isReversed)
    }

    @Test func `it says who the person is, what the year used up and how far the limits are`() throws {
        let text = try html().description
        for words in [
            "Zhang San", "5001120000012345", "女，55 岁", "低保边缘家庭成员，2023年1月1日起", "一档", "还差 1,691.00\u{A0}元",
            "还可以付 200,000.00\u{A0}元", "住院 2 次", "政策范围内费用合计 50,000.00\u{A0}元",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func `a reversed settlement is struck by word and shape, and the sums are what still counts`()
        throws
    {
        let receipt = Specimen.receipt(1, try Specimen.ex001())
        let back = Specimen.receipt(2, receipt.statement, reverses: receipt)
        let page = try html([filed(receipt, isReversed: true), filed(back)])
        #expect(page.description.contains("<tr class=\"struck\">"))
        #expect(page.description.contains("✗ 已冲正"))
        #expect(page.description.contains("-52,000.00"))
        #expect(page.description.contains("href=\"/statements/\(receipt.id)\""))
        let sums = page.all("tfoot").last.map {
            $0.matches(of: /amount">([0-9.,]+)/).map { String($0.output.1) }
        }
        #expect(sums == ["0.00", "0.00", "0.00"])
    }

    @Test func `what must be settled anew is listed with what would change, and marked`() throws {
        let receipt = Specimen.receipt(1, try Specimen.ex001())
        let text = try html(
            [filed(receipt)],
            review: [
                Difference(
                    receipt: receipt.id, kind: .amount(.criticalIllness, filed: .yuan(10), now: .yuan(4)))
            ]
        ).description
        #expect(text.contains("大病保险原来 10.00 元，现在应为 4.00 元"))
        #expect(text.contains(">要重新结算</span>"))
    }

    @Test func `what nobody can decide yet is shown beside the patient's part`() throws {
        let stopped = try Specimen.statement(
            try Specimen.claim(), categories: .init(.marginal), aidIsKnown: false)
        #expect(
            try html([filed(Specimen.receipt(1, stopped))]).description.contains("另有尚无依据 15,210.00"))
    }

    @Test func `a deductible that differs between hospitals is never said to be reached`() throws {
        let person = try Specimen.person()
        let text = PersonYearPage(
            person, in: Specimen.year, today: Specimen.today, home: Words("渝北区", "Yubei"), periods: [],
            enrolments: [],
            standing: (insured: Specimen.insured(), plan: try Specimen.harbour("980000").plan(district: nil)),
            used: YearToDate(), filed: []
        ).html(in: Specimen.frame()).description
        #expect(!text.contains("已经超过"))
        #expect(text.contains("每次扣一回") && text.contains("还差 16,000.00"))
        let chongqing = PersonYearPage(
            person, in: Specimen.year, today: Specimen.today, home: Words("渝北区", "Yubei"), periods: [],
            enrolments: [],
            standing: (insured: Specimen.insured(), plan: try Specimen.chongqing().plan(district: nil)),
            used: YearToDate(), filed: []
        ).html(in: Specimen.frame()).description
        #expect(chongqing.contains("一年扣一回") && !chongqing.contains("已经超过"))
    }

    @Test func `an empty year says so, part by part`() throws {
        let text = try html(enrolled: false).description
        for words in ["这一年没有参保", "没有登记", "这一年没有政策文件", "这一年还没有结算"] {
            #expect(text.contains(words))
        }
    }
}

struct PersonSearchPageTests {
    private func text(_ query: String, _ count: Int, isTooMany: Bool = false) throws -> String {
        let person = try Specimen.person()
        return PersonSearchPage(
            query: query, found: Array(repeating: (person: person, href: "/persons/1"), count: count),
            isTooMany: isTooMany, action: "/persons", today: Specimen.today,
            places: [person.district: Words("渝北区", "Yubei")]
        ).html(in: Specimen.frame()).description
    }

    @Test func `before anything is asked there is only the question, which is posted`() throws {
        let text = try text("", 0)
        #expect(text.contains("method=\"post\" action=\"/persons\""))
        #expect(!text.contains("没有编号"))
    }

    @Test func `who is found leads to their year`() throws {
        let text = try text("Zhang", 1)
        #expect(text.contains("<a href=\"/persons/1\"><bdi>Zhang San</bdi></a>"))
        #expect(text.contains("value=\"Zhang\""))
        #expect(text.contains("渝北区 500112101203"))
    }

    @Test func `nobody found says what to do, and too many ask for more`() throws {
        #expect(try text("张", 0).contains("没有编号或姓名以“<bdi>张</bdi>”开头的参保人"))
        #expect(try text("张", 50, isTooMany: true).contains("只列出前 50 人"))
    }
}
