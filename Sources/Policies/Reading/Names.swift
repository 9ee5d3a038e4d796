import Vocabulary

/// What keys of a policy file are called on a page.
enum Names {
    static let ordinary = "ordinary"
    static let other = "other"
    /// The group of whoever may ask for medical aid, where the file does not speak of aid.
    static let aidClasses = "aidClasses"

    static let terms: [String: Words] = [
        "deductible": Words("起付线", "deductible"),
        "ratio": Words("报销比例", "ratio"),
        "annualCap": Words("年度封顶线", "yearly cap"),
        "claimCap": Words("单次限额", "limit of a claim"),
        "grant": Words("定额补助", "fixed grant"),
        "floor": Words("保底", "guaranteed"),
        "monthlyCap": Words("每月限额", "limit of a month"),
        "bedDayMost": Words("床位费每天限价", "limit of a bed's price a day"),
        "setAside": Words("先行自付", "borne first by the patient"),
        "entryCap": Words("年度纳入费用上限", "most cost a year that enters"),
        "counts": Words("计算方式", "how it counts"),
        "base": Words("按什么费用", "on what cost"),
        "bandsOn": Words("分段按", "bands are measured on"),
        "deductiblePer": Words("起付线计法", "how the deductible is taken"),
        "deductibleYearlyMost": Words("年度累计起付线", "yearly ceiling of deductibles"),
        "deductibleWith": Words("起付线合并计算", "deductible shared with"),
        "transfer": Words("转院", "transfer"),
        "againAfter": Words("长住院再计起付线", "deductible again after"),
        "repeatStay": Words("多次住院起付线", "deductible of later stays"),
        "points": Words("比例加减", "points on the ratio"),
        "capWith": Words("封顶线合并计算", "cap counted together with"),
        "capEachCondition": Words("各病种分别封顶", "cap for each condition"),
        "capMore": Words("每增加一个病种封顶线增加", "more cap for each further condition"),
        "capMoreMost": Words("增加后封顶线最高", "most cap with further conditions"),
        "capMoves": Words("封顶线随连续参保增减", "cap moves with continuous enrolment"),
        "takesIn": Words("先行自付计入", "first self-pay enters"),
        "morePerBaby": Words("每多一胎限额增加", "more for each further baby"),
        "for": Words("适用人群", "for whom"),
        "kinds": Words("适用的待遇", "for which care"),
        "then": Words("随后的保障", "what follows"),
        "like": Words("同", "as"),
        "income": Words("上年度居民人均可支配收入", "disposable income a head, the year before"),
        "facilities": Words("医疗机构类别", "classes of facilities"),
        "conditions": Words("病种", "conditions"),
        "individual": Words("个人缴费", "individual payment"),
        "fiscal": Words("财政补助", "fiscal subsidy"),
        "surcharge": Words("个人缴费中包含", "inside the payment"),
        "unsubsidised": Words("没有财政补助的人缴", "without fiscal subsidy one pays"),
        "late": Words("过了这一天缴费，财政补助也由个人缴", "paid after this day, the fiscal share is one's own"),
        "receives": Words("享受的档次", "benefits of the tier"),
        "topUp": Words("自愿补充", "voluntary top-up"),
        "elsewhere": Words("异地就医", "care elsewhere"),
        "rounding": Words("尾数处理", "rounding"),
    ]

    /// What choices say, by key and choice.
    static let choices: [String: Words] = [
        "counts claim": Words("按次", "each claim by itself"),
        "counts year": Words("按年累计", "all of the year together"),
        "base inScope": Words("政策范围内自付", "in-scope cost that is left"),
        "base outOfCatalogue": Words("合规自费", "out-of-catalogue cost"),
        "bandsOn excess": Words("起付线以上的部分", "what is above the deductible"),
        "bandsOn amount": Words("全部金额", "the whole amount"),
        "bandsOn year": Words("本年累计的起付线以上部分", "what the year has had above deductibles"),
        "deductiblePer claim": Words("每次", "each claim"),
        "deductiblePer year": Words("一年一次", "once a year"),
        "deductiblePer month": Words("每月一次", "once a month"),
    ]

    /// What layers are called whose keys are the same in every file.
    static let layers: [String: Words] = CareKind.allCases.reduce(
        into: ["basic": basic, "criticalIllness": criticalIllness, "medicalAid": medicalAid]
    ) { $0[$1.rawValue] = $1.words }

    static let inpatient = Words("住院（基本医保）", "inpatient (basic insurance)")
    static let basic = Words("基本医保", "basic insurance")
    static let criticalIllness = Words("大病保险", "critical illness insurance")
    static let medicalAid = Words("医疗救助", "medical aid")
    static let contribution = Words("筹资", "contribution")
    static let aidPeople = Words("医疗救助对象", "people in the classes of medical aid")
    static let supplements = Words("补充保障", "supplements")
    static let general = Words("通则", "general")
    static let nationalRules = Words("全国规定", "national rules")
    /// What a province holds its cities to.
    static let provincialRules = Words("省里对各市的规定", "the province's rules for its cities")

    /// 住院待遇
    static func benefit(_ kind: CareKind) -> Words {
        Words("\(kind.words.zh)待遇", "the benefit for \(kind.words.en)")
    }

    /// 不超过 10,000 元, 10,000–20,000 元, 超过 20,000 元.
    static func band(above edge: Money, upTo: Money?) -> Words {
        guard let upTo else { return Words("超过 \(edge.round) 元", "above \(edge.round) yuan") }
        guard edge > .zero else { return Words("不超过 \(upTo.round) 元", "up to \(upTo.round) yuan") }
        return Words("\(edge.round)–\(upTo.round) 元", "\(edge.round)–\(upTo.round) yuan")
    }

    /// 特困人员、低保对象
    static func listed(_ words: [Words]) -> Words {
        Words(words.map(\.zh).joined(separator: "、"), words.map(\.en).joined(separator: ", "))
    }

    static func joined(_ words: [Words]) -> Words {
        Words(words.map(\.zh).joined(separator: " · "), words.map(\.en).joined(separator: " · "))
    }
}

/// What keys of the rules of enrolment are called on a page.
extension Names {
    static let subsidies = Words("资助参保", "help with the payment")
    static let window = Words("集中参保期", "enrolment window")
    static let waiting = Words("待遇等待期", "waiting period")
    static let incentive = Words("激励约束", "rewards and lapses")
}

extension Money {
    /// Without the fen, where there are none: `10,000`.
    fileprivate var round: String {
        let text = grouped
        return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
    }
}
