import Catalogue
import Testing
import Vocabulary

@Suite struct RatioDecimalTests {
    @Test(arguments: [
        (Ratio.percent(5), "0.05"), (.one, "1"), (.zero, "0"), (Ratio(1, over: 3), "0.3333"),
        (Ratio(2, over: 3), "0.6667"),
        (Ratio(12_345, over: 100_000), "0.1235"),
    ])
    func `a share is sent with four decimals at most`(_ ratio: Ratio, _ text: String) {
        #expect(ratio.decimal == text)
    }
}
