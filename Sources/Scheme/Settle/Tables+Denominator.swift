import Vocabulary

extension Tables {
    /// The least number over which all ratios of these layers are whole; nil where it is finer than can be counted.
    static func commonDenominator(of layers: [Layer]) -> Int64? {
        var common: Int64 = 1
        for terms in layers.compactMap(\.rule).flatMap(\.terms) {
            guard let terms else { continue }
            let others = [terms.deductibleOfScope, terms.floor, terms.setAside].compactMap { $0?.value }
            for ratio in terms.bands.map(\.ratio.value) + others {
                common *= Ratio(ratio.denominator, over: common).numerator
                guard common <= Plan.finestRatio else { return nil }
            }
        }
        return max(2, common)
    }
}
