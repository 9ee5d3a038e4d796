import Glibc

/// The stretch of a text that is in memory; it slides along as records are taken from its beginning.
///
/// The byte after the end is always a line feed, and eight more bytes may be loaded after it.
final class TextWindow {
    @exclusivity(unchecked) private(set) var start: UnsafePointer<UInt8>
    @exclusivity(unchecked) private(set) var end: UnsafePointer<UInt8>
    /// The text ends where the window ends.
    @exclusivity(unchecked) private(set) var isLast = false
    /// Some text up to here could not be read.
    @exclusivity(unchecked) private(set) var isDamaged = false

    let stream: TextStream
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int

    private static let padding = 16

    init(_ stream: TextStream, capacity: Int) {
        self.stream = stream
        self.capacity = capacity
        base = .allocate(capacity: capacity + Self.padding)
        base.initialize(repeating: 0x0A, count: capacity + Self.padding)
        start = UnsafePointer(base)
        end = UnsafePointer(base)
    }

    deinit { base.deallocate() }

    var count: Int { end - start }

    /// Everything before `position` is done with.
    func take(upTo position: UnsafePointer<UInt8>) { start = position }

    /// Reads on, growing when what must be kept fills half of the window.
    func extend() throws(TableError) {
        let kept = count
        if kept * 2 > capacity {
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + Self.padding)
            larger.initialize(repeating: 0x0A, count: capacity * 2 + Self.padding)
            larger.update(from: start, count: kept)
            base.deallocate()
            base = larger
            capacity *= 2
        } else {
            memmove(base, start, kept)
        }
        start = UnsafePointer(base)
        try fill(after: kept)
    }

    /// Drops all but the first `kept` bytes and reads on after them.
    func replaceRest(keeping kept: Int) throws(TableError) {
        memmove(base, start, kept)
        start = UnsafePointer(base)
        try fill(after: kept)
    }

    private func fill(after kept: Int) throws(TableError) {
        let got = try stream.read(into: base + kept, count: capacity - kept)
        base[kept + got] = 0x0A
        end = UnsafePointer(base + kept + got)
        if got == 0 { isLast = true }
        isDamaged = stream.isDamaged
    }

    /// The first line feed at or after `offset` bytes from the start.
    func lineFeed(from offset: Int) -> UnsafePointer<UInt8>? {
        guard let found = memchr(start + offset, 0x0A, count - offset) else { return nil }
        return UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
    }
}
