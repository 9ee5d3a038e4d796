import Vocabulary

/// What keys of a policy file are called on a page.
enum Names {
    static let ordinary = "ordinary"

    static let terms: [String: Words] = [
        "deductible": Words("起付线", "deductible"),
        "ratio": Words("报销比例", "ratio"),
        "annualCap": Words("年度封顶线", "yearly cap"),
        "uplift": Words("未成年人提高", "more for minors"),
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

    static let inpatient = Words("住院（基本医保）", "inpatient (basic insurance)")
    static let basic = Words("基本医保", "basic insurance")
    static let criticalIllness = Words("大病保险", "critical illness insurance")
    static let medicalAid = Words("医疗救助", "medical aid")
    static let contribution = Words("筹资", "contribution")
    static let general = Words("通则", "general")

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
