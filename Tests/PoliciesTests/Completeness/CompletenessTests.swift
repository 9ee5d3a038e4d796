import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Policies

/// What a policy has no answer for, and where a little more leaves a patient worse off.
struct CompletenessTests {
    private func paper(_ file: PolicyFile, _ language: Language = .chinese) -> String {
        var paper = Paper(.text, language)
        Completeness(file).write(on: &paper)
        return paper.written
    }

    @Test func `what no rule reaches is told in a few rows, by reason`() throws {
        let reach = Reach(try Riverside.file())
        let rows = reach.gaps.map { gap in
            reach.words(gap).map { $0?.zh ?? "*" }.joined(separator: "|") + " → " + gap.reason.zh
        }
        #expect(
            rows
                == [
                    "住院|统筹区内以外|*|*|*|* → 文件没有写",
                    "普通门诊|*|*|*|*|* → 尚无依据：尚未编入",
                    "门诊慢特病、两病门诊用药、双通道药品、住院分娩、产前检查|*|*|*|*|* → 文件没有写",
                    "住院|统筹区内|*|特困人员、低保对象|*|东区 → 算到这里为止，尚无依据：没有找到东区的标准",
                ])
    }

    @Test func `every combination without an answer is in one group, and in one only`() throws {
        let file = try Riverside.file()
        let gaps = Reach(file).gaps
        for (index, gap) in gaps.enumerated() {
            for other in gaps[(index + 1)...] {
                #expect(!zip(gap.parts, other.parts).allSatisfy { $0 & $1 != 0 })
            }
        }
        // Two plans, two tiers, sixteen kinds of people, three levels: five places away, six kinds of care besides.
        let people = PersonCategory.allCases.count + 1
        #expect(gaps.reduce(0) { $0 + $1.count } == 2 * 2 * people * 3 * (5 + 6 * 6) + 2 * 2 * 3)
    }

    @Test(arguments: [false, true])
    func `gathering loses nothing and adds nothing`(_ isDense: Bool) throws {
        try property(seeds: 0..<40) { random in
            var cells: Set<[UInt64]> = []
            for _ in 0..<(isDense ? 150 : 20) {
                cells.insert((0..<6).map { _ in 1 << UInt64(random.int(0...(isDense ? 1 : 3))) })
            }
            let reason = Words("因", "why")
            let gaps = Reach.gathered(cells.map { Reach.Gap(reason: reason, parts: $0) })
            try #require(gaps.reduce(0) { $0 + $1.count } == cells.count)
            for cell in cells {
                try #require(gaps.count { zip($0.parts, cell).allSatisfy { $0 & $1 == $1 } } == 1)
            }
        }
    }

    @Test func `a policy of deductibles, marginal bands and caps has no cliff`() throws {
        #expect(Cliff.all(in: try Riverside.file()) == [])
        let banded = try Riverside.file(
            (
                "tertiary: 60% }",
                "tertiary: [ { upTo: 20000元, ratio: 50% }, { upTo: 50000元, ratio: 60% }, { ratio: 80% } ] }"
            ),
            ("          annualCap: 100000元".trimmed, "  bandsOn: amount\n  annualCap: 100000元"))
        #expect(Cliff.all(in: banded) == [])
    }

    @Test func `the edges are all amounts that the file names, in order, and one beyond them`() throws {
        let edges = Cliff.edges(
            of: try Riverside.file(
                ("tertiary: 60% }", "tertiary: [ { upTo: 21000元, ratio: 50% }, { ratio: 80% } ] }"),
                ("          annualCap: 100000元".trimmed, "  bandsOn: amount\n  annualCap: 100000元")))
        #expect(edges == edges.sorted() && Set(edges).count == edges.count)
        for yuan in [0, 200, 400, 800, 16_000, 21_000, 100_000, 2_000_000] as [Int64] {
            #expect(edges.contains(yuan * 100), "\(yuan)")
        }
    }

    @Test func `a cliff is told with the bill that shows it, once for each cost`() {
        func cliff(_ person: String, _ level: FacilityLevel, cost: Int64) -> Cliff {
            Cliff(
                kind: .inpatient, place: .local, grade: level.words, tier: Words("一档", "tier one"),
                person: Words(person, "somebody"), condition: nil, district: nil, cost: .yuan(cost),
                own: .yuan(2_000),
                ownAfter: .fen(4_000_40), others: 0)
        }
        let told = Cliff.gathered([
            cliff("儿童", .primary, cost: 10_000), cliff("老人", .primary, cost: 10_000),
            cliff("儿童", .tertiary, cost: 20_000),
        ])
        #expect(told.map(\.others) == [1, 0])
        #expect(
            told.first?.words.zh
                == "住院，统筹区内，一级及以下医疗机构，一档，儿童：费用 10,000.00 元时自己付 2,000.00 元，"
                + "10,001.00 元时自己付 4,000.40 元，多花 1 元多付 2,000.40 元；另有 1 种情形也在这里")
    }

    @Test func `the notes are a table and lines, and the same for programs`() throws {
        let file = try Riverside.file()
        let text = paper(file)
        #expect(text.contains("990000/2023.yaml：没有答案的情形\n  待遇"))
        #expect(!text.contains("档次"))
        #expect(text.contains("在起付线、分段和封顶线两侧都没有找到"))
        #expect(paper(file, .english).contains("Reason"))
        let notes = Completeness(file).notes
        #expect(notes.count == 4)
        #expect(notes.contains { $0.zh.hasPrefix("住院，统筹区内，特困人员、低保对象，东区：") })
    }

    @Test func `care that is for named diseases only is answered, and no gap`() throws {
        let diseases = """
            conditions: { diabetes: { zh: 糖尿病, en: diabetes } }

            chronic:
              source: notice#9
              confidence: high
              counts: year
              deductible: 0元
              ratio: { diabetes: 60% }
              annualCap: { diabetes: 3000元 }
              then: []
              elsewhere: { elsewhereFiled: paid }

            inpatient:
            """
        let reach = Reach(try Riverside.file(("inpatient:\n", diseases + "\n")))
        let chronic = reach.gaps.filter { reach.words($0)[0]?.zh.contains("门诊慢特病") == true }
        #expect(
            chronic.map { reach.words($0)[1]?.zh } == ["统筹区内、异地（已备案）以外"])
    }

    // MARK: - Paying later

    private func window(_ paid: String) throws -> PolicyFile {
        let rules = """
            window:
              source: notice#7
              confidence: high
              paid: \(paid)

            waiting:
              source: notice#8
              confidence: high
              fixed: 3个月
              perLapsedYear: 1个月
              firstLapsedYear: free
              begins: paymentMonth
              ends: monthStart

            inpatient:
            """
        return try Riverside.file(("inpatient:\n", rules + "\n"))
    }

    @Test func `one day later that costs months is told with both days`() throws {
        let found = PaymentCliff.all(
            in: try window(
                "[ { by: 2022-12-31, covered: yearStart }, { by: 2023-02-28, covered: paymentDay }, { covered: wait } ]"
            ))
        #expect(
            found.map(\.words.zh) == [
                "一直参保的成年人：2023年2月28日 缴费和次日缴费，待遇从 2023年2月28日 推迟到 2023年6月1日"
            ])
    }

    @Test func `cover from the next month on is a month at most, and no cliff`() throws {
        #expect(PaymentCliff.all(in: try window("[ { covered: nextMonth } ]")) == [])
    }

    @Test func `where the window is not known there is nothing to tell`() throws {
        #expect(PaymentCliff.all(in: try Riverside.file()) == [])
    }

    // MARK: - The real ones

    @Test func `the project's regions are looked through in less than a second each`() throws {
        let clock = ContinuousClock()
        for file in projectBook.files {
            let time = clock.measure { _ = Completeness(file).notes }
            // The debug build is some ten times slower than what people run, and the machine has other work.
            #expect(time < .seconds(15), "\(file.shown): \(time)")
        }
    }

    @Test func `the notes are the same each time`() throws {
        let files = projectBook.files
        let file = try #require(files.first { $0.shown == "500000/2023.yaml" })
        #expect(Completeness(file).notes == Completeness(file).notes)
    }
}

extension String {
    fileprivate var trimmed: String { "  " + drop { $0 == " " } }
}
