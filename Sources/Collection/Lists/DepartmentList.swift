package import Registry
package import Vocabulary

/// A list as a department sends it (部门名单): what it says of people, from which source, as of which day.
package struct DepartmentList: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Who is in a category; the category of rows that do not name one.
        case categories(PersonCategory?)
        /// Who has died.
        case deaths
        /// Who has moved, and where to (公安迁入迁出); the village column says where they live now.
        case homes
        /// Who was born (公安出生); whoever is not on record yet is written down.
        case births
        /// Who is a student, and where (学籍): the school collects for them (代收代缴).
        case students(StudentList)
        /// Who is insured elsewhere.
        case insurance(OtherInsurance.Kind)

        package var words: Words {
            switch self {
            case .categories(nil): Words("困难人员名单", "people in need")
            case .categories(let category?): category.words
            case .deaths: Words("死亡名单", "deaths")
            case .homes: Words("迁移名单", "moves")
            case .births: Words("出生名单", "births")
            case .students: Words("学生名单", "students")
            case .insurance(let kind): kind.words
            }
        }
    }

    package let kind: Kind
    /// 来源, such as 民政局低保名单: the same word for every list of this office and kind.
    package let source: String
    /// As of which day; it counts where a row has no day of its own.
    package let day: Day
    /// Whether it names everybody (全量名单): who was on the last one and is not on this one has left.
    package let isComplete: Bool

    package init(_ kind: Kind, source: String, day: Day, isComplete: Bool) {
        self.kind = kind
        self.source = source
        self.day = day
        self.isComplete = isComplete
    }
}
