/// Whether bytes are UTF-8, judged as they stream by; characters may be cut by the end of a block.
struct Utf8Scan {
    /// Complete characters outside ASCII.
    private(set) var characters = 0
    /// Those of them that are letters of Greek, Cyrillic, Arabic and the like (two bytes, not ¥ · ° ×).
    private(set) var letters = 0
    /// Places that are not UTF-8.
    private(set) var faults = 0
    /// NUL bytes, which no text holds.
    private(set) var nuls = 0

    /// How many bytes the character under way still lacks, and the range of the next one.
    private var owed = 0
    private var low: UInt8 = 0x80
    private var high: UInt8 = 0xBF
    private var isLetter = false

    /// Enough has been seen to be sure.
    var isSure: Bool { characters + faults >= 256 }
    /// The bytes are UTF-8, here and there perhaps damaged: by chance a GBK file never looks like this.
    var isLikelyUtf8: Bool { characters >= 4 * faults }
    var isClean: Bool { faults == 0 && nuls == 0 && owed == 0 }

    mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard var at = bytes.baseAddress else { return }
        let end = at + bytes.count
        while at < end {
            if owed == 0 {
                at += plainLength(at, end - at)
                if at == end { return }
                if end - at >= 3 && isCommonThreeBytes(at) {
                    characters += 1
                    at += 3
                    continue
                }
            }
            step(at.pointee)
            at += 1
        }
    }

    /// Text without NUL, without a broken character, and without a sign that one was replaced (U+FFFD).
    static func isReadable(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var scan = Utf8Scan()
        scan.feed(bytes)
        guard scan.isClean else { return false }
        for at in bytes.indices.dropLast(2) where bytes[at] == 0xEF {
            if bytes[at + 1] == 0xBF && bytes[at + 2] == 0xBD { return false }
        }
        return true
    }

    /// The end of the text: a character that is still under way was cut.
    mutating func finish() {
        if owed > 0 { faults += 1 }
        owed = 0
    }

    /// Nearly all Chinese characters: three bytes whose first is not one of the two special leads.
    @inline(__always)
    private func isCommonThreeBytes(_ at: UnsafePointer<UInt8>) -> Bool {
        let lead = at[0]
        return lead > 0xE0 && lead < 0xF0 && lead != 0xED && at[1] & 0xC0 == 0x80 && at[2] & 0xC0 == 0x80
    }

    private mutating func step(_ byte: UInt8) {
        if owed > 0 {
            if byte >= low && byte <= high {
                (owed, low, high) = (owed - 1, 0x80, 0xBF)
                if owed == 0 { complete() }
                return
            }
            faults += 1
            owed = 0
            isLetter = false
        }
        switch byte {
        case 0: nuls += 1
        case 0x01...0x7F: break
        case 0xC2...0xDF:
            (owed, low, high) = (1, 0x80, 0xBF)
            isLetter = byte > 0xC3
        case 0xE0: (owed, low, high) = (2, 0xA0, 0xBF)
        case 0xED: (owed, low, high) = (2, 0x80, 0x9F)
        case 0xE1...0xEF: (owed, low, high) = (2, 0x80, 0xBF)
        case 0xF0: (owed, low, high) = (3, 0x90, 0xBF)
        case 0xF1...0xF3: (owed, low, high) = (3, 0x80, 0xBF)
        case 0xF4: (owed, low, high) = (3, 0x80, 0x8F)
        default: faults += 1
        }
    }

    private mutating func complete() {
        characters += 1
        if isLetter { letters += 1 }
        isLetter = false
    }
}

/// How many bytes from `start` on are plain: ASCII and not NUL.
func plainLength(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let raw = UnsafeRawPointer(start)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    var at = 0
    while at + 8 <= count {
        let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        if (word | (word &- ones)) & tops != 0 { break }
        at += 8
    }
    while at < count && start[at] != 0 && start[at] < 0x80 { at += 1 }
    return at
}
