import Bulk
import Foundation
import Policies
import Scheme
import TestSupport
import Testing
import Vocabulary

/// The order of a file changes nothing but the order of the results.
struct OrderTests {
    /// A claim with what its row and its person's row say.
    struct Case {
        let key: String
        let person: Int
        let claim: Claim

        var row: String {
            let amounts = claim.amounts
            return "\(key),P\(person),\(claim.level.rawValue),\(claim.admission),\(claim.discharge),"
                + "\(amounts.total),\(amounts.outOfCatalogue),\(amounts.overLimit),\(amounts.firstSelfPay)\n"
        }
    }

    struct Person {
        let district: String
        let categories: [PersonCategory]
        let tier: Int
        let birth: Day

        func row(_ number: Int) -> String {
            "P\(number),\(birth),\(district),\(categories.map(\.rawValue).joined(separator: ";")),\(tier == 0 ? "first" : "二档")\n"
        }
    }

    @Test func `any order of claims gives each the same fen as one settlement after another at the counter`()
        throws
    {
        let office = try Office()
        try property(seeds: 0..<25) { random in
            let persons = (0..<6).map { _ in person(&random) }
            let cases = try (0..<30).map { try claim(number: $0, of: persons.count, &random) }
            let expected = try settleOneByOne(cases, persons, office)
            let list = persons.indices.map { persons[$0].row($0) }.shuffled(using: &random)
            let file = "person,birth,district,categories,tier\n" + list.joined()
            let sorted = cases.sorted { ($0.person, $0.claim.discharge) < ($1.person, $1.claim.discharge) }
            for order in [sorted, cases, cases.reversed()] {
                let outcome = try office.settle(
                    Office.header + order.map(\.row).joined(), persons: file)
                try #require(outcome.rejected.count == 0)
                try #require(outcome.settled.count == cases.count)
                for row in outcome.settled {
                    let key = try #require(row["claim"])
                    let money = [
                        "basic_fund", "critical_illness", "medical_aid", "commercial", "charity", "patient",
                        "undecided",
                    ].map { row[$0] }
                    try #require(money == expected[key], "\(key)")
                    // The line is that of the input, whatever the order.
                    let line = try #require(order.firstIndex { $0.key == key }) + 2
                    try #require(row["line"] == "\(line)")
                }
            }
        }
    }

    /// What each payer bears, as the results write it: nothing where it is not known.
    private func settleOneByOne(
        _ cases: [Case], _ persons: [Person], _ office: Office
    ) throws -> [String: [String]] {
        var years: [Int: YearToDate] = [:]
        var expected: [String: [String]] = [:]
        for example in cases.sorted(by: { $0.claim.discharge < $1.claim.discharge }) {
            let person = persons[example.person]
            var insured = Insured.ordinary(in: office.year)
            insured.birth = person.birth
            insured.categories = CategorySet(person.categories)
            insured.tier = person.tier
            var year = years[example.person] ?? YearToDate()
            let statement = office.policy.plan(district: RegionCode(person.district))
                .statement(of: example.claim, for: insured, year: &year, program: "test")
            years[example.person] = year
            let stop = statement.lines.first { $0.step == .unknown }?.layer
            let after = stop.map { statement.layers[$0...].map(\.payer) } ?? []
            expected[example.key] = Payer.allCases.map { payer in
                guard let settlement = statement.settlement else { return "" }
                let isOpen = settlement.isOpen && (payer == .patient || after.contains(payer))
                return isOpen ? "" : settlement.borne(by: payer).description
            }
        }
        return expected
    }

    private func person(_ random: inout SplitMix64) -> Person {
        Person(
            district: random.one(of: ["500112", "500112", "500101", ""]),
            categories: PersonCategory.allCases.filter { _ in random.once(in: 4) },
            tier: Int(random.int(0...1)),
            birth: Day(number: Int32(random.int(-15_000...19_600))))
    }

    /// Days of discharge differ, so that they alone settle the order.
    private func claim(number: Int, of persons: Int, _ random: inout SplitMix64) throws -> Case {
        let first = try #require(Day(2023, 1, 1))
        let discharge = first + (number * 12 + Int(random.int(0...4)))
        let total = random.int(0...(random.once(in: 4) ? 30_000_000 : 2_000_000))
        let parts = (0..<3).map { _ in random.once(in: 2) ? 0 : random.int(0...total / 4) }
        return Case(
            key: "C\(number)", person: Int(random.int(0...Int64(persons - 1))),
            claim: Claim(
                kind: .inpatient, level: random.one(of: FacilityLevel.allCases), place: .local,
                admission: discharge + -Int(random.int(0...30)), discharge: discharge,
                amounts: try ClaimAmounts(
                    total: .fen(total), outOfCatalogue: .fen(parts[0]), overLimit: .fen(parts[1]),
                    firstSelfPay: .fen(parts[2]))))
    }

    @Test
    func
        `of two claims discharged on one day, the one admitted first is settled first, however the file is shuffled`()
        throws
    {
        let rows = [
            "A,P1,primary,2023-03-01,2023-03-09,99000,0,0,0\n",
            "B,P1,primary,2023-03-02,2023-03-09,2100,0,0,0\n",
        ]
        let (first, last) = (
            "C,P1,primary,2023-01-01,2023-01-02,0,0,0,0\n", "D,P1,primary,2023-04-01,2023-04-02,0,0,0,0\n"
        )
        for (text, fund) in [
            (first + rows[0] + rows[1] + last, "880.00"), (last + rows[0] + rows[1] + first, "880.00"),
            (last + rows[1] + rows[0] + first, "880.00"),
        ] {
            let outcome = try Office().settle(Office.header + text)
            #expect(outcome["B"]?["basic_fund"] == fund)
            #expect(!outcome.summary.wasSorted, "the rows of one person stand together")
        }
    }

    @Test func `claims that come through a pipe are read once and settled the same`() throws {
        let office = try Office()
        let rows =
            Office.header
            + "B,P2,二级,2023-03-01,2023-03-09,10300,0,0,0\nA,P1,二级,2023-03-01,2023-03-09,10300,0,0,0\n"
        let pipe = office.folder.path("pipe")
        try #require(mkfifo(pipe, 0o600) == 0)
        let writer = Thread {
            let file = FileHandle(forWritingAtPath: pipe)
            file?.write(Data(rows.utf8))
            try? file?.close()
        }
        writer.start()
        let summary = try office.files(claims: pipe).run()
        #expect(summary.settled == 2)
        #expect(try office.rows("out.csv").map { $0["claim"] } == ["A", "B"])
    }
}
