import Glibc

/// Bytes on their way to a file, with the ways to put numbers into them.
///
/// Room is reserved before anything is put.
package final class ByteLine {
    @exclusivity(unchecked) package private(set) var start: UnsafeMutablePointer<UInt8>
    @exclusivity(unchecked) package var count = 0
    @exclusivity(unchecked) private var capacity: Int

    package init(capacity: Int) {
        self.capacity = capacity
        start = .allocate(capacity: capacity)
    }

    deinit { start.deallocate() }

    @inline(__always)
    package func reserve(_ more: Int) {
        if count + more > capacity { grow(more) }
    }

    @inline(__always)
    package func put(_ byte: UInt8) {
        start[count] = byte
        count &+= 1
    }

    /// - Returns: false when there is a byte that calls for quotation marks; the copy is then incomplete.
    func copyPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let to = start + count
        for (at, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return false
            default: to[at] = byte
            }
        }
        count += bytes.count
        return true
    }

    package func put(number: Int64) {
        if number < 0 { put(UInt8(ascii: "-")) }
        put(digits: number.magnitude)
    }

    package func put(digits number: UInt64) {
        var length = 1
        var bound: UInt64 = 10
        while number >= bound {
            length += 1
            if length == 20 { break }
            bound *= 10
        }
        var left = number
        var at = count &+ length
        // Two digits for one division.
        while left >= 10 {
            let pair = left % 100
            left /= 100
            at &-= 2
            start[at] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: pair / 10)
            start[at &+ 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: pair % 10)
        }
        if at > count { start[count] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: left) }
        count &+= length
    }

    @inline(__always)
    package func put(twoDigits number: Int) {
        put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10))
        put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
    }

    /// Two quotation marks before what was put at `place` and after it.
    func insertQuotes(at place: Int) {
        memmove(start + place + 2, start + place, count - place)
        start[place] = UInt8(ascii: "\"")
        start[place + 1] = UInt8(ascii: "\"")
        count += 2
    }

    private func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }
}
