import Scheme
import Vocabulary

extension Reader {
    /// Holds the help with the payment to the least shares of the nation and the province: what groups of a category
    /// get, against what they would pay.
    func checkShares(_ plan: EnrolmentPlan, at place: Place) {
        for bound in national?.bounds ?? [] where bound.on == .subsidyShare {
            guard case .ratio(let least)? = bound.atLeast else { continue }
            for category in bound.categories.categories {
                let needy = plan.assessment(of: Applicant(categories: CategorySet(category)))
                guard needy.own != nil, let price = needy.individual, price > .zero else { continue }
                let helped = needy.helped
                let isLow = helped.fen * least.denominator < price.fen * least.numerator
                guard isLow else { continue }
                let share = Ratio(helped.fen, over: price.fen)
                let one = National.Bound(
                    on: bound.on, categories: CategorySet(category), atLeast: bound.atLeast, atMost: nil,
                    citation: bound.citation)
                report(place, one, "\(share)", standing.entering(place, sources, findings)[place].departs)
            }
        }
    }
}
