import Policies
import Scheme
package import Vocabulary

extension ClaimsError {
    /// What is wrong, for a program on the other side; it names nobody.
    package var words: Words {
        switch self {
        case .unknownPerson: Words("没有这个参保人", "there is no such person")
        case .unknownFacility: Words("没有登记这家医疗机构", "this facility is not registered")
        case .noPlan(let reason): reason.words
        case .unknownTier(let tier):
            Words("参保登记的档次 \(tier) 当年政策里没有", "the enrolment's tier \(tier) is not in the year's policy")
        case .unknownFacilityClass(let given, _):
            Words("当年政策没有医疗机构类别 \(given)", "the year's policy has no class of facilities \(given)")
        case .unknownCondition(let given, _):
            Words("当年政策没有病种 \(given)", "the year's policy has no condition \(given)")
        case .transferOfVisit: Words("只有住院才有转院", "only a stay goes on from another hospital")
        case .impossibleBed(let fault): fault.words
        case .filingMissing(let missing): missing.what
        case .dischargeBeforeAdmission: Words("出院日期早于入院日期", "the discharge is before the admission")
        case .dischargeInFuture: Words("就诊或出院日期还没有到", "the day of the visit or discharge is not here yet")
        case .sameMessageOtherContent:
            Words("这个报文号用过，内容不同", "this message number was used with other content")
        case .unknownReceipt: Words("没有这笔结算", "there is no such settlement")
        case .alreadyReversed: Words("这笔结算已撤销", "this settlement was taken back already")
        case .isReversal: Words("撤销不能再撤销", "a reversal is not taken back")
        }
    }
}
