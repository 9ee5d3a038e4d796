package import Policies
package import Receipts
package import Vocabulary

/// Why work on a claim could not be done. Data, no prose: the doors find the words.
package enum ClaimsError: Error, Hashable, Sendable {
    case unknownPerson
    case unknownFacility
    /// The facility was not designated (定点) on the day of discharge.
    case facilityNotDesignated
    case noPlan(PolicyBook.NoPlan)
    case unknownTier(String)
    case dischargeBeforeAdmission
    case dischargeInFuture
    /// This facility sent this message number before, with other content.
    case sameMessageOtherContent(ID<Receipt>)
    case unknownReceipt
    case alreadyReversed(by: ID<Receipt>)
    case isReversal
}
