package import Vocabulary

extension Enrolment {
    /// Why somebody may enrol here, and as what (参保身份).
    package enum Ground: String, CaseIterable, Codable, Sendable {
        /// 本地户籍或常住居民
        case resident
        /// 在校学生, enrolled and collected by the school (代收代缴)
        case student
        /// 应届毕业生, who stay covered to 31 December of the year in which they leave school
        case graduate
        /// 新生儿: within 90 days of birth, and covered from it
        case newborn
        /// 退役军人和随军未就业配偶
        case veteran
        /// 灵活就业人员
        case flexibleWorker
        /// 持居住证人员, those from Hong Kong, Macao and Taiwan too
        case residencePermit
        /// 职工医保转入
        case leftEmployeeScheme
        /// 户籍迁入或从外地居民医保转入
        case movedIn
        /// 刑满释放人员
        case released

        package var words: Words {
            switch self {
            case .resident: Words("居民", "resident")
            case .student: Words("在校学生（学校代收代缴）", "student, collected by the school")
            case .graduate: Words("应届毕业生", "graduate of the year")
            case .newborn: Words("新生儿", "newborn")
            case .veteran: Words("退役军人", "discharged from the forces")
            case .flexibleWorker: Words("灵活就业人员", "flexible worker")
            case .residencePermit: Words("持居住证人员", "holder of a residence permit")
            case .leftEmployeeScheme: Words("职工医保转入", "come from employee insurance")
            case .movedIn: Words("迁入", "moved in")
            case .released: Words("刑满释放人员", "released from prison")
            }
        }
    }

    /// Days from birth within which a newborn enrols and is covered from it; the policy's own number, where it has one, is
    /// looked at by `Entitlements`.
    package static let newbornDays = 90
}

/// Why an enrolment ended before its year did (退出原因). Who did not renew has no enrolment to end: that is computed
/// (`YearStatus`).
package enum Leaving: String, CaseIterable, Codable, Sendable {
    /// 自愿退保
    case withdrew
    /// 重复参保, this one of the two ended
    case duplicate
    /// 迁出、转往外地居民医保
    case movedAway
    /// 转入职工医保
    case employeeInsurance
    /// 死亡
    case died
    /// 登记错误: entered by mistake
    case mistake
    /// 未说明
    case unstated

    package var words: Words {
        switch self {
        case .withdrew: Words("退保", "withdrew")
        case .duplicate: Words("重复参保", "enrolled twice")
        case .movedAway: Words("迁出", "moved away")
        case .employeeInsurance: Words("转入职工医保", "moved to employee insurance")
        case .died: Words("死亡", "died")
        case .mistake: Words("登记错误", "entered by mistake")
        case .unstated: Words("未说明原因", "no reason stated")
        }
    }
}
