/// A person's category (人员类别): a recognised hardship that changes premiums, critical illness insurance or medical aid.
///
/// Source: 国办发〔2021〕42号 names the six classes of medical aid.
public enum PersonCategory: String, CaseIterable, Codable, Sendable {
    /// 特困人员
    case destitute
    /// 最低生活保障对象（低保）
    case minimumLiving
    /// 返贫致贫人口
    case returnedToPoverty
    /// 最低生活保障边缘家庭成员（低保边缘）
    case marginal
    /// 纳入监测范围的易返贫致贫人口
    case monitored
    /// 因病致贫重病患者
    case impoverishedByIllness

    public var words: Words {
        switch self {
        case .destitute: Words("特困人员", "destitute")
        case .minimumLiving: Words("低保对象", "on the minimum living allowance")
        case .returnedToPoverty: Words("返贫致贫人口", "returned to poverty")
        case .marginal: Words("低保边缘家庭成员", "on the margin of the minimum living allowance")
        case .monitored: Words("防止返贫监测对象", "monitored against poverty")
        case .impoverishedByIllness: Words("因病致贫重病患者", "impoverished by illness")
        }
    }

    /// The words other departments' lists and clerks use for it, besides its own.
    public static let spoken: [String: PersonCategory] = [
        "特困": .destitute, "特困人员": .destitute, "特困供养": .destitute,
        "低保": .minimumLiving, "低保对象": .minimumLiving, "最低生活保障对象": .minimumLiving,
        "返贫致贫": .returnedToPoverty, "返贫致贫人口": .returnedToPoverty,
        "低保边缘": .marginal, "低保边缘家庭成员": .marginal, "最低生活保障边缘家庭成员": .marginal,
        "监测对象": .monitored, "防止返贫监测对象": .monitored, "易返贫致贫人口": .monitored,
        "因病致贫": .impoverishedByIllness, "因病致贫重病患者": .impoverishedByIllness,
    ]

    /// Its key (`marginal`) or one of its Chinese words (`低保边缘`).
    public init?(word: some StringProtocol) {
        guard let found = PersonCategory(rawValue: String(word)) ?? PersonCategory.spoken[String(word)] else {
            return nil
        }
        self = found
    }
}

/// The categories one person is in at one time. A person may be in several.
public struct CategorySet: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16

    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public init(_ category: PersonCategory) {
        rawValue = 1 << UInt16(PersonCategory.allCases.firstIndex(of: category)!)
    }

    public init(_ categories: some Sequence<PersonCategory>) {
        self = categories.reduce(into: []) { $0.insert(CategorySet($1)) }
    }

    public var categories: [PersonCategory] { PersonCategory.allCases.filter { contains(CategorySet($0)) } }
}

extension CategorySet: Codable {
    /// In JSON, the list of its categories.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(categories)
    }

    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([PersonCategory].self))
    }
}
