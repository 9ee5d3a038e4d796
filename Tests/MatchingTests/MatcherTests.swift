import Matching
import TestSupport
import Testing
import Vocabulary

/// Numbers here are impossible ones: their regions begin with 88.
struct MatcherTests {
    private static let number = "880103199003071015"
    private static let other = "880103199003071031"

    private static func person(
        _ name: String, _ number: String = "", birth: Day? = nil, sex: Sex? = nil, village: String? = nil
    ) -> Entry {
        var entry = Entry(name: name)
        entry.birth = birth
        entry.sex = sex
        entry.place = village.flatMap { RegionCode($0) }
        if !number.isEmpty { entry.identify(by: NationalID.read(number)) }
        return entry
    }

    private static func roll(_ entries: Entry...) -> Roll {
        var roll = Roll()
        for entry in entries { roll.add(entry) }
        return roll
    }

    private static func decide(_ row: Entry, among persons: Entry...) -> Decision {
        var roll = Roll()
        for person in persons { roll.add(person) }
        return Matcher(roll).match(MatcherTests.roll(row))[0]
    }

    @Test func `the numbers used here are sound`() {
        #expect(NationalID(MatcherTests.number) != nil && NationalID(MatcherTests.other) != nil)
    }

    // MARK: - Certain

    @Test(arguments: [
        ("张伟", "张伟", number), ("张伟", "張偉", number), ("张伟", "张 伟", number), ("张伟", "张　伟", " '" + number),
        ("阿依古丽·买买提", "阿依古丽•买买提", number), ("阿依古丽·买买提", "阿依古丽买买提", number),
        ("JOHN SMITH", "John Smith", number),
    ])
    func `a sound number and a name that agrees are certain`(name: String, written: String, number: String) {
        let decision = MatcherTests.decide(
            MatcherTests.person(written, number), among: MatcherTests.person("李敏", MatcherTests.other),
            MatcherTests.person(name, MatcherTests.number))
        guard case .certain(let found) = decision else {
            Issue.record("not certain")
            return
        }
        #expect(found.person == 1)
        #expect(found.reasons.contains(.numberEqual))
    }

    @Test(arguments: [
        // Another's name, or none that is sure
        ("李敏", number, [Reason.numberOfAnother, .nameDiffers]),
        ("张强", number, [.numberOfAnother, .nameOneCharacter]),
        ("", number, [.numberOfAnother, .nameMissing]), ("张伟2", number, [.numberOfAnother, .nameNoted]),
        ("张伟（户主）", number, [.numberOfAnother, .nameNoted]), ("张?", number, [.numberOfAnother, .nameUntyped]),
        // Numbers that had to be worked out
        ("张伟", "880103900307101", [.numberWorkedOut, .nameRare]),
        ("张伟", "880103199003071013", [.numberKeystroke]),
        ("张伟", "88010319900307101", [.numberKeystroke]),
        ("张伟", "880103199003071000", [.numberBeginning, .birthEqual]),
        ("张伟", "88010319900307101*", [.numberWorkedOut]),
        // No number at all
        ("张伟", "", [.nameRare]),
    ])
    func `everything else is a doubt with its reasons`(name: String, number: String, reasons: [Reason]) throws
    {
        let decision = MatcherTests.decide(
            MatcherTests.person(name, number), among: MatcherTests.person("张伟", MatcherTests.number))
        guard case .doubt(let candidates) = decision else {
            Issue.record("no doubt")
            return
        }
        let candidate = try #require(candidates.first)
        for reason in reasons { #expect(candidate.reasons.contains(reason), "\(reason)") }
    }

    @Test func `a number that two persons have is certain for neither`() {
        let decision = MatcherTests.decide(
            MatcherTests.person("张伟", MatcherTests.number),
            among: MatcherTests.person("张伟", MatcherTests.number),
            MatcherTests.person("张伟", MatcherTests.number))
        guard case .doubt(let candidates) = decision else {
            Issue.record("no doubt")
            return
        }
        #expect(candidates.map(\.person) == [0, 1])
        #expect(candidates.allSatisfy { $0.reasons.contains(.numberTwice) })
    }

    @Test func `a birth of another year contradicts a number, one of the same year does not`() {
        var row = MatcherTests.person("张伟", MatcherTests.number)
        let person = MatcherTests.person("张伟", MatcherTests.number)
        for (birth, isCertain) in [
            ("1990-03-07", true), ("1990-04-02", true), ("1991-03-07", true), ("1990-07-03", true),
            ("1985-06-01", false),
        ] {
            row.birth = Day(birth)
            if case .certain = MatcherTests.decide(row, among: person) {
                #expect(isCertain, "\(birth)")
            } else {
                #expect(!isCertain, "\(birth)")
            }
        }
    }

    @Test func `somebody dead is found and said to be dead`() {
        var person = MatcherTests.person("张伟", MatcherTests.number)
        person.hasDied = true
        let decision = MatcherTests.decide(MatcherTests.person("张伟", MatcherTests.number), among: person)
        #expect(decision.candidates.first?.reasons.contains(.died) == true)
    }

    @Test func `a passport among the further numbers finds its holder`() throws {
        let passport = try #require(NumberKey((1...16).map { UInt8($0) }))
        var person = MatcherTests.person("李安娜", MatcherTests.number)
        person.others = [passport]
        var row = Entry(name: "李安娜")
        row.number = passport
        guard case .certain(let found) = MatcherTests.decide(row, among: MatcherTests.person("王强"), person)
        else {
            Issue.record("not certain")
            return
        }
        #expect(found.person == 1)
    }

    @Test func `a blind index serves as well as the number`() throws {
        let key = { (number: NationalID) in
            NumberKey((0..<16).map { UInt8(truncatingIfNeeded: number.body &* 0x9E37_79B9 >> UInt64($0)) })
                ?? NumberKey(number)
        }
        var person = Entry(name: "张伟")
        person.identify(by: NationalID.read(MatcherTests.number), key: key)
        var typed = Entry(name: "张伟")
        typed.identify(by: NationalID.read("880103199003071013"), key: key)
        guard case .certain = MatcherTests.decide(person, among: person) else {
            Issue.record("not certain")
            return
        }
        let doubt = MatcherTests.decide(typed, among: person)
        #expect(doubt.candidates.first?.reasons.contains(.numberKeystroke) == true)
        #expect(NumberKey([1, 2, 3]) == nil)
    }

    // MARK: - Doubts

    @Test func `a name and a birth find a person whose number is missing, namesakes behind`() throws {
        let birth = try #require(Day(1990, 3, 7))
        let row = MatcherTests.person("张伟", birth: birth, sex: .male, village: "500112901901")
        let decision = MatcherTests.decide(
            row,
            among: MatcherTests.person(
                "张伟", MatcherTests.other, birth: birth + 9000, village: "500112901902"),
            MatcherTests.person("张伟", MatcherTests.number, birth: birth, sex: .male, village: "500112901901"),
            MatcherTests.person("李敏", birth: birth))
        #expect(decision.candidates.first?.person == 1)
        #expect(!decision.candidates.contains { $0.person == 2 })
    }

    @Test func `the twin stands behind the one who is meant`() throws {
        let birth = try #require(Day(2015, 6, 1))
        let row = MatcherTests.person("陈一诺", birth: birth, village: "500112901901")
        let decision = MatcherTests.decide(
            row, among: MatcherTests.person("陈一言", birth: birth, village: "500112901901"),
            MatcherTests.person("陈一诺", birth: birth, village: "500112901901"))
        #expect(decision.candidates.map(\.person) == [1, 0])
        #expect(decision.candidates[1].reasons.contains(.nameOneCharacter))
    }

    @Test func `nobody near is nobody`() throws {
        let birth = try #require(Day(1990, 3, 7))
        #expect(
            MatcherTests.decide(
                MatcherTests.person("王强", birth: birth), among: MatcherTests.person("李敏", birth: birth + 400))
                == .none)
        #expect(MatcherTests.decide(Entry(name: ""), among: MatcherTests.person("李敏")) == .none)
        #expect(Matcher(Roll()).match(MatcherTests.roll(Entry(name: "张伟")))[0] == .none)
        #expect(Matcher(MatcherTests.roll(Entry(name: "张伟"))).match(Roll()).isEmpty)
    }

    @Test func `no row has more candidates than asked for, and the likeliest stay`() throws {
        var persons = Roll()
        let birth = try #require(Day(1990, 3, 7))
        for index in 0..<20 {
            persons.add(
                MatcherTests.person(
                    "张伟", birth: birth + (index == 17 ? 0 : 400 + index), village: "500112901901"))
        }
        let list = MatcherTests.roll(MatcherTests.person("张伟", birth: birth, village: "500112901901"))
        for most in 1...3 {
            let candidates = Matcher(persons).match(list, most: most)[0].candidates
            #expect(candidates.count <= most && candidates.first?.person == 17)
        }
    }

    // MARK: - The list as a whole

    @Test func `two rows that are one person are said`() {
        let persons = MatcherTests.roll(
            MatcherTests.person("李敏", MatcherTests.other), MatcherTests.person("张伟", MatcherTests.number))
        let matches = Matcher(persons).match(
            MatcherTests.roll(
                MatcherTests.person("张伟", MatcherTests.number), MatcherTests.person("李敏", MatcherTests.other),
                MatcherTests.person("张伟", MatcherTests.number + " ")))
        #expect(matches.repeats.map(\.person) == [1] && matches.repeats.first?.rows == [0, 2])
        #expect(matches[0].candidates.first?.reasons.contains(.repeated) == true)
        #expect(matches[1].candidates.first?.reasons.contains(.repeated) == false)
    }

    @Test func `who is certainly another row is a lesser candidate, wherever that row stands`() throws {
        let birth = try #require(Day(1990, 3, 7))
        let persons = MatcherTests.roll(MatcherTests.person("张伟", MatcherTests.number, birth: birth))
        let sure = MatcherTests.person("张伟", MatcherTests.number, birth: birth)
        let doubtful = MatcherTests.person("张伟", birth: birth)
        let first = Matcher(persons).match(MatcherTests.roll(doubtful, sure))
        let second = Matcher(persons).match(MatcherTests.roll(sure, doubtful))
        #expect(first[0] == second[1] && first[1] == second[0])
        #expect(first[0].candidates.first?.reasons.contains(.taken) == true)
    }

    @Test func `a score is the sum of its reasons, and every reason has its weight and words`() {
        let reasons = Reasons([Reason.nameEqual, .birthEqual, .sexDiffers])
        #expect(reasons.score == 120 + 140 - 60)
        #expect(Array(reasons) == [.nameEqual, .birthEqual, .sexDiffers])
        #expect(Set(Reason.allCases.map(\.words.zh)).count == Reason.allCases.count)
        #expect(Reason.allCases.allSatisfy { !$0.words.en.isEmpty })
        #expect(Reason.numberEqual.weight > Reason.numberWorkedOut.weight)
        // Neither birth nor place makes up for another name.
        #expect(Reason.nameDiffers.weight + Reason.birthEqual.weight + Reason.sexEqual.weight < 150)
    }
}
