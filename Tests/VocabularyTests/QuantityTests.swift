import Testing
import Vocabulary

@Suite struct QuantityTests {
    @Test(arguments: [
        ("3", 30_000, "3"), ("1.5", 15_000, "1.5"), ("-0.25", -2_500, "-0.25"), ("0.0001", 1, "0.0001"),
        ("2.50000", 25_000, "2.5"),
        ("-0", 0, "0"), ("999999999999.9999", 9_999_999_999_999_999, "999999999999.9999"),
    ])
    func `a quantity is read exactly and written without needless zeros`(
        _ text: String, _ number: Int64, _ shown: String
    ) {
        #expect(Quantity(text)?.tenThousandths == number)
        #expect(Quantity(tenThousandths: number).description == shown)
    }

    @Test(arguments: ["", "-", "1.23456", "1.", "--1", "1-", " 1", "1000000000000"])
    func `what is no quantity is none`(_ text: String) { #expect(Quantity(text) == nil) }
}
