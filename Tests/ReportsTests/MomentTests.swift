import Collection
import Payments
import Registry
import Reports
import Scheme
import Storage
import Testing
import Vocabulary

/// Reports as they were known at a moment, and coverage by class.
struct MomentTests {
    private func report(_ name: String, _ world: World, known: Instant? = nil) throws -> Report {
        let kind = try #require(ReportKind.named(name))
        return try world.database.read { try kind.report(ReportQuery(world.season, known: known), $0) }
    }

    @Test(arguments: ReportKind.all.filter(\.knowsMoments).map(\.name))
    func `a report of a moment is the one that was made then, whatever came later`(name: String) throws {
        let world = try World()
        try world.live()
        let before = try report(name, world)
        let moment = world.now
        for _ in 1...3 { try world.person([.minimumLiving]) }
        try world.assess()
        let person = try world.person()
        try world.assess()
        try world.post("later", line("LATER", 400, person, Day(2024, 12, 20)!))
        let after = try report(name, world, known: moment)
        #expect(after.rows == before.rows && after.sum == before.sum)
        #expect(after.parameters.contains { $0.name.zh == "当时所知" })
        // None of them had been assessed yet.
        let nothing = try report(name, world, known: Instant(microseconds: 0))
        #expect(nothing.rows.isEmpty)
    }

    @Test func `coverage is told class by class, and who came to school later is beside it`() throws {
        let world = try World()
        let school = ID<School>(high: 1, low: 1)
        let moment = world.now
        try world.database.transaction {
            try Schools($0).add(
                School(id: school, code: "S1", name: "江北一中", kind: .school, district: World.district),
                effective: Day(2020, 1, 1)!, recorded: moment)
        }
        func enrol(_ person: ID<Applicant>, _ name: String?) throws {
            let moment = world.now
            try world.database.transaction {
                try Enrolments($0).add(
                    Enrolment(
                        id: ID(at: moment), person: ID(of: person), year: World.year, tier: "first",
                        ground: .student, school: school, schoolClass: name), recorded: moment)
            }
        }
        let people = try (1...4).map { _ in try world.person() }
        for (person, name) in zip(people, ["一班", "一班", "二班"]) { try enrol(person, name) }
        try world.assess()
        try world.post("file", line("A", 400, people[0], Day(2024, 10, 20)!))
        try enrol(people[3], nil)
        try world.assess()
        let rows = try report("coverage-class", world).rows
        #expect(
            rows.map { $0[2] } == [.text(Words("班级未登记", "class not on record")), .name("一班"), .name("二班")])
        #expect(rows.map { $0[3] } == [.count(0), .count(2), .count(1)])
        #expect(rows.map { $0[4] } == [.count(0), .count(1), .count(0)])
        #expect(rows.map { $0[8] } == [.count(1), .count(0), .count(0)])
        let schools = try report("coverage-school", world)
        #expect(schools.rows.count == 1 && schools.rows[0][2] == .count(3) && schools.rows[0][7] == .count(1))
    }
}
