import Registry
import Testing
import Vocabulary

@Suite struct YearStatusTests {
    private let year = BenefitYear(2023)!
    private let id = ID<Person>(high: 1, low: 1)

    private func person(
        birth: Day = Day(1980, 1, 1)!, death: Day? = nil, enrolled years: [Int] = [],
        left: [(Leaving, Day)] = [], elsewhere: [(OtherInsurance.Kind, Day, Day?)] = []
    ) -> CensusPerson {
        var person = CensusPerson(
            id: id, birth: birth, sex: .female,
            home: Person.Home(household: ID(high: 2, low: 1), district: World.yubei, village: nil))
        person.death = death
        for (index, number) in years.enumerated() {
            person.enrolments.append(
                Enrolment(
                    id: ID(high: 3, low: UInt64(index)), person: id, year: BenefitYear(number)!, tier: "first"
                ))
        }
        for (index, (leaving, through)) in left.enumerated() {
            let enrolment = Enrolment(
                id: ID(high: 4, low: UInt64(index)), person: id, year: year, tier: "first",
                through: through, leaving: leaving)
            if enrolment.from <= through {
                person.enrolments.append(enrolment)
            } else {
                person.cancelled.append(enrolment)
            }
        }
        for (index, (kind, from, through)) in elsewhere.enumerated() {
            person.otherInsurance.append(
                OtherInsurance(
                    id: ID(high: 5, low: UInt64(index)), person: id, kind: kind, from: from, through: through,
                    source: "s"))
        }
        return person
    }

    @Test
    func `not renewing, withdrawing, a duplicate, moving away, employee insurance and death are kept apart`()
    {
        let midyear = Day(2023, 6, 30)!
        let before = Day(2022, 12, 31)!
        let table: [(CensusPerson, YearStatus)] = [
            (person(enrolled: [2023]), .enrolled),
            (person(enrolled: [2022]), .notRenewed),
            (person(enrolled: [2021]), .never),
            (person(), .never),
            (person(enrolled: [2022], left: [(.withdrew, midyear)]), .left(.withdrew)),
            (person(enrolled: [2022], left: [(.withdrew, before)]), .left(.withdrew)),
            (person(left: [(.duplicate, before)]), .left(.duplicate)),
            (person(left: [(.movedAway, midyear)]), .left(.movedAway)),
            (
                person(left: [(.employeeInsurance, midyear)], elsewhere: [(.employee, midyear + 1, nil)]),
                .left(.employeeInsurance)
            ),
            (person(death: midyear, left: [(.died, midyear)]), .left(.died)),
            (person(death: midyear, enrolled: [2023]), .enrolled),
            (person(death: before, enrolled: [2022]), .dead),
            (
                person(enrolled: [2022], elsewhere: [(.employee, Day(2023, 12, 31)!, nil)]),
                .elsewhere(.employee)
            ),
            (person(enrolled: [2022], elsewhere: [(.military, Day(2020, 1, 1)!, before)]), .notRenewed),
            (person(enrolled: [2022], left: [(.mistake, before)]), .notRenewed),
            (person(left: [(.mistake, before)]), .left(.mistake)),
            (person(enrolled: [2023], left: [(.duplicate, before)]), .enrolled),
            (person(birth: Day(2024, 1, 1)!), .unborn),
        ]
        var tally = YearTally(year)
        for (person, status) in table {
            #expect(person.status(in: year) == status)
            tally.add(person)
        }
        #expect(tally.total == table.count)
        #expect(YearStatus.all.reduce(0) { $0 + tally[$1] } == table.count, "every status has its row")
        #expect(tally[.notRenewed] == 3 && tally[.left(.withdrew)] == 2)
    }
}
