import ArgumentParser
import Storage

/// Where a database is: a file, or the address of a PostgreSQL server (`postgres://user@host/database`).
struct DatabasePlace: ExpressibleByArgument {
    /// As it was written; it may hold a password.
    let text: String

    init(_ text: String) { self.text = text }
    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        self.init(argument)
    }

    var isServer: Bool { Database.isServer(text) }

    /// As it may be shown: of a server's address the user, host and database, never a password or what follows `?`.
    var shown: String {
        guard isServer, let scheme = text.firstRange(of: "://") else { return text }
        let rest = text[scheme.upperBound...]
        guard let at = rest.lastIndex(of: "@") else { return text[..<scheme.upperBound] + Self.bare(rest) }
        let user = rest.prefix { $0 != ":" && $0 != "@" }
        return "\(text[..<scheme.upperBound])\(user)@\(Self.bare(rest[rest.index(after: at)...]))"
    }

    private static func bare(_ text: Substring) -> String { String(text.prefix { $0 != "?" }) }

    var defaultValueDescription: String { shown }
}
