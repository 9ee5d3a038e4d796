import Glibc

/// The bytes of one field, in UTF-8: a view into the reader that is valid until its next row.
///
/// What it means is asked for in the units of the caller: `fen()`, `day()`, `wholeNumber()`, `string`.
@frozen
public struct Field {
    public let start: UnsafePointer<UInt8>
    public let count: Int

    @inlinable
    public init(start: UnsafePointer<UInt8>, count: Int) {
        self.start = start
        self.count = count
    }

    @inlinable public var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: start, count: count)
    }

    /// The text. It makes a string, so not for the hot path; what is no UTF-8 becomes U+FFFD.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Nothing, or only spaces.
    public var isBlank: Bool { trimmed.count == 0 }

    /// Whether the bytes are exactly these.
    public func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && memcmp(start, text.utf8Start, count) == 0
    }

    /// Whether both hold the same bytes.
    public func equals(_ other: Field) -> Bool {
        count == other.count && memcmp(start, other.start, count) == 0
    }

    /// Without the spaces around it: ASCII, tab, full-width (U+3000), no-break, and marks of no width.
    public var trimmed: Field {
        var from = start
        var end = start + count
        while from < end {
            let width = Self.spaceWidth(from, end)
            if width == 0 { break }
            from += width
        }
        while end > from {
            let width = Self.spaceWidth(before: end, from)
            if width == 0 { break }
            end -= width
        }
        return Field(start: from, count: end - from)
    }

    /// How many bytes the space at `at` takes; zero when there is none.
    private static func spaceWidth(_ at: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
        let byte = at.pointee
        if byte > 0x20 && byte < 0x80 { return 0 }
        if byte <= 0x20 { return 1 }
        if end - at >= 2 && byte == 0xC2 && at[1] == 0xA0 { return 2 }
        guard end - at >= 3 else { return 0 }
        switch (byte, at[1], at[2]) {
        case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): return 3
        default: return 0
        }
    }

    private static func spaceWidth(before end: UnsafePointer<UInt8>, _ from: UnsafePointer<UInt8>) -> Int {
        let byte = end[-1]
        if byte > 0x20 && byte < 0x80 { return 0 }
        if byte <= 0x20 { return 1 }
        if end - from >= 2 && spaceWidth(end - 2, end) == 2 { return 2 }
        if end - from >= 3 && spaceWidth(end - 3, end) == 3 { return 3 }
        return 0
    }
}
