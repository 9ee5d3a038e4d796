package import Vocabulary

/// One line of a fee list as a hospital sends it (费用明细), as far as its classification goes.
package struct FeeLine: Hashable, Sendable {
    /// `cnt`; negative where something is given back.
    package let quantity: Quantity
    /// `det_item_fee_sumamt`; negative where something is given back.
    package let amount: Money
    package let approval: HospitalApproval

    package init(quantity: Quantity, amount: Money, approval: HospitalApproval = .notNeeded) {
        self.quantity = quantity
        self.amount = amount
        self.approval = approval
    }
}

/// What the hospital says of a use that the catalogue limits (医院审批标志), by the code of the national interface.
package enum HospitalApproval: String, CaseIterable, Sendable {
    /// 无须审批
    case notNeeded = "0"
    /// 审批通过
    case approved = "1"
    /// 审批不通过
    case refused = "2"
}
