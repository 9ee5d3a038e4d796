package import HTTPTypes

/// Every address of the program: its method, its path, and who may use it.
///
/// Written out by hand; a case without a path, a permission or a room behind it does not compile.
package enum Route: CaseIterable, Sendable {
    case start, language, signInForm, signIn, signOut
    case stylesheet, icon, health
    case apiSession, apiSignIn, apiSignOut

    package var method: HTTPRequest.Method {
        switch self {
        case .start, .language, .signInForm, .stylesheet, .icon, .health, .apiSession: .get
        case .signIn, .signOut, .apiSignIn: .post
        case .apiSignOut: .delete
        }
    }

    /// The path; `{name}` stands for one part of it.
    package var path: String {
        switch self {
        case .start: "/"
        case .language: "/language"
        case .signInForm, .signIn: "/sign-in"
        case .signOut: "/sign-out"
        case .stylesheet: "/assets/{name}"
        case .icon: "/assets/icon.svg"
        case .health: "/health"
        case .apiSession, .apiSignIn, .apiSignOut: "/api/v1/session"
        }
    }

    package var permission: Permission {
        switch self {
        case .start, .language, .signInForm, .signIn, .stylesheet, .icon, .health, .apiSignIn: .everyone
        case .signOut, .apiSession, .apiSignOut: .whoeverSignedIn
        }
    }

    /// Whether programs use it, who get JSON, rather than browsers, who get pages.
    package var isForPrograms: Bool { Route.isForPrograms(path: path) }

    package static func isForPrograms(path: some StringProtocol) -> Bool {
        path.hasPrefix("/api/") || path == "/health"
    }

    /// Whether it changes something, and so needs the session's token.
    package var changes: Bool { method != .get }
}
