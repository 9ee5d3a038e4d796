import Scheme
import Storage
import Vocabulary

/// Who helps whom with the payment, and where it stands (资助参保). What is to be settled is what the books call 应收资助参保费.
enum SubsidyReport {
    static func make(_ kind: ReportKind, _ query: ReportQuery, _ connection: Connection) throws -> Report {
        let names = try PlaceNames(in: query.district, connection)
        let year = query.year
        let lines = try connection.rows(
            """
            SELECT helped.contributor AS contributor, helped.category AS category,
                \(Standing.count("helped.amount > 0")) AS people, coalesce(sum(helped.amount), 0) AS amount,
                \(Standing.count("helped.amount > 0 AND \(Standing.insured)")) AS insured,
                \(Standing.sum("helped.amount", where: Standing.insured)) AS due,
                coalesce(sum(settled.amount), 0) AS settled
            FROM enrolment_grant AS helped
            JOIN bill AS now ON now.person = helped.person AND now.year = helped.year AND \(Standing.holds("now", query))
            \(Standing.paid("helped", query))
            LEFT JOIN (SELECT person, contributor, sum(amount) AS amount FROM grant_settled WHERE year = \(year)
                \(Standing.known("recorded", query))
                GROUP BY person, contributor) AS settled
                ON settled.person = helped.person AND settled.contributor = helped.contributor
            WHERE helped.year = \(year) AND \(query.within("helped.place"))
                AND helped.version = (SELECT max(version) FROM enrolment_grant AS known
                    WHERE known.person = helped.person AND known.year = helped.year
                    AND known.contributor = helped.contributor \(Standing.known("known.recorded", query)))
            GROUP BY helped.contributor, helped.category
            """
        ).map { row in
            Line(
                contributor: try row["contributor"], category: try row["category"],
                people: try row["people"], insured: try row["insured"], amount: try row["amount"],
                due: try row["due"], settled: try row["settled"])
        }.sorted { ($0.contributorRank, $0.categoryRank) < ($1.contributorRank, $1.categoryRank) }
        return Report(
            kind, query.parameters(names), columns,
            rows: lines.map { line in
                [
                    .text(line.contributor.words),
                    .text(line.category?.words ?? Words("按年龄等其他条件", "by age or otherwise")),
                ] + cells([line])
            }, sum: [.text(Words("合计", "Sum")), .none] + cells(lines),
            notes: [
                Words(
                    "待结算等于账簿上的应收资助参保费；低于零的，是资助减少后应退给部门的。",
                    "What is to be settled is what the books call subsidised contributions receivable; below zero it goes back to the department."
                )
            ])
    }

    private static let columns: [Report.Column] = [
        .init(Words("谁资助", "Payer"), .text), .init(Words("人员类别", "Category"), .text),
        .init(Words("认定人数", "Granted"), .count), .init(Words("认定金额", "Amount granted"), .money),
        .init(Words("已参保人数", "Enrolled"), .count), .init(Words("已参保金额", "Amount enrolled"), .money),
        .init(Words("部门已结算", "Settled"), .money), .init(Words("待结算", "To be settled"), .money),
    ]

    private struct Line {
        let contributor: Contributor
        let category: PersonCategory?
        let people: Int
        let insured: Int
        let amount: Money
        let due: Money
        let settled: Money

        var contributorRank: Int { Contributor.allCases.firstIndex(of: contributor) ?? 0 }
        var categoryRank: Int {
            category.flatMap { PersonCategory.allCases.firstIndex(of: $0) } ?? PersonCategory.allCases.count
        }
    }

    private static func cells(_ lines: [Line]) -> [Report.Cell] {
        let (due, settled) = (lines.map(\.due).sum, lines.map(\.settled).sum)
        return [
            .count(lines.map(\.people).reduce(0, +)), .money(lines.map(\.amount).sum),
            .count(lines.map(\.insured).reduce(0, +)), .money(due), .money(settled), .money(due - settled),
        ]
    }
}
