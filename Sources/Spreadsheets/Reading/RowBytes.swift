import Glibc
import Tabular

/// The texts of the cells of one row, and where each of them lies.
final class RowBytes {
    struct Slot {
        var start: Int32 = 0
        var count: Int32 = 0
        var kind = CellKind.empty
        var isRepeated = false
    }

    private(set) var start: UnsafeMutablePointer<UInt8>
    var count = 0
    /// One more than the last column with a cell.
    private(set) var width = 0
    private var capacity = 1 << 12
    private var slots: UnsafeMutablePointer<Slot>

    init() {
        start = .allocate(capacity: capacity)
        slots = .allocate(capacity: Limits.columns)
        slots.initialize(repeating: Slot(), count: Limits.columns)
    }

    deinit {
        start.deallocate()
        slots.deallocate()
    }

    func clear() {
        for column in 0..<width { slots[column] = Slot() }
        width = 0
        count = 0
    }

    /// Eight bytes more than asked for are there, for a number's end.
    func reserve(_ more: Int) {
        guard count + more + 8 > capacity else { return }
        capacity = max(capacity * 2, count + more + 8)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }

    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress, bytes.count > 0 else { return }
        reserve(bytes.count)
        memcpy(start + count, base, bytes.count)
        count += bytes.count
    }

    func append(_ text: StaticString) {
        text.withUTF8Buffer { append($0) }
    }

    /// What was appended since `from` is the text of a cell.
    func set(_ column: Int, from: Int, kind: CellKind, isRepeated: Bool = false) {
        slots[column] = Slot(
            start: Int32(truncatingIfNeeded: from), count: Int32(truncatingIfNeeded: count - from),
            kind: kind,
            isRepeated: isRepeated)
        width = max(width, column + 1)
    }

    func cell(_ column: Int) -> Cell {
        guard column >= 0, column < width else {
            return Cell(field: Field(start: start, count: 0), kind: .empty, isRepeated: false)
        }
        let slot = slots[column]
        return Cell(
            field: Field(start: start + Int(slot.start), count: Int(slot.count)), kind: slot.kind,
            isRepeated: slot.isRepeated)
    }
}
