package import Vocabulary

/// For what somebody may look at the whole number of a document (查看用途). A phone is looked at for what its owner agrees to: `Phone.Purpose`.
package enum UnmaskingPurpose: String, CaseIterable, Sendable {
    /// 核对本人或代办人
    case identity
    /// 更正登记
    case correction
    /// 与税务、民政等部门核对
    case reconciliation
    /// 关系转移、异地协查
    case transfer
    /// 信访、投诉、稽核
    case inquiry
    /// Said in the remarks.
    case other

    package var words: Words {
        switch self {
        case .identity: Words("核对本人或代办人身份", "checking who stands at the counter")
        case .correction: Words("更正登记信息", "correcting the register")
        case .reconciliation:
            Words("与税务、民政等部门核对", "agreeing with the tax office or a department")
        case .transfer: Words("关系转移、异地协查", "moving to or asked by another region")
        case .inquiry: Words("信访、投诉、稽核", "a complaint or an inspection")
        case .other: Words("其他（写明）", "other (say what)")
        }
    }
}
