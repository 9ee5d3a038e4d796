/// A person's category (人员类别): a recognised status that changes premiums, ratios, critical illness insurance or medical aid.
///
/// 国办发〔2021〕42号 names the six classes of medical aid, which stand first; the others are those that regional
/// policies name besides.
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
    /// 孤儿（含事实无人抚养儿童）
    case orphan
    /// 高龄低收入老年人
    case lowIncomeElder
    /// 享受定期抚恤补助的优抚对象
    case preferentialCare
    /// 重度残疾人（一级、二级）
    case severelyDisabled
    /// 三级残疾人
    case thirdGradeDisabled
    /// 脱贫人口（不在以上各类的）
    case liftedFromPoverty
    /// 学生、儿童（大学生以外的在校学生和未入学少儿）
    case student
    /// 大学生
    case universityStudent
    /// 签约家庭医生的居民
    case familyDoctor

    /// The six classes of medical aid of 国办发〔2021〕42号.
    public static let aidClasses: [PersonCategory] = [
        .destitute, .minimumLiving, .returnedToPoverty, .marginal, .monitored, .impoverishedByIllness,
    ]

    public var words: Words {
        switch self {
        case .destitute: Words("特困人员", "destitute")
        case .minimumLiving: Words("低保对象", "on the minimum living allowance")
        case .returnedToPoverty: Words("返贫致贫人口", "returned to poverty")
        case .marginal: Words("低保边缘家庭成员", "on the margin of the minimum living allowance")
        case .monitored: Words("防止返贫监测对象", "monitored against poverty")
        case .impoverishedByIllness: Words("因病致贫重病患者", "impoverished by illness")
        case .orphan: Words("孤儿（含事实无人抚养儿童）", "orphans")
        case .lowIncomeElder: Words("高龄低收入老年人", "aged with a low income")
        case .preferentialCare: Words("优抚对象", "entitled to preferential care")
        case .severelyDisabled: Words("重度残疾人", "severely disabled")
        case .thirdGradeDisabled: Words("三级残疾人", "disabled, third grade")
        case .liftedFromPoverty: Words("其他脱贫人口", "lifted out of poverty")
        case .student: Words("学生儿童", "pupils and children")
        case .universityStudent: Words("大学生", "university students")
        case .familyDoctor: Words("签约家庭医生", "signed with a family doctor")
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
        "孤儿": .orphan, "孤儿（含事实无人抚养儿童）": .orphan, "事实无人抚养儿童": .orphan,
        "高龄低收入": .lowIncomeElder, "高龄低收入老年人": .lowIncomeElder,
        "优抚": .preferentialCare, "优抚对象": .preferentialCare,
        "重残": .severelyDisabled, "重度残疾人": .severelyDisabled,
        "三级残疾": .thirdGradeDisabled, "三级残疾人": .thirdGradeDisabled,
        "脱贫": .liftedFromPoverty, "脱贫人口": .liftedFromPoverty, "其他脱贫人口": .liftedFromPoverty,
        "学生": .student, "学生儿童": .student, "大学生": .universityStudent,
        "签约": .familyDoctor, "签约家庭医生": .familyDoctor,
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
    public let rawValue: UInt32

    @inlinable
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public init(_ category: PersonCategory) {
        rawValue = 1 << UInt32(PersonCategory.allCases.firstIndex(of: category)!)
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
