import Collection
import Payments
import Registry
import Scheme
import Storage
import Vocabulary

/// The collection season of the demonstration: everybody is billed, and the tax office sends a file for each day on which people
/// pay.
extension Demonstration {
    /// Bills everybody; the answer is who pays what and when.
    func assess(
        _ people: [ID<Person>], _ connection: Connection, _ clock: inout SimulatedClock
    ) throws -> SimulatedPayers {
        _ = try season.assess(as: run(.assessment, "应缴核定", clock.tick()), connection)
        var owed: [ID<Applicant>: Money] = [:]
        try BillBook(connection).forEach(in: season.district, season.year) { owed[$0.person] = $0.own }
        return SimulatedPayers(region: region, people: people, owed: owed)
    }

    /// The files of the season, each the morning after its payments.
    func collect(
        _ payers: SimulatedPayers, in database: Database, _ clock: inout SimulatedClock,
        _ progress: (Words, Int, Int) -> Void
    ) throws {
        let days = payers.beforeTheYear().sorted { $0.key < $1.key }
        for (place, (day, lines)) in days.enumerated() {
            clock.advance(to: day + 1)
            try database.transaction { try post(lines, "税务缴费 \(day)", $0, &clock) }
            if (place + 1) % 20 == 0 || place + 1 == days.count {
                progress(Words("收缴费文件", "taking files of payments"), place + 1, days.count)
            }
        }
    }

    /// The file of the children born since the last one, up to the end of this month.
    func collectNewborns(
        of payers: SimulatedPayers, from first: Day, through last: Day, _ connection: Connection,
        _ clock: inout SimulatedClock
    ) throws {
        let lines = payers.newborns(first...last)
        guard !lines.isEmpty else { return }
        clock.advance(to: last + 1)
        try post(lines, "新生儿缴费 \(last)", connection, &clock)
    }

    private func post(
        _ lines: [PaymentLine], _ title: String, _ connection: Connection, _ clock: inout SimulatedClock
    ) throws {
        _ = try season.post(
            lines, source: Season.tax, as: run(.paymentFile, title, clock.tick()), connection)
    }

    private func run(_ kind: Run.Kind, _ title: String, _ moment: Instant) -> Run {
        Run(
            kind, region: season.district, year: season.year, title: title, recorded: moment,
            by: Demonstration.clerk)
    }

    /// Who is named as having done it.
    static let clerk = "clerk"
}
