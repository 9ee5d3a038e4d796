public import Vocabulary

/// A claim (费用单): what is asked of the insurance for one stay or visit.
///
/// The benefit year, the coverage and the categories are those of the day of discharge, on which it is settled.
public struct Claim: Hashable, Sendable, Codable {
    public let kind: CareKind
    public let level: FacilityLevel
    public let place: CarePlace
    public let admission: Day
    /// Not before `admission`; the same day for a visit.
    public let discharge: Day
    public let amounts: ClaimAmounts

    public init(
        kind: CareKind, level: FacilityLevel, place: CarePlace, admission: Day, discharge: Day,
        amounts: ClaimAmounts
    ) {
        self.kind = kind
        self.level = level
        self.place = place
        self.admission = admission
        self.discharge = discharge
        self.amounts = amounts
    }
}
