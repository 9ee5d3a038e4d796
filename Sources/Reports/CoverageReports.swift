import Payments
import Registry
import Scheme
import Storage
import Vocabulary

/// Coverage (参保率): of the people billed at the baseline, how many are insured now.
enum CoverageReports {
    /// The counts of one row.
    struct Counts: Hashable {
        /// Billed at the baseline: the denominator.
        var people = 0
        /// Of them, insured now.
        var insured = 0
        /// Of them, not billed any more: died, insured elsewhere.
        var gone = 0
        /// Billed now, and not at the baseline.
        var added = 0
        var addedInsured = 0

        static func += (a: inout Counts, b: Counts) {
            a.people += b.people
            a.insured += b.insured
            a.gone += b.gone
            a.added += b.added
            a.addedInsured += b.addedInsured
        }

        var cells: [Report.Cell] {
            [
                .count(people), .count(insured), .ratio(insured, of: people), .count(people - insured),
                .count(gone), .count(added), .count(addedInsured),
            ]
        }
    }

    static let columns: [Report.Column] = [
        .init(Words("应参保", "To be insured"), .count, help: Words("基准时应缴费的人", "billed at the baseline")),
        .init(Words("已参保", "Insured"), .count, help: Words("其中缴清或全额资助", "of them, nothing left to pay")),
        .init(Words("参保率", "Coverage"), .ratio),
        .init(Words("未参保", "Not insured"), .count),
        .init(
            Words("其中已不应参保", "Of them no longer due"), .count,
            help: Words("基准以后去世、转出等", "died or insured elsewhere since")),
        .init(
            Words("基准后新增", "Came since"), .count, help: Words("不计入应参保", "not in the denominator")),
        .init(Words("新增已参保", "Of them insured"), .count),
    ]

    // MARK: - By place and school

    static func byVillage(_ kind: ReportKind, _ query: ReportQuery, _ connection: Connection) throws -> Report
    {
        try byPlace(
            kind, query, connection,
            first: [
                .init(Words("乡镇", "Township"), .text), .init(Words("村、社区", "Village"), .text),
                .init(Words("代码", "Code"), .text),
            ]
        ) { code, names in
            let isVillage = code.description.utf8.count == 12
            let township = isVillage ? RegionCode(code.description.prefix(9)) : nil
            return [
                township.map { .name(names.name($0) ?? $0.description) } ?? .none,
                isVillage
                    ? .name(names.name(code) ?? code.description)
                    : .text(Words("村未登记", "village not on record")),
                .name(code.description),
            ]
        }
    }

    static func byTownship(_ kind: ReportKind, _ query: ReportQuery, _ connection: Connection) throws
        -> Report
    {
        try byPlace(
            kind, query, connection,
            first: [.init(Words("乡镇", "Township"), .text), .init(Words("代码", "Code"), .text)],
            grouping: { RegionCode($0.description.prefix(9)) ?? $0 }
        ) { code, names in
            [
                code.description.utf8.count == 9
                    ? .name(names.name(code) ?? code.description)
                    : .text(Words("村未登记", "village not on record")),
                .name(code.description),
            ]
        }
    }

    private static func byPlace(
        _ kind: ReportKind, _ query: ReportQuery, _ connection: Connection, first: [Report.Column],
        grouping: (RegionCode) -> RegionCode = { $0 }, head: (RegionCode, PlaceNames) -> [Report.Cell]
    ) throws -> Report {
        let names = try PlaceNames(in: query.district, connection)
        guard let baseline = try Baseline(query, connection) else {
            return nothing(kind, query, names, first)
        }
        var counts: [RegionCode: Counts] = [:]
        try add("place", query, baseline, connection) { row, found in
            counts[grouping(try row["key"]), default: Counts()] += found
        }
        return try report(
            kind, query, names, baseline, first,
            counts.sorted { $0.key < $1.key }.map { (head($0.key, names), $0.value) }, connection)
    }

    static func bySchool(_ kind: ReportKind, _ query: ReportQuery, _ connection: Connection) throws -> Report
    {
        let names = try PlaceNames(in: query.district, connection)
        let first: [Report.Column] = [
            .init(Words("学校", "School"), .text), .init(Words("代码", "Code"), .text),
        ]
        guard let baseline = try Baseline(query, connection) else {
            return nothing(kind, query, names, first)
        }
        var counts: [String: Counts] = [:]
        try add("school", query, baseline, unless: wasNoStudent(baseline), connection) { row, found in
            let school: String? = try row["key"]
            if let school { counts[school, default: Counts()] += found }
        }
        let schools = Schools(connection)
        let rows = try counts.sorted { $0.key < $1.key }.map { key, found in
            let name = try ID<School>(key).flatMap { try schools.find($0) } ?? schools.find(code: key)
            return ([Report.Cell.name(name?.name ?? key), .name(name?.code ?? key)], found)
        }
        return try report(
            kind, query, names, baseline, first, rows, notes: [cameToSchool], connection)
    }

    /// Counts by a column of the bill, `key`: those of the baseline, then those who came later.
    private static func add(
        _ column: SQL, _ query: ReportQuery, _ baseline: Baseline, unless: SQL? = nil,
        _ connection: Connection,
        _ body: (Row, Counts) throws -> Void
    ) throws {
        let year = query.year
        try connection.forEach(
            """
            SELECT base.\(column) AS key, count(*) AS people, \(Standing.count(Standing.insured)) AS insured,
                \(Standing.count("now.exclusion IS NOT NULL")) AS gone
            FROM bill AS base
            JOIN bill AS now ON now.person = base.person AND now.year = base.year AND \(Standing.holds("now", query))
            \(Standing.paid("base", query))
            WHERE base.year = \(year) AND \(query.within("base.place")) AND base.exclusion IS NULL
                AND \(baseline.holds("base"))
            GROUP BY base.\(column)
            """
        ) { row in
            try body(
                row, Counts(people: try row["people"], insured: try row["insured"], gone: try row["gone"]))
        }
        try connection.forEach(
            """
            SELECT now.\(column) AS key, count(*) AS people, \(Standing.count(Standing.insured)) AS insured
            FROM bill AS now \(Standing.paid("now", query))
            WHERE now.year = \(year) AND \(query.within("now.place")) AND now.exclusion IS NULL
                AND \(Standing.holds("now", query)) AND \(unless ?? wasNotBilled(baseline))
            GROUP BY now.\(column)
            """
        ) { row in
            try body(row, Counts(added: try row["people"], addedInsured: try row["insured"]))
        }
    }

    static func wasNotBilled(_ baseline: Baseline) -> SQL {
        """
        NOT EXISTS (SELECT 1 FROM bill AS base WHERE base.person = now.person AND base.year = now.year
            AND base.exclusion IS NULL AND \(baseline.holds("base")))
        """
    }

    // MARK: - The table

    static func report(
        _ kind: ReportKind, _ query: ReportQuery, _ names: PlaceNames, _ baseline: Baseline,
        _ first: [Report.Column], _ rows: [(head: [Report.Cell], counts: Counts)],
        sum: Counts? = nil, notes: [Words] = [], _ connection: Connection
    ) throws -> Report {
        var all = sum ?? Counts()
        if sum == nil { for row in rows { all += row.counts } }
        let head: [Report.Cell] =
            [.text(Words("合计", "Sum"))] + Array(repeating: .none, count: first.count - 1)
        let exclusions = try exclusions(query, baseline, connection)
        var report = Report(
            kind, query.parameters(names, baseline), first + columns,
            rows: rows.map { $0.head + $0.counts.cells }, sum: head + all.cells,
            notes: notes + words(exclusions, baseline))
        report.exclusions = exclusions
        return report
    }

    private static func nothing(
        _ kind: ReportKind, _ query: ReportQuery, _ names: PlaceNames, _ first: [Report.Column]
    ) -> Report {
        Report(
            kind, query.parameters(names), first + columns, rows: [], sum: nil, notes: [notAssessed])
    }

    static let notAssessed = Words("这一年还没有核定应缴，没有应参保人数。", "Nobody was assessed for this year yet.")

    /// Who was not in the denominator, and who left it since, each reason with its count.
    private static func exclusions(
        _ query: ReportQuery, _ baseline: Baseline, _ connection: Connection
    ) throws -> [Report.Exclusion] {
        let year = query.year
        let before = try reasons(
            .atBaseline,
            connection.rows(
                """
                SELECT base.exclusion AS reason, count(*) AS people FROM bill AS base
                WHERE base.year = \(year) AND \(query.within("base.place")) AND base.exclusion IS NOT NULL
                    AND \(baseline.holds("base")) GROUP BY base.exclusion
                """))
        let since = try reasons(
            .since,
            connection.rows(
                """
                SELECT now.exclusion AS reason, count(*) AS people FROM bill AS base
                JOIN bill AS now ON now.person = base.person AND now.year = base.year AND \(Standing.holds("now", query))
                WHERE base.year = \(year) AND \(query.within("base.place")) AND base.exclusion IS NULL
                    AND now.exclusion IS NOT NULL AND \(baseline.holds("base")) GROUP BY now.exclusion
                """))
        return before + since
    }

    private static func reasons(
        _ when: Report.Exclusion.When, _ rows: [Row]
    ) throws -> [Report.Exclusion] {
        var counts: [Bill.Exclusion: Int] = [:]
        for row in rows { counts[try row["reason"]] = try row["people"] }
        return Bill.Exclusion.allCases.compactMap { reason in
            counts[reason].map { Report.Exclusion(when: when, reason: reason.words, people: $0) }
        }
    }

    private static func words(_ exclusions: [Report.Exclusion], _ baseline: Baseline) -> [Words] {
        func listed(_ when: Report.Exclusion.When) -> Words {
            let some = exclusions.filter { $0.when == when }
            guard !some.isEmpty else { return Words("没有", "none") }
            return Words(
                some.map { "\($0.reason.zh) \($0.people) 人" }.joined(separator: "，"),
                some.map { "\($0.reason.en) \($0.people)" }.joined(separator: ", "))
        }
        let (before, since) = (listed(.atBaseline), listed(.since))
        return [
            Words(
                "应参保人数是\(baseline.words.zh)时应缴费的人，以后的出生、死亡、迁移都不改变它。",
                "To be insured are those billed at \(baseline.words.en); births, deaths and moves since then do not change it."
            ),
            Words("基准时未计入的人：\(before.zh)。", "Not counted at the baseline: \(before.en)."),
            Words("基准以后不再应参保的人（仍在应参保内）：\(since.zh)。", "No longer due since, and still counted: \(since.en)."),
        ]
    }
}
