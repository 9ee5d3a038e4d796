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
