import Vocabulary

extension National.Hook {
    /// What a page calls the number that is bounded.
    var words: Words {
        switch self {
        case .individualContribution: Words("个人缴费", "individual payment")
        case .fiscalContribution: Words("财政补助", "fiscal subsidy")
        case .subsidyShare: Words("资助参保的比例", "share of the payment helped with")
        case .fixedWait: Words("固定等待期", "fixed waiting period")
        case .waitFloor: Words("长期断保后的等待期，合计", "waiting period after a long lapse, in all")
        case .rewardStep: Words("激励每一步提高", "step of a reward")
        case .rewardCeiling: Words("激励合计，占原封顶线", "rewards in all, of the original cap")
        case .inpatientRatio: Words("住院报销比例", "ratio for stays")
        case .criticalIllnessRatio: Words("大病保险报销比例", "ratio of critical illness insurance")
        case .criticalIllnessDeductible:
            Words("大病保险起付线，与普通居民相比", "deductible of critical illness insurance, against the ordinary one")
        case .medicalAidRatio: Words("医疗救助比例（倾斜救助除外）", "ratio of medical aid, save tilt aid")
        case .medicalAidDeductible:
            Words("医疗救助起付线（倾斜救助除外）", "deductible of medical aid, save tilt aid")
        }
    }
}

extension National.Limit {
    var words: Words {
        switch self {
        case .money(let money): Words("\(money.grouped) 元", "\(money.grouped) yuan")
        case .ratio(let ratio): Words(ratio.description, ratio.description)
        case .months(let months): Words("\(months) 个月", months == 1 ? "1 month" : "\(months) months")
        }
    }
}
