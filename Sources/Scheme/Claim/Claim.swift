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
    /// 医疗机构类别: the region's own class of the facility within its level, where its policy has classes.
    public let facilityClass: String?
    /// 病种或分娩方式: the key of what the claim is for, where the policy grades by it.
    public let condition: String?
    /// 转院: the stay goes on from the claim before, in another hospital.
    public let isTransfer: Bool
    /// 胎儿数: children born, for a delivery; from 1 to `mostBabies`.
    public let babies: Int
    /// 床位费, where the bill names it and the policy limits it.
    public let bed: BedCharge?

    public static let mostBabies = 9

    public init(
        kind: CareKind, level: FacilityLevel, place: CarePlace, admission: Day, discharge: Day,
        amounts: ClaimAmounts, facilityClass: String? = nil, condition: String? = nil,
        isTransfer: Bool = false, babies: Int = 1, bed: BedCharge? = nil
    ) {
        self.bed = bed
        self.facilityClass = facilityClass
        self.condition = condition
        self.isTransfer = isTransfer
        self.babies = babies
        self.kind = kind
        self.level = level
        self.place = place
        self.admission = admission
        self.discharge = discharge
        self.amounts = amounts
    }

    /// 住院天数, a day at least: admission and discharge on one day are one.
    public var days: Int { Claim.days(from: admission, to: discharge) }

    /// 住院天数 of a stay from admission to discharge.
    public static func days(from admission: Day, to discharge: Day) -> Int { max(1, discharge - admission) }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let babies = try container.decodeIfPresent(Int.self, forKey: .babies) ?? 1
        guard (1...Claim.mostBabies).contains(babies) else {
            throw DecodingError.dataCorruptedError(
                forKey: .babies, in: container, debugDescription: Claim.babiesFault.both)
        }
        let amounts = try container.decode(ClaimAmounts.self, forKey: .amounts)
        let bed = try container.decodeIfPresent(BedCharge.self, forKey: .bed)
        if let fault = bed?.fault(in: amounts.total) {
            throw DecodingError.dataCorruptedError(
                forKey: .bed, in: container, debugDescription: fault.words.both)
        }
        self.init(
            kind: try container.decode(CareKind.self, forKey: .kind),
            level: try container.decode(FacilityLevel.self, forKey: .level),
            place: try container.decode(CarePlace.self, forKey: .place),
            admission: try container.decode(Day.self, forKey: .admission),
            discharge: try container.decode(Day.self, forKey: .discharge),
            amounts: amounts,
            facilityClass: try container.decodeIfPresent(String.self, forKey: .facilityClass),
            condition: try container.decodeIfPresent(String.self, forKey: .condition),
            isTransfer: try container.decodeIfPresent(Bool.self, forKey: .isTransfer) ?? false,
            babies: babies, bed: bed)
    }

    private static let babiesFault = Words(
        "胎儿数应是 1 到 \(mostBabies) 的整数", "the number of babies is a whole number from 1 to \(mostBabies)")
}
