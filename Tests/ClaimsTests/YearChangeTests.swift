import Claims
import Policies
import Receipts
import Registry
import Scheme
import Storage
import TestSupport
import Testing
import Vocabulary

/// Harbour pays more for visits from 1 June, up to 600 yuan a year instead of 400.
struct YearChangeTests {
    private static let change = """
        over: 990000/2023
        from: 2023-06-01
        outpatient: { source: rules#10, confidence: high, ratio: { secondary: 70% }, annualCap: 600元 }

        """

    private func world() throws -> World {
        let folder = try Harbour.folder()
        defer { withExtendedLifetime(folder) {} }
        try folder.write(YearChangeTests.change, to: "990000/2023-06-01.yaml")
        return try World(book: PolicyBook(folders: [folder.url]), region: RegionCode("990000")!)
    }

    private func visit(
        _ world: World, _ person: ID<Person>, _ total: Int64, month: Int, _ message: String
    ) throws -> Settlement.Part {
        let request = try world.claim(.outpatient, person, .yuan(total), month: month)
        return try #require(try world.settle(request, message).statement.settlement?.parts.first)
    }

    @Test func `a claim is settled by what is in force on its day of discharge, and the year counts on`()
        throws
    {
        let world = try world()
        let person = try world.person("P1", district: RegionCode("990101")!, tier: "only")
        let spring = try visit(world, person, 500, month: 5, "M1")
        #expect(spring.paid == .yuan(200) && spring.uses.deductible == .yuan(100))
        let summer = try visit(world, person, 300, month: 6, "M2")
        #expect(summer.paid == .yuan(210) && summer.uses.deductible == .zero)
        let autumn = try visit(world, person, 1000, month: 9, "M3")
        #expect(autumn.paid == .yuan(190))
    }

    @Test func `each is worked out again under the plan it was filed under`() throws {
        let world = try world()
        let person = try world.person("P1", district: RegionCode("990101")!, tier: "only")
        _ = try visit(world, person, 500, month: 5, "M1")
        _ = try visit(world, person, 300, month: 6, "M2")
        let names = try world.receipts(person).map(\.statement.plan.name.zh)
        #expect(names == ["海湾市", "海湾市（6 月 1 日起）"])
        #expect(try world.replayed().differences.isEmpty)
    }
}
