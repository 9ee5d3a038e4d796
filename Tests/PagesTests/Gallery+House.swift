import Policies
import Receipts
import Registry
import Scheme
import Vocabulary

@testable import Claims
@testable import Ledger
@testable import Pages

/// The pages of the house beside the law and the claim: people, books, operators, the first page.
extension Gallery {
    // MARK: Persons

    static func persons(in frame: Frame) throws -> [(name: String, html: HTML)] {
        let ex001 = try Specimen.ex001()
        let person = try Specimen.person(longName)
        let first = Specimen.receipt(1, ex001)
        let back = Specimen.receipt(2, ex001, reverses: first)
        let again = Specimen.receipt(3, ex001)
        func filed(_ receipt: Receipt, _ facility: String = longFacility, isReversed: Bool = false)
            -> PersonYearPage.Filed
        {
            .init(receipt, facility: facility, href: "/statements/\(receipt.id)", isReversed: isReversed)
        }
        let stopped = Specimen.receipt(
            4, try Specimen.statement(try Specimen.claim(), categories: .init(.marginal), aidIsKnown: false))
        let plan = try Specimen.chongqing().plan(district: RegionCode("500112"))
        let home = Words("渝北区龙溪街道武陵路社区", "Longxi, Yubei")
        func page(_ filed: [PersonYearPage.Filed], review: [Difference] = []) throws -> HTML {
            PersonYearPage(
                person, in: Specimen.year, today: Specimen.today, home: home,
                periods: [
                    .init(.marginal, from: Specimen.year.first, source: "民政低保边缘名单 2023-01"),
                    .init(
                        .monitored, from: Specimen.year.first, through: Specimen.year.first + 120,
                        source: "乡村振兴局监测名单 2023-01"),
                ],
                enrolments: [
                    .init(id: ID(high: 4, low: 4), person: person.id, year: Specimen.year, tier: "first")
                ],
                standing: (insured: Specimen.insured(.init(.marginal)), plan: plan),
                used: YearToDate(
                    stays: 1, inScope: .yuan(50_000), thisStay: .yuan(300),
                    counters: [
                        "basic": .init(
                            entered: .yuan(50_000), paid: .yuan(34_790), deductible: .yuan(300),
                            excess: .yuan(49_700)),
                        "criticalIllness": .init(entered: .yuan(15_210)),
                    ]), filed: filed, review: review,
                years: [
                    (Specimen.year, href: "/persons/1/2023"), (BenefitYear(2022)!, href: "/persons/1/2022"),
                ]
            ).html(in: frame)
        }
        return [
            (
                "person-year",
                try page(
                    [filed(first, isReversed: true), filed(back), filed(again, "渝北区人民医院"), filed(stopped)],
                    review: [
                        Difference(
                            receipt: again.id,
                            kind: .amount(.criticalIllness, filed: .fen(29_743_68), now: .zero)),
                        Difference(receipt: stopped.id, kind: .counters),
                    ])
            ),
            (
                "person-year-many",
                try page((0..<60).map { filed(Specimen.receipt(UInt64($0) + 10, ex001), "渝北区人民医院") })
            ),
            (
                "person-year-empty",
                PersonYearPage(
                    try Specimen.person("李四", death: Day(2023, 2, 1)), in: Specimen.year,
                    today: Specimen.today, home: home, periods: [],
                    enrolments: [], standing: nil, used: YearToDate(), filed: []
                ).html(in: frame)
            ),
        ] + searches(in: frame, person) + latest(in: frame, [first, back, again, stopped], person)
    }

    private static func latest(
        in frame: Frame, _ receipts: [Receipt], _ person: Person
    ) -> [(name: String, html: HTML)] {
        let items = receipts.map {
            ReceiptListPage.Item(
                $0, person: person, facility: longFacility, href: "/statements/\($0.id)",
                isReversed: $0.id == receipts[0].id)
        }
        return [
            ("receipts", ReceiptListPage(items).html(in: frame)),
            ("receipts-empty", ReceiptListPage([]).html(in: frame)),
        ]
    }

    private static func searches(in frame: Frame, _ person: Person) -> [(name: String, html: HTML)] {
        let found: (person: Person, href: String?) = (person: person, href: "/persons/\(person.number)")
        func page(_ query: String, _ count: Int, isTooMany: Bool = false) -> HTML {
            PersonSearchPage(
                query: query, found: Array(repeating: found, count: count), isTooMany: isTooMany,
                action: "/persons", today: Specimen.today,
                places: [person.district: Words("渝北区", "Yubei")]
            ).html(in: frame)
        }
        return [
            ("person-search", page("", 0)), ("person-search-none", page("张", 0)),
            ("person-search-many", page("古丽", 50, isTooMany: true)),
        ]
    }

    // MARK: The books

    static func entries(_ count: Int) -> [JournalPage.Item] {
        (0..<count).map { number in
            let amount = Money.fen(3_479_000 + Int64(number) * 12_345)
            let entry = Entry(
                id: ID(high: 9, low: UInt64(number)), effective: Specimen.today + -number,
                recorded: Specimen.moment, kind: number % 7 == 6 ? .reversal : .settlement,
                reference: "0189",
                postings: [
                    .debit(.basicBenefits, amount),
                    .credit(.basicPayableFacilities, amount, party: "H50011200001"),
                    .debit(.medicalAidBenefits, .fen(1_158_480)),
                    .credit(.medicalAidPayableFacilities, .fen(1_158_480), party: "H50011200001"),
                ])
            return .init(entry, href: "/statements/0189")
        }
    }

    static func balance() -> TrialBalance {
        TrialBalance(lines: [
            Balance(account: .basicBank, debits: .yuan(8_000_000), credits: .yuan(1_234_567)),
            Balance(account: .basicPayableFacilities, debits: .yuan(1_234_567), credits: .fen(987_654_321)),
            Balance(account: .basicContributions, debits: .zero, credits: .yuan(8_000_000)),
            Balance(account: .basicBenefits, debits: .fen(987_654_321), credits: .zero),
            Balance(account: .medicalAidPayableFacilities, debits: .zero, credits: .fen(1_158_480)),
            Balance(account: .medicalAidBenefits, debits: .fen(1_158_480), credits: .zero),
        ])
    }

    static func books(in frame: Frame) -> [(name: String, html: HTML)] {
        let filter = Form(action: "/journal", token: "")
        let links = [(Words("科目余额表", "Trial balance"), href: "/journal/balance")]
        let faulty = Form(
            action: "/journal", token: "", typed: ["from": "2023-13-01", "fund": "basic"],
            faults: [Fault("from", Words("日期写成 2023-07-01。", "Write the day as 2023-07-01."))])
        return [
            (
                "journal",
                JournalPage(
                    entries(50), count: 12_345, filter: filter, first: "/journal", next: "/journal?after=1",
                    links: links
                ).html(in: frame)
            ),
            ("journal-empty", JournalPage([], count: 0, filter: filter, links: links).html(in: frame)),
            ("journal-fault", JournalPage([], count: 0, filter: faulty, links: links).html(in: frame)),
            (
                "balance",
                TrialBalancePage(balance(), filter: Form(action: "/journal/balance", token: "")).html(
                    in: frame)
            ),
            (
                "balance-empty",
                TrialBalancePage(TrialBalance(lines: []), filter: Form(action: "/journal/balance", token: ""))
                    .html(in: frame)
            ),
        ]
    }

    // MARK: Who may sign in

    static func operators(in frame: Frame) throws -> [(name: String, html: HTML)] {
        let facility = try Specimen.facility(longFacility)
        let someone = Operator(
            id: ID(high: 5, low: 5), signIn: "yubei-hospital-reception", role: .hospital,
            password: PasswordHash("x"), facility: facility.id, scope: facility.district, isDisabled: true)
        let fault = Fault("name", Words("用户名已经有人用。", "The name is taken."))
        let item = OperatorListPage.Item(
            someone, body: Words(longFacility, longFacility), href: "/operators/5")
        func list(_ faults: [Fault]) -> HTML {
            OperatorListPage(
                Array(repeating: item, count: 12),
                form: Form(action: "/operators", token: "0f3a", typed: ["name": "wang"], faults: faults),
                facilities: [facility]
            ).html(in: frame)
        }
        let page = OperatorPage(
            someone, body: (Words("医疗机构", "Facility"), Words(longFacility, longFacility)),
            action: "/operators/5", token: "0f3a", isSelf: false,
            password: "correct-horse-battery-staple", back: "/operators")
        return [
            ("operators", list([])), ("operators-fault", list([fault])), ("operator", page.html(in: frame)),
        ]
    }

    // MARK: The first page

    static func start(in frame: Frame) throws -> [(name: String, html: HTML)] {
        let jobs: [StartPage.Job] = [
            .init(
                Words("查政策", "Read the policy"),
                purpose: Words(
                    "每个数字、它的依据和把握，还有什么不知道。",
                    "Every number, its basis and how sure it is, and what is not known."),
                href: "/policy"),
            .init(
                Words("结算一笔费用", "Settle a claim"),
                purpose: Words("录入住院费用，先试算再记账。", "Enter the bill of a stay, try it out, then post it."),
                href: "/claims"),
            .init(
                Words("查参保人", "Find a person"),
                purpose: Words(
                    "一个人的年度累计和每笔结算。", "A person's year to date and every settlement."), href: "/persons"),
            .init(
                Words("看基金账", "The fund's books"),
                purpose: Words("日记账和科目余额表。", "Journal and trial balance."), href: "/journal"),
        ]
        let region = StartPage.Region(
            name: Words("重庆市", "Chongqing"), code: RegionCode("500000")!,
            years: [(Specimen.year, href: "/policy/500000/2023")])
        return [
            (
                "start",
                StartPage(
                    jobs: jobs, regions: [region],
                    figures: .init(persons: 20_000, enrolled: 19_312, in: Specimen.year, settlements: 3_998)
                ).html(in: frame)
            ),
            ("start-empty", StartPage(jobs: [], regions: []).html(in: frame)),
        ]
    }
}
