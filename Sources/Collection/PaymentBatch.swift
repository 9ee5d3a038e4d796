import Payments
import Scheme
import Storage
import Vocabulary

/// Some lines of a file of payments, with what is on record about them.
struct PaymentBatch: Sendable {
    let lines: [PaymentLine]
    /// By the source's number of the payment: how often it came, and the one that stands.
    private(set) var known: [String: (times: Int, standing: ID<Payment>?)]
    private(set) var years: [ID<Applicant>: PersonYear]

    init(_ lines: [PaymentLine], _ source: String, _ year: BenefitYear, _ connection: Connection) throws {
        self.lines = lines
        known = try CashBook(connection).known(
            lines.map(\.serial) + lines.compactMap(\.reverses), of: source)
        years = try PersonYears(connection, year).of(lines.compactMap(\.person))
    }

    /// What was read later of some of the lines takes the place of what was read before.
    mutating func merge(_ later: PaymentBatch) {
        known.merge(later.known) { $1 }
        years.merge(later.years) { $1 }
    }
}

/// Whom and what a run has written about so far. A number may seem to be among them that is not; none is missing.
struct Touched {
    private var serials: Set<Int> = []
    private var people: Set<ID<Applicant>> = []

    mutating func insert(_ line: PaymentLine) {
        serials.insert(line.serial.hashValue)
        if let person = line.person { people.insert(person) }
    }

    mutating func insert(_ people: some Sequence<ID<Applicant>>) { self.people.formUnion(people) }

    func contains(_ line: PaymentLine) -> Bool {
        serials.contains(line.serial.hashValue)
            || line.reverses.map { serials.contains($0.hashValue) } ?? false
            || line.person.map(people.contains) ?? false
    }
}
