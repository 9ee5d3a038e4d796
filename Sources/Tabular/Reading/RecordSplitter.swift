/// Finds the fields of one record in a stretch of bytes: RFC 4180, with marks inside an unquoted field read
/// as they stand.
///
/// The hot loop of reading. It relies on the byte after the stretch being a line feed, which stops every
/// scan, and on eight more bytes being there to load.
final class RecordSplitter {
    enum Outcome {
        case complete
        /// The record goes on after the stretch.
        case unfinished
        case openQuote
        case textAfterQuote
    }

    @exclusivity(unchecked) private(set) var slots: UnsafeMutablePointer<FieldSlot>
    @exclusivity(unchecked) private(set) var count = 0
    /// Where the next record begins, and where this one ends without its line end.
    @exclusivity(unchecked) private(set) var next: UnsafePointer<UInt8>
    @exclusivity(unchecked) private(set) var recordEnd: UnsafePointer<UInt8>
    /// Line feeds inside quotation marks.
    @exclusivity(unchecked) private(set) var innerLines = 0
    @exclusivity(unchecked) private var capacity = 64

    init(at start: UnsafePointer<UInt8>) {
        slots = .allocate(capacity: capacity)
        next = start
        recordEnd = start
    }

    deinit { slots.deallocate() }

    /// - Parameter isLast: nothing follows after `end`, so the end also ends the record.
    func split(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, delimiter: UInt8, isLast: Bool
    ) -> Outcome {
        let quote = UInt8(ascii: "\"")
        let lineFeed = UInt8(ascii: "\n")
        let delimiters = UInt64(delimiter) &* 0x0101_0101_0101_0101
        var slots = slots
        var field = start
        var found = 0
        var lines = 0
        while true {
            if found == capacity {
                grow(keeping: found)
                slots = self.slots
            }
            if field.pointee != quote {
                let stop = Self.endOfPlain(field, delimiters)
                if stop.pointee == delimiter {
                    slots[found] = FieldSlot(field, stop, of: start)
                    found &+= 1
                    field = stop + 1
                    continue
                }
                if stop == end && !isLast { return .unfinished }
                let hasReturn = stop > field && stop[-1] == UInt8(ascii: "\r")
                let fieldEnd = hasReturn ? stop - 1 : stop
                slots[found] = FieldSlot(field, fieldEnd, of: start)
                finish(found + 1, lines, next: stop == end ? stop : stop + 1, recordEnd: fieldEnd)
                return .complete
            }
            // In quotation marks.
            let text = field + 1
            var at = text
            var doubled = false
            while true {
                let byte = at.pointee
                if byte == quote {
                    if at[1] != quote { break }
                    doubled = true
                    at += 2
                } else {
                    if byte == lineFeed {
                        if at == end { return isLast ? .openQuote : .unfinished }
                        lines += 1
                    }
                    at += 1
                }
            }
            slots[found] = FieldSlot(text, at, of: start, doubled: doubled)
            found &+= 1
            let after = at + 1
            if after.pointee == delimiter {
                field = after + 1
                continue
            }
            let hasReturn = after.pointee == UInt8(ascii: "\r") && after < end
            let stop = hasReturn ? after + 1 : after
            if stop.pointee != lineFeed { return .textAfterQuote }
            if stop == end && !isLast { return .unfinished }
            finish(found, lines, next: stop == end ? stop : stop + 1, recordEnd: after)
            return .complete
        }
    }

    /// The first delimiter or line feed, eight bytes at a time.
    @inline(__always)
    private static func endOfPlain(
        _ start: UnsafePointer<UInt8>, _ delimiters: UInt64
    ) -> UnsafePointer<UInt8> {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var at = start
        while true {
            let word = UInt64(littleEndian: UnsafeRawPointer(at).loadUnaligned(as: UInt64.self))
            let delimited = word ^ delimiters
            let ended = word ^ (0x0A &* ones)
            // The lowest bit set marks the first byte that became zero; higher ones may be wrong.
            let marks = ((delimited &- ones) & ~delimited | (ended &- ones) & ~ended) & (0x80 &* ones)
            if marks != 0 { return at + (marks.trailingZeroBitCount >> 3) }
            at += 8
        }
    }

    private func finish(
        _ found: Int, _ lines: Int, next: UnsafePointer<UInt8>, recordEnd: UnsafePointer<UInt8>
    ) {
        count = found
        innerLines = lines
        self.next = next
        self.recordEnd = recordEnd
    }

    private func grow(keeping kept: Int) {
        let larger = UnsafeMutablePointer<FieldSlot>.allocate(capacity: capacity * 2)
        larger.update(from: slots, count: kept)
        slots.deallocate()
        slots = larger
        capacity *= 2
    }
}
