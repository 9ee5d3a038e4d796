import Vocabulary

/// A benefit year of hospital stays of the insured, at the published rate, level shares and mean costs.
func makeStays(
    of persons: [SyntheticPerson], households: [SyntheticHousehold], villages: [SyntheticPlace],
    facilities: [SyntheticFacility], seed: UInt64, year: BenefitYear
) -> [SyntheticStay] {
    let insured = persons.indices.filter { persons[$0].tier != nil }
    let count = Int((Assumptions.admissions.value * Double(insured.count) / 100).rounded())
    let perPerson = staysPerPerson(persons, insured: insured, count: count, seed: seed, year: year)
    let total = perPerson.reduce(0, +)

    var levels = Dice(seed: seed, for: "levels")
    let kinds = levels.apportioned(total, Assumptions.levelShares.values)
    var bills = Bills(kinds, seed: seed)
    var lengths = Lengths(kinds, seed: seed)
    var days = Dice(seed: seed, for: "days")
    var places = Dice(seed: seed, for: "facilities")
    let byLevel = FacilityLevel.allCases.map { level in
        facilities.indices.filter { facilities[$0].level == level }
    }

    var stays: [SyntheticStay] = []
    stays.reserveCapacity(total)
    for person in persons.indices where perPerson[person] > 0 {
        let own = kinds[stays.count..<stays.count + perPerson[person]]
        let window = max(year.first, persons[person].birth)...year.last
        let dates = spread(own.map { lengths.next($0) }, over: window, &days)
        for (kind, (admission, discharge)) in zip(own, dates) {
            let home = township(of: persons[person], households, villages)
            let facility =
                kind == 0 && places.chance(0.85) ? home : places.one(of: byLevel[kind])
            stays.append(
                bills.next(
                    kind, person: person, facility: facility, admission: admission, discharge: discharge))
        }
    }
    return stays.sorted { ($0.discharge, $0.person, $0.admission) < ($1.discharge, $1.person, $1.admission) }
}

/// The primary hospital of a person's own township; they stand in the order of the townships.
private func township(
    of person: SyntheticPerson, _ households: [SyntheticHousehold], _ villages: [SyntheticPlace]
) -> Int {
    let code = villages[households[person.household].village].code.description
    return Int(code.dropFirst(6).prefix(3))! - 901
}

/// How often each person stays: drawn again and again from all the insured, the old and the frail more often.
private func staysPerPerson(
    _ persons: [SyntheticPerson], insured: [Int], count: Int, seed: UInt64, year: BenefitYear
) -> [Int] {
    var dice = Dice(seed: seed, for: "illness")
    var counts = Array(repeating: 0, count: persons.count)
    guard !insured.isEmpty else { return counts }
    let frailty = dice.apportioned(insured.count, Assumptions.frailtyShares.values)
    var most = Array(repeating: 0, count: insured.count)
    var upTo: [Double] = []
    var sum = 0.0
    for (place, index) in insured.enumerated() {
        let person = persons[index]
        let days = year.last - max(year.first, person.birth) + 1
        // A stay takes two days at least, the day of admission and that of discharge.
        most[place] = min(Int(Assumptions.staysPerPerson.value), days / 2)
        let rate = AgeBand.of(person.birth.age(on: year.last)).admissions
        sum +=
            most[place] == 0
            ? 0 : rate * Assumptions.frailty.values[frailty[place]] * Double(days) / 365
        upTo.append(sum)
    }
    var left = min(count, most.reduce(0, +))
    while left > 0 {
        let place = firstIndex(in: upTo, above: dice.unit() * sum)
        guard counts[insured[place]] < most[place] else { continue }
        counts[insured[place]] += 1
        left -= 1
    }
    return counts
}

private func firstIndex(in rising: [Double], above value: Double) -> Int {
    var (low, high) = (0, rising.count - 1)
    while low < high {
        let middle = (low + high) / 2
        if rising[middle] > value { high = middle } else { low = middle + 1 }
    }
    return low
}

/// Stays of these lengths, one after another without overlap, spread evenly over the days.
private func spread(
    _ lengths: [Int], over window: ClosedRange<Day>, _ dice: inout Dice
) -> [(admission: Day, discharge: Day)] {
    let days = window.upperBound - window.lowerBound + 1
    var lengths = lengths
    // Someone born late in the year has few days: the longest stays become shorter.
    while lengths.reduce(0, +) + lengths.count > days {
        let longest = lengths.indices.max { lengths[$0] < lengths[$1] }!
        lengths[longest] = max(1, lengths[longest] / 2)
    }
    let free = days - lengths.reduce(0, +) - lengths.count
    var gaps = lengths.map { _ in dice.below(free + 1) }
    gaps.sort()
    var used = 0
    return zip(lengths, gaps).map { length, gap in
        let admission = window.lowerBound + gap + used
        used += length + 1
        return (admission, admission + length)
    }
}
