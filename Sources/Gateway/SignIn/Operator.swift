package import Vocabulary

/// A person of the office who may sign in (操作员), as the doors know them.
package struct Operator: Hashable, Sendable {
    /// What they type to sign in.
    package let signInName: String
    /// What pages call them.
    package let name: String
    package let role: Role
    /// The facility a hospital's operator settles for; nil for the office.
    package let facility: String?

    package init(signInName: String, name: String, role: Role, facility: String? = nil) {
        self.signInName = signInName
        self.name = name
        self.role = role
        self.facility = facility
    }
}

/// Where the doors look operators up. Those who may no longer sign in are not found.
package struct Operators: Sendable {
    /// An operator and the text of their `PasswordHash`.
    package typealias Stored = (operator: Operator, password: String)

    let find: @Sendable (_ signInName: String) throws -> Stored?

    package init(find: @escaping @Sendable (_ signInName: String) throws -> Stored?) { self.find = find }
}

extension Role {
    package var words: Words {
        switch self {
        case .clerk: Words("经办", "clerk")
        case .hospital: Words("医院", "hospital")
        case .auditor: Words("稽核", "auditor")
        case .administrator: Words("管理员", "administrator")
        }
    }
}
