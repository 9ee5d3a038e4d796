/// Fields whose doubled quotation marks have been made single; valid until the next row.
///
/// A field goes to the place that it has in its record, so asking again is harmless and none is in the way
/// of another.
final class PlainFields {
    private var room: UnsafeMutablePointer<UInt8>
    private var capacity = 1 << 10

    init() { room = .allocate(capacity: capacity) }

    deinit { room.deallocate() }

    func undoubled(
        _ slot: FieldSlot, record: UnsafePointer<UInt8>, recordLength: Int
    ) -> Field {
        if recordLength > capacity { grow(to: recordLength) }
        let from = record + Int(slot.start)
        let length = Int(~slot.length)
        let to = room + Int(slot.start)
        var written = 0
        var at = 0
        while at < length {
            to[written] = from[at]
            written += 1
            at += from[at] == UInt8(ascii: "\"") ? 2 : 1
        }
        return Field(start: UnsafePointer(to), count: written)
    }

    private func grow(to needed: Int) {
        room.deallocate()
        capacity = needed * 2
        room = .allocate(capacity: capacity)
    }
}
