package import Scheme
package import Vocabulary

/// What a receipt moves in its person's year (本年累计的变动): as much of it as the year's fold needs.
///
/// A settlement adds, its reversal takes the same away. Kept in columns beside the receipt, so that a year is added up
/// without reading statements.
package struct Movement: Hashable, Sendable {
    /// Admissions: 1, or 0 for a visit and for a transfer; −1 where such a stay is taken back.
    package let stays: Int
    package let inScope: Money
    /// What the basic deductible took of a stay; nil for what is no stay.
    package let stayDeductible: Money?
    /// By the key of the yearly counter.
    package let counters: [String: YearToDate.Counter]

    package init(
        stays: Int, inScope: Money, stayDeductible: Money?, counters: [String: YearToDate.Counter]
    ) {
        self.stays = stays
        self.inScope = inScope
        self.stayDeductible = stayDeductible
        self.counters = counters
    }
}

extension Receipt {
    /// What it adds to the year; a reversal takes the same away.
    package var movement: Movement {
        var year = YearToDate()
        year.move(claim, statement.settlement)
        let sign: Int64 = reverses == nil ? 1 : -1
        return Movement(
            stays: year.stays * Int(sign), inScope: Money(fen: year.inScope.fen * sign),
            stayDeductible: claim.kind == .inpatient ? Money(fen: year.thisStay.fen * sign) : nil,
            counters: year.counters.mapValues { $0.times(sign) })
    }
}

extension YearToDate {
    /// The fold over receipts in the order of filing: those that no reversal takes back move it on.
    package init(folding receipts: [Receipt]) {
        self.init()
        let reversed = Set(receipts.compactMap(\.reverses))
        for receipt in receipts where receipt.reverses == nil && !reversed.contains(receipt.id) {
            move(receipt.claim, receipt.statement.settlement)
        }
    }

    /// The same year where a counter of nothing is as good as none.
    package var withoutEmptyCounters: YearToDate {
        YearToDate(
            stays: stays, inScope: inScope, thisStay: thisStay,
            counters: counters.filter { $0.value != Counter() })
    }
}

extension YearToDate.Counter {
    fileprivate func times(_ sign: Int64) -> YearToDate.Counter {
        YearToDate.Counter(
            entered: Money(fen: entered.fen * sign), paid: Money(fen: paid.fen * sign),
            deductible: Money(fen: deductible.fen * sign), excess: Money(fen: excess.fen * sign))
    }
}
