import HospitalMessages
import TestSupport
import Testing
import Vocabulary

struct NodeTests {
    private func node(_ value: Wire?) -> Node {
        var members = Members()
        members["x"] = value
        return Node(members, at: "input.data")
    }

    private static let nothings: [Wire?] = [nil, .null, "", "null", "NULL", "  "]

    @Test(arguments: nothings)
    func `five ways to say nothing are one`(value: Wire?) throws {
        let node = node(value)
        #expect(node["x"] == nil)
        #expect(try node.text(ifAny: "x") == nil)
        #expect(try node.money(ifAny: "x") == nil)
        #expect(try node.day(ifAny: "x") == nil)
        #expect(try node.moment(ifAny: "x") == nil)
        #expect(try node.flag(ifAny: "x") == nil)
        #expect(try node.node(ifAny: "x") == nil)
        #expect(try node.rows("x").isEmpty)
        #expect(try node.packed("x") == nil)
        #expect(try node.bytes(ifAny: "x") == nil)
        #expect(throws: Fault("input.data.x", .missing)) { try node.text("x") }
        #expect(throws: Fault("input.data.x", .missing)) { try node.money("x") }
        #expect(throws: Fault("input.data.x", .missing)) { try node.node("x") }
    }

    @Test func `Null, nil and zero are values`() throws {
        #expect(try node("Null").text("x") == "Null")
        #expect(try node(0).money("x") == .zero)
        #expect(try node("0").text("x") == "0")
    }

    @Test(
        arguments: [
            (.number("4.52"), 452), (.number("4.520000"), 452), ("12.50", 1250), (" 12.5 ", 1250),
            ("-3", -300), ("+3", 300),
            ("1E+2", 10_000), ("0E-8", 0), ("1.5e1", 1500), ("250e-1", 2500), (".5", 50), ("5.", 500),
            ("00012.00", 1200), ("-0", 0),
            (.number("10000000000"), 1_000_000_000_000), (.number("0.01"), 1),
            ("000000000000000000000000000000000001", 100),
        ] as [(Wire, Int64)])
    func `an amount is read from numbers and texts`(value: Wire, fen: Int64) throws {
        #expect(try node(value).money("x") == Money(fen: fen))
    }

    @Test(
        arguments: [
            ("4.521", .tooManyDecimals(scale: 2)), (.number("4.520000000000001"), .tooManyDecimals(scale: 2)),
            (.number("1e-3"), .tooManyDecimals(scale: 2)), (.number("10000000000.01"), .tooLarge(digits: 10)),
            (.number("1E+90"), .tooLarge(digits: 14)),
            (.number("99999999999999999999"), .tooLarge(digits: 14)),
            ("1,234.50", .notNumber), ("12元", .notNumber), ("1.2.3", .notNumber), (".", .notNumber),
            ("-", .notNumber),
            ("1e", .notNumber), ("1e5555", .notNumber), ("0x10", .notNumber), ("１２", .notNumber),
            ("1 2", .notNumber),
            ("--1", .notNumber), (true, .notNumber), ([1], .notNumber), ([:], .notNumber),
            (.text(String(repeating: "0", count: 65)), .notNumber),
        ] as [(Wire, Fault.Kind)])
    func `what is no amount is refused, nothing is rounded`(value: Wire, kind: Fault.Kind) {
        #expect(throws: Fault("input.data.x", kind)) { try node(value).money("x") }
    }

    @Test func `quantities, prices and ratios have their own decimals and digits`() throws {
        #expect(try node("1.2345").decimal("x", scale: 4) == ScaledNumber(units: 12_345, scale: 4))
        #expect(try node("0.000001").decimal("x", scale: 6) == ScaledNumber(units: 1, scale: 6))
        #expect(try node(.number("9.9999")).decimal("x", scale: 4, digits: 5).units == 99_999)
        #expect(throws: Fault("input.data.x", .tooLarge(digits: 1))) {
            try node(10).decimal("x", scale: 4, digits: 5)
        }
        #expect(throws: Fault("input.data.x", .tooManyDecimals(scale: 4))) {
            try node("1.23456").decimal("x", scale: 4)
        }
        #expect(try node("99").count("x", digits: 2) == 99)
        #expect(throws: Fault("input.data.x", .tooManyDecimals(scale: 0))) { try node("1.5").count("x") }
    }

    @Test func `a text comes from texts, numbers and truth values, not from objects and lists`() throws {
        #expect(try node(.number("570")).text("x") == "570")
        #expect(try node(true).text("x") == "1")
        #expect(throws: Fault("input.data.x", .notText)) { try node([]).text("x") }
        #expect(throws: Fault("input.data.x", .notText)) { try node([:]).text("x") }
    }

    @Test func `a flag is 0 or 1`() throws {
        #expect(try node("1").flag("x"))
        #expect(try !node(0).flag("x"))
        #expect(try node(true).flag("x"))
        #expect(throws: Fault("input.data.x", .notFlag)) { try node("2").flag("x") }
    }

    @Test(arguments: [
        ("2021-11-29 18:09:52", "2021-11-29 18:09:52"), ("2020-01-01", "2020-01-01 00:00:00"),
        ("2021-11-29T18:09:52", "2021-11-29 18:09:52"), ("2021-11-29 18:09:52.0", "2021-11-29 18:09:52"),
        ("2024-02-29 23:59:59", "2024-02-29 23:59:59"), ("2099-12-31 23:59:59", "2099-12-31 23:59:59"),
    ])
    func `a moment is read`(text: String, moment: String) throws {
        #expect(try node(.text(text)).moment("x").description == moment)
        #expect(try node(.text(text)).day("x").description == String(moment.prefix(10)))
    }

    @Test func `a range given as days ends with its last second`() throws {
        #expect(try node("2021-09-27").moment("x", endOfRange: true).description == "2021-09-27 23:59:59")
        #expect(
            try node("2021-09-27 08:00:00").moment("x", endOfRange: true).description == "2021-09-27 08:00:00"
        )
    }

    @Test(arguments: [
        "2023-02-29", "2023-13-01", "2023-00-10", "20230101", "2023/01/01", "2023-1-1", "2023-01-01 24:00:00",
        "2023-01-01 10:60:00", "2023-01-01 10:00:60", "2023-01-01 10:00", "2023-01-01 10:00:00.",
        "2023-01-01 10:00:00 ",
        "2023-01-01 10:00:00Z", "0000-01-01", "yyyy-MM-dd", "2023-01-01 +1:00:00",
    ])
    func `what is no moment is refused`(text: String) {
        #expect(throws: Fault("input.data.x", .notMoment)) { try node(.text(text)).moment("x") }
        #expect(throws: Fault("input.data.x", .notDay)) { try node(.text(text)).day("x") }
    }

    @Test func `rows are a list of objects, or one object as one row`() throws {
        #expect(
            try node([["a": 1], ["a": 2]]).rows("x").map(\.path) == ["input.data.x[0]", "input.data.x[1]"])
        #expect(try node(["a": 1]).rows("x").map(\.path) == ["input.data.x"])
        #expect(try node([["a": 1]]).node("x").text("a") == "1")
        #expect(throws: Fault("input.data.x", .notOne)) { try node([["a": 1], ["a": 2]]).node("x") }
        #expect(throws: Fault("input.data.x[1]", .notObject)) { try node([["a": 1], 2]).rows("x") }
        #expect(throws: Fault("input.data.x", .notRows)) { try node("a").rows("x") }
    }

    @Test func `an object packed in a text is opened, an object itself will do`() throws {
        #expect(try node(#"{"TRUM_FLAG":"1"}"#).packed("x")?.flag("TRUM_FLAG") == true)
        #expect(try node(["TRUM_FLAG": "1"]).packed("x")?.flag("TRUM_FLAG") == true)
        #expect(throws: Fault("input.data.x", .notObject)) { try node("[1]").packed("x") }
        #expect(throws: Fault("input.data.x", .unreadable(WireError(kind: .cutOff, byte: 1)))) {
            try node("{").packed("x")
        }
    }

    @Test func `the bytes of a file may have Java's signs`() throws {
        #expect(try node([-1, 0, 127, 255, -128]).bytes(ifAny: "x") == [255, 0, 127, 255, 128])
        #expect(throws: Fault("input.data.x", .notBytes)) { try node([256]).bytes(ifAny: "x") }
        #expect(throws: Fault("input.data.x", .notBytes)) { try node("AAAA").bytes(ifAny: "x") }
    }

    @Test func `capitals and other spellings of a name are found, the exact one first`() throws {
        let node = Node(["expContent": "a", "REFD_SETL_FLAG": "1", "dscg_time": "2021-08-27"], at: "")
        #expect(try node.text("exp_content") == "a")
        #expect(try node.flag("refd_setl_flag"))
        #expect(try node.day("dscgTime") == Day(2021, 8, 27))
        #expect(try Node(["PSN_NO": "1", "psn_no": "2"], at: "").text("psn_no") == "2")
    }

    @Test func `quantities, unit prices and ratios are those of the vocabulary`() throws {
        #expect(try node("-1.5").quantity("x") == Quantity(tenThousandths: -15_000))
        #expect(try node(.number("0.034567")).unitPrice("x") == UnitPrice(micros: 34_567))
        #expect(throws: Fault("input.data.x", .tooManyDecimals(scale: 4))) {
            try node("1.23456").quantity("x")
        }
        #expect(throws: Fault("input.data.x", .missing)) { try node(nil).unitPrice("x") }
        #expect(Wire(Quantity(tenThousandths: 15_000)) == .number("1.5"))
        #expect(Wire(UnitPrice(micros: 34_567)) == .number("0.034567"))
        #expect(Wire(UnitPrice(Money(fen: 452))) == .number("4.52"))
        #expect(Wire(Ratio.percent(5)) == .number("0.05"))
        #expect(Wire(Ratio(1, over: 3)) == .number("0.3333"))
        #expect(Wire(Ratio.one) == .number("1"))
        #expect(try node("4.52").unitPrice("x").amount(of: node("1.0000").quantity("x")) == Money(fen: 452))
    }

    @Test func `what is written of an amount or a number is read again as the same`() throws {
        try property(seeds: 0..<5000) { random in
            let money = Money(fen: random.int(-Money.limit.fen...Money.limit.fen))
            try #require(try node(Wire(money)).money("x") == money)
            try #require(try node(.text(money.description)).money("x") == money)
            let scale = Int(random.int(0...6))
            let number = ScaledNumber(
                units: random.int(-9_999_999_999_999_999...9_999_999_999_999_999), scale: scale)
            try #require(try node(Wire(number)).decimal("x", scale: scale) == number)
            let moment = Moment(Instant(microseconds: random.int(0...4_000_000_000_000_000)))
            try #require(try node(Wire(moment)).moment("x") == moment)
            try #require(Moment(moment.instant) == moment)
        }
    }
}
