import Collection
import Entitlements
import Payments
import Registry
import Scheme
import Sealing
import Spreadsheets
import Storage
import Testing
import Vocabulary

/// Lists of students: who is enrolled by a school, who has left it, and what it collects.
struct StudentListTests {
    let world: World
    let vault: Vault
    let desk: ListDesk
    let school = ID<School>(high: 7, low: 1)
    let university = ID<School>(high: 7, low: 2)

    init() throws {
        world = try World()
        vault = Vault(VaultKey.random())
        desk = ListDesk(district: World.district, vault: vault)
        let moment = world.now
        try world.database.transaction { [school, university] connection in
            let schools = Schools(connection)
            for one in [
                School(id: school, code: "S1", name: "三角一中", kind: .school, district: World.district),
                School(
                    id: university, code: "S2", name: "三角大学", kind: .university, district: World.district),
            ] {
                try schools.add(one, effective: Day(2020, 1, 1)!, recorded: moment)
            }
        }
    }

    private func list(
        school: String? = "S1", year: BenefitYear = World.year, isComplete: Bool = false
    ) -> DepartmentList {
        DepartmentList(
            .students(StudentList(year: year, tier: world.season.plan.tiers[0].key, school: school)),
            source: "教委学籍", day: Day(2024, 11, 1)!, isComplete: isComplete)
    }

    /// A pupil with a number of their own.
    private func pupil(_ sequence: Int, _ name: String) throws -> (ID<Applicant>, NationalID) {
        let birth = Day(2010, 3, 2)!
        let number = try #require(
            NationalID.impossible(county: World.district, birth: birth, sex: .male, sequence: sequence))
        let id = ID<Person>(at: world.now)
        let moment = world.now
        try world.database.transaction { connection in
            try Persons(connection).add(
                Person(
                    id: id, number: "S\(sequence)", name: name, sex: .male, birth: birth,
                    home: Person.Home(
                        household: ID(at: moment), district: World.district, village: World.village)),
                effective: birth, recorded: moment)
            try Documents(connection, vault).add(
                IdentityDocument(number), of: id, from: birth, recorded: moment)
        }
        return (ID(of: id), number)
    }

    private func preview(_ text: String, _ list: DepartmentList) throws -> ListPreview {
        let rows = try rows(text, list)
        return try world.database.read { try desk.preview(rows, of: list, $0) }
    }

    private func rows(_ text: String, _ list: DepartmentList) throws -> [ListRow] {
        let file = try TableFile(bytes: Array(text.utf8), name: "学籍.csv")
        return try ListRow.read(file, ColumnMapping(file.header, try file.proposal()), of: list)
    }

    @discardableResult
    private func record(_ text: String, _ list: DepartmentList) throws -> ID<Run> {
        let rows = try rows(text, list)
        let run = world.run(.list, "学籍")
        let changed = try world.database.transaction { connection in
            try desk.record(try desk.preview(rows, of: list, connection), as: run, connection)
        }
        try reassess(changed)
        return run.id
    }

    private func reassess(_ people: [ID<Person>]) throws {
        let run = world.run(.assessment)
        _ = try world.database.transaction {
            try world.season.reassess(people.map { ID(of: $0) }, as: run, $0)
        }
    }

    private func undo(_ run: ID<Run>) throws {
        let undoing = world.run(.undo, undoes: run)
        try reassess(try world.database.transaction { try desk.undo(run, as: undoing, $0) })
    }

    private func enrolments(_ person: ID<Applicant>) throws -> [Enrolment] {
        try world.database.read { try Enrolments($0).of(ID(of: person)) }
    }

    private func students(_ school: ID<School>? = nil) throws -> [Season.Student] {
        try world.database.read { try world.season.students(of: school ?? self.school, $0) }
    }

    private func pay(_ people: [ID<Applicant>], _ yuan: Int64, serial: String = "SCHOOL-1") throws {
        let run = world.run(.counter, "学校代收")
        _ = try world.database.transaction {
            try world.season.take(
                .init(
                    serial: serial, day: Day(2024, 11, 5)!, amount: .yuan(yuan), payer: .school,
                    people: people), as: run, $0)
        }
    }

    @Test func `a list of students enrols them with their school and class, once, and can be taken back`()
        throws
    {
        let (a, first) = try pupil(1, "赵一")
        let text = "姓名,身份证号,班级\n赵一,\(first),三年级二班\n"
        try world.assess()
        let run = try record(text, list())
        let enrolment = try #require(try enrolments(a).first)
        #expect(enrolment.ground == .student && enrolment.school == school)
        #expect(enrolment.schoolClass == "三年级二班" && enrolment.year == World.year)
        #expect(try world.year(of: a).bill?.content.school == school.description)
        #expect(try students().map(\.standing) == [.owing])
        #expect(try preview(text, list()).counts == ListPreview.Counts(unchanged: 1))
        try undo(run)
        #expect(try enrolments(a).isEmpty && students().isEmpty)
        #expect(try world.year(of: a).bill?.content.school == nil)
    }

    @Test func `a list of several schools names each by code or name; another name is refused`() throws {
        let (a, first) = try pupil(1, "赵一")
        let (b, second) = try pupil(2, "钱二")
        let (_, third) = try pupil(3, "孙三")
        let text = """
            姓名,身份证号,学校,班级
            赵一,\(first),三角一中,一班
            钱二,\(second),S2,
            孙三,\(third),没有的学校,一班
            """
        let all = list(school: nil)
        let counts = try preview(text, all).counts
        #expect(counts.new == 2 && counts.refused == 1)
        #expect(try preview(text, all).outcomes[2] == .refused(.noSchool(column: "学校")))
        try record(text, all)
        #expect(try enrolments(a).first?.school == school)
        #expect(try enrolments(b).first?.school == university)
    }

    @Test
    func `who left the school stays covered to 31 December where the year is paid, else is enrolled no more`()
        throws
    {
        let (a, first) = try pupil(1, "赵一")
        let (b, second) = try pupil(2, "钱二")
        let (c, third) = try pupil(3, "孙三")
        let past = BenefitYear(2024)!
        let all = "姓名,身份证号,班级\n赵一,\(first),一\n钱二,\(second),一\n孙三,\(third),一\n"
        try record(all, list(year: past))
        try world.assess()
        try record(all, list())
        try pay([b], 400)
        let run = try record("姓名,身份证号,班级\n赵一,\(first),一\n", list(isComplete: true))
        // Of the year before: graduates of it, to its 31 December.
        for person in [b, c] {
            let before = try #require(try enrolments(person).first { $0.year == past })
            #expect(before.ground == .graduate && before.through == past.last)
        }
        #expect(try enrolments(a).allSatisfy { $0.ground == .student })
        let paid = try #require(try enrolments(b).first { $0.year == World.year })
        #expect(paid.ground == .graduate && paid.through == World.year.last)
        #expect(try !enrolments(c).contains { $0.year == World.year })
        #expect(try students().map(\.person) == [a])
        let coverage = try world.database.read { connection in
            let person = try #require(try Persons(connection).find(ID(of: b)))
            let standings = Standings(connection)
            return try standings.coverage(
                of: person, under: world.season.plan,
                payments: try standings.payments(of: person.id, in: World.year))
        }
        #expect(coverage.spans.last?.ends.reason == .graduate)
        #expect(coverage.spans.last?.through == Day(2025, 12, 31)!)
        try undo(run)
        for person in [a, b, c] {
            #expect(try enrolments(person).map(\.ground) == [.student, .student])
        }
    }

    @Test func `one sum pays the bills of many students, each whole, or none of them`() throws {
        let (a, first) = try pupil(1, "赵一")
        let (b, second) = try pupil(2, "钱二")
        let (c, third) = try pupil(3, "孙三")
        try world.add(.destitute, to: c)
        try world.assess()
        try record("姓名,身份证号,班级\n赵一,\(first),一\n钱二,\(second),二\n孙三,\(third),一\n", list())
        let owing = try students().filter { $0.standing == .owing }
        #expect(Set(owing.map(\.person)) == [a, b])
        let tally = StudentTally(try students())
        #expect(tally.people == 3 && tally[.owing] == 2 && tally[.helped] == 1)
        let owed = tally.owed
        #expect(owed > .zero && tally.paid == .zero)
        let yuan = owed.fen / 100
        for wrong in [yuan - 1, yuan + 1] {
            #expect(throws: CollectionError.self) { try pay([a, b], wrong) }
        }
        #expect(try StudentTally(try students())[.paid] == 0)
        try pay([a, b], yuan)
        let after = StudentTally(try students())
        #expect(after[.paid] == 2 && after.owed == .zero && after.paid == owed)
        #expect(throws: CollectionError.paymentKnown) { try pay([a, b], yuan) }
        #expect(try world.reconciliation().agrees)
        #expect(try enrolments(a).map(\.ground) == [.student], "paid, they stay the school's")
    }

    @Test func `a listed student whose money was taken back stays on the list, and owes again`() throws {
        let (a, first) = try pupil(1, "赵一")
        try world.assess()
        try record("姓名,身份证号,班级\n赵一,\(first),一\n", list())
        let owed = try #require(try students().first?.year.owed)
        let run = world.run(.counter)
        _ = try world.database.transaction {
            try world.season.take(
                .init(
                    serial: "B1", day: Day(2024, 11, 5)!, amount: owed, payer: .school, people: [a]),
                as: run, $0)
        }
        let undoing = world.run(.undo, undoes: run.id)
        try world.database.transaction { try world.season.undo(run.id, as: undoing, $0) }
        #expect(try students().map(\.standing) == [.owing])
        #expect(try enrolments(a).map(\.ground) == [.student])
    }

    @Test func `an undone list leaves insured whoever has paid meanwhile, as a resident`() throws {
        let (a, first) = try pupil(1, "赵一")
        try world.assess()
        let list = try record("姓名,身份证号,班级\n赵一,\(first),一\n", list())
        let owed = try #require(try students().first?.year.owed)
        try pay([a], owed.fen / 100)
        try undo(list)
        #expect(try enrolments(a).map(\.ground) == [.resident])
        #expect(try world.isEnrolled(a) && world.year(of: a).isSettled)
    }
}
