import DamagedLists
import Registry
import Storage
import Vocabulary

extension LivedSeason {
    /// The people of the county as the register has them when the season begins; some are born or move in later.
    func settleIn() throws {
        for position in 0..<invented.count {
            let id = ID<Person>(high: UInt64(position + 1) << 20, low: UInt64(position))
            ids.append(id)
            numbers[id] = position
        }
        let recorded = now
        var position = 0
        _ = try database.transaction { connection in
            try Persons(connection).addAll(recorded: recorded, vault: vault) {
                while position < invented.count {
                    defer { position += 1 }
                    guard InventedPeople.isRegistered(position), !comesLater(position) else { continue }
                    return arrival(position)
                }
                return nil
            }
        }
        say("people")
    }

    private func comesLater(_ position: Int) -> Bool {
        invented[position].birth > Day(2025, 6, 1)! || position % 401 == 7
    }

    private func arrival(_ position: Int) -> Arrival {
        let one = invented[position]
        let isSecond = position % 9 == 4
        let person = Person(
            id: ids[position], number: "P\(position)", name: one.name, sex: one.sex, birth: one.birth,
            home: Person.Home(
                household: ID(high: 1, low: UInt64(one.household) + 1), district: ProofPolicy.district,
                village: one.village))
        let before = ProofPolicy.year.number - 1
        let enrolments =
            one.birth < Day(before, 1, 1)!
            ? [
                Enrolment(
                    id: ID(high: 2, low: UInt64(position)), person: person.id, year: BenefitYear(before)!,
                    tier: isSecond ? "second" : "first")
            ]
            : []
        known.people[position].isRegistered = true
        known.people[position].isSecondTier = isSecond && !enrolments.isEmpty
        known.truth[position].isRegistered = true
        known.truth[position].isSecondTier = known.people[position].isSecondTier
        return Arrival(
            person, effective: one.birth, enrolments: enrolments,
            documents: one.number.map { [IdentityDocument($0)] } ?? [])
    }

    /// Children are born, and people move in.
    func beBorn() throws {
        let new = (0..<invented.count).filter { InventedPeople.isRegistered($0) && comesLater($0) }
        let recorded = now
        var next = new.makeIterator()
        _ = try database.transaction { connection in
            try Persons(connection).addAll(recorded: recorded, vault: vault) {
                next.next().map { arrival($0) }
            }
        }
        counts.births = new.count
        try assess("births")
    }

    /// Some move to another county, before the benefit year begins.
    func move() throws {
        let some = (0..<max(3, size.people / 500)).map { _ in dice.below(invented.count) }
        for person in Set(some).sorted() where isHere(person) {
            let home = Person.Home(
                household: ID(at: now), district: ProofPolicy.elsewhere, village: nil)
            try database.transaction {
                try Persons($0).move(ids[person], to: home, effective: Day(2025, 11, 1)!, recorded: now)
            }
            known.people[person].hasMoved = true
            known.truth[person].hasMoved = true
            counts.moves += 1
        }
        try assess("moves")
    }

    func isHere(_ person: Int) -> Bool {
        let one = known.people[person]
        return one.isRegistered && !one.hasMoved && !one.isGone
    }

    /// Some were recorded twice; some of those have paid under the second record before it is seen.
    func merge() throws {
        var doubles: [(kept: Int, gone: Int)] = []
        for _ in 0..<max(3, size.people / 1000) {
            let kept = dice.below(invented.count)
            guard isHere(kept), !doubles.contains(where: { $0.kept == kept }),
                !known.people[kept].isSecondTier, !known.year(kept).isSettled
            else { continue }
            let gone = ids.count
            let id = ID<Person>(high: UInt64(gone + 1) << 20, low: UInt64(gone))
            ids.append(id)
            numbers[id] = gone
            repeats[gone] = kept
            let one = invented[kept]
            let person = Person(
                id: id, number: "D\(gone)", name: one.name, sex: one.sex, birth: one.birth,
                home: Person.Home(
                    household: ID(at: now), district: ProofPolicy.district, village: one.village))
            try database.transaction { try Persons($0).add(person, effective: one.birth, recorded: now) }
            var record = KnownPerson()
            record.isRegistered = true
            _ = known.add(record)
            doubles.append((kept, gone))
        }
        try assess("double records")
        let lines = doubles.enumerated().filter { $0.offset % 2 == 0 }.map {
            KnownSeason.Line(
                serial: "D\($0.element.gone)", amount: 400, day: Day(2025, 10, 20)!, person: $0.element.gone)
        }
        try post(lines, "double records")
        for (kept, gone) in doubles {
            try database.transaction {
                try Merges($0).merge(ids[gone], into: ids[kept], reason: "重复登记", recorded: now)
            }
            known.people[gone].isGone = true
            known.truth[gone].isGone = true
            counts.merges += 1
        }
        try assess("merges")
        try check("merges")
    }
}
