import Foundation
import TestSupport
import Testing
import Vocabulary

struct MoneyTests {
    @Test(arguments: [
        ("0", 0), ("0.01", 1), ("1", 100), ("1.2", 120), ("1.20", 120), ("1234", 123_400),
        ("12,345.60", 1_234_560), ("1,234,567", 123_456_700), ("123,456", 12_345_600),
        ("-3", -300), ("-0.05", -5), ("-12,345.60", -1_234_560), ("-0", 0),
        ("12元", 1200), ("12.5 元", 1250), ("¥12.50", 1250), ("￥ 12.50", 1250), ("  7  ", 700),
        ("007", 700), ("10000000000", 1_000_000_000_000), ("10,000,000,000.00", 1_000_000_000_000),
    ])
    func `an amount is read as people and programs write it`(text: String, fen: Int64) {
        #expect(Money(text) == Money(fen: fen))
    }

    @Test(arguments: [
        "", " ", "元", "¥", "-", ".", "1.", ".5", "1..2", "1.2.3", "--1", "- 1", "1-", "+1",
        "1.234", "0.001", "1.2e3", "1e3", "12a", "a12", "NaN", "０.５", "一百",
        "1,23", "12,34", "1234,567", ",123", "123,", "1,,234", "1,234,56", "1,2345", "1.2,3",
        "10000000000.01", "10000000001", "999999999999", "-10000000000.01", "99999999999999999999999",
        "12 34", "12元3", "元12", "1 2.50",
    ])
    func `an amount that is not exact, not grouped by threes or beyond the limit is refused`(text: String) {
        #expect(Money(text) == nil)
    }

    @Test(arguments: [
        (0, "0.00", "0.00"), (5, "0.05", "0.05"), (-5, "-0.05", "-0.05"), (100, "1.00", "1.00"),
        (99_999, "999.99", "999.99"), (100_000, "1000.00", "1,000.00"), (1_234_560, "12345.60", "12,345.60"),
        (-123_456_789, "-1234567.89", "-1,234,567.89"),
        (Int64.min, "-92233720368547758.08", "-92,233,720,368,547,758.08"),
    ])
    func `an amount is printed with two decimals, grouped on screens`(
        fen: Int64, plain: String, grouped: String
    ) {
        #expect(Money(fen: fen).description == plain)
        #expect(Money(fen: fen).grouped == grouped)
    }

    @Test func `what is printed is read back as the same amount`() throws {
        try property(seeds: 0..<20_000) { random in
            let digits = random.int(1...12)
            let most = (0..<digits).reduce(Int64(1)) { power, _ in power * 10 }
            let money = Money(fen: random.int(-most...most))
            try #require(Money(money.description) == money)
            try #require(Money(money.grouped) == money)
            try #require(Money("¥\(money.grouped) 元") == money)
        }
    }

    @Test func `amounts add up, and a share is rounded once by the named rule`() {
        #expect([Money.yuan(1), .fen(50), -.fen(25)].sum == .fen(125))
        #expect([Money]().sum == .zero)
        var money = Money.yuan(3)
        money -= .fen(1)
        money += .yuan(1)
        #expect(money == .fen(399))
        #expect(Money.yuan(49_700).share(.percent(70), rounding: .halfUp) == .yuan(34_790))
        #expect(Money.fen(3).share(.percent(50), rounding: .halfUp) == .fen(2))
        #expect(Money.fen(3).share(.percent(50), rounding: .down) == .fen(1))
        #expect(Money.fen(5).share(.percent(50), rounding: .halfEven) == .fen(2))
        #expect(Money.fen(100).share(Ratio(1, over: 3), rounding: .up) == .fen(34))
        #expect(
            Money.limit.share(Ratio(999_999, over: 1_000_000), rounding: .halfUp) == .fen(999_999_000_000))
    }

    @Test func `JSON holds an amount as a string in yuan, never as a number`() throws {
        let json = try JSONEncoder().encode([Money.fen(1_234_560), .fen(-5)])
        #expect(String(decoding: json, as: UTF8.self) == #"["12345.60","-0.05"]"#)
        #expect(try JSONDecoder().decode([Money].self, from: json) == [.fen(1_234_560), .fen(-5)])
        for wrong in ["[1234.5]", "[\"1.234\"]", "[\"\"]", "[null]"] {
            #expect(throws: DecodingError.self) {
                try JSONDecoder().decode([Money].self, from: Data(wrong.utf8))
            }
        }
    }
}
