import Vocabulary

/// Claims in columns (费用单组): whole persons, each person's claims in the order in which they are settled.
///
/// The one form in which claims are settled: a statement is a block of one. Filled with `Plan.add` or, column by
/// column, by a caller who has checked what `Plan.add` checks; settled with `Plan.settle`. Not thread-safe: each
/// thread has its own.
public final class Block {
    public let capacity: Int
    public internal(set) var count = 0
    let plan: Plan

    /// `CareKind.position`, or one past the last: not to be settled.
    let kind: UnsafeMutablePointer<UInt8>
    /// The groups of the plan that the person is in.
    let membership: UnsafeMutablePointer<UInt16>
    /// Tier, grade and place in one.
    let code: UnsafeMutablePointer<UInt16>
    let condition: UnsafeMutablePointer<UInt8>
    let ordinal: UnsafeMutablePointer<UInt8>
    let isTransfer: UnsafeMutablePointer<Bool>
    /// Where the person's state begins in `states`.
    let person: UnsafeMutablePointer<Int32>
    /// 政策范围内费用, with what a layer has taken in besides.
    let inScope: UnsafeMutablePointer<Int64>
    /// The year's in-scope cost up to and with this claim, where a rule asks for it.
    let yearScope: UnsafeMutablePointer<Int64>
    let firstSelfPay: UnsafeMutablePointer<Int64>
    let capChange: UnsafeMutablePointer<Int64>
    let days: UnsafeMutablePointer<Int32>
    let babies: UnsafeMutablePointer<Int32>
    /// The highest cap of the person's conditions, and their number; see `morePerCondition`.
    let conditionCap: UnsafeMutablePointer<Int64>

    /// What no layer has paid so far of what is in scope.
    let remains: UnsafeMutablePointer<Int64>
    /// By head of the plan's tables: fen paid, a column each.
    let paid: UnsafeMutablePointer<UnsafeMutablePointer<Int64>>
    /// The layer at which a row stopped because its policy is not known, or −1.
    let stoppedAt: UnsafeMutablePointer<Int8>
    let refusal: UnsafeMutablePointer<Refusal.Reason?>

    let states: UnsafeMutablePointer<Int64>
    let stride: Int
    /// Where the state of the last person begins.
    var lastPerson: Int32
    /// The kind of all rows, where they are of one kind and all to be settled.
    var onlyKind: Int?

    /// Whether a row has stopped at a layer that is not known.
    var hasStopped = false

    private let ownPaid: UnsafeMutablePointer<Int64>

    public init(for plan: Plan, capacity: Int) {
        precondition(capacity > 0)
        self.plan = plan
        self.capacity = capacity
        kind = .allocate(capacity: capacity)
        membership = .allocate(capacity: capacity)
        code = .allocate(capacity: capacity)
        condition = .allocate(capacity: capacity)
        ordinal = .allocate(capacity: capacity)
        isTransfer = .allocate(capacity: capacity)
        person = .allocate(capacity: capacity)
        inScope = .allocate(capacity: capacity)
        yearScope = .allocate(capacity: capacity)
        firstSelfPay = .allocate(capacity: capacity)
        capChange = .allocate(capacity: capacity)
        days = .allocate(capacity: capacity)
        babies = .allocate(capacity: capacity)
        conditionCap = .allocate(capacity: capacity)
        remains = .allocate(capacity: capacity)
        stoppedAt = .allocate(capacity: capacity)
        refusal = .allocate(capacity: capacity)
        refusal.initialize(repeating: nil, count: capacity)
        let heads = plan.tables.layers.count
        ownPaid = .allocate(capacity: max(1, heads * capacity))
        paid = .allocate(capacity: max(1, heads))
        for head in 0..<heads { paid[head] = ownPaid + head * capacity }
        stride = plan.tables.slots.count
        states = .allocate(capacity: stride * capacity)
        lastPerson = -Int32(stride)
    }

    deinit {
        kind.deallocate()
        membership.deallocate()
        code.deallocate()
        condition.deallocate()
        ordinal.deallocate()
        isTransfer.deallocate()
        person.deallocate()
        inScope.deallocate()
        yearScope.deallocate()
        firstSelfPay.deallocate()
        capChange.deallocate()
        days.deallocate()
        babies.deallocate()
        conditionCap.deallocate()
        remains.deallocate()
        stoppedAt.deallocate()
        refusal.deallocate()
        paid.deallocate()
        ownPaid.deallocate()
        states.deallocate()
    }

    /// Empties it for the next claims.
    public func removeAll() {
        count = 0
        lastPerson = -Int32(stride)
        onlyKind = nil
        hasStopped = false
    }

    var state: UnsafeMutablePointer<Int64> { states + Int(lastPerson) }
}
