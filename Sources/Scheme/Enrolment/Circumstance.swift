public import Vocabulary

/// What can happen to a person that policies excuse a gap or a late payment for (特殊情形).
///
/// Source: 国办发〔2024〕38号 names newborns and 等特殊群体; the regions list the others.
public enum Circumstance: String, CaseIterable, Codable, Sendable {
    /// 新生儿: known from the day of birth.
    case newborn
    /// 职工医保中断后转入居民医保
    case leftEmployeeScheme
    /// 户籍迁入后首次参保
    case movedHousehold
    /// 退役军人及其未就业的随军配偶等
    case veteran
    /// 当年毕业未就业的毕业生
    case graduate
    /// 刑满释放人员
    case released
    /// 新认定的困难人员
    case newlyNeedy

    public var words: Words {
        switch self {
        case .newborn: Words("新生儿", "newborn")
        case .leftEmployeeScheme: Words("职工医保中断后转入", "come from the employees' scheme")
        case .movedHousehold: Words("户籍迁入后首次参保", "first enrolment after moving the household")
        case .veteran: Words("退役军人及随军未就业配偶", "discharged veterans and their dependants")
        case .graduate: Words("当年毕业未就业的毕业生", "graduates of the year without work")
        case .released: Words("刑满释放人员", "released from prison")
        case .newlyNeedy: Words("新认定的困难人员", "newly recognised as needy")
        }
    }
}
