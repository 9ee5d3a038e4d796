import Scheme
import Vocabulary

extension HTML {
    /// What was given and where: kind, what for, babies, place, bed.
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
        if let bed = claim.bed {
            text(Words("，", ", "))
            text(bed.words)
        }
    }
}

extension Statement {
    /// Those who bear a part of it, and those whose layers were looked at and came to nothing.
    func payers(_ settlement: Settlement) -> [Payer] {
        Payer.allCases.filter { payer in
            payer == .patient || settlement.borne(by: payer) > .zero
                || layers.contains { $0.payer == payer }
        }
    }
}
