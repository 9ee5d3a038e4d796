import Registry
import Storage
import Testing
import Vocabulary

@Suite struct SchoolsTests {
    private let world: World
    private let start = Day(2023, 9, 1)!

    init() throws { world = try World() }

    private func schools<Answer>(_ body: (Schools) throws -> Answer) throws -> Answer {
        try world.database.transaction { try body(Schools($0)) }
    }

    private func school(_ code: String = "S1", name: String = "示例大学") -> School {
        School(
            id: ID(at: world.now), code: code, name: name, kind: .university, district: World.yubei)
    }

    @Test func `a school has the name of the day, and its code for good`() throws {
        var known = school()
        try schools { try $0.add(known, effective: start, recorded: world.now) }
        let before = world.now
        known.name = "新名大学"
        try schools { try $0.change(known, effective: start + 10, recorded: world.now) }
        try schools { (schools: Schools) throws in
            #expect(try schools.find(known.id, on: start + 9)?.name == "示例大学")
            #expect(try schools.find(code: "S1", on: start + 10)?.name == "新名大学")
            #expect(try schools.find(code: "S1", known: before)?.name == "示例大学")
            #expect(try schools.all(in: World.yubei).map(\.name) == ["新名大学"])
            #expect(try schools.all(in: RegionCode("330100")!) == [])
        }
    }

    @Test func `a code is given once, and code and name are there`() throws {
        try schools { try $0.add(school(), effective: start, recorded: world.now) }
        for (wrong, error) in [
            (school(), .taken(.schoolCode)), (school(""), .empty(.schoolCode)),
            (school("S2", name: ""), .empty(.schoolName)),
        ] as [(School, RegistryError)] {
            #expect(throws: error) {
                try schools { try $0.add(wrong, effective: start, recorded: world.now) }
            }
        }
        #expect(throws: RegistryError.noSchool) {
            try schools { try $0.change(school("S3"), effective: start, recorded: world.now) }
        }
    }

    @Test func `a student's enrolment names school and class; a school that is not there is refused`() throws
    {
        let (person, known) = (try world.add("1"), school())
        try schools { try $0.add(known, effective: start, recorded: world.now) }
        func enrol(_ school: ID<School>, _ year: Int) throws {
            try world.database.transaction {
                try Enrolments($0).add(
                    Enrolment(
                        id: ID(at: world.now), person: person.id, year: BenefitYear(year)!, tier: "first",
                        ground: .student, group: "students", school: school, schoolClass: "2301"),
                    recorded: world.now)
            }
        }
        try enrol(known.id, 2024)
        #expect(throws: RegistryError.noPersonOrSchool) { try enrol(ID(high: 1, low: 1), 2025) }
        let kept = try world.database.read { try Enrolments($0).of(person.id) }
        #expect(kept.map(\.school) == [known.id])
        #expect(kept.map(\.schoolClass) == ["2301"] && kept.map(\.group) == ["students"])
        #expect(kept.map(\.ground) == [.student])
    }
}
