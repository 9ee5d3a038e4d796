import Storage
import Vocabulary

/// What is still to be paid, village by village (未缴情况). Its sum is what the books call 应收个人缴费.
enum ArrearsReport {
    static func make(_ kind: ReportKind, _ query: ReportQuery, _ connection: Connection) throws -> Report {
        let names = try PlaceNames(in: query.district, connection)
        let year = query.year
        let rows = try connection.rows(
            """
            SELECT now.place AS place, \(Standing.count("now.exclusion IS NULL")) AS billed,
                \(Standing.count(Standing.insured)) AS insured,
                \(Standing.count("now.exclusion IS NULL AND now.own IS NULL")) AS unknown,
                coalesce(sum(now.own), 0) AS own, coalesce(sum(paid.amount), 0) AS paid,
                \(Standing.count("now.own > coalesce(paid.amount, 0)")) AS owing
            FROM bill AS now \(Standing.paid("now", query))
            WHERE now.year = \(year) AND \(query.within("now.place")) AND \(Standing.holds("now", query))
            GROUP BY now.place ORDER BY now.place
            """
        ).map { row in
            Line(
                place: try row["place"], billed: try row["billed"], insured: try row["insured"],
                unknown: try row["unknown"], owing: try row["owing"], own: try row["own"],
                paid: try row["paid"])
        }
        let columns: [Report.Column] = [
            .init(Words("村、社区", "Village"), .text), .init(Words("代码", "Code"), .text),
            .init(Words("应缴费人数", "Billed"), .count), .init(Words("已参保", "Insured"), .count),
            .init(Words("未缴人数", "Not paid"), .count),
            .init(
                Words("应缴未定", "Amount unknown"), .count, help: Words("政策没有写应缴多少", "the policy does not say")),
            .init(Words("应缴", "Billed amount"), .money), .init(Words("已缴", "Paid"), .money),
            .init(Words("未缴", "Still to pay"), .money),
        ]
        return Report(
            kind, query.parameters(names), columns,
            rows: rows.map { line in
                [
                    .name(names.name(line.place) ?? line.place.description), .name(line.place.description),
                ] + cells([line])
            }, sum: [.text(Words("合计", "Sum")), .none] + cells(rows),
            notes: [
                Words(
                    "未缴金额合计等于账簿上的应收个人缴费。参保是自愿的，未缴不是欠债。",
                    "The sum still to pay is what the books call contributions receivable. Joining is voluntary: what is not paid is no debt."
                )
            ])
    }

    private struct Line {
        let place: RegionCode
        let billed: Int
        let insured: Int
        let unknown: Int
        let owing: Int
        let own: Money
        let paid: Money
    }

    private static func cells(_ lines: [Line]) -> [Report.Cell] {
        let (own, paid) = (lines.map(\.own).sum, lines.map(\.paid).sum)
        return [
            .count(lines.map(\.billed).reduce(0, +)), .count(lines.map(\.insured).reduce(0, +)),
            .count(lines.map(\.owing).reduce(0, +)), .count(lines.map(\.unknown).reduce(0, +)),
            .money(own), .money(paid), .money(own - paid),
        ]
    }
}
