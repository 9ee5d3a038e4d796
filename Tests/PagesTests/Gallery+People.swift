import Registry
import Testing
import Vocabulary

@testable import Collection
@testable import Pages
@testable import Payments

/// The pages on which people are written down and changed by hand, in their states.
extension Gallery {
    static func people(in frame: Frame) throws -> [(name: String, html: HTML)] {
        let person = try Specimen.person(longName)
        let home = Words("渝北区 龙溪街道莲塘社区", "渝北区 龙溪街道莲塘社区")
        let groups = [
            Field.Group(
                Words("龙溪街道", "龙溪街道"), [.init("500112001001", Words("莲塘社区", "莲塘社区"))])
        ]
        func new(_ typed: [String: String], _ faults: [Fault] = [], _ check: NewPersonPage.Check? = nil)
            -> HTML
        {
            NewPersonPage(
                form: Form(action: "/persons/new", token: "0f3a", typed: typed, faults: faults),
                places: groups,
                years: [Specimen.year],
                tiers: [("first", Words("一档", "first")), ("second", Words("二档", "second"))],
                check: check
            ).html(in: frame)
        }
        let facts = [(Words("姓名", "Name"), Words("李梅之女", "李梅之女")), (Words("住在", "Home"), home)]
        let alike = NewPersonPage.Alike(
            person, document: "510***********8888", home: home, href: "/persons/1/2023",
            reasons: [Words("姓名相同", "the name is the same"), Words("出生日期相同", "the day of birth is the same")])
        func edit(
            _ kind: PersonAct.Kind?, _ faults: [Fault] = [], _ check: EditPersonPage.Check? = nil
        ) -> HTML {
            let act = PersonAct(
                id: ID(high: 1, low: 1), person: person.id, .identity, reason: "户口簿", by: "clerk",
                recorded: Specimen.moment)
            return EditPersonPage(
                person, home: home,
                form: kind.map {
                    ($0, Form(action: "/persons/1/edit", token: "0f3a", typed: ["id": "1"], faults: faults))
                }, places: groups,
                periods: [CategoryPeriod(.marginal, from: Specimen.today, source: "民政局低保名单")], check: check,
                history: [
                    .init(Specimen.moment, effective: nil, Words("张三，女", "张三, female"), act: act),
                    .init(Specimen.moment, effective: Specimen.today, home, act: nil),
                ],
                ways: PersonAct.Kind.allCases.filter { $0 != .registered }.map {
                    ($0, "/persons/1/edit?what=\($0)")
                },
                back: "/persons/1/2023"
            ).html(in: frame)
        }
        let bill = Bill(
            person: ID(of: person.id), year: Specimen.year, version: 1,
            .init(place: district, own: .yuan(380), individual: .yuan(380), fiscal: .yuan(640)),
            cause: .assessed, run: ID(high: 1, low: 1), recorded: Specimen.moment)
        var gone = bill.content
        gone.exclusion = .dead
        let after = Bill(
            person: bill.person, year: bill.year, version: 2, gone, cause: .changed, run: bill.run,
            recorded: Specimen.moment)
        let billed = PersonDesk.Billed(
            year: Specimen.year, district: district, before: PersonYear(bill: bill, allocated: .yuan(380)),
            after: PersonYear(bill: after))
        return [
            ("person-new", new(["id": "1"])),
            ("person-new-faults", new(["id": "1"], [Fault("name", Words("请写姓名", "write the name"))])),
            ("person-new-check", new(["id": "1"], [], .init(facts, alike: []))),
            ("person-new-alike", new(["id": "1"], [], .init(facts, alike: [alike, alike]))),
            ("person-edit", edit(nil)),
            (
                "person-edit-check",
                edit(
                    .died, [],
                    .init(
                        before: Words("健在", "alive"), after: Words("2022-12-20 死亡", "died on 2022-12-20"),
                        bills: [(billed, district: Words("渝北区", "渝北区"))]))
            ),
            (
                "person-edit-same",
                edit(
                    .phone, [],
                    .init(
                        before: Words("没有登记", "none"), after: Words("138****8000", "138****8000"), bills: []))
            ),
        ]
            + PersonAct.Kind.allCases.filter { $0 != .registered }.map { kind in
                (
                    "person-edit-\(kind.rawValue)",
                    edit(kind, [Fault("reason", Words("请写依据", "say on what ground"))])
                )
            }
    }
}
