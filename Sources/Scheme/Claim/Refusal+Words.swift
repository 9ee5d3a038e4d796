public import Vocabulary

extension Refusal {
    /// The whole of it in one sentence, the policy file's own words in it.
    public var words: Words {
        guard let about else { return reason.words }
        switch reason {
        case .beforeBirth, .afterDeath, .notCovered, .facilityNotDesignated: return reason.words
        case .benefitUnknown, .placeUnknown, .numberUnknown:
            return Words("\(about.zh)尚无依据\(own.zh)", "\(about.en) is not known\(own.en)")
        case .notPaidThere, .notPaid:
            return Words(
                "按规定，\(about.zh)不予支付\(own.zh)", "by the policy, nothing is paid for \(about.en)\(own.en)")
        case .classUnknown, .conditionUnknown, .conditionMissing, .noTerms:
            return Words("\(about.zh)；\(offer.zh)", "\(about.en); \(offer.en)")
        }
    }

    /// The reason and the policy file's own words, of no year and no line: for setting policies side by side.
    public var brief: Words {
        guard let text else { return reason.words }
        return Words("\(reason.words.zh)：\(text.zh)", "\(reason.words.en): \(text.en)")
    }

    /// `：没有找到三级医院的比例（500000/2023.yaml:61）`
    private var own: Words {
        let place = at.map { Words("（\($0)）", " (\($0))") } ?? Words("", "")
        guard let text else { return place }
        return Words("：\(text.zh)\(place.zh)", ": \(text.en)\(place.en)")
    }

    /// `您是不是要写 糖尿病？可用：“糖尿病”、“尿毒症”`
    private var offer: Words {
        guard !known.isEmpty else {
            return Words("请核对，或按当地文件手工办理", "check it, or handle it by the local documents")
        }
        let listed = Choices(known).named
        guard let meant else { return listed }
        return Words("您是不是要写 \(meant)？\(listed.zh)", "did you mean \(meant)? \(listed.en)")
    }
}

extension Refusal.Reason {
    /// Whether it is a matter of what is not known or was not said, and no judgement of the claim.
    public var isOpen: Bool {
        switch self {
        case .benefitUnknown, .placeUnknown, .numberUnknown, .classUnknown, .conditionUnknown,
            .conditionMissing:
            true
        case .beforeBirth, .afterDeath, .notCovered, .facilityNotDesignated, .notPaidThere, .notPaid,
            .noTerms:
            false
        }
    }

    /// What became of the claim.
    public var verdict: Words {
        isOpen ? Words("暂不能结算", "cannot be settled yet") : Words("不予支付", "refused")
    }

    /// In a few words, of no claim in particular.
    public var words: Words {
        switch self {
        case .beforeBirth: Words("入院日期早于出生日期", "admitted before the date of birth")
        case .afterDeath: Words("出院日期晚于死亡日期", "discharged after the date of death")
        case .notCovered: Words("出院当日不在参保待遇期内", "not covered on the day of discharge")
        case .facilityNotDesignated:
            Words("出院当日这家机构不是定点医药机构", "the facility was not designated on the day of discharge")
        case .benefitUnknown: Words("这项待遇尚无依据", "the policy of this benefit is not known")
        case .placeUnknown: Words("该就医地的待遇尚无依据", "the policy for care in this place is not known")
        case .notPaidThere: Words("在该就医地就医，按规定不予支付", "by the policy, care in this place is not paid")
        case .notPaid: Words("按规定不予支付", "by the policy, nothing is paid")
        case .numberUnknown: Words("待遇的数字尚无依据", "a number of the benefit is not known")
        case .classUnknown: Words("政策里没有这个医疗机构类别", "the policy has no such class of facilities")
        case .conditionUnknown: Words("政策里没有这个病种", "the policy has no such condition")
        case .conditionMissing:
            Words("这项待遇按病种定，费用单没有写病种", "the benefit is by condition, and the claim names none")
        case .noTerms:
            Words("政策没有写这一类机构或病种的待遇", "the policy has no terms for this class of facility or condition")
        }
    }
}
