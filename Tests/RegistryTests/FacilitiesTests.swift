import Registry
import Storage
import Testing
import Vocabulary

@Suite struct FacilitiesTests {
    private let world: World
    private let start = Day(2023, 1, 1)!

    init() throws { world = try World() }

    private func facilities<Answer>(_ body: (Facilities) throws -> Answer) throws -> Answer {
        try world.database.transaction { try body(Facilities($0)) }
    }

    private func facility(
        _ code: String = "H50011200001", level: FacilityLevel = .secondary, district: String = "500112",
        from: Day? = Day(2023, 1, 1), through: Day? = nil
    ) -> Facility {
        Facility(
            id: ID(at: world.now), code: code, name: "示例医院", level: level, district: RegionCode(district)!,
            designatedFrom: from, designatedThrough: through)
    }

    private func add(_ facility: Facility) throws {
        try facilities { try $0.add(facility, effective: start, recorded: world.now) }
    }

    @Test func `a facility is found by code and id, as added`() throws {
        let hospital = facility()
        try add(hospital)
        #expect(try facilities { try $0.find(code: "H50011200001") } == hospital)
        #expect(try facilities { try $0.find(hospital.id) } == hospital)
        #expect(try facilities { try $0.find(code: "H50011200002") } == nil)
    }

    @Test(arguments: [
        "", "H5001120000", "H500112000011", "X50011200001", "h50011200001", "H5001120000a", "H５００１１２００",
    ])
    func `a code is H or P and eleven digits`(_ code: String) throws {
        #expect(throws: RegistryError.badFacilityCode) { try add(facility(code)) }
    }

    @Test func `a code is given once`() throws {
        try add(facility())
        #expect(throws: RegistryError.taken(.facilityCode)) { try add(facility()) }
        try add(facility("P50011200001"))
    }

    @Test func `a level raised counts from its day`() throws {
        var hospital = facility(level: .secondary)
        try add(hospital)
        hospital.level = .tertiary
        try facilities { try $0.change(hospital, effective: Day(2023, 7, 1)!, recorded: world.now) }
        for (day, level) in [(Day(2023, 6, 30)!, FacilityLevel.secondary), (Day(2023, 7, 1)!, .tertiary)] {
            #expect(try facilities { try $0.find(hospital.id, on: day) }?.level == level)
        }
    }

    @Test func `a facility is designated from its first to its last day`() {
        let hospital = facility(through: Day(2023, 12, 31))
        for (day, designated) in [
            (Day(2022, 12, 31)!, false), (Day(2023, 1, 1)!, true), (Day(2023, 12, 31)!, true),
            (Day(2024, 1, 1)!, false),
        ] {
            #expect(hospital.isDesignated(on: day) == designated)
        }
        #expect(facility().isDesignated(on: Day(2099, 1, 1)!))
        #expect(!facility(from: nil).isDesignated(on: start))
    }

    @Test func `a change of nothing, and a contract that ends before it begins, are refused`() throws {
        #expect(throws: RegistryError.noFacility) {
            try facilities { try $0.change(facility(), effective: start, recorded: world.now) }
        }
        #expect(throws: RegistryError.endsBeforeStart) { try add(facility(through: Day(2022, 1, 1))) }
    }

    @Test func `the facilities of a region come by code`() throws {
        try add(facility("H50011200002"))
        try add(facility("H50011200001"))
        try add(facility("H50011300001", district: "500113"))
        #expect(
            try facilities { try $0.all(in: World.yubei).map(\.code) } == ["H50011200001", "H50011200002"])
        #expect(try facilities { try $0.all(in: RegionCode("500000")!).count } == 3)
        #expect(try facilities { try $0.all().count } == 3)
    }
}
