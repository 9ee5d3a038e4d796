package import Registry

/// Who may use a route. There is no default: `Route` states one for each.
package enum Permission: Hashable, Sendable {
    case everyone
    case whoeverSignedIn
    case only(Set<Operator.Role>)

    /// Whether someone of this role, or someone not signed in, may pass.
    package func allows(_ role: Operator.Role?) -> Bool {
        switch self {
        case .everyone: true
        case .whoeverSignedIn: role != nil
        case .only(let roles): role.map(roles.contains) ?? false
        }
    }
}
