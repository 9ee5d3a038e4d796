package import Vocabulary

/// Somebody who signs in (操作员), with what they may do and where.
package struct Operator: Hashable, Sendable {
    package enum Role: String, CaseIterable, Sendable {
        /// 经办人员
        case clerk
        /// 乡镇（街道）、村（社区）的参保登记和缴费协办人员
        case collector
        /// 民政、农业农村、残联等部门的人员
        case department
        /// 学校的经办人员，为学生代收代缴
        case school
        /// 定点医药机构人员
        case hospital
        /// 基金监管、审计人员
        case auditor
        /// 系统管理员
        case administrator

        package var words: Words {
            switch self {
            case .clerk: Words("经办", "clerk")
            case .collector: Words("征缴协办", "collector")
            case .department: Words("部门", "department")
            case .school: Words("学校", "school")
            case .hospital: Words("医院", "hospital")
            case .auditor: Words("稽核", "auditor")
            case .administrator: Words("管理员", "administrator")
            }
        }
    }

    package let id: ID<Operator>
    /// The name to sign in with; upper and lower case are the same.
    package let signIn: String
    package var role: Role
    package var password: PasswordHash
    /// The facility of a hospital's operator; nobody else has one.
    package var facility: ID<Facility>?
    /// The department of a department's operator; nobody else has one.
    package var department: Department?
    /// The school of a school's operator; nobody else has one.
    package var school: ID<School>?
    /// The place whose people they may see, from a province down to a village.
    package var scope: RegionCode
    package var isDisabled: Bool

    package init(
        id: ID<Operator>, signIn: String, role: Role, password: PasswordHash, facility: ID<Facility>? = nil,
        department: Department? = nil, school: ID<School>? = nil, scope: RegionCode, isDisabled: Bool = false
    ) {
        self.id = id
        self.signIn = signIn
        self.role = role
        self.password = password
        self.facility = facility
        self.department = department
        self.school = school
        self.scope = scope
        self.isDisabled = isDisabled
    }

    /// Whose facts they may see, as far as their role lets them see any. A school's or a department's operator who has
    /// none sees nobody.
    package var sight: PersonScope {
        switch role {
        case .clerk, .collector, .hospital, .auditor, .administrator: PersonScope(scope)
        case .department: PersonScope(scope, .inCategories(department?.categories ?? []))
        case .school: PersonScope(scope, school.map { .ofSchool($0) } ?? .inCategories([]))
        }
    }
}

/// A password as it is kept: hashed by the door that checks it, opaque here, and never printed.
package struct PasswordHash: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { "•••" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
