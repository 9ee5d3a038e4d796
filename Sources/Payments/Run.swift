package import Storage
package import Vocabulary

/// One piece of work for many people (批次): what it was, for which place and year, and which run took it back.
package struct Run: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// 应缴核定
        case assessment
        /// 税务缴费文件
        case paymentFile
        /// 柜面缴费
        case counter
        /// 部门名单
        case list
        /// 部门间资助资金结算
        case departmentSettlement
        /// 退费
        case refund
        /// 撤销
        case undo

        package var words: Words {
            switch self {
            case .assessment: Words("应缴核定", "assessment")
            case .paymentFile: Words("税务缴费文件", "file of payments")
            case .counter: Words("柜面缴费", "payment at the counter")
            case .list: Words("部门名单", "list of a department")
            case .departmentSettlement: Words("资助资金结算", "settlement with a department")
            case .refund: Words("退费", "refund")
            case .undo: Words("撤销", "undoing")
            }
        }
    }

    package let id: ID<Run>
    package let kind: Kind
    package let region: RegionCode
    package let year: BenefitYear
    /// The name of the file, or what was done; never a person's name.
    package let title: String
    /// SHA-256 of the file, where there is one: the same file is known again.
    package let fingerprint: String?
    package let recorded: Instant
    /// Who did it.
    package let by: String
    /// The run this one takes back.
    package let undoes: ID<Run>?

    package init(
        id: ID<Run>? = nil, _ kind: Kind, region: RegionCode, year: BenefitYear, title: String,
        fingerprint: String? = nil, recorded: Instant, by: String, undoes: ID<Run>? = nil
    ) {
        self.id = id ?? ID(at: recorded)
        self.kind = kind
        self.region = region
        self.year = year
        self.title = title
        self.fingerprint = fingerprint
        self.recorded = recorded
        self.by = by
        self.undoes = undoes
    }
}

/// All runs, the latest first.
package struct Runs {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Adds a run. A run is taken back once.
    package func add(_ run: Run) throws {
        do {
            try connection.run(
                """
                INSERT INTO run(id, kind, region, year, title, fingerprint, recorded, operator, undoes)
                VALUES (\(run.id), \(run.kind), \(run.region), \(run.year), \(run.title), \(run.fingerprint), \
                \(run.recorded), \(run.by), \(run.undoes))
                """)
        } catch StorageError.constraint("run.undoes") {
            throw PaymentsError.undoneAlready
        }
    }

    package func find(_ id: ID<Run>) throws -> Run? {
        try connection.first("SELECT * FROM run WHERE id = \(id)").map(Runs.run)
    }

    /// The run of this file that still stands.
    package func standing(fingerprint: String, kind: Run.Kind) throws -> Run? {
        try connection.first(
            """
            SELECT * FROM run WHERE fingerprint = \(fingerprint) AND kind = \(kind)
            AND NOT EXISTS (SELECT 1 FROM run AS later WHERE later.undoes = run.id)
            """
        ).map(Runs.run)
    }

    /// The run that took this one back.
    package func undoing(_ id: ID<Run>) throws -> ID<Run>? {
        try connection.value("SELECT id FROM run WHERE undoes = \(id)")
    }

    package func isUndone(_ id: ID<Run>) throws -> Bool {
        try connection.first("SELECT 1 FROM run WHERE undoes = \(id)") != nil
    }

    /// The latest first; the next page comes `after` this one's last.
    package func all(
        in region: RegionCode, year: BenefitYear, kind: Run.Kind? = nil, after: ID<Run>? = nil,
        limit: Int = 50
    ) throws -> [Run] {
        var sql: SQL = "SELECT * FROM run WHERE region = \(region) AND year = \(year)"
        if let kind { sql += " AND kind = \(kind)" }
        if let after { sql += " AND id < \(after)" }
        sql += " ORDER BY id DESC LIMIT \(limit)"
        return try connection.rows(sql).map(Runs.run)
    }

    private static func run(_ row: Row) throws -> Run {
        Run(
            id: try row["id"], try row["kind"], region: try row["region"], year: try row["year"],
            title: try row["title"], fingerprint: try row["fingerprint"], recorded: try row["recorded"],
            by: try row["operator"], undoes: try row["undoes"])
    }
}
