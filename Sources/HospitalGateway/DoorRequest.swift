/// A request as it came through whatever carries it: without HTTP, so that it can be tried without a server.
package struct DoorRequest: Sendable {
    package let path: String
    /// By lower-case names.
    package let headers: [String: String]
    package let body: [UInt8]
    /// The address it came from, such as `10.3.4.5`.
    package let remote: String

    package init(path: String, headers: [String: String] = [:], body: [UInt8], remote: String) {
        self.path = path
        self.headers = headers
        self.body = body
        self.remote = remote
    }
}

/// What is sent back. Business failures are 200 like successes; only the gateway's own refusals are not.
package struct DoorAnswer: Hashable, Sendable {
    package let status: Int
    package let body: [UInt8]
    package let type: String

    package init(status: Int = 200, body: [UInt8], type: String = "application/json;charset=UTF-8") {
        self.status = status
        self.body = body
        self.type = type
    }
}
