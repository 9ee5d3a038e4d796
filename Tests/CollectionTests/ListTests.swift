import Collection
import Payments
import Registry
import Scheme
import Sealing
import Spreadsheets
import Storage
import Testing
import Vocabulary

struct ListTests {
    let world: World
    let vault: Vault
    let desk: ListDesk

    init() throws {
        world = try World()
        vault = Vault(VaultKey.random())
        desk = ListDesk(district: World.district, vault: vault)
    }

    static let december = Day(2024, 12, 1)!

    private func list(
        _ kind: DepartmentList.Kind = .categories(.minimumLiving), day: Day = december,
        isComplete: Bool = false
    ) -> DepartmentList {
        DepartmentList(kind, source: "民政低保名单", day: day, isComplete: isComplete)
    }

    /// A person with a number of their own.
    private func person(_ sequence: Int, _ name: String, birth: Day = Day(1970, 3, 2)!) throws -> (
        ID<Person>, NationalID
    ) {
        let number = try #require(
            NationalID.impossible(county: World.district, birth: birth, sex: .male, sequence: sequence))
        let id = ID<Person>(at: world.now)
        try world.database.transaction { connection in
            try Persons(connection).add(
                Person(
                    id: id, number: "L\(sequence)", name: name, sex: .male, birth: birth,
                    home: Person.Home(
                        household: ID(at: world.now), district: World.district, village: World.village)),
                effective: birth, recorded: world.now)
            try Documents(connection, vault).add(
                IdentityDocument(number), of: id, from: birth, recorded: world.now)
        }
        return (id, number)
    }

    private func rows(_ text: String, _ list: DepartmentList) throws -> [ListRow] {
        let file = try TableFile(bytes: Array(text.utf8), name: "名单.csv")
        return try ListRow.read(file, ColumnMapping(file.header, try file.proposal()), of: list)
    }

    private func preview(_ text: String, _ list: DepartmentList) throws -> ListPreview {
        let rows = try rows(text, list)
        return try world.database.read { try desk.preview(rows, of: list, $0) }
    }

    @discardableResult
    private func record(_ text: String, _ list: DepartmentList, fingerprint: String? = nil) throws -> ID<Run>
    {
        let rows = try rows(text, list)
        let run = world.run(.list, "低保名单", fingerprint: fingerprint)
        try world.database.transaction { connection in
            _ = try desk.record(try desk.preview(rows, of: list, connection), as: run, connection)
        }
        return run.id
    }

    private func periods(_ person: ID<Person>) throws -> [CategoryPeriod] {
        try world.database.read { try Persons($0).categoryPeriods(of: person) }
    }

    @Test
    func `a list is shown first: new, unchanged, doubtful, unknown and refused, and nothing is written`()
        throws
    {
        let (a, first) = try person(1, "张伟")
        let (b, second) = try person(2, "李娜")
        try world.database.transaction {
            try Persons($0).add(
                CategoryPeriod(.minimumLiving, from: Day(2024, 1, 1)!, source: "民政低保名单"), of: b,
                recorded: world.now)
        }
        let preview = try preview(
            """
            姓名,身份证号码,救助类别
            张伟,\(first),低保
            李娜,\(second),低保
            王不在,,低保
            张伟,\(second),低保
            赵某,,闲人
            """, list(.categories(nil)))
        #expect(
            preview.outcomes[0]
                == .changed(
                    a,
                    .period(
                        category: .minimumLiving, from: ListTests.december, before: nil, after: .init(nil),
                        source: "民政低保名单")))
        #expect(preview.outcomes[1] == .unchanged(b))
        #expect(preview.outcomes[2] == .nobody)
        // Another's number under this name: a person has to look.
        guard case .doubt(let possible) = preview.outcomes[3] else { return #expect(Bool(false)) }
        #expect(possible.contains { $0.person == b && !$0.reasons.isEmpty })
        #expect(preview.outcomes.last == .refused(.unknownCategory(column: "人员类别")))
        let counts = preview.counts
        #expect(
            counts.new == 1 && counts.unchanged == 1 && counts.doubts == 1 && counts.nobody == 1
                && counts.refused == 1)
        #expect(try periods(a).isEmpty)
    }

    @Test func `the same list twice changes nothing, and the same file is known`() throws {
        let (a, number) = try person(1, "张伟")
        let text = "姓名,身份证号,人员类别\n张伟,\(number),低保\n"
        try record(text, list(), fingerprint: "f1")
        #expect(try periods(a).count == 1)
        #expect(try preview(text, list()).counts == ListPreview.Counts(unchanged: 1))
        #expect(throws: CollectionError.self) { try record(text, list(), fingerprint: "f1") }
    }

    @Test func `a complete list ends whom it no longer names, and undoing it restores every period`() throws {
        let (a, first) = try person(1, "张伟")
        let (b, second) = try person(2, "李娜")
        let both = "姓名,身份证号,人员类别\n张伟,\(first),低保\n李娜,\(second),低保\n"
        try record(both, list(day: Day(2024, 10, 1)!))
        let before = [try periods(a), try periods(b)]
        let run = try record("姓名,身份证号,人员类别\n张伟,\(first),低保\n", list(isComplete: true))
        #expect(try periods(b).map(\.through) == [Day(2024, 11, 30)])
        #expect(try periods(a) == before[0])
        let undoing = world.run(.undo, undoes: run)
        try world.database.transaction { _ = try desk.undo(run, as: undoing, $0) }
        #expect(try [periods(a), periods(b)] == before)
    }

    @Test func `an import is not taken back over what was changed since`() throws {
        let (a, number) = try person(1, "张伟")
        let run = try record("姓名,身份证号,人员类别\n张伟,\(number),低保\n", list())
        try world.database.transaction {
            try Persons($0).add(
                CategoryPeriod(
                    .minimumLiving, from: ListTests.december, through: Day(2025, 6, 30)!, source: "民政低保名单"),
                of: a, recorded: world.now)
        }
        let undoing = world.run(.undo, undoes: run)
        #expect(throws: CollectionError.builtUpon) {
            try world.database.transaction { _ = try desk.undo(run, as: undoing, $0) }
        }
    }

    @Test(arguments: [
        ("'", "", 0), ("", " ", 0), ("１", "", 1),
    ])
    func `a number whose form alone is damaged is as good as sound`(
        _ front: String, _ behind: String, _ kind: Int
    ) throws {
        let (a, number) = try person(1, "张伟")
        var text = number.description.lowercased()
        if kind == 1 {
            text = String(text.map { $0 == "1" ? "１" : $0 })
        } else {
            text = front + text + behind
        }
        let preview = try preview("姓名,身份证号,人员类别\n张伟,\(text),低保\n", list())
        guard case .changed(a, _) = preview.outcomes[0] else {
            return #expect(Bool(false), "\(preview.outcomes)")
        }
    }

    @Test func `a number that a spreadsheet cut off is a doubt, decided by a person and remembered`() throws {
        let (a, number) = try person(1, "张伟")
        let cut = String(number.description.prefix(15)) + "000"
        let text = "姓名,身份证号,人员类别\n张伟,\(cut),低保\n"
        let run = try record(text, list())
        let waiting = try world.database.read { try WaitingRows($0, vault).all(of: run) }
        #expect(waiting.map(\.kind) == [.doubt])
        #expect(try periods(a).isEmpty)

        let deciding = world.run(.list, "确认")
        try world.database.transaction {
            _ = try desk.decide(waiting[0].row.number, of: run, is: a, list: list(), as: deciding, $0)
        }
        #expect(try periods(a).map(\.category) == [.minimumLiving])
        #expect(try world.database.read { try WaitingRows($0, vault).all(of: run) }.isEmpty)
        // The next list of the source holds the same damage: it is known now.
        let next = list(day: Day(2025, 1, 1)!)
        #expect(try preview(text, next).counts == ListPreview.Counts(unchanged: 1))
    }

    @Test func `a decision is taken back alone or with its list; what was decided wrongly is not remembered`()
        throws
    {
        let (a, number) = try person(1, "张伟")
        let cut = String(number.description.prefix(15)) + "000"
        let text = "姓名,身份证号,人员类别\n张伟,\(cut),低保\n"
        let run = try record(text, list())
        let possible = try world.database.read { try WaitingRows($0, vault).possible(2, of: run) }
        #expect(possible.map(\.person) == [a] && possible[0].score > 0 && !possible[0].reasons.isEmpty)
        func decide() throws -> ID<Run> {
            let deciding = world.run(.list, "确认")
            try world.database.transaction {
                _ = try desk.decide(2, of: run, is: a, list: list(), as: deciding, $0)
            }
            return deciding.id
        }
        func undo(_ run: ID<Run>) throws {
            let undoing = world.run(.undo, undoes: run)
            try world.database.transaction { _ = try desk.undo(run, as: undoing, $0) }
        }
        let first = try decide()
        #expect(throws: CollectionError.changedMeanwhile) { _ = try decide() }
        try undo(first)
        #expect(try periods(a).isEmpty)
        #expect(try preview(text, list()).counts.doubts == 1)
        #expect(try world.database.read { try WaitingRows($0, vault).count(of: run, kind: .doubt) } == 1)
        let second = try decide()
        #expect(try periods(a).count == 1)
        try undo(run)
        #expect(try periods(a).isEmpty)
        #expect(throws: CollectionError.undoneAlready) { try undo(second) }
        #expect(throws: CollectionError.self) { _ = try decide() }
    }

    @Test func `how the columns of a source were read is remembered for the next list of the same form`()
        throws
    {
        let (_, number) = try person(1, "张伟")
        let list = list()
        let file = try ListFile(bytes: Array("甲,乙\n张伟,\(number)\n李娜,\n".utf8), name: "a.csv")
        var mapping = file.proposal(for: list.kind)
        mapping[.name] = 0
        mapping[.identityNumber] = 1
        #expect(list.kind.missing(in: mapping) == nil)
        let run = world.run(.list, "低保", fingerprint: file.fingerprint)
        try world.database.transaction { connection in
            let rows = try file.rows(mapping, of: list).rows
            _ = try desk.record(
                try desk.preview(rows, of: list, connection), as: run, mapping: mapping, connection)
        }
        let next = try ListFile(bytes: Array("甲,乙\n王五,\(number)\n".utf8), name: "b.csv")
        try world.database.read { connection in
            let lists = ListImports(connection)
            #expect(try lists.mapping(of: list.source, form: next.form) == mapping)
            #expect(try lists.mapping(of: "别的来源", form: next.form) == nil)
            #expect(try lists.sources() == [list.source])
            let found = try #require(try lists.find(run.id))
            #expect(found.list == list && found.counts.rows == 2)
        }
    }

    @Test func `deaths and insurance elsewhere come by list too, and make bills fall`() throws {
        let (a, first) = try person(1, "张伟")
        let (_, second) = try person(2, "李娜")
        try world.assess()
        try record("姓名,身份证号,死亡日期\n张伟,\(first),2024-11-05\n", list(.deaths))
        try record("姓名,身份证号\n李娜,\(second)\n", list(.insurance(.employee)))
        #expect(try world.database.read { try Persons($0).find(a)?.death } == Day(2024, 11, 5))
        let assessed = try world.assess()
        #expect(assessed.excluded == [.dead: 1, .employeeInsurance: 1] && assessed.own == .zero)
        #expect(try world.reconciliation().agrees)
    }

    @Test
    func
        `births come by list: who is not on record is written down with the mother, once, and undoing withdraws them`()
        throws
    {
        let (mother, number) = try person(1, "李梅")
        let birth = Day(2024, 11, 20)!
        let child = try #require(
            NationalID.impossible(county: World.district, birth: birth, sex: .female, sequence: 8))
        try world.assess()
        let text =
            "姓名,身份证号,性别,出生日期,村社区,母亲身份证号\n李晓,\(child),,,,\(number)\n王小,,男,2024-11-21,\(World.village),\n"
            + "李晓,\(child),,,,\(number)\n赵小,,男,,\(World.village),\n钱小,,男,2024-11-22,,\n"
            + "李梅,\(number),,,,\n"
        let births = list(.births)
        let shown = try preview(text, births)
        #expect(shown.counts.new == 2 && shown.counts.refused == 3 && shown.counts.unchanged == 1)
        #expect(shown.outcomes[2] == .refused(.repeats(row: 2)))
        #expect(
            shown.outcomes[3] == .refused(.noBirth) && shown.outcomes[4] == .refused(.noHome(column: "村社区")))
        let run = try record(text, births, fingerprint: "b1")
        func household() throws -> Int? {
            try world.database.read { try Persons($0).household(of: mother)?.members.count }
        }
        func count() throws -> Int { try world.database.read { try Persons($0).count() } }
        #expect(try household() == 2)
        #expect(try count() == 3)
        #expect(try world.assess().people == 3)
        // The same file again is refused; another with the same child finds her on record.
        #expect(throws: CollectionError.self) { try record(text, births, fingerprint: "b1") }
        let again = try preview("姓名,身份证号\n李晓,\(child)\n", births)
        #expect(again.counts == ListPreview.Counts(unchanged: 1))
        let undoing = world.run(.undo, undoes: run)
        let gone = try world.database.transaction { try desk.undo(run, as: undoing, $0) }
        #expect(try household() == 1)
        #expect(try count() == 1)
        try world.assess()
        let bills = try world.database.read { connection in
            try gone.map { try PersonYears(connection, World.year).of(ID(of: $0)).bill?.content.exclusion }
        }
        #expect(bills == [.mistake, .mistake])
        #expect(try world.reconciliation().agrees)
        // Her number is free: the list may come again.
        try record(text, births, fingerprint: "b1")
        #expect(try count() == 3)
    }

    @Test
    func `a list of births is not taken back once somebody of it is insured`() throws {
        let run = try record(
            "姓名,性别,出生日期,村社区\n王小,男,2024-11-21,\(World.village)\n", list(.births), fingerprint: "b2")
        let born = try world.database.read { try ListDesk.changes(of: run, $0) }.map(\.person)
        try world.database.transaction { connection in
            try Enrolments(connection).add(
                Enrolment(id: ID(at: world.now), person: born[0], year: World.year, tier: "first"),
                recorded: world.now)
        }
        let undoing = world.run(.undo, undoes: run)
        #expect(throws: CollectionError.builtUpon) {
            try world.database.transaction { _ = try desk.undo(run, as: undoing, $0) }
        }
    }

    @Test
    func `moves come by list: home changes, who moved away is billed no more, and undoing brings them home`()
        throws
    {
        let (a, first) = try person(1, "张伟")
        let (b, second) = try person(2, "李娜")
        try world.assess()
        let other = "970101001002"
        let text =
            "姓名,身份证号,村社区\n张伟,\(first),\(other)\n李娜,\(second),970102\n王五,,某村\n张伟,\(first),\(World.village)\n"
        let shown = try preview(text, list(.homes))
        #expect(shown.counts.changed == 2 && shown.counts.refused == 2)
        #expect(shown.outcomes[2] == .refused(.noHome(column: "村社区")))
        #expect(shown.outcomes[3] == .refused(.repeats(row: 2)))
        let run = try record(text, list(.homes), fingerprint: "m1")
        func home(_ person: ID<Person>) throws -> String? {
            try world.database.read { try Persons($0).find(person) }.map {
                ($0.village ?? $0.district).description
            }
        }
        #expect(try [home(a), home(b)] == [other, "970102"])
        // Who lives elsewhere by now is not of this district's list any more; the other stands as the list says.
        let again = try preview("姓名,身份证号,村社区\n张伟,\(first),\(other)\n", list(.homes))
        #expect(again.counts == ListPreview.Counts(unchanged: 1))
        #expect(throws: CollectionError.self) { try record(text, list(.homes), fingerprint: "m1") }
        try world.assess()
        func isBilled(_ person: ID<Person>) throws -> Bool {
            let year = try world.database.read { try PersonYears($0, World.year).of(ID(of: person)) }
            return year.bill?.content.exclusion == nil
        }
        #expect(try [isBilled(a), isBilled(b)] == [true, false])
        let undoing = world.run(.undo, undoes: run)
        try world.database.transaction { _ = try desk.undo(run, as: undoing, $0) }
        #expect(try [home(a), home(b)] == [World.village.description, World.village.description])
        try world.assess()
        #expect(try isBilled(b))
    }

    @Test func `a school's list of pupils is a list of a category, for the school year it names`() throws {
        let (a, number) = try person(1, "张小雨", birth: Day(2012, 3, 2)!)
        let text = "学生姓名,学生身份证号,开始日期,结束日期\n张小雨,\(number),2024-09-01,2025-08-31\n"
        let run = try record(text, list(.categories(.student)))
        let known = try periods(a)
        #expect(known.map(\.category) == [.student] && known.map(\.through) == [Day(2025, 8, 31)])
        let undoing = world.run(.undo, undoes: run)
        try world.database.transaction { _ = try desk.undo(run, as: undoing, $0) }
        #expect(try periods(a).isEmpty)
    }

    @Test func `gaps are named: entitled and not insured, helped no longer, dead and billed, insured twice`()
        throws
    {
        let poor = try world.person([.minimumLiving])
        let destitute = try world.person([.destitute])
        let late = try world.person()
        let double = try world.person()
        let dead = try world.person()
        try world.assess()
        try world.post(line("T1", 400, double))
        try world.withdraw(.destitute, of: destitute)
        try world.add(.destitute, to: late)
        try world.database.transaction {
            try OtherInsurances($0).add(
                OtherInsurance(
                    id: ID(at: world.now), person: ID(of: double), kind: .employee, from: Day(2024, 12, 1)!,
                    source: "x"),
                recorded: world.now)
            try Persons($0).recordDeath(of: ID(of: dead), on: Day(2024, 12, 1)!, recorded: world.now)
        }
        var gaps: [EnrolmentGap] = []
        try world.database.read { try world.season.forEachGap($0) { gaps.append($0) } }
        func kinds(_ person: ID<Applicant>) -> [EnrolmentGap.Kind] {
            gaps.filter { $0.person == person }.map(\.kind)
        }
        #expect(kinds(poor) == [.notEnrolled])
        #expect(kinds(destitute) == [.grantedNoLonger])
        #expect(kinds(late) == [.notEnrolled, .notGranted])
        #expect(kinds(double) == [.double])
        #expect(kinds(dead) == [.dead])
        try world.assess()
        gaps = []
        try world.database.read { try world.season.forEachGap($0) { gaps.append($0) } }
        #expect(Set(gaps.map(\.person)) == [poor])
    }
}
