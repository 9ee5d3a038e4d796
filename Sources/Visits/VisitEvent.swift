package import Vocabulary

/// Something that was reported of a visit, in the order in which it came.
package enum VisitEvent: Hashable, Sendable, Codable {
    /// 挂号、入院登记, and later changes of what it said: by the names of the interface.
    case informed(VisitInfo)
    case charged([VisitLine])
    /// Lines taken back by their serials.
    case uncharged([String])
    /// 出院
    case discharged(Day)
    /// 出院撤销
    case readmitted
    /// 挂号撤销、入院撤销
    case cancelled
    case settled(VisitSettlement)
    /// 结算撤销 of this settlement, by a further one.
    case reversed(VisitReversal)
}

/// What a visit is for (就诊信息): each time it is said, it says the whole.
package struct VisitInfo: Hashable, Sendable, Codable {
    /// 医疗类别, in the code of the national list.
    package var care: String
    package var began: Instant
    /// 病种编码 (`dise_codg`), where one was named.
    package var condition: String?
    /// What was reported besides: by the names of the interface.
    package var reported: [String: String]

    package init(care: String, began: Instant, condition: String?, reported: [String: String]) {
        self.care = care
        self.began = began
        self.condition = condition
        self.reported = reported
    }
}

package struct VisitSettlement: Hashable, Sendable, Codable {
    /// The receipt; its short form is the number that the hospital knows (`setl_id`).
    package let receipt: ID<Settled>
    /// 医疗类别 (`med_type`) it was settled as.
    package let care: String
    /// Which batch it took; nil: all lines that were open.
    package let batch: String?
    /// 中途结算
    package let isInterim: Bool
    package let invoice: String?
    /// The sender's message (`medins_setl_id`).
    package let message: String
    package let at: Instant

    package init(
        receipt: ID<Settled>, care: String, batch: String?, isInterim: Bool, invoice: String?,
        message: String, at: Instant
    ) {
        self.receipt = receipt
        self.care = care
        self.batch = batch
        self.isInterim = isInterim
        self.invoice = invoice
        self.message = message
        self.at = at
    }
}

package struct VisitReversal: Hashable, Sendable, Codable {
    package let receipt: ID<Settled>
    /// The receipt that takes it back.
    package let by: ID<Settled>
    package let message: String
    package let at: Instant

    package init(receipt: ID<Settled>, by: ID<Settled>, message: String, at: Instant) {
        self.receipt = receipt
        self.by = by
        self.message = message
        self.at = at
    }
}

/// Whoever a settlement's receipt is filed under in another module.
package enum Settled {}

/// Who is treated: a person of the registry.
package enum Patient {}
