import Entitlements
import Registry
import Scheme
import Testing
import Vocabulary

@testable import Collection
@testable import Pages
@testable import Payments

/// Schools, years of lapse at the counter, coverage and double insurance, in their states.
extension Gallery {
    private static let school = School(
        id: ID(high: 1, low: 1), code: "3150000012", name: "渝北区两江新区第一实验中学校（寄宿部）", kind: .school,
        district: district)

    private static func student(_ number: UInt64, _ name: String?, own: Money?, paid: Money = .zero)
        -> Season.Student
    {
        let person = ID<Applicant>(high: 3, low: number)
        let bill = Bill(
            person: person, year: Specimen.year, version: 1,
            .init(place: district, tier: "first", own: own, individual: .yuan(350), fiscal: .yuan(610)),
            cause: .assessed, run: ID(high: 4, low: 1), recorded: Specimen.moment)
        return Season.Student(
            person: person, schoolClass: name, year: PersonYear(bill: bill, allocated: paid))
    }

    private static let option = Season.RepairOption(
        years: [BenefitYear(2021)!, BenefitYear(2022)!], price: .yuan(700), monthsBefore: 5, monthsAfter: 3,
        from: Day(2023, 4, 1)!)

    static func schools(_ person: Person, in frame: Frame) throws -> [(name: String, html: HTML)] {
        let students = [
            student(1, "高一（1）班", own: .yuan(350)), student(2, "高一（1）班", own: .yuan(350), paid: .yuan(350)),
            student(3, "高一（2）班", own: .zero), student(4, nil, own: nil),
        ]
        let tally = StudentTally(students)
        func page(_ form: Form?, classes: [SchoolPage.Class]) -> HTML {
            SchoolPage(
                heading, school: school, tally: tally, classes: classes, choice: SchoolPage.all,
                standing: nil,
                count: 4,
                people: students.map { .init($0, name: longName, number: person.number, href: "/s/p/1") },
                filter: Gallery.form(["class": "*"]), next: "/s/schools/1?after=100", form: form
            ).html(in: frame)
        }
        let classes = [
            SchoolPage.Class(key: "高一（1）班", tally: StudentTally(students.prefix(2)), href: "/s/1?class=1"),
            SchoolPage.Class(
                key: SchoolPage.none, tally: StudentTally(students.suffix(1)), href: "/s/1?class=-"),
        ]
        let due = Season.Due(
            person: ID(of: person.id), year: PersonYear(), owed: nil, doubt: .paidAlready, isLate: false)
        return [
            (
                "schools",
                SchoolListPage(
                    heading, items: [.init(school, tally: tally, href: "/s/schools/1")],
                    report: "/s/reports/c"
                ).html(in: frame)
            ),
            (
                "schools-none",
                SchoolListPage(
                    heading, items: [], report: nil,
                    form: form([:], [Fault("code", Words("请写代码", "write a code"))])
                ).html(in: frame)
            ),
            ("school", page(form(["of": "*", "day": "2022-11-05"]), classes: classes)),
            (
                "school-faults",
                page(
                    form([:], [Fault(SchoolPage.except, Words("有 1 个编号不对", "one number is wrong"))]),
                    classes: classes)
            ),
            ("school-none", page(nil, classes: [])),
            (
                "season-repair",
                PersonBillPage(
                    heading, person: person, due: due, versions: BillVersions([]), grants: [], paid: [],
                    enrolments: [],
                    members: [.init(person, due: due, repairs: [option], href: "/s/p/1")],
                    form: form(["day": "2022-11-05"]), today: Specimen.today
                ).html(in: frame)
            ),
            (
                "season-take-school",
                TakePaymentPage(
                    heading, people: [(person, .yuan(350), false)], payer: .school,
                    repairs: [person.number: option], day: day, school: school.name, form: form(["act": "x"]),
                    back: "/s/schools/1"
                ).html(in: frame)
            ),
        ] + (try doubled(person, in: frame))
    }

    private static func doubled(_ person: Person, in frame: Frame) throws -> [(name: String, html: HTML)] {
        let plan = try Specimen.plan()
        let enrolment = Enrolment(
            id: ID(high: 5, low: 1), person: person.id, year: Specimen.year, tier: plan.tiers[0].key)
        let other = OtherInsurance(
            id: ID(high: 5, low: 2), person: person.id, kind: .employee, from: Day(2022, 7, 1)!,
            source: "职工医保在保名册")
        let coverage = try Coverage(
            of: CoverageFacts(
                birth: person.birth, enrolments: [enrolment], elsewhere: [other],
                payments: [Specimen.year: day]),
            under: plan)
        let doubles = DoubleEnrolment.all([enrolment], [other])
        func coveragePage(_ coverage: Coverage?, known: Day? = nil, _ faults: [Fault] = []) -> HTML {
            CoveragePage(
                person, in: Specimen.year, coverage: coverage, known: known, form: form([:], faults),
                years: [(Specimen.year, href: "/c/2023"), (BenefitYear(2024)!, href: "/c/2024")],
                back: "/p/1",
                repairs: coverage == nil ? [] : [option], counter: "/s/p/1"
            ).html(in: frame)
        }
        return [
            ("coverage", coveragePage(coverage)), ("coverage-unknown", coveragePage(nil)),
            ("coverage-known", coveragePage(coverage, known: day)),
            (
                "coverage-faults",
                coveragePage(coverage, [Fault(CoveragePage.known, Words("不是日期", "it is no day"))])
            ),
            (
                "doubles",
                DoubleListPage(
                    heading, items: [.init(person, doubles, href: "/s/doubles/1")],
                    next: "/s/doubles?after=1",
                    search: form()
                ).html(in: frame)
            ),
            ("doubles-none", DoubleListPage(heading, items: [], next: nil, search: form()).html(in: frame)),
            (
                "double",
                DoublePage(
                    heading, person, doubles: doubles, gone: [(ID(high: 6, low: 1), "5001120000099999")],
                    resolve: form(["from": "2023-01-01"]), merge: form(), split: form(),
                    links: [(Words("名单", "The list"), href: "/s/doubles")]
                ).html(in: frame)
            ),
        ]
    }
}
