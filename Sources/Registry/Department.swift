package import Vocabulary

/// A department of government that keeps lists of people and works with the insurer (部门).
package enum Department: String, CaseIterable, Sendable {
    /// 民政
    case civilAffairs
    /// 农业农村（乡村振兴）
    case ruralAffairs
    /// 残联
    case disabledPersons
    /// 退役军人事务
    case veterans
    /// 卫生健康
    case health
    /// 教育
    case education
    /// 公安
    case publicSecurity
    /// 税务
    case tax

    /// The categories that this department recognises: the people it sees are those who are or were in one of them.
    package var categories: [PersonCategory] {
        switch self {
        case .civilAffairs:
            [.destitute, .minimumLiving, .marginal, .impoverishedByIllness, .orphan, .lowIncomeElder]
        case .ruralAffairs: [.returnedToPoverty, .monitored, .liftedFromPoverty]
        case .disabledPersons: [.severelyDisabled, .thirdGradeDisabled]
        case .veterans: [.preferentialCare]
        case .health: [.familyDoctor]
        case .education: [.student, .universityStudent]
        case .publicSecurity, .tax: []
        }
    }

    package var words: Words {
        switch self {
        case .civilAffairs: Words("民政", "civil affairs")
        case .ruralAffairs: Words("农业农村", "rural affairs")
        case .disabledPersons: Words("残联", "disabled persons' federation")
        case .veterans: Words("退役军人事务", "veterans' affairs")
        case .health: Words("卫生健康", "health")
        case .education: Words("教育", "education")
        case .publicSecurity: Words("公安", "public security")
        case .tax: Words("税务", "tax")
        }
    }
}
