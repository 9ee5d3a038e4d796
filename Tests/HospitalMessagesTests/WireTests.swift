import HospitalMessages
import TestSupport
import Testing

struct WireTests {
    private func read(_ text: String) throws -> Wire { try Wire(Array(text.utf8)) }

    @Test func `numbers stay the text they came as`() throws {
        #expect(
            try read(#"{"a":12.50,"b":-0,"c":1E+2}"#) == [
                "a": .number("12.50"), "b": .number("-0"), "c": .number("1E+2"),
            ])
    }

    @Test func `texts with escapes, pairs of surrogates and raw line breaks`() throws {
        #expect(try read(#""a\"\\\/\b\f\n\r\tz""#) == .text("a\"\\/\u{8}\u{c}\n\r\tz"))
        #expect(try read(#""中\u6587\ud83d\ude00""#) == "中文😀")
        #expect(try read("\"a\nb\"") == "a\nb")
    }

    @Test func `a byte order mark and space around are taken`() throws {
        #expect(try Wire([0xEF, 0xBB, 0xBF] + Array(" \r\n{} \t".utf8)) == [:])
    }

    @Test func `a key that stands twice has its last value`() throws {
        #expect(try read(#"{"a":1,"a":2}"#)["a"] == 2)
    }

    @Test(
        arguments: [
            ("", .empty, 0), ("   ", .empty, 3), ("{\"a\":1", .cutOff, 6), ("{\"a\"", .cutOff, 4),
            ("\"abc", .cutOff, 4),
            ("{'a':1}", .unexpected, 1), ("{\"a\":01}", .badNumber, 6), ("{\"a\":1.}", .badNumber, 7),
            ("[1,]", .unexpected, 3), ("{\"a\":NaN}", .unexpected, 5), ("nul", .cutOff, 3),
            ("\"\\x\"", .badEscape, 2),
            ("\"\\ud83d\"", .badEscape, 1), ("\"\\u0000\"", .nul, 1), ("{} {}", .trailing, 3),
            ("-", .cutOff, 1),
        ] as [(String, WireError.Kind, Int)])
    func `what is not JSON is said with its byte`(text: String, kind: WireError.Kind, byte: Int) throws {
        #expect(throws: WireError(kind: kind, byte: byte)) { try read(text) }
    }

    @Test func `GBK is said to be no UTF-8`() {
        #expect(throws: WireError(kind: .notUTF8, byte: 1)) { try Wire([0x22, 0xD6, 0xD0, 0x22]) }
        #expect(throws: WireError(kind: .nul, byte: 1)) { try Wire([0x22, 0x00, 0x22]) }
    }

    @Test func `limits hold exactly`() throws {
        let limits = WireLimits(bytes: 20, levels: 3, values: 5)
        func read(_ text: String) throws -> Wire { try Wire(Array(text.utf8), within: limits) }
        #expect(try read("[[[]]]") == [[[]]])
        #expect(throws: WireError(kind: .tooDeep(levels: 3), byte: 3)) { try read("[[[[]]]]") }
        #expect(try read("[1,2,3,4]") == [1, 2, 3, 4])
        #expect(throws: WireError(kind: .tooMany(values: 5), byte: 9)) { try read("[1,2,3,4,5]") }
        #expect(throws: WireError(kind: .tooLong(bytes: 20), byte: 20)) {
            try read("\"" + String(repeating: "a", count: 19) + "\"")
        }
    }

    @Test func `what is written is read again as the same, and equal values give equal bytes`() throws {
        try property(seeds: 0..<2000) { random in
            let wire = AnyWire.value(&random, depth: 4)
            let bytes = wire.bytes
            let again = try Wire(bytes)
            try #require(again == wire)
            try #require(again.bytes == bytes)
        }
    }

    @Test func `the canonical form does not know the order of keys, nor ways to say nothing`() throws {
        let one = try read(#"{"b":"NULL","a":{"y":1,"x":"2"},"c":[null,{"q":"","p":1}]}"#)
        let other = try read(#"{"a":{"x":"2","y":1},"c":[null,{"p":1}]}"#)
        #expect(one != other)
        #expect(one.canonical.bytes == other.canonical.bytes)
        #expect(try read(#"{"a":1}"#).canonical != read(#"{"a":2}"#).canonical)
    }
}

/// Values of all kinds, drawn.
enum AnyWire {
    static func value(_ random: inout SplitMix64, depth: Int) -> Wire {
        switch random.int(depth > 0 ? 0...6 : 0...4) {
        case 0: return .null
        case 1: return .bool(random.once(in: 2))
        case 2: return .number(random.one(of: ["0", "-1", "12.50", "1E+2", "0.000001", "999999"]))
        case 3, 4: return .text(text(&random))
        case 5: return .list((0..<random.int(0...4)).map { _ in value(&random, depth: depth - 1) })
        default:
            return .object(
                Members(
                    (0..<random.int(0...4)).map {
                        ("\($0)\(text(&random))", value(&random, depth: depth - 1))
                    }))
        }
    }

    static func text(_ random: inout SplitMix64) -> String {
        let letters: [Character] = ["a", "\"", "\\", "\n", "\u{1}", "\u{1F}", "中", "😀", " ", "/", "0"]
        return String((0..<random.int(0...8)).map { _ in random.one(of: letters) })
    }
}
