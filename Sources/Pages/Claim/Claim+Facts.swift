import Scheme
import Vocabulary

extension HTML {
    /// What was given and where: kind, what for, babies, place.
    mutating func care(_ statement: Statement) {
        let claim = statement.claim
        text(claim.kind.words)
        if let condition = statement.condition {
            text(Words("，", ", "))
            original(condition)
        }
        if claim.babies > 1 { text(Words("，\(claim.babies) 胎", ", \(claim.babies) babies")) }
        text(Words("，", ", "))
        text(claim.place.words)
        if claim.isTransfer { text(Words("，转院", ", transfer")) }
    }
}

extension Payer {
    /// Payers whom many claims have no part of are shown where they have one.
    var isAlwaysShown: Bool { self != .undecided && self != .commercial && self != .charity }
}
