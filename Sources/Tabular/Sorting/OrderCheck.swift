import Glibc

/// Whether keys come in ascending order, found out while they pass.
public struct OrderCheck {
    public private(set) var isSorted = true
    private var previous: [UInt8] = []

    public init() {}

    /// Takes the key of the next record; equal keys are in order.
    public mutating func take(_ key: UnsafeBufferPointer<UInt8>) {
        guard isSorted else { return }
        let isInOrder = previous.withUnsafeBufferPointer { compareBytes($0, key) <= 0 }
        if !isInOrder { isSorted = false }
        previous.removeAll(keepingCapacity: true)
        previous.append(contentsOf: key)
    }
}

/// Bytes compared as unsigned numbers; what is the beginning of the other comes first.
@inline(__always)
func compareBytes(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Int32 {
    let shorter = min(first.count, second.count)
    if shorter > 0, let a = first.baseAddress, let b = second.baseAddress {
        let order = memcmp(a, b, shorter)
        if order != 0 { return order }
    }
    return first.count < second.count ? -1 : (first.count > second.count ? 1 : 0)
}
