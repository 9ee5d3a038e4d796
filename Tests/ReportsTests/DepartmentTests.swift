import Payments
import Registry
import Reports
import Scheme
import Storage
import Testing
import Vocabulary

struct DepartmentTests {
    private let world: World

    init() throws {
        world = try World()
        try world.live()
    }

    private func names(_ report: Report, _ column: Int) -> [String] {
        report.rows.compactMap { if case .name(let name) = $0[column] { name } else { nil } }
    }

    private func categories(_ name: String, _ column: Int, of department: Department?) throws -> Set<String> {
        Set(
            try world.report(name, department: department).rows.compactMap {
                if case .text(let words) = $0[column] { words.zh } else { nil }
            })
    }

    @Test(arguments: Department.allCases)
    func `the ledger of a department holds its own categories and no other`(department: Department) throws {
        let found = try categories("subsidised", 4, of: department)
        #expect(found.isSubset(of: department.categories.map(\.words.zh)))
        if department == .civilAffairs { #expect(found.contains("特困") || found.count >= 2) }
        if department == .disabledPersons { #expect(found.isEmpty) }
    }

    @Test func `the ledgers of all departments together are the whole ledger`() throws {
        let all = try world.report("subsidised")
        let parts = try Department.allCases.flatMap { try world.report("subsidised", department: $0).rows }
        #expect(all.rows.count == parts.count && Set(parts) == Set(all.rows))
        #expect(!all.rows.isEmpty)
        // What the report of subsidies says in sums.
        let sums = try #require(try world.report("subsidies").sum)
        #expect(all.sum?[9] == sums[3] && all.sum?[12] == sums[6])
    }

    @Test func `a gap is shown to the departments of the person's categories, each seeing its own`() throws {
        let person = try world.person([.minimumLiving, .severelyDisabled], village: 1)
        let number = try world.number(of: person)
        func row(_ department: Department?) throws -> [Report.Cell]? {
            try world.report("gaps", department: department).rows.first { $0[2] == .name(number) }
        }
        #expect(try row(nil)?[0] == .text(Words("应保未保", "entitled to help, not insured")))
        #expect(try row(.civilAffairs)?[5] == .text(PersonCategory.minimumLiving.words))
        #expect(try row(.disabledPersons)?[5] == .text(PersonCategory.severelyDisabled.words))
        #expect(try row(.ruralAffairs) == nil && row(.tax) == nil)
    }

    @Test func `a township's list holds its own people`() throws {
        let township = try #require(RegionCode("970101002"))
        for name in ["subsidised", "gaps"] {
            let column = name == "gaps" ? 3 : 2
            let part = try world.report(name, place: township)
            #expect(Set(names(part, column)).isSubset(of: ["石桥乡"]))
        }
    }

    @Test func `coverage by category shows a department its own categories, and no sum`() throws {
        let report = try world.report("coverage-category", department: .civilAffairs)
        #expect(report.sum == nil && !report.rows.isEmpty)
        #expect(
            try categories("coverage-category", 0, of: .civilAffairs).isSubset(
                of: Department.civilAffairs.categories.map(\.words.zh)))
    }

    @Test func `whoever left a list is in the ledger as ended`() throws {
        let person = try world.person([.minimumLiving], village: 0)
        try world.assess()
        try world.database.transaction { connection in
            let periods = try Persons(connection).categoryPeriods(of: ID(of: person))
            let open = try #require(periods.first)
            try Persons(connection).withdraw(open, of: ID(of: person), recorded: world.now)
        }
        let number = try world.number(of: person)
        let gap = try world.report("gaps", department: .civilAffairs).rows.first { $0[2] == .name(number) }
        #expect(gap?[0] == .text(Words("已不符合仍资助", "helped, though no longer entitled")))
        try world.assess()
        let after = try world.report("subsidised").rows.filter { $0[1] == .name(number) }
        // Nothing was settled of it, so there is nothing left to show.
        #expect(after.isEmpty)
    }
}
