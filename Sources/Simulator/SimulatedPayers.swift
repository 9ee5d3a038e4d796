import Collection
import Payments
import Population
import Registry
import Scheme
import Vocabulary

/// Who pays what and when in the simulated season: most pay what they owe, and some make the mistakes that people make.
///
/// Everybody whom the region has insured ends up paid, where it is known what they owe. Of the others a few pay too little; the rest do not pay.
struct SimulatedPayers {
    let region: SyntheticRegion
    /// In the order of the region's persons.
    let people: [ID<Person>]
    /// What each owes; nobody knows it of who is not in it.
    let owed: [ID<Applicant>: Money]

    /// One in so many of the insured pays too much, pays in two goes of which the first is too little, pays twice; and one in so
    /// many of the others pays too little. Assumptions.
    static let tooMuchEvery = 300
    static let tooLittleFirstEvery = 400
    static let twiceEvery = 350
    static let tooLittleEvery = 25
    /// One in so many of those of whom nobody knows what they owe pays what most owe; it waits. An assumption.
    static let unknownEvery = 10

    /// The days of the year before on which people pay, and the shares of all that come early, evenly and in the last week: slow at
    /// the beginning, with a rush at the end. Assumptions.
    static let days = 60
    private static let shares = (even: 35, middle: 40)

    /// The payments of everybody born before the year, by the day they are made.
    func beforeTheYear() -> [Day: [PaymentLine]] {
        var lines: [PaymentLine] = []
        let most = owed.values.max() ?? .yuan(350)
        for (index, person) in region.persons.enumerated() where person.birth < region.year.first {
            let day = payingDay(index)
            func pay(_ amount: Money, on day: Day, _ go: Int = 1) {
                lines.append(line(index, amount, on: day, go))
            }
            guard let owed = owed[ID(of: people[index])] else {
                if index % Self.unknownEvery == 1 { pay(most, on: day) }
                continue
            }
            guard owed > .zero else { continue }
            guard person.tier != nil else {
                if index % Self.tooLittleEvery == 0 { pay(owed - .yuan(20), on: day) }
                continue
            }
            let later = min(day + 3, region.year.first + -1)
            if index % Self.tooMuchEvery == 7 {
                pay(owed + .yuan(20), on: day)
            } else if index % Self.tooLittleFirstEvery == 11 {
                pay(owed - .yuan(30), on: day)
                pay(owed, on: later, 2)
            } else if index % Self.twiceEvery == 13 {
                pay(owed, on: day)
                pay(owed, on: later, 2)
            } else {
                pay(owed, on: day)
            }
        }
        // Somebody whom the register does not know.
        lines.append(
            PaymentLine(
                row: 1, serial: serial(region.persons.count, 1), day: region.year.first + -20,
                year: region.year,
                amount: most, person: nil))
        return Dictionary(grouping: lines, by: \.day)
    }

    /// What is paid for children born in these days, each ten days after their birth or on the last of the days.
    func newborns(_ days: ClosedRange<Day>) -> [PaymentLine] {
        region.persons.indices.compactMap { index in
            let person = region.persons[index]
            guard person.tier != nil, days.contains(person.birth), person.birth >= region.year.first,
                let owed = owed[ID(of: people[index])], owed > .zero
            else { return nil }
            return line(index, owed, on: min(person.birth + 10, days.upperBound))
        }
    }

    private func line(_ index: Int, _ amount: Money, on day: Day, _ go: Int = 1) -> PaymentLine {
        let isChild = region.persons[index].birth + 16 * 365 > region.year.first
        return PaymentLine(
            row: index + 1, serial: serial(index, go), day: day, year: region.year, amount: amount,
            payer: isChild ? .family : .oneself, person: ID(of: people[index]))
    }

    private func serial(_ index: Int, _ go: Int) -> String {
        let digits = String(index + 1)
        return
            "YS\(region.year.number)\(String(repeating: "0", count: max(0, 7 - digits.count)))\(digits)\(go)"
    }

    /// Households pay together: the day follows from the household's place in the list alone.
    private func payingDay(_ index: Int) -> Day {
        var word = UInt64(region.persons[index].household) &+ region.seed &* 0x9E37_79B9_7F4A_7C15
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        let dice = Int(word % 100)
        let place = Int((word >> 32) % 1000)
        let last = SimulatedPayers.days - 2
        let offset =
            if dice < Self.shares.even {
                place * last / 1000
            } else if dice < Self.shares.even + Self.shares.middle {
                last / 3 + place * (last / 3) / 1000
            } else {
                last - place * 7 / 1000
            }
        return region.year.first + -SimulatedPayers.days + 1 + offset
    }
}
