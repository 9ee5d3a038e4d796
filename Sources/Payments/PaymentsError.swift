/// What cannot be recorded about money, as data; the door that answers finds the words.
package enum PaymentsError: Error, Hashable, Sendable {
    /// Somebody changed the same person's year at the same moment; do it again.
    case changedMeanwhile
    /// A payment of this source and number is on record.
    case paymentKnown
    case undoneAlready
}
