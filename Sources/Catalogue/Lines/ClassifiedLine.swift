package import Vocabulary

/// A line of a fee list, divided: who bears it before the policy's layers begin. The four parts add up to the amount, always; of a
/// line that gives back they are those of the line it mirrors, with the sign turned.
package struct ClassifiedLine: Hashable, Sendable {
    /// Why a line is the patient's own.
    package enum Reason: String, CaseIterable, Sendable {
        /// The code is in no catalogue of the region on that day.
        case unknown
        /// 丙类
        case outsideCatalogue
        /// 限制使用, and the hospital did not approve it.
        case limitedUse
        /// The hospital refused the use.
        case notApproved

        package var words: Words {
            switch self {
            case .unknown:
                Words("当日目录中没有这个编码，全自费", "the code is not in the catalogue of that day: paid by the patient")
            case .outsideCatalogue: Words("丙类，目录外，全自费", "class C, outside the catalogue: paid by the patient")
            case .limitedUse:
                Words(
                    "限制使用，医院未审批通过，全自费", "of limited use and not approved by the hospital: paid by the patient"
                )
            case .notApproved: Words("医院审批不通过，全自费", "refused by the hospital: paid by the patient")
            }
        }
    }

    /// `det_item_fee_sumamt`
    package let amount: Money
    /// 全自费 (`fulamt_ownpay_amt`)
    package let outOfCatalogue: Money
    /// 超限价 (`overlmt_amt`)
    package let overLimit: Money
    /// 先行自付 (`preselfpay_amt`)
    package let firstSelfPay: Money
    /// 符合政策范围 (`inscp_scp_amt`)
    package var inScope: Money { amount - outOfCatalogue - overLimit - firstSelfPay }

    /// 自付比例 (`selfpay_prop`): 1 where all is the patient's own.
    package let share: Ratio
    /// 定价上限 (`pric_uplmt_amt`) at this hospital; nil: none, sent as `noLimit`.
    package let limit: UnitPrice?
    /// 收费项目等级 (`chrgitm_lv`)
    package let catalogueClass: CatalogueClass
    /// Why all of it is the patient's own, where it is.
    package let reason: Reason?

    /// How the interface says that there is no limit: 999999.
    package static let noLimit = UnitPrice(micros: 999_999_000_000)
}

extension CatalogueClass {
    /// 收费项目等级 in the national interface (`chrgitm_lv`): 01, 02, 03.
    package var code: String {
        switch self {
        case .a: "01"
        case .b: "02"
        case .c: "03"
        }
    }
}
