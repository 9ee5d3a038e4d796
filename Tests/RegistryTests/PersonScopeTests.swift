import Registry
import Storage
import TestDatabase
import Testing
import Vocabulary

/// Whose facts somebody sees: a place, a department's categories, a school's students.
struct PersonScopeTests {
    private func sees(_ world: World, _ scope: PersonScope) throws -> [String] {
        let listed = try world.persons { try $0.search(in: scope).map(\.number) }
        // One by one, and by the condition alone, the answer is the same.
        for number in try world.persons({ try $0.search().map(\.number) }) {
            let found = try world.persons { try $0.find(number: number, in: scope) }
            #expect((found != nil) == listed.contains(number), "\(number)")
        }
        return listed
    }

    @Test(arguments: [
        ("500000", ["1", "2", "3"]), ("500112", ["1", "2"]), ("500112901", ["1", "2"]),
        ("500112901001", ["1"]), ("500112901003", []), ("500101", ["3"]), ("510000", []),
    ])
    func `a place sees those whose home lies in it`(region: String, numbers: [String]) throws {
        let world = try World()
        try world.add("1")
        try world.add("2", village: RegionCode("500112901002"))
        try world.add("3", district: RegionCode("500101")!, village: nil)
        #expect(try sees(world, PersonScope(#require(RegionCode(region)))) == numbers)
    }

    @Test func `a department sees those of its categories, now or before, in its region alone`() throws {
        let world = try World()
        for (number, category, district) in [
            ("1", PersonCategory.destitute, "500112"), ("2", .severelyDisabled, "500112"),
            ("3", .destitute, "500101"),
        ] {
            let person = try world.add(number, district: try #require(RegionCode(district)), village: nil)
            try world.persons {
                try $0.add(
                    CategoryPeriod(category, from: Day(2022, 1, 1)!, through: Day(2022, 6, 30)!, source: "t"),
                    of: person.id, recorded: world.now)
            }
        }
        try world.add("4")
        #expect(
            try sees(world, PersonScope(World.yubei, .inCategories(Department.civilAffairs.categories))) == [
                "1"
            ])
        #expect(
            try sees(world, PersonScope(World.yubei, .inCategories(Department.disabledPersons.categories)))
                == ["2"])
        // A department that recognises no category sees nobody.
        #expect(try sees(world, PersonScope(World.yubei, .inCategories(Department.tax.categories))) == [])
    }

    @Test func `a category of a double record that was merged counts, until it is split again`() throws {
        let world = try World()
        let (kept, gone) = (try world.add("1"), try world.add("2"))
        try world.persons {
            try $0.add(
                CategoryPeriod(.destitute, from: Day(2022, 1, 1)!, source: "t"), of: gone.id,
                recorded: world.now)
        }
        let scope = PersonScope(World.yubei, .inCategories([.destitute]))
        #expect(try sees(world, scope) == ["2"])
        try world.database.transaction {
            try Merges($0).merge(gone.id, into: kept.id, reason: "同一人", recorded: world.now)
        }
        #expect(try world.persons { try $0.search(in: scope).map(\.number) } == ["1"])
        try world.database.transaction { try Merges($0).split(gone.id, reason: "不是", recorded: world.now) }
        #expect(try sees(world, scope) == ["2"])
    }

    @Test func `a school sees those it enrolled, wherever their home is`() throws {
        let world = try World()
        let school = School(
            id: ID(at: world.now), code: "S1", name: "一中", kind: .school, district: World.yubei)
        try world.database.transaction {
            try Schools($0).add(school, effective: Day(2020, 1, 1)!, recorded: world.now)
        }
        let student = try world.add("1", district: RegionCode("500101")!, village: nil)
        try world.add("2")
        try world.database.transaction {
            try Enrolments($0).add(
                Enrolment(
                    id: ID(at: world.now), person: student.id, year: BenefitYear(2023)!, tier: "first",
                    ground: .student, school: school.id),
                recorded: world.now)
        }
        #expect(try sees(world, PersonScope(World.yubei, .ofSchool(school.id))) == ["1"])
        #expect(try sees(world, PersonScope(World.yubei, .ofSchool(ID(high: 1, low: 1)))) == [])
    }
}
