package import Payments
package import Scheme
package import Vocabulary

/// One person's year as it stands (个人年度账): the bill, the grants, what is allocated to it.
package struct PersonYear: Hashable, Sendable {
    package var bill: Bill?
    package var grants: [Contributor: Grant]
    /// Of payments.
    package var allocated: Money
    /// The number of the last allocation.
    package var lastAllocation: Int

    package init(
        bill: Bill? = nil, grants: [Contributor: Grant] = [:], allocated: Money = .zero,
        lastAllocation: Int = 0
    ) {
        self.bill = bill
        self.grants = grants
        self.allocated = allocated
        self.lastAllocation = lastAllocation
    }

    /// What is still to be paid; nil where nobody knows, or there is no bill.
    package var owed: Money? { bill?.own.map { $0 - allocated } }

    /// Whether nothing is left to pay and so the person is insured (参保缴费完成).
    package var isSettled: Bool {
        guard let bill, !bill.isExcluded, let own = bill.own else { return false }
        return allocated >= own
    }

    /// What the books count of it.
    var counted: Counted {
        var counted = Counted()
        counted.own = bill?.own ?? .zero
        counted.allocated = allocated
        if isSettled {
            counted.fiscal = bill?.content.fiscal ?? .zero
            counted.grants = grants.mapValues(\.content.amount)
        }
        return counted
    }

    /// The amounts that stand in the books for a person's year, or for many.
    struct Counted: Hashable, Sendable {
        var own = Money.zero
        var allocated = Money.zero
        var fiscal = Money.zero
        var grants: [Contributor: Money] = [:]

        static func - (a: Counted, b: Counted) -> Counted {
            var difference = Counted()
            difference.own = a.own - b.own
            difference.allocated = a.allocated - b.allocated
            difference.fiscal = a.fiscal - b.fiscal
            difference.grants = a.grants.merging(b.grants.mapValues { -$0 }) { $0 + $1 }
            return difference
        }

        static func += (a: inout Counted, b: Counted) {
            a.own = a.own + b.own
            a.allocated = a.allocated + b.allocated
            a.fiscal = a.fiscal + b.fiscal
            a.grants.merge(b.grants) { $0 + $1 }
        }
    }
}
