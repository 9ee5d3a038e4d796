import Scheme
import Testing
import Vocabulary

struct RefusalTests {
    private let plan = Riverside.plan()
    private let day = Day(2023, 6, 10)!

    @Test(arguments: [
        // days from admission to birth
        (-1, nil), (0, nil), (1, Refusal.Reason.beforeBirth),
    ])
    func `nobody is admitted before birth`(days: Int, reason: Refusal.Reason?) {
        let statement = plan.settle(stay(.yuan(1000)), for: resident(birth: day + days))
        #expect(statement.refusal?.reason == reason)
        #expect(statement.refusal?.day == (reason == nil ? nil : day + days))
        #expect(statement.person.age == (reason == nil ? 0 : nil))
    }

    @Test(arguments: [
        // day of death, for a discharge on the 20th
        ("2023-06-19", Refusal.Reason.afterDeath), ("2023-06-20", nil), ("2023-06-21", nil),
    ])
    func `nobody is discharged after death`(death: String, reason: Refusal.Reason?) {
        let statement = plan.settle(stay(.yuan(1000)), for: resident(death: Day(death)))
        #expect(statement.refusal?.reason == reason)
    }

    @Test(arguments: [
        // covered from, covered to, for a discharge on 2023-06-20
        ("2023-06-19", "2023-06-21", true), ("2023-06-20", "2023-06-20", true),
        ("2023-06-21", "2023-12-31", false),
        ("2023-01-01", "2023-06-19", false), ("2023-12-31", "2023-01-01", false),
        ("2023-06-21", "2023-06-19", false),
    ])
    func `coverage is asked for on the day of discharge`(from: String, to: String, covered: Bool) throws {
        var insured = resident()
        insured.coveredFrom = try #require(Day(from))
        insured.coveredTo = try #require(Day(to))
        let statement = plan.settle(stay(.yuan(1000)), for: insured)
        #expect(statement.refusal?.reason == (covered ? nil : .notCovered))
    }

    @Test func `a person not yet covered is told from when`() throws {
        var insured = resident()
        insured.coveredFrom = try #require(Day(2023, 7, 1))
        #expect(plan.settle(stay(.yuan(1000)), for: insured).refusal?.day == Day(2023, 7, 1))
        insured.coveredFrom = try #require(Day(2023, 1, 1))
        insured.coveredTo = try #require(Day(2023, 3, 1))
        let ended = plan.settle(stay(.yuan(1000)), for: insured).refusal
        #expect(ended?.reason == .notCovered)
        #expect(ended?.day == nil)
    }

    @Test func `a benefit or a place whose policy is not known is refused with what is missing`() throws {
        let visit = stay(.yuan(100), kind: .outpatient)
        let unknown = try #require(Riverside.hills().settle(visit, for: resident()).refusal)
        #expect(unknown.reason == .benefitUnknown)
        #expect(unknown.words.zh.contains("门诊统筹"))
        for place in [CarePlace.elsewhereFiled, .elsewhereUnfiled] {
            let refusal = try #require(plan.settle(stay(.yuan(100), place: place), for: resident()).refusal)
            #expect(refusal.reason == .placeUnknown)
            #expect(refusal.words.zh.contains("异地就医比例"))
        }
    }

    /// Everything is wrong at first; then one reason after another is mended.
    @Test func `the first reason in the stated order is the answer`() throws {
        var insured = resident(birth: Day(2023, 6, 11), death: Day(2023, 6, 12))
        insured.coveredFrom = try #require(Day(2023, 6, 21))
        func reason(_ plan: Plan, _ kind: CareKind, _ place: CarePlace) -> Refusal.Reason? {
            plan.settle(stay(.yuan(100), kind: kind, place: place), for: insured).refusal?.reason
        }
        var reasons: [Refusal.Reason?] = [reason(Riverside.hills(), .outpatient, .elsewhereFiled)]
        insured.birth = Day(1970, 1, 1)
        reasons.append(reason(Riverside.hills(), .outpatient, .elsewhereFiled))
        insured.death = nil
        reasons.append(reason(Riverside.hills(), .outpatient, .elsewhereFiled))
        insured.coveredFrom = Riverside.year.first
        reasons.append(reason(Riverside.hills(), .outpatient, .elsewhereFiled))
        reasons.append(reason(plan, .outpatient, .elsewhereFiled))
        let order: [Refusal.Reason] = [
            .beforeBirth, .afterDeath, .notCovered, .benefitUnknown, .placeUnknown,
        ]
        #expect(reasons == order)
        #expect(Refusal.Reason.allCases.filter(order.contains) == order)
        #expect(reason(plan, .outpatient, .local) == nil)
    }

    @Test func `a refused claim moves no counter, pays nothing and shows no steps`() {
        var year = YearToDate()
        year["basic"] = YearToDate.Counter(entered: .yuan(7), paid: .yuan(3))
        let before = year
        let refused = resident(birth: day + 1)
        let statement = plan.settle(stay(.yuan(1000)), for: refused, year: &year)
        #expect(year == before)
        #expect(statement.settlement == nil)
        #expect(statement.lines.isEmpty && statement.missed.isEmpty)
        let block = Block(for: plan, capacity: 1)
        block.begin(year)
        block.add(stay(.yuan(1000)), for: refused)
        block.settle()
        let result = block.result(0, total: .yuan(1000))
        #expect(result.refusal == .beforeBirth)
        #expect(Payer.allCases.allSatisfy { result.money($0) == .zero })
    }

    @Test func `every reason has words in both languages`() {
        let words = Refusal.Reason.allCases.map(\.words)
        #expect(Set(words.map(\.zh)).count == words.count)
        #expect(Set(words.map(\.en)).count == words.count)
    }
}
