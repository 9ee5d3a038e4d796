import Foundation
import Policies
import Scheme
import Vocabulary

/// Times one settlement under Chongqing 2023, Yubei, in this process: explained and unexplained.
@main
struct Bench {
    static func main() throws {
        let book = PolicyBook(folders: [URL(filePath: CommandLine.arguments.dropFirst().first ?? "Policy")])
        guard let region = RegionCode("500000"), let district = RegionCode("500112"),
            let year = BenefitYear(2023)
        else {
            return
        }
        let plan = try book.plan(region: region, district: district, on: year.first)
        let claims = try claims(in: year)
        let people = people(in: year)

        let explained = median(rounds: 15) {
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
        let unexplained = median(rounds: 15) {
            var sum: Int64 = 0
            for index in 0..<1_000_000 {
                var used = YearToDate()
                let result = plan.result(
                    of: claims[index % claims.count], for: people[index % people.count], year: &used)
                sum &+= result.money(.patient).fen
            }
            return (1_000_000, sum)
        }
        print("one settlement, explained    \(text(explained))  (goal 50 µs)")
        print("one settlement, unexplained  \(text(unexplained))  (goal 1 µs)")
    }

    private static func claims(in year: BenefitYear) throws -> [Claim] {
        try (0..<64).map { index in
            let total = Money.yuan(Int64(800 + index * index * 47))
            return Claim(
                kind: .inpatient, level: FacilityLevel.allCases[index % 3], place: .local,
                admission: year.first + index,
                discharge: year.first + index + 8,
                amounts: try ClaimAmounts(total: total, outOfCatalogue: Money(fen: total.fen / 20)))
        }
    }

    private static func people(in year: BenefitYear) -> [Insured] {
        (0..<61).map { index in
            var insured = Insured.ordinary(in: year)
            insured.birth = Day(1940 + index, 5, 1)
            if index % 7 == 0 { insured.categories = CategorySet(PersonCategory.aidClasses[index % 6]) }
            insured.tier = index % 5 == 0 ? 1 : 0
            return insured
        }
    }

    /// Nanoseconds a call, the median of so many rounds. The sum keeps the work from being optimised away.
    private static func median(rounds: Int, _ body: () -> (calls: Int, sum: Int64)) -> Double {
        var times: [Double] = []
        var kept: Int64 = 0
        for _ in 0..<rounds {
            let start = ContinuousClock.now
            let (calls, sum) = body()
            times.append((ContinuousClock.now - start) / .nanoseconds(1) / Double(calls))
            kept &+= sum
        }
        precondition(kept != 1)
        return times.sorted()[times.count / 2]
    }

    private static func text(_ nanoseconds: Double) -> String {
        nanoseconds < 1000
            ? "\(Int(nanoseconds.rounded())) ns" : "\((nanoseconds / 100).rounded() / 10) µs"
    }
}
