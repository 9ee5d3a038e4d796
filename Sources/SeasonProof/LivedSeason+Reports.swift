import Collection
import DamagedLists
import Payments
import Registry
import Reports
import Storage
import Vocabulary

extension LivedSeason {
    /// Holds the reports against the model, row by row and to the fen: coverage by village, township and category, arrears,
    /// subsidies by payer, the curve.
    func checkReports(_ step: String, _ connection: Connection) throws {
        func held(_ name: String, key: ([Report.Cell]) -> String, _ expected: [String: [Int]]) throws {
            guard let kind = ReportKind.named(name) else { throw ProofFailure(step, "no report \(name)") }
            let report = try kind.report(ReportQuery(season), connection)
            var found: [String: [Int]] = [:]
            for row in report.rows { found[key(row)] = numbers(row) }
            try compare("\(step), report \(name)", found, expected)
            counts.reports += 1
        }
        let village = { (person: Int) in self.village(of: person).description }
        try held("coverage-village", key: { $0[2].plain }, known.coverage { [village($0)] })
        try held(
            "coverage-township", key: { $0[1].plain },
            known.coverage { [String(village($0).prefix(9))] })
        try held(
            "coverage-category", key: { $0[0].plain }, known.coverage { self.categories(of: $0) })
        try held("arrears", key: { $0[1].plain }, known.arrears(by: village))
        try held("subsidies", key: { "\($0[0].plain)|\($0[1].plain)" }, known.subsidies)
        // Of the curve the running sums follow from the days.
        var curve = known.curve.filter { $0.value != [0, 0] }
        var (people, amount) = (0, 0)
        for day in curve.keys.sorted() {
            let row = curve[day] ?? []
            (people, amount) = (people + row[0], amount + row[1])
            curve[day] = row + [people, amount]
        }
        try held("curve", key: { $0[0].plain }, curve)
    }

    private func numbers(_ cells: [Report.Cell]) -> [Int] {
        cells.compactMap { cell in
            switch cell {
            case .count(let count): count
            case .money(let money): Int(money.fen)
            case .text, .name, .ratio, .day, .none: nil
            }
        }
    }

    private func compare(_ step: String, _ found: [String: [Int]], _ expected: [String: [Int]]) throws {
        let keys = Set(found.keys).union(expected.keys).sorted()
        for key in keys {
            let (is_, should) = (found[key] ?? [], expected[key] ?? [])
            // A row of nothing may stand there or not.
            if is_.allSatisfy({ $0 == 0 }), should.allSatisfy({ $0 == 0 }) { continue }
            guard is_ == should else { throw ProofFailure(step, "\(key): \(is_), by the model \(should)") }
        }
    }

    private func village(of person: Int) -> RegionCode { invented[original(person)].village }

    /// Of the register, as categories are counted; whoever has moved away is in none of the district's.
    private func categories(of person: Int) -> [String] {
        let one = known.people[person]
        let first = season.year.first
        let held =
            one.hasMoved ? [] : Set(one.periods.filter { ($0.through ?? first) >= first }.map(\.category))
        return held.isEmpty ? ["没有以上身份"] : held.map(\.words.zh)
    }
}

extension Report.Cell {
    fileprivate var plain: String {
        switch self {
        case .text(let words): words.zh
        case .name(let name): name
        case .day(let day): day.description
        case .count, .money, .ratio, .none: ""
        }
    }
}
