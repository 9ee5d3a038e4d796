import Collection
import Scheme
import Storage
import Vocabulary

/// What came in day by day, by the day of payment (征缴进度). Its sum is what the books call 个人缴费收入.
enum CurveReport {
    static func make(_ kind: ReportKind, _ query: ReportQuery, _ connection: Connection) throws -> Report {
        let names = try PlaceNames(in: query.district, connection)
        let year = query.year
        let days = try connection.rows(
            """
            SELECT day, sum(CASE WHEN amount > 0 THEN 1 ELSE 0 END) AS people, sum(amount) AS amount
            FROM (SELECT payment.day AS day, part.person AS person, sum(part.amount) AS amount
                FROM allocation AS part JOIN payment ON payment.id = part.payment
                JOIN bill AS now ON now.person = part.person AND now.year = part.year AND \(Standing.holds("now", query))
                WHERE part.year = \(year) AND \(query.within("now.place")) \(Standing.known("part.recorded", query))
                GROUP BY payment.day, part.person) AS paid
            GROUP BY day HAVING sum(amount) <> 0 OR sum(CASE WHEN amount > 0 THEN 1 ELSE 0 END) > 0 ORDER BY day
            """
        ).map {
            (day: try $0["day"] as Day, people: try $0["people"] as Int, amount: try $0["amount"] as Money)
        }
        let own: Money =
            try connection.value(
                """
                SELECT coalesce(sum(now.own), 0) FROM bill AS now
                WHERE now.year = \(year) AND \(query.within("now.place")) AND \(Standing.holds("now", query))
                """) ?? .zero
        let free: Int =
            try connection.value(
                """
                SELECT count(*) FROM bill AS now WHERE now.year = \(year) AND \(query.within("now.place"))
                AND \(Standing.holds("now", query)) AND now.exclusion IS NULL AND now.own = 0
                """) ?? 0
        var (people, amount) = (0, Money.zero)
        let rows = days.map { one -> [Report.Cell] in
            people += one.people
            amount += one.amount
            return [
                .day(one.day), .count(one.people), .money(one.amount), .count(people), .money(amount),
                .ratio(Int(amount.fen), of: Int(own.fen)),
            ]
        }
        var report = Report(
            kind, query.parameters(names),
            [
                .init(Words("缴费日期", "Day of payment"), .day), .init(Words("当天缴费人次", "Payments"), .count),
                .init(Words("当天入账", "Allocated"), .money), .init(Words("累计人次", "Payments so far"), .count),
                .init(Words("累计入账", "Allocated so far"), .money),
                .init(Words("占应缴", "Of what is billed"), .ratio),
            ], rows: rows,
            sum: [
                .text(Words("合计", "Sum")), .count(people), .money(amount), .none, .none,
                .ratio(Int(amount.fen), of: Int(own.fen)),
            ],
            notes: [
                Words(
                    "只计已经入账的缴费，冲正和撤销的已减去；全额资助、不用缴的 \(free) 人不在内。",
                    "Allocated payments only, less what was taken back; the \(free) who owe nothing are not in it."
                ),
                Words("应缴合计 \(own.grouped) 元。", "Billed in all: \(own.grouped) yuan."),
            ])
        report.span = span(query.season.plan.enrolment, year, days.map(\.day))
        return report
    }

    /// From the day the window opens to the last day on which it makes a difference to have paid, and every day of a payment.
    private static func span(
        _ plan: EnrolmentPlan, _ year: BenefitYear, _ days: [Day]
    ) -> ClosedRange<Day>? {
        guard let earliest = days.min(), let latest = days.max() else { return nil }
        var (opens, closes): (Day?, Day?)
        if case .known(let window) = plan.window {
            opens = window.opens?.value
            // The last stretch has no end; the one before it ends when the window closes.
            closes = window.spans.compactMap(\.by).max()
        }
        // Where the policy names no window: to the eve of the year.
        let last = max(latest, closes ?? (year.first + -1))
        return min(earliest, opens ?? earliest)...last
    }
}
