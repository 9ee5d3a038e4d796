import Scheme
import Vocabulary

/// A claim as its row says it.
struct ReadClaim {
    let claim: Claim
    /// Whether the row says 异地 and no more, because the policy asks no more: then nothing told of it says more.
    var isElsewhereAlone = false

    static let elsewhereAlone = Words("异地", "elsewhere")

    /// What it calls the place of care.
    var place: Words { isElsewhereAlone ? ReadClaim.elsewhereAlone : claim.place.words }
}
