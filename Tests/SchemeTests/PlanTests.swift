import Scheme
import Testing
import Vocabulary

struct PlanTests {
    private func flat(_ key: String, ratio: Ratio, uplift: Ratio? = nil) -> Layer {
        Riverside.layer(
            key, Words(key, key), .basicFund, .claim, [nil], minors: uplift.map { Cited($0, 0) }
        ) { _, _, _ in
            Terms(
                deductible: Cited(.zero, 0), bands: [Terms.Band(upTo: nil, ratio: Cited(ratio, 0))],
                cap: Cited(.yuan(10), 0))
        }
    }

    @Test(arguments: [0, 1, 7, 8, 9])
    func `a benefit has at most eight layers`(count: Int) throws {
        let layers = (0..<count).map { flat("layer\($0)", ratio: .percent(10)) }
        if count <= Layer.most {
            #expect(try Riverside.plan(inpatient: layers)[.inpatient].layers.count == count)
        } else {
            #expect(throws: Plan.CompileFault.tooManyLayers(.inpatient)) {
                try Riverside.plan(inpatient: layers)
            }
        }
    }

    @Test func `a known benefit without layers leaves everything to the patient`() throws {
        let refusal = try Riverside.plan(inpatient: []).settle(stay(.yuan(10)), for: resident()).refusal
        #expect(refusal?.reason == .benefitUnknown)
    }

    @Test(
        arguments: [
            // denominators
            ([10_000], true), ([99, 101], true), ([100, 101], false), ([10_001], false),
            ([7, 11, 13], true), ([7, 11, 13, 17], false),
        ] as [([Int64], Bool)])
    func `ratios share a denominator of at most ten thousand`(denominators: [Int64], compiles: Bool) throws {
        let layers = denominators.map { flat("over\($0)", ratio: Ratio(1, over: $0)) }
        if compiles {
            _ = try Riverside.plan(inpatient: layers)
        } else {
            #expect(throws: Plan.CompileFault.ratiosTooFine) { try Riverside.plan(inpatient: layers) }
        }
    }

    @Test func `points by age take part in the common denominator`() throws {
        let plan = try Riverside.plan(
            inpatient: [flat("thirds", ratio: Ratio(1, over: 3), uplift: Ratio(1, over: 7))])
        let statement = plan.settle(stay(.fen(2100)), for: resident(birth: Day(2020, 1, 1)))
        #expect(statement.paid("thirds") == .fen(1000))
    }

    @Test func `a tier is found by its key or its Chinese name`() {
        let plan = Riverside.plan()
        #expect(plan.tier(word: "first") == 0)
        #expect(plan.tier(word: "二档") == 1)
        #expect(plan.tier(word: "三档") == nil)
    }

    @Test func `caps are taken off by name, for examples that ignored them`() throws {
        let plan = Riverside.plan()
        let claim = stay(.yuan(200_300))
        #expect(plan.settle(claim, for: resident()).paid("basic") == .yuan(80_000))
        let open = try plan.without(capsOn: ["basic"])
        let statement = open.settle(claim, for: resident())
        #expect(statement.paid("basic") == .yuan(140_000))
        #expect(statement.missed(.cap, in: "basic") == nil)
        #expect(open[.inpatient].layers.map(\.key) == plan[.inpatient].layers.map(\.key))
        #expect(try plan.without(capsOn: []).settle(claim, for: resident()).paid("basic") == .yuan(80_000))
        #expect(try Riverside.hills().without(capsOn: ["largeExpense"])[.outpatient].layers.isEmpty)
    }

    @Test func `a contribution is a number or the admission that it is not known`() {
        let contribution = Riverside.plan().contribution
        #expect(contribution.individual.map(\.money) == [.yuan(350), nil])
        #expect(contribution.fiscal.money == .yuan(610))
    }
}
