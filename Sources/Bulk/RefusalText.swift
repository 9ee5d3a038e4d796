import Scheme
import Vocabulary

/// What decides why a claim is refused: claims that are alike in it are told the same.
struct RefusalCase: Hashable {
    let block: Int
    let reason: Refusal.Reason
    let kind: CareKind
    let level: FacilityLevel
    let place: CarePlace
    let isElsewhereAlone: Bool
    let facilityClass: String?
    let condition: String?
    let tier: Int
    let membership: UInt32

    init(_ reason: Refusal.Reason, of read: ReadClaim, for insured: Insured, in block: Int, under plan: Plan)
    {
        let claim = read.claim
        isElsewhereAlone = read.isElsewhereAlone
        self.reason = reason
        self.block = block
        kind = claim.kind
        level = claim.level
        place = claim.place
        facilityClass = claim.facilityClass
        condition = claim.condition
        tier = insured.tier
        membership = plan.membership(of: insured, on: claim.admission)
    }
}

/// Why a claim was refused, as the result file says it: the reason's key, the sentence in both languages, and where the
/// policy says so.
final class RefusalText {
    let reason: String
    let zh: String
    let en: String
    let source: String

    init(_ reason: Refusal.Reason, of read: ReadClaim, for insured: Insured, under plan: Plan) {
        let refusal = plan.refusal(reason, of: read.claim, for: insured, in: read.place)
        self.reason = refusal.reason.rawValue
        zh = refusal.words.zh
        en = refusal.words.en
        source =
            refusal.citation.map { "\(plan.citations[$0].title) \(plan.citations[$0].at)" } ?? refusal.at
            ?? ""
    }
}
