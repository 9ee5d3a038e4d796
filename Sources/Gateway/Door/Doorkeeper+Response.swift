import HTTPTypes
import Hummingbird
import Vocabulary

extension Doorkeeper {
    /// An answer as HTTP, with the headers every answer bears.
    func response(_ answer: Answer, to request: Request, for visitor: Visitor) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = answer.type
        headers[.cacheControl] = answer.keeping.rawValue
        headers[.location] = answer.location
        headers[.contentLanguage] = answer.keeping == .never ? visitor.language.rawValue : nil
        headers[.requestID] = visitor.request
        // Nothing from elsewhere, no script or style but our own files, no frames around us.
        headers[.contentSecurityPolicy] =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        headers[.xContentTypeOptions] = "nosniff"
        headers[.referrerPolicy] = "same-origin"
        headers[.openerPolicy] = "same-origin"
        let tls = desk.configuration.cookiesNeedTLS
        if tls { headers[.strictTransportSecurity] = "max-age=31536000" }
        for (name, value) in answer.headers { headers[name] = value }
        for cookie in answer.cookies {
            headers.append(HTTPField(name: .setCookie, value: Cookies.header(cookie, tls: tls)))
        }
        guard request.method != .head else {
            headers[.contentLength] = String(answer.body.count)
            return Response(status: answer.status, headers: headers)
        }
        return Response(
            status: answer.status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    }
}

extension HTTPField.Name {
    static let csrfToken = HTTPField.Name("X-CSRF-Token")!
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
    static let requestID = HTTPField.Name("X-Request-Id")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
}

/// The cookies we set.
enum Cookies {
    static let session = "yikao"
    static let guest = "yikao-guest"

    /// Over TLS a cookie is bound to this very host.
    static func name(_ name: String, tls: Bool) -> String { tls ? "__Host-\(name)" : name }

    static func header(_ cookie: SetCookie, tls: Bool) -> String {
        let life = cookie.value == nil ? 0 : cookie.seconds
        return
            "\(name(cookie.name, tls: tls))=\(cookie.value ?? ""); Path=/; Max-Age=\(life); HttpOnly; SameSite=Lax"
            + (tls ? "; Secure" : "")
    }
}
