import Glibc

/// The records that are in memory at one time, and their order.
final class SortBlock {
    /// What is compared first: twelve bytes of the key after those that all keys of the block begin with.
    private struct Entry {
        var high: UInt64
        var low: UInt32
        /// Where the record lies; as later records lie further on, it also keeps equal keys in order.
        var offset: UInt32
    }

    private(set) var count = 0
    /// Bytes of memory in use, with what sorting will need.
    var footprint: Int { used + count * (MemoryLayout<Entry>.stride * 3 / 2) }

    private var arena: UnsafeMutableRawPointer
    private var capacity: Int
    private var used = 0
    private var entries: UnsafeMutablePointer<Entry>
    private var entryCapacity = 1024
    private var isSorted = true
    private var lastOffset = 0
    /// How many bytes the keys of the block have in common.
    private var commonLength = 0

    private static let padding = 16
    private static let largest = Int(UInt32.max)

    /// - Parameter capacity: how many bytes of records are expected; it grows when one record needs more.
    init(capacity: Int) {
        self.capacity = min(max(capacity, 1 << 10), Self.largest)
        arena = .allocate(byteCount: self.capacity + Self.padding, alignment: 16)
        entries = .allocate(capacity: entryCapacity)
    }

    deinit {
        arena.deallocate()
        entries.deallocate()
    }

    func removeAll() {
        (count, used, isSorted) = (0, 0, true)
    }

    /// Gives the memory back; the block is not used again.
    func release() {
        removeAll()
        arena.deallocate()
        entries.deallocate()
        (capacity, entryCapacity) = (0, 0)
        arena = .allocate(byteCount: Self.padding, alignment: 16)
        entries = .allocate(capacity: 1)
    }

    func add(line: Int, key: UnsafeBufferPointer<UInt8>, record: Field) {
        let length = SortRecord.length(key: key, record: record)
        if used + length > capacity { growArena(for: used + length) }
        if count == entryCapacity { growEntries() }
        SortRecord.write(line: line, key: key, record: record, to: arena + used)
        if count == 0 {
            commonLength = key.count
        } else {
            noteOrder(of: key)
        }
        entries[count] = Entry(high: 0, low: 0, offset: UInt32(used))
        lastOffset = used
        count += 1
        used += length
    }

    /// The record that is `place`-th in order; `sort()` comes first.
    func record(at place: Int) -> SortRecord { SortRecord(start: arena + Int(entries[place].offset)) }

    func sort() {
        if isSorted { return }
        for place in 0..<count { prepare(&entries[place]) }
        let (arena, skipped) = (UnsafeRawPointer(arena), commonLength + 12)
        var inOrder = UnsafeMutableBufferPointer(start: entries, count: count)
        inOrder.sort { first, second in
            if first.high != second.high { return first.high < second.high }
            if first.low != second.low { return first.low < second.low }
            let order = Self.compareRest(
                SortRecord(start: arena + Int(first.offset)).key,
                SortRecord(start: arena + Int(second.offset)).key, from: skipped)
            return order == 0 ? first.offset < second.offset : order < 0
        }
        isSorted = true
    }

    private func noteOrder(of key: UnsafeBufferPointer<UInt8>) {
        let last = SortRecord(start: arena + lastOffset).key
        if isSorted && compareBytes(last, key) > 0 { isSorted = false }
        let shorter = min(last.count, key.count, commonLength)
        var same = 0
        while same < shorter && last[same] == key[same] { same += 1 }
        commonLength = same
    }

    private func prepare(_ entry: inout Entry) {
        let key = SortRecord(start: arena + Int(entry.offset)).key
        entry.high = keyWord(key, from: commonLength)
        entry.low = UInt32(truncatingIfNeeded: keyWord(key, from: commonLength + 8) >> 32)
    }

    /// Keys whose first bytes are alike, by the bytes after those. A key that ended before compares as the
    /// shorter one.
    private static func compareRest(
        _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, from skipped: Int
    ) -> Int32 {
        let (a, b) = (min(skipped, first.count), min(skipped, second.count))
        if a < skipped || b < skipped { return compareBytes(first, second) }
        return compareBytes(
            UnsafeBufferPointer(rebasing: first[a...]), UnsafeBufferPointer(rebasing: second[b...]))
    }

    private func growArena(for needed: Int) {
        precondition(needed <= Self.largest, "a block of records is at most 4 GiB")
        capacity = min(max(needed, capacity * 2), Self.largest)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity + Self.padding, alignment: 16)
        larger.copyMemory(from: arena, byteCount: used)
        arena.deallocate()
        arena = larger
    }

    private func growEntries() {
        let larger = UnsafeMutablePointer<Entry>.allocate(capacity: entryCapacity * 2)
        larger.update(from: entries, count: count)
        entries.deallocate()
        entries = larger
        entryCapacity *= 2
    }
}

/// Eight bytes of a key from a place on as a number that compares as they do; zeros after its end.
@inline(__always)
func keyWord(_ key: UnsafeBufferPointer<UInt8>, from place: Int) -> UInt64 {
    guard let base = key.baseAddress, place < key.count else { return 0 }
    // The record follows the key, so eight bytes may always be loaded.
    let word = UInt64(bigEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
    let left = key.count - place
    return left >= 8 ? word : word & (UInt64.max << UInt64(64 - 8 * left))
}
