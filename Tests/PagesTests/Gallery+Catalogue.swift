import Storage
import Testing
import Vocabulary

@testable import Catalogue
@testable import Pages

/// The pages of the benefit catalogue, in their states.
extension Gallery {
    static func catalogue(in frame: Frame) throws -> [(name: String, html: HTML)] {
        let heading = CatalogueHeading(
            place: Words("示例省", "示例省"),
            links: [
                (Words("目录", "Items"), href: "/catalogue", isCurrent: true),
                (Words("版本", "Versions"), href: "/catalogue/versions", isCurrent: false),
            ])
        let region = try #require(RegionCode("500000"))
        let item = CatalogueItem(
            code: "XA01ABD075A002010100594", kind: .drug, name: "注射用甲泼尼龙琥珀酸钠", catalogueClass: .b,
            firstSelfPay: .percent(5),
            limits: PriceLimits(primary: UnitPrice("12.5"), tertiary: UnitPrice("0.034567")), isLimited: true,
            limitedTo: "限有明确药敏证据或重症感染的患者", isDualChannel: true, isNegotiated: true,
            procuredPrice: UnitPrice("9.8"), unit: "支", doseForm: "注射剂", specification: "40mg", maker: "示例药厂",
            through: day + 300)
        var changed = item
        changed.catalogueClass = .a
        changed.firstSelfPay = .zero
        changed.limits = PriceLimits(all: UnitPrice("12.5"))
        let other = CatalogueItem(
            code: "C0101010010100100000", kind: .consumable, name: longName, catalogueClass: .c)
        var diff = CatalogueDiff()
        diff.came = [item, other]
        diff.went = [other]
        diff.changed = [.init(before: item, after: changed)]
        func version(_ number: Int, undoes: Int? = nil) -> CatalogueVersion {
            CatalogueVersion(
                region: region, number: number, effective: day, title: "2026年目录.xlsx",
                isComplete: number == 1,
                recorded: Specimen.moment, by: "clerk", undoes: undoes)
        }
        let address: @Sendable (String) -> String = { "/catalogue/items/\($0)" }
        let database = try Database.inMemory()
        try database.prepare([.catalogue])
        let work = CatalogueImport(into: region, from: day, isComplete: true, kind: .drug)
        func check(_ text: String, _ faults: [Fault] = []) throws -> HTML {
            let file = try CatalogueFile(bytes: Array(text.utf8), name: "目录.csv")
            let preview =
                file.columns.missing.isEmpty ? try database.read { try work.preview(file, $0) } : nil
            return CatalogueCheckPage(
                heading, file: file.name, work: work, columns: file.columns, preview: preview,
                check: form(["column.0": "code", "upload": "1"], faults),
                record: preview?.isEmpty == false ? form(["base": "0"]) : nil, item: address
            ).html(in: frame)
        }
        return [
            (
                "catalogue",
                CataloguePage(
                    heading, items: [item, changed, other].map { ($0, href: address($0.code)) },
                    count: 103_412,
                    day: day, form: form(["q": "注射"]), next: "/catalogue?after=X"
                ).html(in: frame)
            ),
            (
                "catalogue-none",
                CataloguePage(
                    heading, items: [], count: 0, day: day,
                    form: form([:], [Fault("day", Words("请写日期", "write a day"))]),
                    next: nil
                ).html(in: frame)
            ),
            (
                "catalogue-item",
                CatalogueItemPage(
                    heading, code: item.code, today: day,
                    facts: [
                        CatalogueFact(changed, effective: day, version: 3, isGone: true),
                        CatalogueFact(changed, effective: day, version: 2),
                        CatalogueFact(item, effective: day + -90, version: 1),
                    ], undone: [3], version: { "/catalogue/versions/\($0)" }
                ).html(in: frame)
            ),
            (
                "catalogue-versions",
                CatalogueVersionsPage(
                    heading,
                    versions: [version(3, undoes: 2), version(2), version(1)].map {
                        ($0, href: "/catalogue/versions/\($0.number)")
                    }, form: "/catalogue/import"
                ).html(in: frame)
            ),
            (
                "catalogue-versions-none",
                CatalogueVersionsPage(heading, versions: [], form: nil).html(in: frame)
            ),
            (
                "catalogue-version",
                CatalogueDiffPage(
                    heading, .version(version(1), isUndone: false), diff: diff,
                    undo: form([:], [Fault(nil, CatalogueError.builtUpon(2).words)]), item: address
                ).html(in: frame)
            ),
            (
                "catalogue-diff",
                CatalogueDiffPage(
                    heading, .days(form(["from": "2026-01-01", "to": "2026-07-01"])), diff: CatalogueDiff(),
                    item: address
                ).html(in: frame)
            ),
            (
                "catalogue-form",
                CatalogueFormPage(
                    heading, form: form(["from": "2026-01-01"], [Fault("file", Words("空", "empty"))]),
                    earlier: (2, href: "/catalogue/versions/2")
                ).html(in: frame)
            ),
            (
                "catalogue-check",
                try check(
                    "国家医保编码(23位),名称,甲乙类,先行自付比例\nXA01ABD075A002010100594,示例片,乙,5%\nX1,示例散,甲,\nX2,无类,,\n")
            ),
            (
                "catalogue-check-missing",
                try check("甲列,乙列\nX0000001,名\n", [Fault(nil, Words("没有指定", "not chosen"))])
            ),
        ]
    }
}
