import Ledger
import Payments
import Storage
import Vocabulary

/// Rows of payments held against the entries of the books, run by run (对账): each difference has to be zero.
enum ReconciliationReports {
    /// The movements of one run, by its rows and by the books.
    private struct Movement {
        var runs = 0
        var payments = 0
        var received = Money.zero
        var returned = Money.zero
        var allocated = Money.zero
        var treasury = Money.zero
        var income = Money.zero

        static func += (a: inout Movement, b: Movement) {
            a.runs += b.runs
            a.payments += b.payments
            a.received += b.received
            a.returned += b.returned
            a.allocated += b.allocated
            a.treasury += b.treasury
            a.income += b.income
        }

        var isNothing: Bool {
            payments == 0 && received == .zero && returned == .zero && allocated == .zero
                && treasury == .zero && income == .zero
        }

        var cells: [Report.Cell] {
            [
                .count(payments), .money(received), .money(returned), .money(received - returned),
                .money(treasury), .money(received - returned - treasury), .money(allocated), .money(income),
                .money(allocated - income),
            ]
        }
    }

    private static let columns: [Report.Column] = [
        .init(Words("笔数", "Payments"), .count), .init(Words("收款", "Received"), .money),
        .init(Words("退款和冲正", "Gone back"), .money), .init(Words("净收", "Net"), .money),
        .init(Words("账簿：财政专户", "Books: treasury"), .money), .init(Words("收款差额", "Difference"), .money),
        .init(Words("入账", "Allocated"), .money), .init(Words("账簿：个人缴费收入", "Books: contributions"), .money),
        .init(Words("入账差额", "Difference"), .money),
    ]

    static func byDay(_ kind: ReportKind, _ query: ReportQuery, _ connection: Connection) throws -> Report {
        var days: [Day: Movement] = [:]
        for (_, day, movement) in try movements(query, connection) {
            days[day, default: Movement()] += movement
        }
        return try report(
            kind, query, [.init(Words("记账日期", "Day of booking"), .day)],
            days.sorted { $0.key < $1.key }.map { ([.day($0.key)], $0.value) }, connection)
    }

    /// Payments at the counter are one line a day; every file has its own.
    static func byFile(_ kind: ReportKind, _ query: ReportQuery, _ connection: Connection) throws -> Report {
        var lines: [(day: Day, kind: Run.Kind, title: String, movement: Movement)] = []
        var counters: [Day: Int] = [:]
        for (run, day, movement) in try movements(query, connection) {
            if run.kind == .counter, let place = counters[day] {
                lines[place].movement += movement
                continue
            }
            if run.kind == .counter { counters[day] = lines.count }
            lines.append((day, run.kind, run.kind == .counter ? "" : run.title, movement))
        }
        return try report(
            kind, query,
            [
                .init(Words("记账日期", "Day of booking"), .day), .init(Words("批次", "Run"), .text),
                .init(Words("文件或事由", "File or matter"), .text),
            ],
            lines.map { ([.day($0.day), .text($0.kind.words), .name($0.title)], $0.movement) }, connection)
    }

    private static func report(
        _ kind: ReportKind, _ query: ReportQuery, _ first: [Report.Column],
        _ rows: [(head: [Report.Cell], movement: Movement)], _ connection: Connection
    ) throws -> Report {
        var all = Movement()
        for row in rows { all += row.movement }
        return Report(
            kind, query.parameters(try PlaceNames(in: query.district, connection)), first + columns,
            rows: rows.map { $0.head + $0.movement.cells },
            sum: [.text(Words("合计", "Sum"))] + Array(repeating: .none, count: first.count - 1) + all.cells,
            notes: [
                Words(
                    "左边按缴费记录相加，账簿两列按同一批次的分录相加；两个差额都应是零。",
                    "The sums are those of the payments' rows, the two columns of the books those of the same runs' entries; both differences have to be zero."
                )
            ])
    }

    // MARK: - Adding up

    private static func movements(
        _ query: ReportQuery, _ connection: Connection
    ) throws -> [(run: Run, day: Day, movement: Movement)] {
        let runs = Runs(connection)
        var all: [Run] = []
        while true {
            let some = try runs.all(
                in: query.district, year: query.year, after: all.last?.id, limit: 1000)
            all += some
            if some.count < 1000 { break }
        }
        var found: [ID<Run>: Movement] = [:]
        var days: [ID<Run>: Day] = [:]
        let mine = Set(all.map(\.id))
        func add(_ sql: SQL, _ body: (inout Movement, Row) throws -> Void) throws {
            try connection.forEach(sql) { row in
                let run: ID<Run> = try row["run"]
                if mine.contains(run) { try body(&found[run, default: Movement()], row) }
            }
        }
        let own: SQL = "IN (SELECT id FROM run WHERE region = \(query.district) AND year = \(query.year))"
        try add(
            "SELECT run, count(*) AS payments, sum(amount) AS amount FROM payment WHERE run \(own) GROUP BY run"
        ) {
            $0.payments = try $1["payments"]
            $0.received = try $1["amount"]
        }
        try add("SELECT run, sum(amount) AS amount FROM refund WHERE run \(own) GROUP BY run") {
            $0.returned = try $1["amount"]
        }
        try add("SELECT run, sum(amount) AS amount FROM allocation WHERE run \(own) GROUP BY run") {
            $0.allocated = try $1["amount"]
        }
        let kinds = [Entry.Kind.contribution, .refund, .allocation].map(\.rawValue)
        let accounts = [Account.basicTreasury, .basicContributions].map(\.code)
        try connection.forEach(
            """
            SELECT entry.reference AS reference, entry.effective AS day, posting.account AS account,
                sum(posting.fen) AS fen
            FROM entry JOIN posting ON posting.entry = entry.id
            WHERE entry.kind IN (\(all: kinds)) AND entry.reference IS NOT NULL
                AND posting.account IN (\(all: accounts))
            GROUP BY entry.reference, entry.effective, posting.account
            """
        ) { row in
            guard let run = ID<Run>(try row["reference"] as String), mine.contains(run) else { return }
            let fen: Money = try row["fen"]
            days[run] = try row["day"]
            if try row["account"] as String == Account.basicTreasury.code {
                found[run, default: Movement()].treasury += fen
            } else {
                // Income grows on the credit side.
                found[run, default: Movement()].income -= fen
            }
        }
        return all.reversed().compactMap { run in
            guard var movement = found[run.id], !movement.isNothing else { return nil }
            movement.runs = 1
            return (run, days[run.id] ?? run.recorded.dayInChina, movement)
        }
    }
}
