package import Vocabulary

/// Why the journal did not do as asked.
package enum LedgerError: Error, Hashable, Sendable {
    /// There is no entry of this id.
    case noEntry(ID<Entry>)
    /// It was taken back before, by this entry.
    case alreadyReversed(by: ID<Entry>)
    /// A reversal is not reversed; post the entry anew.
    case isReversal
    /// A reversal cannot count before, or be recorded before, what it takes back.
    case beforeEntry
    /// The database holds an account this program does not know.
    case unknownAccount(String)
}
