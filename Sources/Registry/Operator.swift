package import Vocabulary

/// Somebody who signs in (操作员), with what they may do and where.
package struct Operator: Hashable, Sendable {
    package enum Role: String, CaseIterable, Sendable {
        /// 经办人员
        case clerk
        /// 定点医药机构人员
        case hospital
        /// 基金监管、审计人员
        case auditor
        /// 系统管理员
        case administrator

        package var words: Words {
            switch self {
            case .clerk: Words("经办", "clerk")
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
    /// The region whose people they may see.
    package var scope: RegionCode
    package var isDisabled: Bool

    package init(
        id: ID<Operator>, signIn: String, role: Role, password: PasswordHash, facility: ID<Facility>? = nil,
        scope: RegionCode, isDisabled: Bool = false
    ) {
        self.id = id
        self.signIn = signIn
        self.role = role
        self.password = password
        self.facility = facility
        self.scope = scope
        self.isDisabled = isDisabled
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
