extension Mistake {
    /// Slips in what tells places, kinds of care and classes of hospitals apart.
    static let places: [Mistake] = [
        Mistake(
            "kinds of care that are no list", "      for: [needy, others]",
            "      kinds: »inpatient\n      for: [needy, others]",
            Told("medicalAid.pools.aid.kinds", "kinds 是待遇类别的列表", "kinds is a list of kinds of care")),
        Mistake(
            "a kind of care that is none", "      for: [needy, others]",
            "      kinds: [»hospital]\n      for: [needy, others]",
            Told(
                "medicalAid.pools.aid.kinds.1", "不能写 hospital；可用：inpatient、",
                "hospital cannot stand here; known: inpatient,")),
        Mistake(
            "a part of critical illness insurance named like a pool of aid", "  annualCap: none",
            "  annualCap: none\n  parts:\n    »tilt: { counts: claim, deductible: 0元, ratio: 20%, annualCap: none }",
            Told(
                "criticalIllness.parts.tilt", "tilt 已是医疗救助或补充保障的资金池，请换一个键",
                "tilt is a pool of medical aid or of a further payer already")),
        Mistake(
            "a benefit's own layer on out-of-catalogue cost", "  annualCap: 100000元",
            "  annualCap: 100000元\n  base: »outOfCatalogue",
            Told("inpatient.base", "base 只能写在随后的保障里", "base can stand in a layer that follows")),
        Mistake(
            "care elsewhere that is half paid", "  annualCap: 100000元",
            "  annualCap: 100000元\n  elsewhere: { provinceFiled: { needy: »half, ordinary: paid } }",
            Told(
                "inpatient.elsewhere.provinceFiled.needy", "应为 paid、notPaid 或 { unknown: … }",
                "should be paid, notPaid or { unknown: … }")),
        Mistake(
            "a group among places that is none", "  annualCap: 100000元",
            "  annualCap: 100000元\n  elsewhere: { provinceFiled: { needy: paid, »pupils: paid } }",
            Told("inpatient.elsewhere.provinceFiled.pupils", "不认识的键 pupils", "unknown key pupils")),
        Mistake(
            "a trait of hospitals in a table",
            [
                ("groups:", "facilities:\n  tcm: { level: any, zh: 中医医院, en: TCM hospital }\n\ngroups:"),
                ("deductible: { primary: 200元,", "deductible: { »tcm: 100元, primary: 200元,"),
            ], Told("inpatient.deductible.tcm", "tcm 不能用来分档", "tcm grades nothing")),
        Mistake(
            "a class of hospitals with a plus in its key",
            "groups:", "facilities:\n  »big+tcm: { level: tertiary, zh: 中医医院, en: TCM hospital }\n\ngroups:",
            Told("facilities.big+tcm", "big+tcm 里不能有 +", "may not hold a +")),
    ]
}
