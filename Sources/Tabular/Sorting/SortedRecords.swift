/// A cursor over records in the order of their keys.
public final class SortedRecords {
    private let block: SortBlock?
    private var merge: RunMerge?
    private var place = -1
    @exclusivity(unchecked) private var current: SortRecord?

    init(block: SortBlock) {
        self.block = block
        merge = nil
    }

    init(merge: RunMerge) {
        block = nil
        self.merge = merge
    }

    /// - Returns: false at the end.
    public func next() throws(TableError) -> Bool {
        if let block {
            place += 1
            current = place < block.count ? block.record(at: place) : nil
            return current != nil
        }
        guard try merge?.next() == true else {
            current = nil
            return false
        }
        current = merge?.record
        return true
    }

    /// The line that was given with the current record.
    public var line: Int { current?.line ?? 0 }
    /// The current record's key; valid until the next call of `next()`, like `record`.
    public var key: UnsafeBufferPointer<UInt8> { current?.key ?? UnsafeBufferPointer(start: nil, count: 0) }
    /// The current record as it was added. There is none before the first call of `next()` and at the end.
    public var record: Field {
        guard let current else { preconditionFailure("SortedRecords.record before next()") }
        return current.record
    }
}
