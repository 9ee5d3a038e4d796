import Payments
import Registry
import Scheme
import Vocabulary

extension KnownSeason {
    /// What a report says of one row, counted once more in plain numbers: people, and money in fen.
    typealias Row = [Int]

    /// Coverage by some key of a person; whoever has none of them is left out.
    func coverage(by keys: (Int) -> [String]) -> [String: Row] {
        var rows: [String: Row] = [:]
        for person in years.indices {
            guard let dues = years[person].dues else { continue }
            let (isBilled, isSettled) = (dues.exclusion == nil, years[person].isSettled ? 1 : 0)
            var row = [0, 0, 0, 0, 0, 0]
            if baseline.contains(person) {
                row = [1, isSettled, 1 - isSettled, isBilled ? 0 : 1, 0, 0]
            } else if isBilled {
                row = [0, 0, 0, 0, 1, isSettled]
            }
            for key in keys(person) { rows.add(row, to: key) }
        }
        return rows
    }

    /// Billed, insured, owing, unknown; owed, paid, still to pay.
    func arrears(by key: (Int) -> String) -> [String: Row] {
        var rows: [String: Row] = [:]
        for person in years.indices where !people[person].hasMoved {
            guard let dues = years[person].dues else { continue }
            let (own, paid) = ((dues.own ?? 0) * 100, years[person].allocated * 100)
            let isBilled = dues.exclusion == nil
            rows.add(
                [
                    isBilled ? 1 : 0, years[person].isSettled ? 1 : 0, own > paid ? 1 : 0,
                    isBilled && dues.own == nil ? 1 : 0, own, paid, own - paid,
                ], to: key(person))
        }
        return rows
    }

    /// Granted people and money, enrolled people and money, settled, to be settled.
    var subsidies: [String: Row] {
        var rows: [String: Row] = [:]
        for person in years.indices {
            for (contributor, category) in years[person].helpedAs {
                let amount = (years[person].dues?.help[contributor] ?? 0) * 100
                let isIn = amount > 0 && years[person].isSettled
                let settled = (settledWith[contributor]?[person] ?? 0) * 100
                let due = isIn ? amount : 0
                rows.add(
                    [amount > 0 ? 1 : 0, amount, isIn ? 1 : 0, due, settled, due - settled],
                    to: "\(contributor.words.zh)|\(category.words.zh)")
            }
        }
        return rows
    }

    /// By the day of payment: for how many people something stands allocated, and how much.
    var curve: [String: Row] {
        var days: [Day: [Int: Int]] = [:]
        for payment in payments {
            for (person, amount) in payment.put where amount != 0 {
                days[payment.day, default: [:]][person, default: 0] += amount
            }
        }
        return days.reduce(into: [:]) { rows, day in
            rows[day.key.description] = [
                day.value.values.count { $0 > 0 }, day.value.values.reduce(0, +) * 100,
            ]
        }
    }
}

extension [String: KnownSeason.Row] {
    fileprivate mutating func add(_ row: KnownSeason.Row, to key: String) {
        let before = self[key] ?? Array<Int>(repeating: 0, count: row.count)
        self[key] = zip(before, row).map(+)
    }
}
