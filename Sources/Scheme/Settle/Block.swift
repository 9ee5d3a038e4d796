import Vocabulary

/// Claims in columns (费用单组): whole persons, each person's claims in the order in which they are settled.
///
/// The one form in which claims are settled: a statement is a block of one. Filled with `add` or, column by
/// column, by a caller who has checked what `Plan.add` checks; settled with `settle`. Not thread-safe: each
/// thread has its own.
public final class Block {
    public let capacity: Int
    @exclusivity(unchecked) public internal(set) var count = 0
    public let plan: Plan

    let columns: Columns
    /// How far apart the states of two persons are.
    let stride: Int
    /// Where the state of the last person begins.
    @exclusivity(unchecked) var lastPerson: Int32
    /// The kind of all rows, where they are of one kind and all to be settled.
    @exclusivity(unchecked) var onlyKind: Int?

    /// Whether every person's year begins in this block.
    @exclusivity(unchecked) var isFresh = true
    /// Whether rows were added since its columns were last filled by a caller.
    @exclusivity(unchecked) var wasAddedTo = false
    /// Whether a row is a transfer.
    @exclusivity(unchecked) var hasTransfers = false
    /// Whether a row has stopped at a layer that is not known.
    @exclusivity(unchecked) var hasStopped = false

    private let ownPaid: UnsafeMutablePointer<Int64>

    public init(for plan: Plan, capacity: Int) {
        precondition(capacity > 0)
        self.plan = plan
        self.capacity = capacity
        let heads = plan.tables.layers.count
        stride = plan.tables.slots.count
        columns = Columns(
            capacity: capacity, heads: heads, stride: stride, conditions: plan.conditions.count,
            outside: plan.tables.paysOutside)
        ownPaid = .allocate(capacity: max(1, heads * capacity))
        for head in 0..<heads { columns.paid[head] = ownPaid + head * capacity }
        lastPerson = -Int32(stride)
    }

    deinit {
        columns.deallocate()
        ownPaid.deallocate()
    }

    /// Empties it for the next claims.
    public func removeAll() {
        count = 0
        lastPerson = -Int32(stride)
        onlyKind = nil
        hasStopped = false
        hasTransfers = false
        isFresh = true
    }

    var state: UnsafeMutablePointer<Int64> { columns.states + Int(lastPerson) }
}

extension Block {
    /// The columns, as the loops hold them: addresses only, so that none is looked up twice.
    struct Columns {
        /// `CareKind.position`, or one past the last: not to be settled.
        let kind: UnsafeMutablePointer<UInt8>
        /// The groups of the plan that the person is in.
        let membership: UnsafeMutablePointer<UInt16>
        /// Tier, grade and place in one.
        let code: UnsafeMutablePointer<UInt16>
        let condition: UnsafeMutablePointer<UInt8>
        /// The same with the ordinal of the stay in the year.
        let claimCode: UnsafeMutablePointer<UInt16>
        let isTransfer: UnsafeMutablePointer<Bool>
        /// Where the person's state begins in `states`.
        let person: UnsafeMutablePointer<Int32>
        /// All ones where the row before is the same person's, or zero; where every year begins in the block.
        let same: UnsafeMutablePointer<Int64>
        /// 政策范围内费用, with what a layer has taken in besides.
        let inScope: UnsafeMutablePointer<Int64>
        /// The year's in-scope cost up to and with this claim, where a rule asks for it.
        let yearScope: UnsafeMutablePointer<Int64>
        let firstSelfPay: UnsafeMutablePointer<Int64>
        /// What no layer has paid so far of what is out of catalogue; only where a layer works on it.
        let outside: UnsafeMutablePointer<Int64>
        let capChange: UnsafeMutablePointer<Int64>
        let days: UnsafeMutablePointer<Int32>
        let babies: UnsafeMutablePointer<Int32>
        /// Of the day of discharge, from zero.
        let month: UnsafeMutablePointer<UInt8>
        /// The caps of the person's conditions together, see `morePerCondition`; `Int64.max` where there are none.
        let conditionCap: UnsafeMutablePointer<Int64>

        /// What no layer has paid so far of what is in scope.
        let remains: UnsafeMutablePointer<Int64>
        /// By head of the plan's tables: fen paid, a column each.
        let paid: UnsafeMutablePointer<UnsafeMutablePointer<Int64>>
        /// The layer at which a row stopped because its policy is not known, or −1.
        let stoppedAt: UnsafeMutablePointer<Int8>
        let refusal: UnsafeMutablePointer<Refusal.Reason?>

        /// The counters of each person.
        let states: UnsafeMutablePointer<Int64>

        private let noCondition: UInt8

        init(capacity: Int, heads: Int, stride: Int, conditions: Int, outside paysOutside: Bool) {
            noCondition = UInt8(conditions)
            outside = .allocate(capacity: paysOutside ? capacity : 1)
            outside.initialize(repeating: 0, count: paysOutside ? capacity : 1)
            kind = .allocate(capacity: capacity)
            membership = .allocate(capacity: capacity)
            code = .allocate(capacity: capacity)
            condition = .allocate(capacity: capacity)
            claimCode = .allocate(capacity: capacity)
            isTransfer = .allocate(capacity: capacity)
            person = .allocate(capacity: capacity)
            same = .allocate(capacity: capacity)
            inScope = .allocate(capacity: capacity)
            yearScope = .allocate(capacity: capacity)
            firstSelfPay = .allocate(capacity: capacity)
            capChange = .allocate(capacity: capacity)
            days = .allocate(capacity: capacity)
            babies = .allocate(capacity: capacity)
            month = .allocate(capacity: capacity)
            conditionCap = .allocate(capacity: capacity)
            remains = .allocate(capacity: capacity)
            paid = .allocate(capacity: max(1, heads))
            stoppedAt = .allocate(capacity: capacity)
            refusal = .allocate(capacity: capacity)
            states = .allocate(capacity: stride * capacity)
            refusal.initialize(repeating: nil, count: capacity)
            stoppedAt.initialize(repeating: -1, count: capacity)
            isTransfer.initialize(repeating: false, count: capacity)
            reset(capacity)
        }

        /// What a caller who fills columns leaves out: nothing out of the ordinary.
        func reset(_ rows: Int) {
            refusal.update(repeating: nil, count: rows)
            stoppedAt.update(repeating: -1, count: rows)
            isTransfer.update(repeating: false, count: rows)
            condition.update(repeating: noCondition, count: rows)
            firstSelfPay.update(repeating: 0, count: rows)
            capChange.update(repeating: 0, count: rows)
            days.update(repeating: 1, count: rows)
            babies.update(repeating: 1, count: rows)
            month.update(repeating: 0, count: rows)
            conditionCap.update(repeating: .max, count: rows)
        }

        func deallocate() {
            kind.deallocate()
            membership.deallocate()
            code.deallocate()
            condition.deallocate()
            claimCode.deallocate()
            isTransfer.deallocate()
            person.deallocate()
            same.deallocate()
            inScope.deallocate()
            yearScope.deallocate()
            firstSelfPay.deallocate()
            outside.deallocate()
            capChange.deallocate()
            days.deallocate()
            babies.deallocate()
            month.deallocate()
            conditionCap.deallocate()
            remains.deallocate()
            paid.deallocate()
            stoppedAt.deallocate()
            refusal.deallocate()
            states.deallocate()
        }
    }
}
