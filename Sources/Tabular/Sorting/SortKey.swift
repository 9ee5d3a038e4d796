/// The bytes that a record is sorted by, put together from several fields.
///
/// A text is closed by a NUL byte, which no text holds, so "ab" + "c" and "a" + "bc" differ and the shorter
/// text comes first. Numbers sort by value, negative ones first.
public final class SortKey {
    private var room: UnsafeMutablePointer<UInt8>
    private var capacity = 256
    private var count = 0

    public init() { room = .allocate(capacity: capacity) }

    deinit { room.deallocate() }

    /// The key so far; valid until it is changed.
    public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: room, count: count) }

    public func removeAll() { count = 0 }

    public func append(_ text: Field) {
        reserve(text.count + 1)
        (room + count).update(from: text.start, count: text.count)
        room[count + text.count] = 0
        count += text.count + 1
    }

    public func append(_ number: Int) {
        reserve(8)
        let ordered = (UInt64(bitPattern: Int64(number)) ^ (1 << 63)).bigEndian
        UnsafeMutableRawPointer(room + count).storeBytes(of: ordered, as: UInt64.self)
        count += 8
    }

    private func reserve(_ more: Int) {
        guard count + more > capacity else { return }
        capacity = (count + more) * 2
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: room, count: count)
        room.deallocate()
        room = larger
    }
}
