import Vocabulary

extension Layer.Rule {
    /// Whether the short loop gives all there is.
    var isPlain: Bool {
        guard base == .inScope, !deductible.counts, !deductible.transferIsOneStay,
            deductible.againAfterDays == nil,
            !capsEachCondition, morePerCondition == nil, morePerBaby == nil, !movesCap,
            takesInFirstSelfPay == nil, axes.conditions == 1, bandsOn != .year
        else { return false }
        return terms.allSatisfy { terms in
            guard let terms else { return false }
            return terms.deductibleOfScope == nil && terms.claimCap == nil && terms.grant == nil
                && terms.floor == nil && terms.floorAmount == nil && terms.setAside == nil
                && terms.entryCap == nil
        }
    }
}
