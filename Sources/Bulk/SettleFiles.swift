public import Scheme
public import Tabular
public import Vocabulary

/// Settles a file of claims into a file of results, in constant memory whatever its size.
///
/// Claims are settled person by person in the order of discharge; a file in another order is sorted first. A bad row
/// goes to the reject file with its line, field and reason, and the good ones settle.
public struct SettleFiles {
    public let claims: String
    public let persons: String?
    public let opening: String?
    public let output: String
    public let rejects: String?
    public let year: BenefitYear
    /// The plan of a district; of the region as a whole for nil.
    public let plan: (RegionCode?) -> Plan
    /// What the plans become within the year, in the order of the days; mostly nothing.
    public let changes: [Change]

    /// The plans from a day of the year on.
    public struct Change {
        public let from: Day
        public let plan: (RegionCode?) -> Plan

        public init(from: Day, plan: @escaping (RegionCode?) -> Plan) {
            self.from = from
            self.plan = plan
        }
    }

    public init(
        claims: String, persons: String? = nil, opening: String? = nil, output: String,
        rejects: String? = nil,
        year: BenefitYear, changes: [Change] = [],
        plan: @escaping (RegionCode?) -> Plan
    ) {
        self.claims = claims
        self.persons = persons
        self.opening = opening
        self.output = output
        self.rejects = rejects
        self.year = year
        self.changes = changes
        self.plan = plan
    }

    /// What became of the file.
    public struct Summary: Sendable {
        public var settled = 0
        public var refused = 0
        public var rejected = 0
        /// Of the settled claims, and of the refused.
        public var total = Money.zero
        public var refusedTotal = Money.zero
        /// What is known, by `Payer.position`.
        public var borne = [Money](repeating: .zero, count: Payer.allCases.count)
        /// 待定: in how many claims more may come to it, by `Payer.position`.
        public var open = [Int](repeating: 0, count: Payer.allCases.count)
        public var wasSorted = false
        /// No persons file: everybody was taken to be ordinary and covered.
        public var assumedOrdinary = false
        public var notices: [Notice] = []
    }

    /// Settles everything. `progress` hears how many bytes of how many were read, now and then.
    public func run(progress: (_ read: Int, _ of: Int?) -> Void = { _, _ in }) throws -> Summary {
        for input in [claims, persons, opening].compactMap({ $0.flatMap { FilePlace($0) } }) {
            for written in [output, rejects].compactMap({ $0 }) where FilePlace(written) == input {
                throw BulkError.outputIsInput(file: written)
            }
        }
        if let rejects, rejects == output || FilePlace(rejects).map({ $0 == FilePlace(output) }) == true {
            throw BulkError.outputIsRejects(file: output)
        }
        do {
            return try BulkRun(self, trustsOrder: true).settle(progress: progress)
        } catch is BulkRun.OutOfOrder {
            return try BulkRun(self, trustsOrder: false).settle(progress: progress)
        }
    }

    var scratch: String { FilePlace.folder(of: output) }

    /// What the readers of the files have to say, each with its file's name.
    static func notices(_ readers: [CsvReader]) -> [Notice] {
        readers.flatMap { reader in
            reader.notices.map {
                Notice(chinese: "\(reader.name)：\($0.chinese)", english: "\(reader.name): \($0.english)")
            }
        }
    }
}
