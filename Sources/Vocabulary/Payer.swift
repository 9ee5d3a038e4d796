/// Who bears a part of a bill (支付方). The parts of all payers add up to the total.
public enum Payer: String, CaseIterable, Codable, Sendable {
    /// 统筹基金: the resident basic insurance fund.
    case basicFund
    /// 大病保险: critical illness insurance, often bought per head from an insurer.
    case criticalIllness
    /// 医疗救助: medical aid for the needy.
    case medicalAid
    /// 商业补充保险（惠民保等）: a commercial supplement.
    case commercial
    /// 慈善帮扶: a charity.
    case charity
    /// 个人: the patient.
    case patient
    /// 尚无依据: the policy behind this part is not known to us; the patient advances it until it is.
    case undecided

    /// 0, 1, … in the order of the cases: the place in a table by payer.
    @inlinable
    public var position: Int {
        switch self {
        case .basicFund: 0
        case .criticalIllness: 1
        case .medicalAid: 2
        case .commercial: 3
        case .charity: 4
        case .patient: 5
        case .undecided: 6
        }
    }

    public var words: Words {
        switch self {
        case .basicFund: Words("统筹基金", "basic insurance fund")
        case .criticalIllness: Words("大病保险", "critical illness insurance")
        case .medicalAid: Words("医疗救助", "medical aid")
        case .commercial: Words("商业补充保险", "commercial supplement")
        case .charity: Words("慈善帮扶", "charity")
        case .patient: Words("自己要付", "patient")
        case .undecided: Words("尚无依据（暂由个人垫付）", "no known basis (advanced by the patient)")
        }
    }
}
