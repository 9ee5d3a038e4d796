import Vocabulary

/// Which kinds of care a clause is about, as its own words tell (条文说的是哪类待遇).
enum Concern {
    /// The kinds that its words name; none where it speaks of payments alone; nil where it says nothing of either, or is
    /// about what follows every benefit.
    static func kinds(of text: String) -> [CareKind]? {
        let named = words.reduce(into: Set<CareKind>()) { found, entry in
            if text.contains(entry.word) { found.formUnion(entry.kinds) }
        }
        if !named.isEmpty { return CareKind.allCases.filter(named.contains) }
        return enrolment.contains { text.contains($0) } ? [] : nil
    }

    private static let words: [(word: String, kinds: Set<CareKind>)] = [
        ("住院", [.inpatient]), ("床位", [.inpatient]), ("转外", [.inpatient]),
        ("普通门诊", [.outpatient]), ("门诊统筹", [.outpatient]), ("门诊两", [.outpatient]), ("医院门诊", [.outpatient]),
        ("门诊限额", [.outpatient]), ("或门诊", [.outpatient]),
        ("门诊救助", [.outpatient, .chronic, .twoDiseases]), ("门诊个人自付", [.outpatient, .chronic, .twoDiseases]),
        ("慢特病", [.chronic]), ("特殊病", [.chronic]), ("慢性", [.chronic]),
        ("两病", [.twoDiseases]), ("糖尿病", [.twoDiseases]), ("高血压", [.twoDiseases]),
        ("双通道", [.negotiatedDrugs]), ("谈判", [.negotiatedDrugs]), ("特殊药品", [.negotiatedDrugs]),
        ("分娩", [.maternity, .prenatal]), ("生育", [.maternity, .prenatal]), ("产前", [.prenatal]),
    ]

    private static let enrolment = ["缴费", "资助", "人员缴"]
}
