package import Policies
package import Receipts
package import Scheme
package import Vocabulary

/// Why work on a claim could not be done. Data, no prose: the doors find the words.
package enum ClaimsError: Error, Hashable, Sendable {
    case unknownPerson
    case unknownFacility
    case noPlan(PolicyBook.NoPlan)
    case unknownTier(String)
    /// The year's policy has no such class of facilities at this facility's level, or its record names another.
    case unknownFacilityClass(String, known: [Choices.Choice])
    /// The year's policy has no such condition.
    case unknownCondition(String, known: [Choices.Choice])
    /// Only a stay goes on from another hospital.
    case transferOfVisit
    case impossibleBed(BedFault)
    /// Where the care was is said too roughly for the year's policy.
    case filingMissing(FilingMissing)
    case dischargeBeforeAdmission
    case dischargeInFuture
    /// This facility sent this message number before, with other content.
    case sameMessageOtherContent(ID<Receipt>)
    case unknownReceipt
    case alreadyReversed(by: ID<Receipt>)
    case isReversal
}
