private import HospitalMessages

/// Makes a new message of old ones: bytes changed anywhere, or values changed where JSON has them, or both.
struct Mutation {
    var dice: FuzzDice
    let corpus: Corpus

    /// Stands in values, as a person's data would; no message to the sender may repeat it.
    static let secret = "机密7731"

    mutating func message() -> [UInt8] {
        var bytes: [UInt8]
        if dice.once(in: 2) {
            bytes = dice.one(of: corpus.bytes)
        } else {
            var wire = dice.one(of: corpus.wires)
            for _ in 0...dice.below(4) { wire = changed(wire, depth: 0) }
            bytes = wire.bytes
            if dice.once(in: 2) { return bytes }
        }
        for _ in 0...dice.below(6) { change(&bytes) }
        return bytes
    }

    /// A file of rows, changed.
    mutating func file() -> [UInt8] {
        let good = [
            "S1\tM1\tP1\t12.50\t10.00\t0\t0", "S2\tM2\tP2\t-12.50\t-10\tnull\t1", "S3\tM3\tP3\t1E+2\t0\t0\t0",
        ]
        var bytes: [UInt8] = []
        for _ in 0..<dice.below(8) {
            bytes += dice.one(of: good).utf8
            bytes += dice.one(of: ["\n", "\r\n", "\n\n"]).utf8
        }
        if bytes.isEmpty || !dice.once(in: 4) { for _ in 0...dice.below(4) { change(&bytes) } }
        return bytes
    }

    // MARK: - Bytes

    private static let tokens: [[UInt8]] =
        [
            "null", "\"null\"", "\"NULL\"", "\"\"", "1e999", "-0", "0.000000001", "1E-400",
            "99999999999999999999", "[[[[[[[[[[[[[[[[[[",
            "{\"a\":", "\\ud800", "\\u0000", "\\udc00\\ud800", "\"\\", "],", "},{", "true", "\u{FEFF}",
            "\u{85}", "e", ".", "-", "+",
            "\"input\":\"{\\\"data\\\":{}}\"", "2023-02-29", "24:00:00", secret,
        ].map { Array($0.utf8) } + [
            [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x22], [0x0A],
        ]

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = dice.below(bytes.count + 1)
        let end = min(bytes.count, place + 1 + dice.below(16))
        switch dice.below(8) {
        case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(dice.below(8))
        case 1 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: dice.next())
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
        case 4: bytes.removeSubrange(place...)
        case 5:
            let other = dice.one(of: corpus.bytes)
            let start = dice.below(other.count)
            bytes.insert(contentsOf: other[start..<min(other.count, start + 64)], at: place)
        case 6:
            // A long run of one sign: brackets deeper than any limit, numbers longer than any.
            let sign = dice.one(of: Array("[{9\"0 \\,".utf8))
            let count = dice.once(in: 200) ? 100_000 : 1 + dice.below(200)
            bytes.insert(contentsOf: Array(repeating: sign, count: count), at: place)
        default: bytes.insert(contentsOf: dice.one(of: Mutation.tokens), at: place)
        }
    }

    // MARK: - Values

    /// The value with something in it changed: at each level one child is followed, until a change is made.
    private mutating func changed(_ wire: Wire, depth: Int) -> Wire {
        if depth > 5 || dice.once(in: depth == 0 ? 60 : 8) { return value() }
        switch wire {
        case .list(var rows) where !rows.isEmpty:
            let place = dice.below(rows.count)
            switch dice.below(5) {
            case 0: rows.append(rows[place])
            case 1: rows.remove(at: place)
            default: rows[place] = changed(rows[place], depth: depth + 1)
            }
            return .list(rows)
        case .object(var members) where !members.list.isEmpty:
            var member = dice.one(of: members.list)
            // Most of what can be wrong lies below these; the envelope has few fields.
            if depth == 0, !dice.once(in: 6) {
                for key in ["input", "output"] {
                    guard let value = members[key] else { continue }
                    members[key] = changed(value, depth: 1)
                    return .object(members)
                }
            }
            if depth == 1, dice.once(in: 2) { member = members.list[0] }
            switch dice.below(depth == 1 ? 30 : 8) {
            case 0: members[member.key] = nil
            case 1: members[dice.once(in: 2) ? member.key.uppercased() : Mutation.secret] = member.value
            case 2: members[member.key] = .list([member.value, member.value])
            case 3: members[member.key] = .text(String(decoding: member.value.bytes, as: UTF8.self))
            default: members[member.key] = changed(member.value, depth: depth + 1)
            }
            return .object(members)
        case .text(let text) where dice.once(in: 2): return .text(edited(text))
        case .number(let number) where dice.once(in: 3): return .text(edited(number))
        default: return value()
        }
    }

    /// The text with one letter taken out, put in or doubled.
    private mutating func edited(_ text: String) -> String {
        var letters = Array(text)
        let place = dice.below(letters.count + 1)
        switch dice.below(3) {
        case 0 where place < letters.count: letters.remove(at: place)
        case 1 where place < letters.count: letters.insert(letters[place], at: place)
        default: letters.insert(dice.one(of: ["0", "9", "-", ".", " ", "长", "e", ":", "\0"]), at: place)
        }
        return String(letters)
    }

    private mutating func value() -> Wire {
        switch dice.below(10) {
        case 0: .null
        case 1: .bool(dice.once(in: 2))
        case 2:
            .number(
                dice.one(of: [
                    "0", "-0", "1.005", "1E+2", "-99999999999999.99", "1e-999",
                    "123456789012345678901234567890",
                ]))
        case 3:
            .text(
                dice.one(of: [
                    "", "null", "NULL", " ", "0", "1.50", "-3", "2E2", "01", "@", "２", "2023-05-01",
                    "2024-02-29 23:59:59.0",
                ]))
        case 4:
            .text(String(repeating: dice.one(of: ["长", "9", "\u{0301}", "😀", "\""]), count: dice.below(600)))
        case 5: .list([])
        case 6: [:]
        case 7: .list(Array(repeating: [:], count: dice.below(30)))
        case 8: dice.one(of: corpus.wires)
        default: .text(Mutation.secret)
        }
    }
}
