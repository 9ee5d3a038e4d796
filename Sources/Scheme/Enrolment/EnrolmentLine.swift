public import Vocabulary

/// One step of an answer about enrolment: from what, by what number, to what result, on what authority.
public struct EnrolmentLine: Hashable, Sendable {
    public let step: Step
    public let base: Value?
    public let number: Value?
    public let result: Value?
    /// Whose it is: a group, a contributor, a circumstance.
    public let who: Words?
    /// Position in the plan's `citations`.
    public let citation: Int?

    public enum Value: Hashable, Sendable {
        case money(Money)
        case ratio(Ratio)
        case months(Int)
        case years(Int)
        case day(Day)
    }

    public enum Step: String, CaseIterable, Codable, Sendable {
        // What the year costs.
        /// 个人缴费标准 of the person's group and tier.
        case individual
        /// 其中: a part of it that is not for basic insurance.
        case surcharge
        /// 财政补助.
        case fiscal
        /// 无财政补助: the fiscal share is theirs to pay.
        case unsubsidised
        /// 过期缴费: the fiscal share is theirs to pay.
        case late
        /// 资助: a contributor's part of the individual payment.
        case subsidy
        /// 自愿补充.
        case topUp
        /// 修复: years of lapse paid for at this year's price.
        case repairPrice
        /// 享受档次: benefits of another tier than the one paid.
        case receives
        /// 个人实缴.
        case own

        // From when one is covered.
        /// 缴费日 and what it leads to.
        case payment
        /// 免等待.
        case exempt
        /// 断保年数 that count.
        case lapsed
        /// 固定等待期.
        case fixedWait
        /// 变动等待期.
        case variableWait
        /// 修复 takes months off.
        case repairMonths
        /// 最低等待期.
        case waitFloor
        /// 等待期从这天算起.
        case waitBegins
        /// 从这天起享受待遇.
        case coveredFrom

        // What the cap becomes.
        /// 连续参保激励.
        case continuous
        /// 断保前已得的连续参保激励.
        case kept
        /// 零报销激励.
        case zeroClaim
        /// 合计不超过.
        case rewardCeiling
        /// 断保降低.
        case lapsePenalty
        /// 降低不超过.
        case penaltyCeiling
        /// 本人封顶线.
        case newCap

        /// 尚无依据.
        case unknown
    }

    init(
        _ step: Step, base: Value? = nil, number: Value? = nil, result: Value? = nil, who: Words? = nil,
        citation: Int? = nil
    ) {
        self.step = step
        self.base = base
        self.number = number
        self.result = result
        self.who = who
        self.citation = citation
    }

    /// Where an answer stopped for want of a number.
    static func unknown(_ unknown: Unknown) -> EnrolmentLine {
        EnrolmentLine(.unknown, who: Words(unknown.text, unknown.text))
    }
}
