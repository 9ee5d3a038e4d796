package import Payments
package import Vocabulary

/// What cannot be done in a season, as data; `words` say it, at every door alike.
package enum CollectionError: Error, Hashable, Sendable {
    /// A person is enrolled in a tier that the policy of the year does not have.
    case unknownTier(String)
    /// Nothing was assessed yet for this place and year.
    case notAssessed
    /// The same file came before and stands.
    case sameFile(ID<Run>)
    case noRun
    case undoneAlready
    /// Later work builds on this run: undo that first.
    case builtUpon
    /// This kind of run is not taken back.
    case notUndoable(Run.Kind)
    case noPayment
    /// Only so much of the payment is free to go back.
    case notFree(Money)
    case noPerson
    /// What is to be paid for these people together.
    case amountDiffers(owed: Money)
    case doubt(Doubt)
    /// The number of the receipt is on record.
    case paymentKnown
    /// Somebody changed the same person's year at the same moment; do it again.
    case changedMeanwhile
}
