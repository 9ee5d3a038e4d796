import Scheme
import Vocabulary

/// Why a claim was refused, as the result file says it: the reason's key, the sentence in both languages, and where the
/// policy says so.
final class RefusalText {
    let reason: String
    let zh: String
    let en: String
    let source: String

    init(_ reason: Refusal.Reason, of claim: Claim, for insured: Insured, under plan: Plan) {
        let refusal = plan.refusal(reason, of: claim, for: insured)
        self.reason = refusal.reason.rawValue
        zh = refusal.words.zh
        en = refusal.words.en
        source =
            refusal.citation.map { "\(plan.citations[$0].title) \(plan.citations[$0].at)" } ?? refusal.at
            ?? ""
    }
}
