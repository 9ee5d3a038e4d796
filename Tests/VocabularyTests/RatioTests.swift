import Foundation
import TestSupport
import Testing
import Vocabulary

struct RatioTests {
    @Test(arguments: [
        (50, 100, 1, 2), (65, 100, 13, 20), (0, 7, 0, 1), (100, 100, 1, 1), (-6, 4, -3, 2), (3, 9, 1, 3),
    ])
    func `a ratio is kept in lowest terms`(top: Int64, bottom: Int64, numerator: Int64, denominator: Int64) {
        let ratio = Ratio(top, over: bottom)
        #expect(ratio.numerator == numerator)
        #expect(ratio.denominator == denominator)
    }

    @Test(arguments: [
        ("0%", Ratio.zero), ("100%", .one), ("65%", .percent(65)), ("62.5%", Ratio(5, over: 8)),
        ("0.5%", Ratio(1, over: 200)), ("0.0001%", Ratio(1, over: 1_000_000)), ("1/3", Ratio(1, over: 3)),
        ("2/7", Ratio(2, over: 7)), ("150%", Ratio(3, over: 2)),
        ("99.9999%", Ratio(999_999, over: 1_000_000)),
    ])
    func `a ratio is printed in percent where that comes out even, and read back`(text: String, ratio: Ratio)
    {
        #expect(ratio.description == text)
        #expect(Ratio(text) == ratio)
    }

    @Test(arguments: [
        ("50.00%", Ratio.percent(50)), ("3/6", Ratio(1, over: 2)), ("065%", .percent(65)), ("0/5", .zero),
    ])
    func `other ways to write the same ratio are read`(text: String, ratio: Ratio) {
        #expect(Ratio(text) == ratio)
    }

    @Test(arguments: [
        "", "%", "65", "0.65", "-5%", "+5%", "6 5%", "65%%", "65.%", ".5%", "1.2.3%", "62.50000%", "1234567%",
        "1/0", "1/-3", "-1/3", "+1/3", "1/+3", "1/", "/3", "1/2/3", "1/1000001", "1000001/3", "a%", "１/３",
        "百分之五",
    ])
    func `what is no ratio, or finer than we count, is refused`(text: String) {
        #expect(Ratio(text) == nil)
    }

    @Test func `ratios add, multiply and compare as fractions`() {
        #expect(Ratio.percent(70) + .percent(5) == .percent(75))
        #expect(Ratio(1, over: 3) + Ratio(1, over: 6) == Ratio(1, over: 2))
        #expect(Ratio.percent(50) * .percent(50) == .percent(25))
        #expect(Ratio(1, over: 3) < Ratio(3334, over: 10_000))
        #expect(Ratio(3333, over: 10_000) < Ratio(1, over: 3))
        #expect(min(Ratio.one, Ratio.percent(105)) == .one)
    }

    @Test func `a negative ratio is printed with its sign in front`() {
        #expect(Ratio(-1, over: 8).description == "-12.5%")
        #expect(Ratio(-1, over: 3).description == "-1/3")
        #expect(Ratio(-1, over: 1000).description == "-0.1%")
    }

    @Test func `what is printed is read back as the same ratio`() throws {
        try property(seeds: 0..<20_000) { random in
            let ratio = Ratio(random.int(0...1_000_000), over: random.int(1...1_000_000))
            try #require(Ratio(ratio.description) == ratio)
        }
    }

    @Test func `JSON holds a ratio as its text`() throws {
        let json = try JSONEncoder().encode([Ratio.percent(65)])
        #expect(String(decoding: json, as: UTF8.self) == #"["65%"]"#)
        #expect(try JSONDecoder().decode([Ratio].self, from: Data(#"["1\/3"]"#.utf8)) == [Ratio(1, over: 3)])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Ratio].self, from: Data("[0.65]".utf8))
        }
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Ratio].self, from: Data(#"["0.65"]"#.utf8))
        }
    }
}
