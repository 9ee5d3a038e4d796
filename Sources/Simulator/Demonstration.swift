package import Claims
package import Collection
package import Policies
package import Population
import Registry
package import Scheme
package import Sealing
package import Storage
package import Vocabulary

/// The demonstration region: a synthetic county that lives through one benefit year by the real work modules.
///
/// Everybody is billed and most pay, file by file, with the mistakes that people make; every stay is settled by `ClaimDesk` in the order of discharge, and now and then
/// a settlement is reversed and settled anew, so that every page has something real to show.
package struct Demonstration: Sendable {
    package let region: SyntheticRegion
    package let desk: ClaimDesk
    package let plan: Plan
    package let season: Season

    /// One in so many settlements is reversed the next morning and settled again. An assumption.
    package static let reversalEvery = 400

    package init(
        book: PolicyBook, pooling: RegionCode, county: RegionCode, year: BenefitYear, seed: UInt64,
        persons: Int,
        program: String
    ) throws(PolicyBook.NoPlan) {
        plan = try book.plan(region: pooling, district: county, on: year.first)
        season = try Season(book: book, region: pooling, district: county, year: year)
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
    ///
    /// - Parameter vault: seals the numbers of the people's documents and phones; without it they have none.
    package func run(
        in database: Database, vault: Vault? = nil,
        progress: (Words, _ done: Int, _ of: Int) -> Void = { _, _, _ in }
    ) throws -> Outcome {
        var outcome = Outcome()
        var clock = SimulatedClock(region.year.first + -60)
        let people = try database.transaction { connection in
            try register(connection, &clock, &outcome, progress)
        }
        if let vault {
            try database.transaction { try identify(people, vault, $0, &clock, progress) }
        }
        let payers = try database.transaction { try assess(people, $0, &clock) }
        try collect(payers, in: database, &clock, progress)
        var born = region.year.first
        // A month at a time: a transaction each would wait for the disk four thousand times.
        var first = 0
        while first < region.stays.count {
            let last = lastOfMonth(region.stays[first].discharge)
            let end =
                region.stays[first...].firstIndex { $0.discharge > last } ?? region.stays.count
            // A month without stays is caught up with by the next that has some.
            try database.transaction { connection in
                for index in first..<end {
                    let stay = region.stays[index]
                    // Who was born since the last file has to be paid for before a stay is settled.
                    if region.persons[stay.person].birth >= born {
                        try collectNewborns(
                            of: payers, from: born, through: stay.discharge, connection, &clock)
                        born = stay.discharge + 1
                    }
                    try settle(index, people, connection, &clock, &outcome)
                }
                if born <= last {
                    try collectNewborns(of: payers, from: born, through: last, connection, &clock)
                    born = last + 1
                }
            }
            first = end
            progress(Words("结算住院费用", "settling stays"), first, region.stays.count)
        }
        if born <= region.year.last {
            try database.transaction {
                try collectNewborns(of: payers, from: born, through: region.year.last, $0, &clock)
            }
        }
        return outcome
    }

    /// The last day of this day's month.
    private func lastOfMonth(_ day: Day) -> Day {
        let (year, month) = (day.date.year, day.date.month)
        let next = month == 12 ? Day(year + 1, 1, 1) : Day(year, month + 1, 1)
        return next.map { $0 + -1 } ?? day
    }

    // MARK: - People

    private func register(
        _ connection: Connection, _ clock: inout SimulatedClock, _ outcome: inout Outcome,
        _ progress: (Words, Int, Int) -> Void
    ) throws -> [ID<Person>] {
        let places = Places(connection)
        if try places.name(of: region.county) == nil {
            try places.name(region.county, "示例县", recorded: clock.tick())
        }
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

    // MARK: - Stays

    private func settle(
        _ index: Int, _ people: [ID<Person>], _ connection: Connection, _ clock: inout SimulatedClock,
        _ outcome: inout Outcome
    ) throws {
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
            return
        }
        outcome.settled += 1
        guard index % Demonstration.reversalEvery == Demonstration.reversalEvery - 1 else { return }
        _ = try desk.reverse(receipt, message: "\(message)-R", at: clock.tick(), connection)
        _ = try desk.settle(request, message: "\(message)-2", at: clock.tick(), connection)
        outcome.reversed += 1
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
