import Vocabulary

/// Gives people their categories: whole households, the elderly living alone, or single persons.
func categorise(
    _ persons: inout [SyntheticPerson], households: [SyntheticHousehold], seed: UInt64, year: BenefitYear
) {
    var dice = Dice(seed: seed, for: "categories")
    var order = Array(households.indices)
    dice.shuffle(&order)
    var taken = Set<Int>()

    for (category, share) in zip(PersonCategory.aidClasses, Assumptions.categories.values) {
        var wanted = Int((share * Double(persons.count)).rounded())
        func give(_ members: [Int], of household: Int) {
            let period = makePeriod(category, year: year, &dice)
            for person in members where period.through.map({ persons[person].birth <= $0 }) ?? true {
                let from = max(period.from, persons[person].birth)
                persons[person].categories.append(
                    SyntheticCategory(category: category, from: from, through: period.through))
                wanted -= 1
            }
            taken.insert(household)
        }
        switch category {
        case .destitute:
            let alone = order.filter {
                households[$0].members.count == 1
                    && persons[households[$0].members.lowerBound].birth.age(on: year.last) >= 60
            }
            for household in alone where wanted > 0 {
                give(Array(households[household].members), of: household)
            }
        case .minimumLiving, .marginal, .monitored, .returnedToPoverty:
            for household in order where wanted > 0 && !taken.contains(household) {
                give(Array(households[household].members), of: household)
            }
        case .impoverishedByIllness:
            for household in order where wanted > 0 && !taken.contains(household) {
                give([households[household].members.lowerBound], of: household)
            }
        default: continue  // no class of medical aid
        }
    }
}

/// Usually recognised in an earlier year and going on; a few begin with a month of this year, a few end with one.
private func makePeriod(
    _ category: PersonCategory, year: BenefitYear, _ dice: inout Dice
) -> SyntheticCategory {
    if dice.chance(Assumptions.categoryFromLater.value) {
        return SyntheticCategory(
            category: category, from: Day(year.number, dice.int(2...11), 1)!, through: nil)
    }
    let from = Day(year.number - dice.int(1...4), dice.int(1...12), 1)!
    guard dice.chance(Assumptions.categoryEnded.value) else {
        return SyntheticCategory(category: category, from: from, through: nil)
    }
    let month = dice.int(2...11)
    let last = Day(year.number, month, Day.length(of: month, in: year.number))!
    return SyntheticCategory(category: category, from: from, through: last)
}

/// Decides who is insured this year, and in which tier. The needy are, by subsidy; a newborn is from birth.
func enrol(_ persons: inout [SyntheticPerson], seed: UInt64, year: BenefitYear) {
    var dice = Dice(seed: seed, for: "enrolment")
    let shares = Assumptions.enrolled.values
    for index in persons.indices {
        let age = persons[index].birth.age(on: year.last)
        let share =
            !persons[index].categories.isEmpty
            ? shares[3] : age < 18 ? shares[0] : age < 35 ? shares[1] : shares[2]
        let (isEnrolled, isSecond) = (dice.chance(share), dice.chance(Assumptions.secondTier.value))
        guard isEnrolled else { continue }
        persons[index].tier = isSecond ? "second" : "first"
        persons[index].coveredFrom = max(year.first, persons[index].birth)
    }
}
