package import Receipts
package import Vocabulary

/// Where a statement is filed: its number, when, and whether it has been taken back.
package struct Filing: Sendable {
    /// Another receipt and where it is shown.
    package typealias Other = (id: ID<Receipt>, href: String)

    let id: ID<Receipt>
    let recorded: Instant
    let message: String
    /// The one this takes back.
    let reverses: Other?
    /// The one that took this back.
    let reversedBy: Other?
    let reversal: Reversal?

    /// What a clerk needs to take it back; nobody else gets one.
    package struct Reversal: Sendable {
        let action: String
        let token: String
        /// The number of the order to reverse: sent twice, it is done once.
        let message: String

        package init(action: String, token: String, message: String) {
            self.action = action
            self.token = token
            self.message = message
        }
    }

    package init(
        _ receipt: Receipt, reverses: Other? = nil, reversedBy: Other? = nil, reversal: Reversal? = nil
    ) {
        id = receipt.id
        recorded = receipt.recorded
        message = receipt.message
        self.reverses = reverses
        self.reversedBy = reversedBy
        self.reversal = reversal
    }

    var isReversal: Bool { reverses != nil }
}
