import Vocabulary

/// People of the assumed ages and sexes, put together into households of the assumed sizes.
///
/// Every household has an adult (as long as there are enough). Members are chosen by age, so that they could be
/// couple, children and parents; where those of the right age have run out, whoever is nearest comes.
func makeHouseholds(
    seed: UInt64, persons count: Int, villages: Int, county: RegionCode, year: BenefitYear
) -> (households: [SyntheticHousehold], persons: [SyntheticPerson]) {
    var dice = Dice(seed: seed, for: "households")
    var pool = AgePool(count, &dice)
    let sizes = householdSizes(count, &dice)

    // Heads first: so no household is left to children.
    var members = sizes.map { size in
        [pool.take(near: headAge(size, &dice), within: 18...110, sex: dice.chance(0.75) ? .male : .female)]
    }
    for household in members.indices {
        for place in 1..<max(1, sizes[household]) {
            members[household].append(
                next(place, of: sizes[household], members[household], from: &pool, &dice))
        }
    }

    let perVillage = apportion(sizes.count, (0..<villages).map { _ in 0.5 + dice.unit() })
    let villageOf = perVillage.enumerated().flatMap { Array(repeating: $0, count: $1) }
    var names = Names(seed: seed)
    var births = Dice(seed: seed, for: "births")
    var households: [SyntheticHousehold] = []
    var persons: [SyntheticPerson] = []
    persons.reserveCapacity(count)
    for (index, family) in members.enumerated() {
        let first = persons.count
        for (member, name) in zip(family, names.family(family)) {
            persons.append(
                SyntheticPerson(
                    number: "\(county)" + padded(persons.count + 1, to: 7), name: name, sex: member.sex,
                    birth: birth(age: member.age, year: year, &births), household: index))
        }
        households.append(SyntheticHousehold(village: villageOf[index], members: first..<persons.count))
    }
    return (households, persons)
}

/// Sizes that add up to `persons`.
private func householdSizes(_ persons: Int, _ dice: inout Dice) -> [Int] {
    let shares = Assumptions.householdSizes.values
    let mean = zip(1..., shares).reduce(0) { $0 + Double($1.0) * $1.1 }
    var sizes = dice.apportioned(max(1, Int((Double(persons) / mean).rounded())), shares).map { $0 + 1 }
    var rest = persons - sizes.reduce(0, +)
    while rest < 0 {
        let cut = min(-rest, sizes[sizes.count - 1])
        sizes[sizes.count - 1] -= cut
        if sizes[sizes.count - 1] == 0 { sizes.removeLast() }
        rest += cut
    }
    while rest > 0 {
        sizes.append(min(rest, 3))
        rest -= min(rest, 3)
    }
    return sizes
}

private func headAge(_ size: Int, _ dice: inout Dice) -> Int {
    switch size {
    case 1: dice.chance(0.6) ? dice.int(62...85) : dice.int(25...59)
    case 2: dice.chance(0.55) ? dice.int(58...80) : dice.int(28...57)
    default: dice.int(30...55)
    }
}

/// Who comes next into a household: a spouse, then children and parents.
private func next(
    _ place: Int, of size: Int, _ members: [Member], from pool: inout AgePool, _ dice: inout Dice
) -> Member {
    let head = members[0]
    let isCouple = place == 1 && dice.chance(size == 2 ? 0.75 : 0.92)
    if isCouple {
        return pool.take(
            near: head.age + dice.int(-4...3), within: 18...110, sex: head.sex == .male ? .female : .male)
    }
    let sex: Sex = dice.chance(0.5) ? .male : .female
    if head.age >= 60 || dice.chance(0.63) {
        // A child, or a grandchild living with the old.
        let gap = head.age >= 60 ? dice.int(48...62) : dice.int(23...33)
        return pool.take(near: max(0, head.age - gap), within: 0...max(0, head.age - 18), sex: sex)
    }
    return pool.take(near: head.age + dice.int(22...30), within: 48...110, sex: sex)
}

/// A birth day that gives this age at the end of the year.
private func birth(age: Int, year: BenefitYear, _ dice: inout Dice) -> Day {
    let first = Day(year.number - age, 1, 1)!
    let last = Day(year.number - age, 12, 31)!
    return first + dice.below(last - first + 1)
}

func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
