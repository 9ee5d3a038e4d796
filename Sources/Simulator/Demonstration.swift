package import Claims
import Ledger
package import Policies
package import Population
import Registry
package import Scheme
package import Storage
package import Vocabulary

/// The demonstration region: a synthetic county that lives through one benefit year by the real work modules.
///
/// Everybody is enrolled and pays, every stay is settled by `ClaimDesk` in the order of discharge, and now and then
/// a settlement is reversed and settled anew, so that every page has something real to show.
package struct Demonstration: Sendable {
    package let region: SyntheticRegion
    package let desk: ClaimDesk
    package let plan: Plan

    /// One in so many settlements is reversed the next morning and settled again. An assumption.
    package static let reversalEvery = 400

    package init(
        book: PolicyBook, pooling: RegionCode, county: RegionCode, year: BenefitYear, seed: UInt64,
        persons: Int,
        program: String
    ) throws(PolicyBook.NoPlan) {
        plan = try book.plan(region: pooling, district: county, on: year.first)
        region = SyntheticRegion(seed: seed, persons: persons, county: county, year: year)
        desk = ClaimDesk(book: book, region: pooling, program: program)
    }

    /// The code of a hospital of the region.
    package var hospital: String { region.facilities[0].code }

    /// What came of the year.
    package struct Outcome: Sendable {
        package var persons = 0
        package var enrolled = 0
        package var settled = 0
        package var refused = 0
        package var reversed = 0
    }

    /// Fills an empty database. `progress` hears what is being done and how much of it.
    package func run(
        in database: Database, progress: (Words, _ done: Int, _ of: Int) -> Void = { _, _, _ in }
    ) throws -> Outcome {
        var outcome = Outcome()
        var clock = SimulatedClock(region.year.first + -60)
        let people = try database.transaction { connection in
            try register(connection, &clock, &outcome, progress)
        }
        try database.transaction { connection in try contribute(connection, &clock) }
        // A month at a time: a transaction each would wait for the disk four thousand times.
        var first = 0
        while first < region.stays.count {
            let month = region.stays[first].discharge.date.month
            let end =
                region.stays[first...].firstIndex { $0.discharge.date.month != month } ?? region.stays.count
            try database.transaction { connection in
                try settle(first..<end, people, connection, &clock, &outcome)
            }
            first = end
            progress(Words("结算住院费用", "settling stays"), first, region.stays.count)
        }
        return outcome
    }

    // MARK: - People

    private func register(
        _ connection: Connection, _ clock: inout SimulatedClock, _ outcome: inout Outcome,
        _ progress: (Words, Int, Int) -> Void
    ) throws -> [ID<Person>] {
        let places = Places(connection)
        for place in region.townships + region.villages {
            try places.name(place.code, place.name, recorded: clock.tick())
        }
        let facilities = Facilities(connection)
        let opened = region.year.first + -365
        for facility in region.facilities {
            let moment = clock.tick()
            try facilities.add(
                Facility(
                    id: ID(at: moment), code: facility.code, name: facility.name, level: facility.level,
                    district: region.county, designatedFrom: opened),
                effective: opened, recorded: moment)
        }
        let persons = Persons(connection)
        let enrolments = Enrolments(connection)
        var ids: [ID<Person>] = []
        ids.reserveCapacity(region.persons.count)
        for household in region.households {
            let home = Person.Home(
                household: ID(at: clock.tick()), district: region.county,
                village: region.villages[household.village].code)
            for index in household.members {
                let made = region.persons[index]
                let moment = clock.tick()
                let person = Person(
                    id: ID(at: moment), number: made.number, name: made.name, sex: made.sex,
                    birth: made.birth,
                    home: home)
                try persons.add(person, effective: max(made.birth, opened), recorded: moment)
                for category in made.categories {
                    try persons.add(
                        CategoryPeriod(
                            category.category, from: category.from, through: category.through, source: "演示名单"),
                        of: person.id, recorded: moment)
                }
                if let tier = made.tier {
                    try enrolments.add(
                        Enrolment(
                            id: ID(at: moment), person: person.id, year: region.year,
                            tier: enrolled(in: tier),
                            from: made.coveredFrom),
                        recorded: moment)
                    outcome.enrolled += 1
                }
                ids.append(person.id)
                outcome.persons += 1
                if ids.count % 2000 == 0 {
                    progress(Words("登记参保人", "registering people"), ids.count, region.persons.count)
                }
            }
        }
        return ids
    }

    /// The tier a person chose, or the first where the chosen one's payment is not known to us.
    private func enrolled(in tier: String) -> String {
        guard let position = plan.tier(word: tier),
            plan.enrolment.contribution.individual[position].money != nil
        else {
            return plan.tiers[0].key
        }
        return tier
    }

    // MARK: - Money

    /// Each village pays on one day of the window, and the fiscal subsidy follows.
    private func contribute(_ connection: Connection, _ clock: inout SimulatedClock) throws {
        let journal = Journal(connection)
        let households = Dictionary(grouping: region.households, by: \.village)
        for (village, place) in region.villages.enumerated() {
            let insured = (households[village] ?? []).flatMap { $0.members.map { region.persons[$0] } }
                .compactMap(\.tier)
            let paid = insured.compactMap { tier -> Money? in
                plan.tier(word: enrolled(in: tier)).flatMap {
                    plan.enrolment.contribution.individual[$0].money
                }
            }.sum
            guard paid > .zero else { continue }
            let day = region.year.first + -(1 + village % 60)
            try journal.post(
                Entry(
                    effective: day, recorded: clock.tick(), kind: .contribution,
                    reference: place.code.description,
                    postings: [.debit(.basicTreasury, paid), .credit(.basicContributions, paid)]))
        }
        let heads = region.persons.filter { $0.tier != nil }.count
        if let fiscal = plan.enrolment.contribution.fiscal.money {
            let whole = Money(fen: fiscal.fen * Int64(heads))
            try journal.post(
                Entry(
                    effective: region.year.first, recorded: clock.tick(), kind: .fiscalSubsidy,
                    reference: "fiscal",
                    postings: [.debit(.basicTreasury, whole), .credit(.basicFiscal, whole, party: "fiscal")]))
        }
    }

    // MARK: - Stays

    private func settle(
        _ range: Range<Int>, _ people: [ID<Person>], _ connection: Connection, _ clock: inout SimulatedClock,
        _ outcome: inout Outcome
    ) throws {
        for index in range {
            let stay = region.stays[index]
            let facility = region.facilities[stay.facility].code
            let request = ClaimRequest(
                person: people[stay.person], facility: facility, kind: .inpatient, place: .local,
                admission: stay.admission, discharge: stay.discharge, amounts: try stay.amounts)
            clock.advance(to: stay.discharge)
            let message = "\(facility)-\(index + 1)"
            let done = try desk.settle(request, message: message, at: clock.tick(), connection)
            guard let receipt = done.receipt else {
                outcome.refused += 1
                continue
            }
            outcome.settled += 1
            guard index % Demonstration.reversalEvery == Demonstration.reversalEvery - 1 else { continue }
            _ = try desk.reverse(receipt, message: "\(message)-R", at: clock.tick(), connection)
            _ = try desk.settle(request, message: "\(message)-2", at: clock.tick(), connection)
            outcome.reversed += 1
        }
    }
}

extension SyntheticStay {
    fileprivate var amounts: ClaimAmounts {
        get throws(AmountFault) {
            try ClaimAmounts(
                total: total, outOfCatalogue: outOfCatalogue, overLimit: overLimit, firstSelfPay: firstSelfPay
            )
        }
    }
}

/// The moments at which simulated things are recorded: each later than the last.
struct SimulatedClock {
    private var now: Int64

    /// Ten in the morning of this day, in China.
    init(_ day: Day) { now = SimulatedClock.morning(of: day) }

    mutating func advance(to day: Day) { now = max(now, SimulatedClock.morning(of: day)) }

    mutating func tick() -> Instant {
        now += 1000
        return Instant(microseconds: now)
    }

    private static func morning(of day: Day) -> Int64 { (Int64(day.number) * 86_400 + 2 * 3600) * 1_000_000 }
}
