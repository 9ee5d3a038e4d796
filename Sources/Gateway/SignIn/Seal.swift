import Crypto
import Vocabulary

/// The program's secret, and what is done with it: cookies nobody can forge, tokens no other site can know.
package struct Seal: Sendable {
    private let key: SymmetricKey

    /// 32 bytes or more.
    package init(secret: [UInt8]) {
        precondition(secret.count >= 32, "a secret has 32 bytes or more")
        key = SymmetricKey(data: secret)
    }

    /// A cookie's value: the id and our mark on it.
    func cookie<Subject>(_ id: ID<Subject>) -> String { "\(id).\(mark("cookie", id))" }

    /// The id in a cookie, if the mark on it is ours.
    func id<Subject>(in cookie: String, _: Subject.Type) -> ID<Subject>? {
        let parts = cookie.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = ID<Subject>(parts[0]), isMark(String(parts[1]), "cookie", id) else {
            return nil
        }
        return id
    }

    /// The token that forms of this session carry.
    func token<Subject>(for id: ID<Subject>) -> String { mark("token", id) }

    func isToken<Subject>(_ token: String, for id: ID<Subject>) -> Bool { isMark(token, "token", id) }

    private func mark<Subject>(_ purpose: String, _ id: ID<Subject>) -> String {
        Hex.text(HMAC<SHA256>.authenticationCode(for: message(purpose, id), using: key))
    }

    /// Compares in constant time.
    private func isMark<Subject>(_ mark: String, _ purpose: String, _ id: ID<Subject>) -> Bool {
        guard let bytes = Hex.bytes(mark) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(bytes, authenticating: message(purpose, id), using: key)
    }

    private func message<Subject>(_ purpose: String, _ id: ID<Subject>) -> [UInt8] {
        Array("\(purpose):\(Subject.self):\(id)".utf8)
    }
}
