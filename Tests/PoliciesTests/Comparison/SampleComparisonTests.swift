import Foundation
import Policies
import Scheme
import Testing
import Vocabulary

/// Sample people in yuan, under two policies.
struct SampleComparisonTests {
    private func compare(_ changes: (old: String, new: String)...) throws -> [SampleComparison] {
        var text = Riverside.region
        for (old, new) in changes {
            try #require(text.contains(old), "\(old) is not in the file")
            text = text.replacingOccurrences(of: old, with: new)
        }
        let folder = try Riverside.folder(region: text)
        let book = PolicyBook(folder)
        return SampleComparison.all(
            PolicySide(try Riverside.file()), PolicySide(try #require(book.files.first, "\(book.messages)")))
    }

    private func one(_ id: String, in all: [SampleComparison]) throws -> SampleComparison {
        try #require(all.first { $0.person.id == id })
    }

    @Test func `the own share of each is worked out under both, and the difference told`() throws {
        let all = try compare(("secondary: 400元", "secondary: 300元"))
        // 12,000 of which 1,000 outside: (11,000 − 400) × 70% = 7,420; 100 less deductible pays 70 more.
        let elder = try one("elder", in: all)
        #expect(elder.before.settlement?.borne(by: .basicFund) == .yuan(7_420))
        #expect(elder.before.ownShare == .yuan(4_580))
        #expect(elder.difference == .yuan(-70))
        #expect(elder.difference?.signed == "−70.00")
        #expect(try one("worker", in: all).difference == .zero)
    }

    @Test func `what one side refuses has no difference, and says why`() throws {
        let all = try compare()
        let visit = try one("visit", in: all)
        #expect(visit.before.ownShare == nil && visit.difference == nil)
        #expect(visit.before.hindrance?.zh.contains("尚未编入") == true)
        let side = PolicySide(try Riverside.file())
        let reasons = SampleComparison.hindrances(in: all, side, side)
        #expect(reasons.first { $0.words.zh.contains("尚未编入") }?.people.contains { $0.id == "visit" } == true)
        #expect(Set(reasons.map(\.words)).count == reasons.count)
    }

    @Test func `where a layer is unknown the rest is undecided and has no difference`() throws {
        let all = try compare(
            (
                "criticalIllness:\n  source: notice#5\n  confidence: high\n  counts: year\n  deductible: { ordinary: 16000元, needy: 50% }\n  ratio: { ordinary: 60%, needy: 65% }\n  annualCap: none",
                "criticalIllness: { unknown: 没有找到大病标准 }"
            ))
        let worker = try one("worker", in: all)
        #expect(worker.before.ownShare != nil)
        #expect(worker.after.ownShare == nil && worker.difference == nil)
        #expect(worker.after.hindrance?.zh == "尚无依据：没有找到大病标准")
        #expect(SampleComparison.payers(in: all).contains(.undecided))
    }

    @Test func `who differs by the tier alone is left out where there are no tiers`() throws {
        let all = try compare()
        #expect(all.contains { $0.person.id == "worker-last" })
        // 54,000 − 800 = 53,200 at 60% and at 65%.
        #expect(try one("worker", in: all).before.settlement?.borne(by: .basicFund) == .yuan(31_920))
        #expect(try one("worker-last", in: all).before.settlement?.borne(by: .basicFund) == .yuan(34_580))
        let plain = Riverside.region
            .replacingOccurrences(
                of: "tiers:\n  first: { zh: 一档, en: tier one }\n  second: { zh: 二档, en: tier two }\n",
                with: ""
            )
            .replacingOccurrences(of: "individual: { first: 400元, second: 600元 }", with: "individual: 400元")
            .replacingOccurrences(
                of:
                    "ratio:\n    first: { primary: 80%, secondary: 70%, tertiary: 60% }\n    second: { primary: 85%, secondary: 75%, tertiary: 65% }",
                with: "ratio: 70%")
        let folder = try Riverside.folder(region: plain)
        let book = PolicyBook(folder)
        let side = PolicySide(try #require(book.files.first, "\(book.messages)"))
        #expect(!SampleComparison.all(side, side).contains { $0.person.id == "worker-last" })
    }

    @Test func `every sample has an id of its own and a bill that every plan can answer`() throws {
        #expect(Set(SamplePerson.all.map(\.id)).count == SamplePerson.all.count)
        let plan = try Riverside.file().plan(district: nil)
        for person in SamplePerson.all {
            switch person.answer(of: plan).answer {
            case .settled(let settlement):
                #expect(settlement.paid + settlement.patient + settlement.undecided == .yuan(person.total))
            case .refused(let refusal): #expect([.benefitUnknown, .placeUnknown].contains(refusal.reason))
            }
        }
    }
}
