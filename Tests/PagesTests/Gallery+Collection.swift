import Audit
import Registry
import Scheme
import Testing
import Vocabulary

@testable import Collection
@testable import Pages
@testable import Payments
@testable import Reports

/// The pages of a collection season and of the audit log, in their states.
extension Gallery {
    static let district = RegionCode("500112")!
    static let day = Day(2022, 11, 5)!
    private static let run = Run(
        .counter, region: district, year: Specimen.year, title: "柜面缴费", recorded: Specimen.moment,
        by: "yubei-clerk")

    static let heading = SeasonHeading(
        place: Words("渝北区", "Yubei"), year: Specimen.year,
        links: [
            .init(Words("征缴", "Season"), href: "/s", isCurrent: true),
            .init(Words("应缴核定", "Assess"), href: "/s/assess", isCurrent: false),
            .init(Words("导入缴费", "Import"), href: "/s/import", isCurrent: false),
            .init(Words("批次", "Runs"), href: "/s/runs", isCurrent: false),
            .init(Words("待处理", "In suspense"), href: "/s/doubts", isCurrent: false),
            .init(Words("资助台账", "Subsidies"), href: "/s/grants", isCurrent: false),
            .init(Words("报表", "Reports"), href: "/s/reports", isCurrent: false),
        ])

    static func form(_ typed: [String: String] = [:], _ faults: [Fault] = []) -> Form {
        Form(action: "/s/act", token: "0f3a", typed: typed, faults: faults)
    }

    private static func payment(_ number: UInt64, of person: Person?, _ amount: Money = .yuan(350)) -> Payment
    {
        Payment(
            id: ID(high: 9, low: number), run: run.id, source: Season.tax, serial: "YS20230000\(number)",
            day: day,
            year: Specimen.year, amount: amount, payer: .familyAccount,
            person: person.map { ID(of: $0.id) }, recorded: Specimen.moment)
    }

    private static func bill(of person: Person, version: Int = 1, own: Money?) -> Bill {
        Bill(
            person: ID(of: person.id), year: Specimen.year, version: version,
            .init(place: district, tier: "first", own: own, individual: .yuan(350), fiscal: .yuan(610)),
            cause: version == 1 ? .assessed : .changed, run: run.id, recorded: Specimen.moment)
    }

    private static func grant(of person: Person) -> Grant {
        Grant(
            person: ID(of: person.id), year: Specimen.year, contributor: .medicalAid, version: 1,
            .init(category: .minimumLiving, list: "民政名单 2022-10", amount: .yuan(210), place: district),
            run: run.id, recorded: Specimen.moment)
    }

    static func collection(in frame: Frame) throws -> [(name: String, html: HTML)] {
        let person = try Specimen.person(longName)
        let owing = bill(of: person, version: 2, own: .yuan(140))
        let year = PersonYear(bill: owing, grants: [.medicalAid: grant(of: person)])
        let due = Season.Due(
            person: ID(of: person.id), year: year, owed: .yuan(140), doubt: nil, isLate: true)
        let doubtful = Season.Due(
            person: ID(of: person.id), year: PersonYear(), owed: nil, doubt: .noBill, isLate: false)
        let versions = BillVersions([
            .init(owing, basis: nil, tier: Words("一档", "tier one"), href: "/s/runs/1"),
            .init(bill(of: person, own: .yuan(350)), basis: nil, tier: nil, href: nil),
        ])
        func personPage(_ form: Form?) -> HTML {
            PersonBillPage(
                heading, person: person, due: due, versions: versions,
                grants: [(grant: grant(of: person), settled: .yuan(210))],
                paid: [
                    .init(
                        payment(1, of: person), allocated: .zero, free: .zero, isTakenBack: true, href: "/p/1"
                    ),
                    .init(
                        payment(2, of: person), allocated: .yuan(140), free: .yuan(210), isTakenBack: false,
                        href: "/p/2"),
                ], enrolments: [],
                members: [
                    .init(person, due: due, href: "/s/p/1"), .init(person, due: doubtful, href: "/s/p/2"),
                ], form: form, today: Specimen.today
            ).html(in: frame)
        }
        let typed = ["people.\(person.number)": "yes", "payer": "oneself", "day": "2022-11-05"]
        return [
            ("season-person", personPage(form(typed))), ("season-person-looking", personPage(nil)),
            (
                "season-person-faults",
                personPage(form([:], [Fault("people", Words("请选至少一个人", "choose at least one person"))]))
            ),
            (
                "season-take",
                TakePaymentPage(
                    heading, people: [(person, .yuan(140), true), (person, .yuan(350), false)],
                    payer: .family,
                    day: day, form: form(typed), back: "/s/p/1"
                ).html(in: frame)
            ),
            (
                "season-receipt",
                PaymentReceiptPage(
                    heading, payment: payment(3, of: person, .yuan(500)),
                    people: [(person, .yuan(140)), (person, .yuan(350))], free: .yuan(10), isTakenBack: false,
                    by: "yubei-clerk", links: [(Words("所属批次", "Its run"), href: "/s/runs/1")]
                ).html(in: frame)
            ),
        ] + seasons(in: frame) + (try work(person, in: frame)) + (try lists(person, in: frame))
            + (try catalogue(in: frame))
            + (try schools(person, in: frame))
            + audit(in: frame)
    }

    private static func seasons(in frame: Frame) -> [(name: String, html: HTML)] {
        var figures = SeasonPage.Figures()
        figures.billed = 1_036_412
        figures.insured = 982_340
        figures.owing = 54_072
        figures.owed = .yuan(18_925_200)
        figures.paid = .yuan(343_819_000)
        figures.open = 1_204
        figures.free = .yuan(421_400)
        return [
            (
                "season",
                SeasonPage(
                    heading, figures: figures,
                    tasks: [.init(Words("处理 1,204 笔没有入账的缴费", "See to 1,204 payments"), href: "/s/doubts")],
                    search: "/s/persons",
                    others: [
                        (Words("2023 年度", "2023"), href: "/s"), (Words("2024 年度", "2024"), href: "/t"),
                    ],
                    districts: [
                        (Words("渝北区", "渝北区"), href: "/s", isCurrent: true),
                        (Words("云阳县", "云阳县"), href: "/u", isCurrent: false),
                    ]
                ).html(in: frame)
            ),
            (
                "season-departments",
                DepartmentListsPage(
                    heading,
                    items: [Department.civilAffairs, .disabledPersons].map { department in
                        .init(
                            department,
                            lists: ReportKind.departmental.map {
                                .init(
                                    $0, workbook: "/s/departments/\($0.name)?format=xlsx",
                                    csv: "/s/departments")
                            })
                    }
                ).html(in: frame)
            ),
            ("season-departments-none", DepartmentListsPage(heading, items: []).html(in: frame)),
            (
                "season-empty",
                SeasonPage(heading, figures: nil, tasks: [], search: "/s/persons", others: []).html(in: frame)
            ),
            (
                "season-import",
                ImportPage(
                    heading, action: "/s/import", token: "0f3a",
                    faults: [
                        .init(
                            line: 3, column: "缴费金额（元）", place: "C3", words: Words("不是金额。", "is no amount.")),
                        .init(
                            line: 7, column: nil, place: nil,
                            words: Words("列数不对。", "has another number of cells.")),
                    ], faultCount: 2
                ).html(in: frame)
            ),
            (
                "season-import-again",
                ImportPage(
                    heading, action: "/s/import", token: "0f3a",
                    earlier: (words: Words("这个文件入过账。", "This file was posted."), href: "/s/runs/1")
                ).html(in: frame)
            ),
            ("season-reports", ReportListPage(heading, reports: []).html(in: frame)),
        ]
    }

    private static func work(_ person: Person, in frame: Frame) throws -> [(name: String, html: HTML)] {
        var posted = Season.Posted(run: run.id)
        posted.lines = 4
        posted.total = .yuan(1420)
        posted.paid = 2
        posted.allocated = .yuan(700)
        posted.doubts = ["nobody": 1, "tooMuch": 1]
        posted.suspense = .yuan(720)
        var assessed = Season.Assessed(run: run.id)
        assessed.people = 1_036_412
        assessed.excluded = [.dead: 3, .employeeInsurance: 211]
        assessed.unknown = 12
        assessed.changed = 2
        assessed.own = .yuan(362_744_200)
        var differences = Season.Differences()
        differences.lines = [
            .rose: .init(people: 1, own: .yuan(210)), .billed: .init(people: 1, own: .yuan(350)),
        ]
        differences.changes = [
            (
                .rose,
                BillChange(
                    before: .init(exclusion: nil, own: .yuan(140)),
                    after: bill(of: person, version: 2, own: .yuan(350))
                )
            )
        ]
        let names = [person.id: (name: person.name, number: person.number, href: "/s/p/1")]
        let waiting = Season.OpenPayment(
            payment: payment(4, of: person), free: .yuan(20), doubt: .tooMuch(left: .yuan(20)))
        let unknown = Season.OpenPayment(payment: payment(5, of: nil), free: .yuan(350), doubt: .nobody)
        let due = Season.Due(
            person: ID(of: person.id), year: PersonYear(), owed: .yuan(350), doubt: nil, isLate: false)
        let text = "电子税票编号,身份证号,缴费金额（元）,缴费日期\nT1,P1,350,2022-11-05\n合计,,350,\n"
        let file = try PaymentFile(
            bytes: Array(text.utf8), name: "税务缴费 2022-11-05.csv", year: #require(BenefitYear(2023)),
            today: #require(Day(2022, 11, 6)))
        var found = PaymentFile.Found()
        found.otherNames = [3, 4]
        found.damaged = [5]
        found.repaired = [6]
        return [
            (
                "season-import-check",
                ImportCheckPage(
                    heading, posted: posted, file: file, found: found,
                    columns: PaymentColumnsTable(file.header, form: form()), form: form()
                ).html(in: frame)
            ),
            (
                "season-check-long",
                ImportCheckPage(
                    heading, posted: nil, file: file, found: found,
                    columns: PaymentColumnsTable(file.header, form: form()), form: form()
                ).html(in: frame)
            ),
            (
                "season-assess-long",
                BigAssessPage(
                    heading, people: 512_345, last: (run.recorded, "/s/runs/2"), form: form(),
                    run: run.id.description
                ).html(in: frame)
            ),
            (
                "season-assess",
                AssessPage(
                    heading, assessed: assessed, differences: differences, people: names, form: form(),
                    run: run.id.description
                ).html(in: frame)
            ),
            (
                "season-runs",
                RunListPage(
                    heading,
                    items: [
                        .init(run, isUndone: false, href: "/s/runs/1"),
                        .init(run, isUndone: true, href: "/s/runs/2"),
                    ], filter: form(), next: "/s/runs?after=2"
                ).html(in: frame)
            ),
            (
                "season-run",
                RunPage(
                    heading, run: run, undoneBy: nil,
                    payments: [(payment(1, of: person), .yuan(20), "/p/1")], paymentCount: 1,
                    total: .yuan(350),
                    differences: differences, people: names, undo: form()
                ).html(in: frame)
            ),
            (
                "season-doubts",
                DoubtListPage(
                    heading,
                    items: [
                        .init(waiting, person: person, href: "/d/1"),
                        .init(unknown, person: nil, href: "/d/2"),
                    ], counts: ["tooMuch": 1, "nobody": 1], filter: form(), isMore: true
                ).html(in: frame)
            ),
            (
                "season-doubt",
                DoubtPage(
                    heading, open: unknown, person: nil, search: form(["q": "古丽"]),
                    found: [.init(person, due: due)], assign: form(), refund: form(["amount": "350"]),
                    links: [(Words("收据", "Receipt"), href: "/p/5")]
                ).html(in: frame)
            ),
            (
                "season-grants",
                GrantListPage(
                    heading,
                    items: [
                        .init(
                            Season.GrantRow(
                                grant: grant(of: person), settled: .zero, due: .yuan(210), status: .enrolled),
                            person: person, href: "/s/p/1")
                    ], count: 1, total: .yuan(210), dues: [(GrantListPage.Due(.medicalAid), form())],
                    filter: form(), next: nil
                ).html(in: frame)
            ),
        ]
    }

    private static func audit(in frame: Frame) -> [(name: String, html: HTML)] {
        let entries = AuditEntry.Act.allCases.enumerated().map { place, act in
            (
                number: 1000 - place,
                entry: AuditEntry(
                    act, by: place == 2 ? nil : "yubei-clerk", subject: "/persons/{number}",
                    key: place == 3 ? "00000000000000010000000000000001" : nil, place: district,
                    purpose: place == 4 ? "复核" : nil, origin: "192.0.2.17", recorded: Specimen.moment)
            )
        }
        return [
            (
                "audit",
                AuditPage(entries: entries, act: .viewed, by: nil, next: "/audit?after=9").html(in: frame)
            ),
            ("audit-empty", AuditPage(entries: [], act: nil, by: "x", next: nil).html(in: frame)),
        ]
    }
}
