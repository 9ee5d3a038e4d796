import Testing

@testable import Tabular

@Suite struct FieldNumbersTests {
    @Test(arguments: [
        ("0", 0), ("5", 500), ("1234.5", 123_450), ("1234.56", 123_456), ("0.01", 1), ("00012.30", 1230),
        (".5", 50), ("5.", 500), ("12.3400", 1234), ("12,345.60", 1_234_560), ("1,234,567", 123_456_700),
        ("¥1,234", 123_400), ("￥8.8", 880), ("100元", 10_000), ("100 元", 10_000), ("¥ 100.00 元", 10_000),
        ("１２３．４５", 12_345), ("１，２３４", 123_400), ("  7.5\t", 750), ("\u{3000}9\u{3000}", 900),
        ("\u{A0}9", 900),
        ("-5", -500), ("-0.01", -1), ("−3", -300), ("－3.2", -320), ("¥-5", -500), ("-¥5", -500), ("+5", 500),
        ("999999999999999", 99_999_999_999_999_900), ("92233720368547758.07", Int64.max),
        ("000000000000000000000000012.5", 1250),
    ])
    func `amounts are read as whole fen`(text: String, fen: Int64) throws {
        #expect(try withField(text) { try $0.fen() } == fen)
    }

    @Test(arguments: [
        ("", FieldError.blank), ("   ", .blank), ("\u{3000}", .blank),
        ("abc", .notAnAmount), ("-", .notAnAmount), (".", .notAnAmount), ("¥", .notAnAmount),
        ("元", .notAnAmount),
        ("1.2.3", .notAnAmount), ("1 2", .notAnAmount), ("--5", .notAnAmount), ("1e3", .notAnAmount),
        ("(5.00)", .notAnAmount), ("5-", .notAnAmount), ("1.5,0", .notAnAmount), ("$5", .notAnAmount),
        ("100万元", .notAnAmount), ("3万", .notAnAmount), ("0x10", .notAnAmount), ("NaN", .notAnAmount),
        ("5元元", .notAnAmount), ("1.5 %", .notAnAmount), ("=1+1", .notAnAmount),
        ("1.234", .partOfFen), ("0.005", .partOfFen), ("1.001", .partOfFen),
        ("12,50", .misplacedComma), ("1,23,456", .misplacedComma), ("1234,567", .misplacedComma),
        (",123", .misplacedComma), ("12,", .misplacedComma), ("1,,234", .misplacedComma),
        ("1,23.5", .misplacedComma),
        ("92233720368547758.08", .tooLarge), ("99999999999999999999", .tooLarge),
        (String(repeating: "9", count: 60), .tooLarge), (String(repeating: "1", count: 70), .notAnAmount),
    ])
    func `what is no amount says why`(text: String, error: FieldError) {
        #expect(throws: error) { try withField(text) { try $0.fen() } }
    }

    @Test func `every amount is read back as it was written`() throws {
        var random = Seeded(2023)
        for _ in 0..<5000 {
            let fen =
                Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)
                >> Int64.random(
                    in: 0...38, using: &random)
            let (yuan, rest) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
            let text = "\(fen < 0 ? "-" : "")\(yuan).\(rest < 10 ? "0" : "")\(rest)"
            #expect(try withField(text) { try $0.fen() } == fen)
            #expect(try withField(" \(text)元") { try $0.fen() } == fen, "the long way says the same")
        }
    }

    @Test(arguments: [
        ("0", 0), ("42", 42), ("-7", -7), ("+7", 7), (" 8 ", 8), ("3.00", 3), ("1,000", 1000), ("１２", 12),
        ("999999999999999999", 999_999_999_999_999_999), ("9223372036854775807", Int64.max),
    ])
    func `whole numbers are read`(text: String, number: Int64) throws {
        #expect(try withField(text) { try $0.wholeNumber() } == number)
    }

    @Test(arguments: [
        ("", FieldError.blank), ("x", .notWhole), ("3.5", .notWhole), ("5元", .notWhole), ("¥5", .notWhole),
        ("9223372036854775808", .tooLarge), ("1,00", .misplacedComma),
    ])
    func `what is no whole number says why`(text: String, error: FieldError) {
        #expect(throws: error) { try withField(text) { try $0.wholeNumber() } }
    }

    @Test func `every reason is told in both languages`() {
        for error in FieldError.allCases {
            #expect(error.chinese.hasSuffix("。") && error.english.hasSuffix("."))
        }
        #expect(Set(FieldError.allCases.map(\.chinese)).count == FieldError.allCases.count)
    }
}
