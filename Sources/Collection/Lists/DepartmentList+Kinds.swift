package import Registry
package import Vocabulary

extension DepartmentList.Kind {
    /// Its word in the database, in forms and at the terminal; it never changes.
    package var key: String {
        switch self {
        case .categories: "categories"
        case .deaths: "deaths"
        case .homes: "homes"
        case .births: "births"
        case .students: "students"
        case .insurance(let kind): kind.rawValue
        }
    }

    /// The category of rows that name none.
    package var category: PersonCategory? {
        if case .categories(let category) = self { category } else { nil }
    }

    /// For which year and school, where it is one of students.
    package var students: StudentList? {
        if case .students(let list) = self { list } else { nil }
    }

    package init?(key: String, category: PersonCategory? = nil, students: StudentList? = nil) {
        switch key {
        case "categories": self = .categories(category)
        case "deaths": self = .deaths
        case "homes": self = .homes
        case "births": self = .births
        case "students":
            guard let students else { return nil }
            self = .students(students)
        default:
            guard let kind = OtherInsurance.Kind(rawValue: key) else { return nil }
            self = .insurance(kind)
        }
    }

    /// All kinds, as one chooses among them.
    ///
    /// - Parameter students: for which year and school a list of students would be.
    package static func all(students: StudentList) -> [DepartmentList.Kind] {
        [.categories(nil), .births, .students(students), .deaths, .homes]
            + OtherInsurance.Kind.allCases.map { .insurance($0) }
    }

    /// What a list of this kind is, whatever the category.
    package var title: Words {
        switch self {
        case .categories: Words("人员类别（低保、特困、残疾等）", "categories of people")
        case .deaths: Words("死亡", "deaths")
        case .homes: Words("迁移（迁到哪里）", "moves, and where to")
        case .births: Words("出生（没有档案的新增）", "births; whoever is not on record is written down")
        case .students: Words("学生（学校代收代缴）", "students, collected by their school")
        case .insurance(let kind): Words("在保：\(kind.words.zh)", "insured: \(kind.words.en)")
        }
    }
}
