import Testing
import Vocabulary

@Suite struct UnitPriceTests {
    @Test(arguments: [
        ("12.5", 12_500_000, "12.50"), ("0.034567", 34_567, "0.034567"),
        ("999999", 999_999_000_000, "999999.00"),
        ("￥3元", 3_000_000, "3.00"), ("1.2345670", 1_234_567, "1.234567"),
        ("0000000000001", 1_000_000, "1.00"), ("0", 0, "0.00"),
        ("9999999999.999999", 9_999_999_999_999_999, "9999999999.999999"),
    ])
    func `a price is read exactly and written with two to six decimals`(
        _ text: String, _ micros: Int64, _ shown: String
    ) {
        #expect(UnitPrice(text)?.micros == micros)
        #expect(UnitPrice(micros: micros).description == shown)
    }

    @Test(arguments: [
        "", "-1", ".5", "1.", "1.2345678", "1,000", "1e3", "+1", "１", "10000000000", "1.2.3", "元",
    ])
    func `what is no price is none`(_ text: String) { #expect(UnitPrice(text) == nil) }

    /// 0.5 fen upwards, below it down; the mirror of a return is exact.
    @Test(arguments: [
        ("0.005", "1", "0.01"), ("0.004999", "1", "0.00"), ("0.333333", "3", "1.00"),
        ("1.234567", "3", "3.70"),
        ("0.005", "-1", "-0.01"), ("12.5", "0.0004", "0.01"), ("2", "0", "0.00"),
        ("9999999999", "1", "9999999999.00"),
    ])
    func `a price times a quantity is whole fen, half a fen away from zero`(
        _ price: String, _ quantity: String, _ amount: String
    ) {
        #expect(UnitPrice(price)!.amount(of: Quantity(quantity)!) == Money(amount)!)
    }

    @Test func `an amount beyond the limit of amounts is none`() {
        #expect(UnitPrice("9999999999")!.amount(of: Quantity(2)) == nil)
        #expect(UnitPrice("9999999999.999999")!.amount(of: Quantity("999999999999.9999")!) == nil)
    }
}
