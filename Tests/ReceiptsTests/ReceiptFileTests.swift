import Receipts
import Scheme
import Storage
import Testing
import Vocabulary

struct ReceiptFileTests {
    private let year = BenefitYear(2023)!
    private let person = ID<Insured>(high: 1, low: 1)

    /// A plan of one layer: half of everything, no deductible, no cap.
    private func plan() throws -> Plan {
        let citation = Citation(places: [], confidence: .high, at: "test:1")
        let terms = Layer.Terms(
            deductible: Cited(.zero, 0), bands: [Layer.Band(upTo: nil, ratio: Cited(.percent(50), 0))],
            cap: Cited(nil, 0))
        let layer = Layer(
            key: "basic", words: Words("基本", "basic"), payer: .basicFund, counts: .claim,
            groups: [Layer.Group(key: "all", categories: [])],
            content: .known(terms: [terms, terms, terms], uplift: nil))
        let unknown = Unknown("无", at: "test")
        return try Plan(
            identity: Plan.Identity(
                region: RegionCode("990000")!, district: nil, year: year, name: Words("试", "test"),
                fingerprint: "f"),
            rounding: .halfUp, tiers: [Plan.Tier(key: "only", words: Words("不分档", "one"))],
            contribution: Contribution(individual: [.unknown(unknown)], fiscal: .unknown(unknown)),
            citations: [citation], unmodelled: [],
            benefits: [.known(layers: [layer], elsewhere: unknown), .unknown(unknown)])
    }

    private func receipt(_ number: UInt64, _ total: Money, reverses: Receipt? = nil) throws -> Receipt {
        let claim = Claim(
            kind: .inpatient, level: .secondary, place: .local, admission: year.first, discharge: year.first,
            amounts: try ClaimAmounts(total: total))
        let insured = Insured.ordinary(in: year)
        var used = YearToDate()
        return Receipt(
            id: ID(high: 9, low: number), facility: "H1", message: "M\(number)", person: person, claim: claim,
            insured: insured, before: [:],
            statement: try plan().statement(of: claim, for: insured, year: &used, program: "test"),
            recorded: Instant(microseconds: Int64(number)), reverses: reverses?.id)
    }

    private func database() throws -> Database {
        let database = try Database.inMemory()
        try database.prepare([.receipts])
        return database
    }

    @Test func `a receipt comes back as it was filed, by id and by message`() throws {
        let receipt = try receipt(1, .yuan(100))
        try database().transaction { connection in
            let file = ReceiptFile(connection)
            try file.file(receipt)
            #expect(try file.find(receipt.id) == receipt)
            #expect(try file.find(facility: "H1", message: "M1") == receipt)
            #expect(try file.find(facility: "H2", message: "M1") == nil)
        }
    }

    @Test func `the year to date is the fold, and a reversal takes its part back out`() throws {
        let (first, second) = (try receipt(1, .yuan(100)), try receipt(2, .yuan(30)))
        try database().transaction { connection in
            let file = ReceiptFile(connection)
            try file.file(first)
            try file.file(second)
            #expect(
                try file.counters(of: person, in: year)
                    == ["basic": YearToDate.Counter(entered: .yuan(130), paid: .yuan(65))])
            let reversal = try receipt(3, .yuan(100), reverses: first)
            try file.file(reversal)
            #expect(
                try file.counters(of: person, in: year)
                    == ["basic": YearToDate.Counter(entered: .yuan(30), paid: .yuan(15))])
            #expect(try file.reversal(of: first.id) == reversal.id)
            #expect(try file.of(person, in: year).map(\.id) == [first.id, second.id, reversal.id])
            #expect(try file.latest(1).map(\.id) == [reversal.id])
        }
    }

    @Test func `one message is filed once and one receipt reversed once, whatever the program does`() throws {
        let first = try receipt(1, .yuan(100))
        let database = try database()
        try database.transaction { try ReceiptFile($0).file(first) }
        #expect(throws: StorageError.self) {
            try database.transaction { connection in
                let twin = Receipt(
                    id: ID(high: 9, low: 7), facility: "H1", message: "M1", person: person,
                    claim: first.claim,
                    insured: first.insured, before: [:], statement: first.statement, recorded: first.recorded)
                try ReceiptFile(connection).file(twin)
            }
        }
        try database.transaction { try ReceiptFile($0).file(try receipt(2, .yuan(100), reverses: first)) }
        #expect(throws: StorageError.self) {
            try database.transaction { try ReceiptFile($0).file(try receipt(3, .yuan(100), reverses: first)) }
        }
    }

    @Test func `receipts are never changed or deleted`() throws {
        let database = try database()
        try database.transaction { try ReceiptFile($0).file(try receipt(1, .yuan(100))) }
        #expect(throws: StorageError.appendOnly("receipt")) {
            try database.transaction { try $0.run("UPDATE receipt SET message = 'x'") }
        }
        #expect(throws: StorageError.appendOnly("receipt_layer")) {
            try database.transaction { try $0.run("DELETE FROM receipt_layer") }
        }
    }
}
