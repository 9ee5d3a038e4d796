import Registry
import Scheme
import Storage
import Vocabulary

extension CoverageReports {
    /// By category as it was known at the baseline. Who is in several is counted in each, and once in the sum.
    static func byCategory(
        _ kind: ReportKind, _ query: ReportQuery, _ connection: Connection
    ) throws -> Report {
        let names = try PlaceNames(in: query.district, connection)
        let first: [Report.Column] = [.init(Words("人员类别", "Category"), .text)]
        guard let baseline = try Baseline(query, connection) else {
            return Report(
                kind, query.parameters(names), first + columns, rows: [], sum: nil, notes: [notAssessed])
        }
        let firstDay = query.year.first
        var categories: [ID<Applicant>: CategorySet] = [:]
        try Census(connection).forEach(in: query.place, on: firstDay, known: query.known) { person in
            let periods = person.periods.filter { period in period.through.map { $0 >= firstDay } ?? true }
            if !periods.isEmpty { categories[ID(of: person.id)] = CategorySet(periods.map(\.category)) }
        }
        var counts: [PersonCategory?: Counts] = [:]
        var all = Counts()
        func count(_ person: ID<Applicant>, _ one: Counts) {
            all += one
            let own = categories[person]?.categories ?? []
            for category in own { counts[category, default: Counts()] += one }
            if own.isEmpty { counts[nil, default: Counts()] += one }
        }
        let year = query.year
        let insured: SQL = "CASE WHEN \(Standing.insured) THEN 1 ELSE 0 END AS insured"
        try connection.forEach(
            """
            SELECT base.person AS person, \(insured), CASE WHEN now.exclusion IS NULL THEN 0 ELSE 1 END AS gone
            FROM bill AS base
            JOIN bill AS now ON now.person = base.person AND now.year = base.year AND \(Standing.holds("now", query))
            \(Standing.paid("base", query))
            WHERE base.year = \(year) AND \(query.within("base.place")) AND base.exclusion IS NULL
                AND \(baseline.holds("base"))
            """
        ) { row in
            count(try row["person"], Counts(people: 1, insured: try row["insured"], gone: try row["gone"]))
        }
        try connection.forEach(
            """
            SELECT now.person AS person, \(insured) FROM bill AS now \(Standing.paid("now", query))
            WHERE now.year = \(year) AND \(query.within("now.place")) AND now.exclusion IS NULL
                AND \(Standing.holds("now", query)) AND \(wasNotBilled(baseline))
            """
        ) { row in
            count(try row["person"], Counts(added: 1, addedInsured: try row["insured"]))
        }
        let shown = query.department?.categories ?? PersonCategory.allCases
        let named = shown.compactMap { category in
            counts[category].map { ([Report.Cell.text(category.words)], $0) }
        }
        let without = (query.department == nil ? counts[nil] : nil).map {
            ([Report.Cell.text(Words("没有以上身份", "none of these"))], $0)
        }
        var report = try report(
            kind, query, names, baseline, first, named + [without].compactMap { $0 }, sum: all,
            notes: [
                Words(
                    "属于几类的人在每一类里都计一次，合计里只计一次；类别按年度第一天及以后有效的登记。",
                    "Who is in several categories is counted in each and once in the sum; categories that hold on the first day of the year or later."
                )
            ], connection)
        // A department sees its own people; a sum over its categories would count some of them twice.
        if query.department != nil { report.sum = nil }
        return report
    }
}
