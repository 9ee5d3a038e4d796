import Registry
import Testing
import Vocabulary

@testable import Collection
@testable import Pages
@testable import Payments

/// The pages of departments' lists, in their states.
extension Gallery {
    static func lists(_ person: Person, in frame: Frame) throws -> [(name: String, html: HTML)] {
        let run = Run(
            .list, region: district, year: Specimen.year, title: "十一月低保.xlsx", recorded: Specimen.moment,
            by: "yubei-clerk")
        let list = DepartmentList(
            .categories(.minimumLiving), source: "民政局低保名单", day: day, isComplete: true)
        var counts = ListPreview.Counts(unchanged: 12_044)
        counts.new = 51
        counts.ended = 3
        counts.doubts = 2
        counts.nobody = 1
        counts.refused = 1
        let imported = ListImport(run: run.id, list: list, mapping: nil, counts: counts)
        let text = "序号,姓名,身份证号,村居\n1,\(person.name),510212197001018888,莲塘社区\n2,李娜,5.10222E+17,\n"
        let file = try ListFile(bytes: Array(text.utf8), name: "十一月低保.csv")
        let new = Words("新增低保对象：自 2022-11-05 未写结束", "new: from 2022-11-05 without end")
        func part(_ kind: ListCheckPage.Part.Kind, _ count: Int, _ number: Int?, _ what: [Words])
            -> ListCheckPage.Part
        {
            .init(kind, count: count, rows: [.init(number: number, name: person.name, what: what)])
        }
        let candidate = ListRowPage.Candidate(
            number: person.number,
            side: .init(
                name: person.name, document: "510***********8888", sex: .female, birth: person.birth,
                place: "莲塘社区"), score: 340,
            reasons: [
                Words("姓名相同", "the name is the same"), Words("出生日期相同", "the day of birth is the same"),
            ],
            isDead: true)
        func row(_ candidates: [ListRowPage.Candidate], _ form: Form?, _ decided: ListRowPage.Decided?)
            -> HTML
        {
            ListRowPage(
                heading, list: imported, file: run.title, row: 7, kind: .doubt,
                side: .init(
                    name: person.name, document: "510***********0000", sex: nil, birth: day, place: nil),
                says: new, candidates: candidates, search: Gallery.form(["q": "李"]), form: form,
                decided: decided,
                ways: [(Words("先放着，回到名单", "Leave it; back to the list"), href: "/s/lists/1")]
            ).html(in: frame)
        }
        let faults = [Fault("source", Words("请写来源", "write its source")), Fault("file", Words("空", "empty"))]
        return [
            ("lists-none", ListsPage(heading, items: [], form: nil, next: nil).html(in: frame)),
            (
                "lists",
                ListsPage(
                    heading,
                    items: [
                        .init(run, imported, isUndone: false, open: 2, href: "/s/lists/1"),
                        .init(run, imported, isUndone: true, open: 0, href: "/s/lists/1"),
                        .init(run, imported, isUndone: false, open: 0, href: "/s/lists/1"),
                    ], form: "/s/lists/new", next: "/s/lists?after=1"
                ).html(in: frame)
            ),
            (
                "lists-form",
                ListFormPage(
                    heading, form: form(["kind": "deaths"], faults), sources: ["民政局低保名单"],
                    earlier: (Words("已经导入过", "imported before"), href: "/s/lists/1")
                ).html(in: frame)
            ),
            (
                "lists-columns",
                ListColumnsPage(
                    heading, file: file, list: list, mapping: file.proposal(for: list.kind),
                    isRemembered: true,
                    form: form(["kind": "categories"], [Fault(nil, Words("选了两列", "two columns"))])
                ).html(in: frame)
            ),
            (
                "lists-check",
                ListCheckPage(
                    heading, file: file.name, list: list, counts: counts,
                    parts: [
                        part(.new, 51, 3, [new]), part(.ended, 3, nil, [new]),
                        part(.doubt, 2, 4, [new, new]),
                        part(.refused, 1, 5, [ListRow.Fault.nobody.words]),
                    ], bills: 54, notices: [Words("有 2 行损坏", "2 rows are damaged")], form: form(["run": "1"]),
                    columns: form(["act": "back"])
                ).html(in: frame)
            ),
            (
                "lists-import",
                ListImportPage(
                    heading, run: run, list: imported, undone: nil, open: [.doubt: 2, .nobody: 1],
                    waiting: [
                        .init(.doubt, row: 7, name: person.name, href: "/s/lists/1/7"),
                        .init(.refused, row: 8, name: "", href: nil),
                    ], next: "/s/lists/1?after=8",
                    changes: [
                        .init(name: person.name, number: person.number, href: "/s/p/1", words: new)
                    ], changeCount: 51, undo: form(["undo": "1"])
                ).html(in: frame)
            ),
            (
                "lists-import-undone",
                ListImportPage(
                    heading, run: run, list: imported, undone: "/s/runs/2", open: [:], waiting: [], next: nil,
                    changes: [], changeCount: 0, undo: nil
                ).html(in: frame)
            ),
            ("lists-row", row([candidate, candidate], form(["run": "1"]), nil)),
            ("lists-row-nobody", row([], form(["run": "1"]), nil)),
            (
                "lists-row-decided",
                row([], nil, .init((person.name, person.number, "/s/p/1"), undo: form(["undo": "1"])))
            ),
        ]
    }
}
