import Foundation
import Scheme
import Vocabulary

/// Times one settlement under Chongqing 2023, Yubei: explained as for a statement, and one of a block of many.
struct Settlement {
    let plan: Plan
    private let year = BenefitYear(2023)!

    init(policy: URL) throws {
        plan = try Bench.plan(policy, "500000", district: "500112", year)
    }

    func run() throws {
        let claims = try claims()
        let people = people()
        let explained = Bench.time(rounds: 15) {
            var sum: Int64 = 0
            for index in 0..<2000 {
                var used = YearToDate()
                let statement = plan.statement(
                    of: claims[index % claims.count], for: people[index % people.count], year: &used,
                    program: "bench")
                sum &+= statement.settlement?.patient.fen ?? 0
            }
            return (2000, sum)
        }
        let block = Block(for: plan, capacity: 1024)
        let unexplained = Bench.time(rounds: 15) {
            var sum: Int64 = 0
            for start in stride(from: 0, to: 1_024_000, by: 1024) {
                block.removeAll()
                for index in start..<(start + 1024) {
                    block.begin(YearToDate())
                    block.add(claims[index % claims.count], for: people[index % people.count])
                }
                block.settle()
                for row in 0..<1024 {
                    sum &+=
                        block.result(row, total: claims[(start + row) % claims.count].amounts.total)
                        .money(.patient).fen
                }
            }
            return (1_024_000, sum)
        }
        print("one settlement, explained    \(Bench.text(explained.median))  (goal 50 µs)")
        print("one settlement, unexplained  \(Bench.text(unexplained.median))  (goal 1 µs)")
    }

    private func claims() throws -> [Claim] {
        try (0..<64).map { index in
            let total = Money.yuan(Int64(800 + index * index * 47))
            return Claim(
                kind: .inpatient, level: FacilityLevel.allCases[index % 3], place: .local,
                admission: year.first + index, discharge: year.first + index + 8,
                amounts: try ClaimAmounts(total: total, outOfCatalogue: Money(fen: total.fen / 20)))
        }
    }

    private func people() -> [Insured] {
        (0..<61).map { index in
            var insured = Insured.ordinary(in: year)
            insured.birth = Day(1940 + index, 5, 1)
            if index % 7 == 0 { insured.categories = CategorySet(PersonCategory.aidClasses[index % 6]) }
            insured.tier = index % 5 == 0 ? 1 : 0
            return insured
        }
    }
}
