import Scheme
import Testing
import Vocabulary

/// What staying insured, a year without a claim and a lapse do to the cap.
struct CapChangeTests {
    private func change(
        continuous: Int? = 0, zeroClaim: Int = 0, lapsed: Int = 0, kept: Money = .zero,
        paid: Bool = true, under incentive: Incentive = Lakeside.incentive()
    ) -> CapChange {
        Lakeside.plan(incentive: incentive).capChange(
            of: Applicant(
                payment: paid ? .inWindow : nil, lapsed: Lakeside.lapsed(lapsed), continuousYears: continuous,
                zeroClaimYears: zeroClaim, keptReward: kept))
    }

    @Test(arguments: [(3, 0, 0), (4, 0, 3000), (5, 3000, 6000), (6, 6000, 9000)] as [(Int, Int64, Int64)])
    func `the first step comes with the year that completes them, or with the next`(
        _ years: Int, _ after: Int64, _ onCompletion: Int64
    ) {
        #expect(change(continuous: years).delta == .yuan(after))
        #expect(
            change(continuous: years, under: Lakeside.incentive(first: .onCompletion)).delta
                == .yuan(onCompletion))
    }

    @Test func `both rewards add up, under their joint ceiling of the original cap`() {
        let both = change(continuous: 6, zeroClaim: 2)
        #expect(both.continuous == .yuan(6000))
        #expect(both.zeroClaim == .yuan(4000))
        #expect(both.cap == .yuan(310_000))
        let full = change(continuous: 20, zeroClaim: 20)
        #expect(full.continuous == .yuan(48_000))
        #expect(full.zeroClaim == .yuan(12_000))
        #expect(full.cap == .yuan(360_000))
        #expect(full.lines.contains { $0.step == .rewardCeiling && $0.citation == 21 })
        #expect(change(continuous: 99).zeroClaim == .zero)
    }

    @Test func `a year without a claim may count only for who pays on`() {
        #expect(change(zeroClaim: 1, paid: false).zeroClaim == .yuan(2000))
        let rule = Lakeside.incentive(needsNextPayment: true)
        #expect(change(zeroClaim: 1, paid: false, under: rule).zeroClaim == .zero)
        #expect(change(zeroClaim: 1, under: rule).zeroClaim == .yuan(2000))
    }

    @Test func `a lapse lowers the cap by year, down to a limit, and keeps what was earned`() {
        let lapsed = change(continuous: 1, lapsed: 2, kept: .yuan(9000))
        #expect(lapsed.penalty == .yuan(6000))
        #expect(lapsed.continuous == .yuan(9000))
        #expect(lapsed.cap == .yuan(303_000))
        #expect(change(lapsed: 40).penalty == .yuan(60_000))
        #expect(change(lapsed: 40).cap == .yuan(240_000))
    }

    @Test func `without the original cap the steps are known, and that the ceiling is not is said`() {
        let rule = Lakeside.incentive(cap: .unknown(Unknown("大病保险原封顶线", at: "x:1")))
        let result = change(continuous: 5, under: rule)
        #expect(result.delta == .yuan(3000))
        #expect(result.cap == nil)
        #expect(result.unknown.map(\.text) == ["大病保险原封顶线"])
    }

    @Test func `years that nobody counted are not counted as none`() {
        let result = change(continuous: nil)
        #expect(result.continuous == nil)
        #expect(result.delta == nil)
        #expect(result.cap == nil)
    }

    // MARK: - The account

    private func account(_ years: [(Bool, Bool, Bool)]) -> RewardAccount {
        var account = RewardAccount()
        for (index, (insured, claims, used)) in years.enumerated() {
            guard let year = BenefitYear(2025 + index) else { continue }
            account.add(
                .init(year, isInsured: insured, hasClaims: claims, usedReward: used),
                under: Lakeside.incentive())
        }
        return account
    }

    @Test func `using the reward clears the years without a claim and not the continuous ones`() {
        let quiet = (true, false, false)
        let result = account([quiet, quiet, (true, true, true), quiet])
        #expect(result.continuousYears == 4)
        #expect(result.zeroClaimYears == 1)
    }

    @Test func `a claim that does not use the reward earns nothing and clears nothing`() {
        let result = account([(true, false, false), (true, true, false), (true, false, false)])
        #expect(result.zeroClaimYears == 2)
    }

    @Test func `a lapse restarts the count, keeps what it earned, and is remembered until the return`() {
        let stay = (true, true, false)
        let gone = account(Array(repeating: stay, count: 6) + [(false, false, false), (false, false, false)])
        #expect(gone.continuousYears == 0)
        #expect(gone.kept == .yuan(6000))
        #expect(gone.lapsed.map(\.number) == [2031, 2032])
        let back = account(
            Array(repeating: stay, count: 6) + [(false, false, false)] + Array(repeating: stay, count: 5))
        #expect(back.continuousYears == 5)
        #expect(back.kept == .yuan(6000))
        #expect(back.lapsed == [])
    }
}
