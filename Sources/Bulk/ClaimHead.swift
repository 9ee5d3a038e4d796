import Scheme
import Vocabulary

/// What a row says of a claim besides its amounts. All fee lines of a claim say the same.
struct ClaimHead: Equatable {
    let kind: CareKind
    let level: FacilityLevel
    let place: CarePlace
    let admission: Day
    let discharge: Day
    var facilityClass: String?
    var condition: String?
    var isTransfer = false
    var babies = 1
    var bed: BedCharge?
    /// 异地, and no more was said of it.
    var isElsewhereAlone = false

    /// Fails where the charge of the bed is no part of these amounts.
    func claim(_ amounts: ClaimAmounts) throws(RowFault) -> ReadClaim {
        if let fault = bed?.fault(in: amounts.total)?.words {
            throw RowFault("bed_charge", fault.zh, fault.en)
        }
        return ReadClaim(
            claim: Claim(
                kind: kind, level: level, place: place, admission: admission, discharge: discharge,
                amounts: amounts, facilityClass: facilityClass, condition: condition, isTransfer: isTransfer,
                babies: babies, bed: bed), isElsewhereAlone: isElsewhereAlone)
    }
}
