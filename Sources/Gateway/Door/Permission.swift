/// What a person of the office may do (角色).
package enum Role: String, CaseIterable, Codable, Sendable {
    /// 经办: settles and looks things up.
    case clerk
    /// 医院: settles the claims of its own facility.
    case hospital
    /// 稽核: looks at everything, changes nothing.
    case auditor
    /// 管理员: who may sign in.
    case administrator
}

/// Who may use a route. There is no default: `Route` states one for each.
package enum Permission: Hashable, Sendable {
    case everyone
    case whoeverSignedIn
    case only(Set<Role>)

    /// Whether someone of this role, or someone not signed in, may pass.
    package func allows(_ role: Role?) -> Bool {
        switch self {
        case .everyone: true
        case .whoeverSignedIn: role != nil
        case .only(let roles): role.map(roles.contains) ?? false
        }
    }
}
