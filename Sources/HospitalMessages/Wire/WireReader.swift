/// Reads the bytes of a message into a `Wire`, within limits.
///
/// More lenient than RFC 8259 where clients need it: a byte order mark before the text, control characters inside texts.
struct WireReader {
    private let bytes: [UInt8]
    private let limits: WireLimits
    private var place = 0
    private var values = 0

    static func read(_ bytes: [UInt8], within limits: WireLimits) throws(WireError) -> Wire {
        guard bytes.count <= limits.bytes else {
            throw WireError(kind: .tooLong(bytes: limits.bytes), byte: limits.bytes)
        }
        var reader = WireReader(bytes: bytes, limits: limits)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
        reader.skipSpace()
        guard reader.place < bytes.count else { throw WireError(kind: .empty, byte: reader.place) }
        let value = try reader.value(level: 0)
        reader.skipSpace()
        guard reader.place == bytes.count else { throw WireError(kind: .trailing, byte: reader.place) }
        return value
    }

    private init(bytes: [UInt8], limits: WireLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

    private func error(_ kind: WireError.Kind) -> WireError {
        WireError(kind: place < bytes.count ? kind : .cutOff, byte: place)
    }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private mutating func value(level: Int) throws(WireError) -> Wire {
        values += 1
        guard values <= limits.values else { throw error(.tooMany(values: limits.values)) }
        switch byte {
        case UInt8(ascii: "{"):
            guard level < limits.levels else { throw error(.tooDeep(levels: limits.levels)) }
            return try object(level: level + 1)
        case UInt8(ascii: "["):
            guard level < limits.levels else { throw error(.tooDeep(levels: limits.levels)) }
            return try list(level: level + 1)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "-"): return try number()
        case let byte? where (0x30...0x39).contains(byte): return try number()
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw error(.unexpected)
        }
    }

    private mutating func word(_ word: StaticString, _ value: Wire) throws(WireError) -> Wire {
        for offset in 0..<word.utf8CodeUnitCount {
            guard byte == word.utf8Start[offset] else { throw error(.unexpected) }
            place += 1
        }
        return value
    }

    private mutating func object(level: Int) throws(WireError) -> Wire {
        var members = Members()
        place += 1
        skipSpace()
        if byte == UInt8(ascii: "}") {
            place += 1
            return .object(members)
        }
        while true {
            skipSpace()
            guard byte == UInt8(ascii: "\"") else { throw error(.unexpected) }
            let key = try text()
            skipSpace()
            guard byte == UInt8(ascii: ":") else { throw error(.unexpected) }
            place += 1
            skipSpace()
            members.append(key, try value(level: level))
            skipSpace()
            if byte == UInt8(ascii: ",") {
                place += 1
            } else if byte == UInt8(ascii: "}") {
                place += 1
                return .object(members)
            } else {
                throw error(.unexpected)
            }
        }
    }

    private mutating func list(level: Int) throws(WireError) -> Wire {
        var rows: [Wire] = []
        place += 1
        skipSpace()
        if byte == UInt8(ascii: "]") {
            place += 1
            return .list(rows)
        }
        while true {
            skipSpace()
            rows.append(try value(level: level))
            skipSpace()
            if byte == UInt8(ascii: ",") {
                place += 1
            } else if byte == UInt8(ascii: "]") {
                place += 1
                return .list(rows)
            } else {
                throw error(.unexpected)
            }
        }
    }

    /// `-12.50e3`: as RFC 8259 has it, and at most 64 characters.
    private mutating func number() throws(WireError) -> Wire {
        let start = place
        if byte == UInt8(ascii: "-") { place += 1 }
        if byte == UInt8(ascii: "0") { place += 1 } else { try digits() }
        if byte == UInt8(ascii: ".") {
            place += 1
            try digits()
        }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            place += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { place += 1 }
            try digits()
        }
        if let byte, (0x30...0x39).contains(byte) { throw error(.badNumber) }
        guard place - start <= 64 else { throw WireError(kind: .badNumber, byte: start) }
        return .number(String(decoding: bytes[start..<place], as: UTF8.self))
    }

    private mutating func digits() throws(WireError) {
        let start = place
        while let byte, (0x30...0x39).contains(byte) { place += 1 }
        guard place > start else { throw error(.badNumber) }
    }

    private mutating func text() throws(WireError) -> String {
        place += 1
        let start = place
        while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0 { place += 1 }
        guard byte == UInt8(ascii: "\"") else { return try escapedText(from: start) }
        defer { place += 1 }
        guard let text = String(validating: bytes[start..<place], as: UTF8.self) else {
            throw WireError(kind: .notUTF8, byte: start)
        }
        return text
    }

    /// The rest of a text in which something is escaped.
    private mutating func escapedText(from start: Int) throws(WireError) -> String {
        var units = Array(bytes[start..<place])
        while true {
            switch byte {
            case nil: throw error(.cutOff)
            case 0: throw error(.nul)
            case UInt8(ascii: "\""):
                place += 1
                guard let text = String(validating: units, as: UTF8.self) else {
                    throw WireError(kind: .notUTF8, byte: start)
                }
                return text
            case UInt8(ascii: "\\"): try escape(into: &units)
            case let byte?:
                units.append(byte)
                place += 1
            }
        }
    }

    private mutating func escape(into units: inout [UInt8]) throws(WireError) {
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(bytes[place])
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "u"):
            let start = place - 1
            place += 1
            var code = try fourDigits()
            if (0xD800..<0xDC00).contains(code), byte == UInt8(ascii: "\\") {
                place += 1
                guard byte == UInt8(ascii: "u") else { throw error(.badEscape) }
                place += 1
                let low = try fourDigits()
                guard (0xDC00..<0xE000).contains(low) else { throw WireError(kind: .badEscape, byte: start) }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw WireError(kind: .badEscape, byte: start) }
            guard code != 0 else { throw WireError(kind: .nul, byte: start) }
            units.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            return
        default: throw error(.badEscape)
        }
        place += 1
    }

    private mutating func fourDigits() throws(WireError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            let digit: UInt8
            switch byte {
            case let byte? where (0x30...0x39).contains(byte): digit = byte - 0x30
            case let byte? where (0x41...0x46).contains(byte): digit = byte - 0x37
            case let byte? where (0x61...0x66).contains(byte): digit = byte - 0x57
            default: throw error(.badEscape)
            }
            code = code << 4 | UInt32(digit)
            place += 1
        }
        return code
    }
}

extension Wire {
    /// Reads a message. Every error names its byte.
    public init(_ bytes: [UInt8], within limits: WireLimits = .message) throws(WireError) {
        self = try WireReader.read(bytes, within: limits)
    }
}
