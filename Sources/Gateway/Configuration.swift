import Collection

/// How the doors stand open: where, for whom, how wide.
package struct Configuration: Sendable {
    package var host = "127.0.0.1"
    package var port = 8080
    /// The address people type, such as `https://yibao.example.cn`, where it is not host and port: behind a proxy.
    package var publicAddress: String?
    /// Whether a proxy on this machine stands before us and names the client in `X-Forwarded-For`.
    package var behindProxy = false
    /// Whether people and claims are made up, which every page then says.
    package var demonstration = false
    /// Name and version of the program.
    package var version = ""
    /// The most bytes a request may bring.
    package var largestBody = 1 << 20
    /// The most bytes of a file that is sent by a form.
    package var largestFile = 32 << 20
    /// More people, rows or payments than this are worked on in the background.
    package var largestAtOnce = SeasonJobs.big
    package var largestNumberOfConnections = 1024
    package var idleSeconds: Int64 = 60
    /// Wrong sign-ins a minute, of one address and of one name.
    package var signInsPerMinute = 10
    /// Sign-ins a minute of everybody together: each costs a tenth of a second.
    package var allSignInsPerMinute = 300
    /// Changes a minute of one session, or of one address.
    package var changesPerMinute = 600
    package var passwordCost = Scrypt.Cost.standard

    package init() {}

    /// Cookies travel over TLS only, except on this machine itself.
    var cookiesNeedTLS: Bool {
        if let publicAddress { return !publicAddress.hasPrefix("http://") }
        return !["127.0.0.1", "::1", "localhost"].contains(host)
    }
}
