public import Vocabulary

/// A part of a policy as coverage is counted (政策的部分): contribution, inpatient benefits, medical aid, …
public struct CoveragePart: Hashable, Sendable {
    /// The key it stands under at the top of a policy file.
    public let key: String
    public let words: Words

    init(_ key: String, _ words: Words) {
        self.key = key
        self.words = words
    }

    /// The parts in the order of a notice. One that is not listed here appears after them under its own key.
    static let listed: [CoveragePart] = [
        CoveragePart("contribution", Words("筹资", "contribution")),
        CoveragePart("subsidies", Words("资助参保", "subsidies")),
        CoveragePart("window", Words("集中参保期", "window")),
        CoveragePart("waiting", Words("待遇等待期", "waiting")),
        CoveragePart("incentive", Words("激励约束", "incentive")),
        CoveragePart("inpatient", CareKind.inpatient.words),
        CoveragePart("outpatient", CareKind.outpatient.words),
        CoveragePart("chronic", CareKind.chronic.words),
        CoveragePart("twoDiseases", CareKind.twoDiseases.words),
        CoveragePart("negotiatedDrugs", CareKind.negotiatedDrugs.words),
        CoveragePart("maternity", CareKind.maternity.words),
        CoveragePart("prenatal", CareKind.prenatal.words),
        CoveragePart("criticalIllness", Words("大病保险", "critical illness")),
        CoveragePart("medicalAid", Words("医疗救助", "medical aid")),
        CoveragePart("supplements", Words("补充保险和慈善", "supplements")),
        CoveragePart("districts", Words("区县自己的规定", "districts")),
    ]

    /// What holds for the whole file and is no part of its own.
    private static let general: Set<Substring> = [
        "rounding", "tiers", "groups", "facilities", "conditions", "income", "unmodelled", "terms",
    ]

    /// The part that an item belongs to; nil where it is of the file as a whole.
    static func of(_ item: PolicyItem) -> CoveragePart? {
        guard let top = item.path.split(separator: ".").first, !general.contains(top) else { return nil }
        return listed.first { $0.key == top } ?? CoveragePart(String(top), item.section)
    }
}
