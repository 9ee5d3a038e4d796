/// Where and on what path care was given, seen from the pooling region (就医地): at home with or without the referral that
/// some regions ask for, or elsewhere, filed for living there, referred, as an emergency, or not filed (异地就医备案).
///
/// Where a policy tells care elsewhere in the province (省内异地) from care outside it, the last four are the former, and
/// `elsewhere…` the latter; other policies take them for one.
public enum CarePlace: String, CaseIterable, Codable, Sendable {
    /// 统筹区内
    case local
    /// 异地，已备案
    case elsewhereFiled
    /// 异地，未备案
    case elsewhereUnfiled
    /// 统筹区内，应转诊而未转诊（或未经首诊）
    case localUnreferred
    /// 异地，转诊转院
    case elsewhereReferred
    /// 异地，急诊抢救
    case elsewhereEmergency
    /// 省内异地，已备案
    case provinceFiled
    /// 省内异地，未备案
    case provinceUnfiled
    /// 省内异地，转诊转院
    case provinceReferred
    /// 省内异地，急诊抢救
    case provinceEmergency

    /// Those that every policy knows, at the first positions.
    public static let ofEveryPolicy = Array(allCases.prefix(6))

    /// Which place of every policy this one is part of; itself where it is one.
    @inlinable
    public var broad: CarePlace {
        switch self {
        case .provinceFiled: .elsewhereFiled
        case .provinceUnfiled: .elsewhereUnfiled
        case .provinceReferred: .elsewhereReferred
        case .provinceEmergency: .elsewhereEmergency
        case .local, .localUnreferred, .elsewhereFiled, .elsewhereUnfiled, .elsewhereReferred,
            .elsewhereEmergency:
            self
        }
    }

    /// 0, 1, … in the order of the cases: the place in a table by place.
    @inlinable
    public var position: Int {
        switch self {
        case .local: 0
        case .elsewhereFiled: 1
        case .elsewhereUnfiled: 2
        case .localUnreferred: 3
        case .elsewhereReferred: 4
        case .elsewhereEmergency: 5
        case .provinceFiled: 6
        case .provinceUnfiled: 7
        case .provinceReferred: 8
        case .provinceEmergency: 9
        }
    }

    public var words: Words {
        switch self {
        case .local: Words("统筹区内", "in the region")
        case .elsewhereFiled: Words("异地（已备案）", "elsewhere, filed")
        case .elsewhereUnfiled: Words("异地（未备案）", "elsewhere, not filed")
        case .localUnreferred: Words("统筹区内（未转诊）", "in the region, not referred")
        case .elsewhereReferred: Words("异地（转诊）", "elsewhere, referred")
        case .elsewhereEmergency: Words("异地（急诊）", "elsewhere, emergency")
        case .provinceFiled: Words("省内异地（已备案）", "elsewhere in the province, filed")
        case .provinceUnfiled: Words("省内异地（未备案）", "elsewhere in the province, not filed")
        case .provinceReferred: Words("省内异地（转诊）", "elsewhere in the province, referred")
        case .provinceEmergency: Words("省内异地（急诊）", "elsewhere in the province, emergency")
        }
    }

    /// 异地: whether a word says that it was elsewhere, and no more than that.
    public static func isElsewhere(word: some StringProtocol) -> Bool {
        ["异地", "外地", "异地就医", "elsewhere"].contains { $0 == word }
    }

    /// How files and people call it, besides its key and its own words.
    public static let spoken: [String: CarePlace] = [
        "本地": .local, "异地已备案": .elsewhereFiled, "异地未备案": .elsewhereUnfiled, "未转诊": .localUnreferred,
        "异地转诊": .elsewhereReferred, "异地急诊": .elsewhereEmergency, "省内异地已备案": .provinceFiled,
        "省内异地未备案": .provinceUnfiled, "省内异地转诊": .provinceReferred, "省内异地急诊": .provinceEmergency,
    ]

    private static let named = spoken.merging(allCases.map { ($0.words.zh, $0) }) { spoken, _ in spoken }

    /// Its key (`elsewhereFiled`), its words (`异地（已备案）`) or another way to call it (`异地已备案`).
    public init?(word: some StringProtocol) {
        guard let found = CarePlace(rawValue: String(word)) ?? CarePlace.named[String(word)] else {
            return nil
        }
        self = found
    }
}
