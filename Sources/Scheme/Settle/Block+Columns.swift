public import Vocabulary

extension Block {
    /// What a claim's tier, grade and place are in the column `code`.
    public func code(tier: Int, grade: Int, place: CarePlace) -> UInt16 {
        plan.tables.code(tier: tier, grade: grade, place: place)
    }

    /// Lets a layer's payments be written here, as long as they are not let go; nil for the block's own column.
    public func write(_ layer: String, to column: UnsafeMutablePointer<Int64>) {
        guard let head = plan.tables.layers.firstIndex(where: { $0.key == layer }) else {
            preconditionFailure("the plan has no layer \(layer)")
        }
        columns.paid[head] = column
    }

    /// The groups of the plan that each claim's person is in, a bit for each.
    public var membership: UnsafeMutablePointer<UInt16> { columns.membership }
    /// See `code(tier:grade:place:)`.
    public var code: UnsafeMutablePointer<UInt16> { columns.code }
    /// A number for each person, the same in all their rows.
    public var person: UnsafeMutablePointer<Int32> { columns.person }
    public var inScope: UnsafeMutablePointer<Int64> { columns.inScope }
    /// After settling: what of it no layer has paid.
    public var remains: UnsafeMutablePointer<Int64> { columns.remains }

    /// Settles rows whose columns the caller has filled: `membership`, `code`, `person`, `inScope`, for claims of one
    /// kind that have been checked and are not refused, of people whose year begins here. No column says in which month a
    /// claim is: a plan that asks is for `add`.
    public func settle(rows: Int, of kind: CareKind) {
        precondition(rows <= capacity && !plan.tables.countsMonths)
        count = rows
        onlyKind = kind.position
        columns.kind.update(repeating: UInt8(kind.position), count: rows)
        isFresh = true
        hasStopped = false
        hasTransfers = false
        if plan.tables.needsStates || wasAddedTo { columns.reset(rows) }
        if plan.tables.paysOutside { columns.outside.update(repeating: 0, count: rows) }
        wasAddedTo = false
        if plan.tables.needsStates || plan.tables.countsStays && kind != .inpatient { layOutStates() }
        settle()
    }

    /// Where the rarer parts need the counters in memory: a state for each person, by its offset.
    private func layOutStates() {
        var offset = -Int32(stride)
        var number: Int32?
        for row in 0..<count {
            if columns.person[row] != number { offset += Int32(stride) }
            number = columns.person[row]
            columns.person[row] = offset
        }
        columns.states.update(repeating: 0, count: Int(offset) + stride)
    }
}
