import Scheme
import Testing
import Vocabulary

/// What is told of the shares while a part of the answer is open: never a false zero.
struct ShareTests {
    private func settlement(_ claim: Claim, _ plan: Plan, _ categories: PersonCategory...) throws
        -> Settlement
    {
        var insured = resident()
        insured.categories = CategorySet(categories)
        return try #require(plan.settle(claim, for: insured).settlement)
    }

    @Test func `with something out of scope the patient bears at least that`() throws {
        let open = try settlement(stay(.yuan(50_000), total: .yuan(52_000)), Riverside.hills(), .marginal)
        #expect(open.share(of: .patient) == .atLeast(.yuan(2000)))
        #expect(open.share(of: .patient).words.zh == "至少 2,000.00")
        #expect(open.paidShare == .atLeast(.yuan(34_790)))
        #expect(open.share(of: .undecided) == .exactly(.yuan(15_210)))
    }

    @Test func `with nothing out of scope it is not known yet what the patient bears`() throws {
        let open = try settlement(stay(.yuan(50_000)), Riverside.hills(), .marginal)
        #expect(open.share(of: .patient) == .open && open.share(of: .patient).words.zh == "待定")
        // Critical illness insurance was worked out and pays nothing; the aid was not.
        #expect(open.share(of: .criticalIllness) == .exactly(.zero))
        #expect(open.share(of: .medicalAid) == .open)
        let text = Riverside.hills().settle(stay(.yuan(50_000)), for: resident(.marginal)).text(.chinese)
        #expect(text.contains("自己要付: 待定\n") && !text.contains("自己要付: 0.00"))
    }

    @Test func `a settled answer has amounts alone`() throws {
        let settled = try settlement(stay(.yuan(50_000)), Riverside.hills())
        for payer in Payer.allCases {
            #expect(settled.share(of: payer) == .exactly(settled.borne(by: payer)))
        }
        #expect(settled.paidShare == .exactly(settled.paid))
    }
}
