import Testing
import Vocabulary

@testable import Pages

struct CapitalsTests {
    @Test(
        arguments: [
            (0, "零元整"), (1, "壹分"), (10, "壹角整"), (105, "壹元零伍分"), (40_000, "肆佰元整"),
            (120_030, "壹仟贰佰元叁角整"), (1_000_500, "壹万零伍元整"), (10_020_000, "壹拾万零贰佰元整"),
            (123_456_789, "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"), (-35_000, "负叁佰伍拾元整"),
            (1_000_000_000_100, "壹佰亿零壹元整"),
        ] as [(Int64, String)])
    func `an amount in capitals leaves no room for another digit`(fen: Int64, text: String) {
        #expect(Money(fen: fen).capitals == text)
    }
}
