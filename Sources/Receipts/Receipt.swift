package import Scheme
package import Vocabulary

/// A filed settlement (结算存档): what was asked, what it was decided on, and what was told.
///
/// A receipt is never changed. A reversal (冲正) is a further receipt that points at it and repeats its
/// statement; what it moves in the year is negative (`movement`).
package struct Receipt: Hashable, Sendable {
    package let id: ID<Receipt>
    /// With `message`, the key under which the same claim is known again.
    package let facility: String
    /// The sender's own number for this message (发送方报文号).
    package let message: String
    package let person: ID<Insured>
    package let claim: Claim
    /// The person as the rules saw them.
    package let insured: Insured
    /// What the year had used up before.
    package let before: YearToDate
    package let statement: Statement
    package let recorded: Instant
    /// The receipt this one takes back.
    package let reverses: ID<Receipt>?

    /// The year in which it counts.
    package var year: BenefitYear { statement.plan.year }

    /// When it counts: the day of discharge.
    package var effective: Day { claim.discharge }

    package init(
        id: ID<Receipt>, facility: String, message: String, person: ID<Insured>, claim: Claim,
        insured: Insured,
        before: YearToDate, statement: Statement, recorded: Instant,
        reverses: ID<Receipt>? = nil
    ) {
        self.id = id
        self.facility = facility
        self.message = message
        self.person = person
        self.claim = claim
        self.insured = insured
        self.before = before
        self.statement = statement
        self.recorded = recorded
        self.reverses = reverses
    }
}
