import Audit
import Foundation
package import HTTPTypes
package import Pages

/// What a room gives back: a page, JSON, a file of ours, or the way to go on.
package struct Answer: Sendable {
    enum Keeping: String {
        /// Pages and data: they may hold what only this reader may see.
        case never = "no-store"
        /// Files whose address changes with their content.
        case forever = "public, max-age=31536000, immutable"
        case day = "public, max-age=86400"
    }

    package var status: HTTPResponse.Status
    package var type: String?
    package var body: [UInt8] = []
    var keeping = Keeping.never
    var location: String?
    var cookies: [SetCookie] = []
    var headers: [(HTTPField.Name, String)] = []
    /// What the record says of it beyond what its route does.
    var noted = Noted()

    struct Noted: Sendable {
        /// What was done, where the route may do more than one thing: a form that was only looked at.
        var act: AuditEntry.Act?
        /// What kind of thing it was, where the route does not know.
        var subject: String?
        /// Which one; never a number of a document or a phone.
        var key: String?
        var purpose: String?
    }

    package static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status: status, type: "text/html; charset=utf-8", body: html.bytes)
    }

    package static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Answer {
        try Answer(status: status, type: "application/json", body: bytes(value))
    }

    /// Go on there, with a GET.
    package static func see(_ path: LocalPath) -> Answer {
        Answer(status: .seeOther, type: nil, location: path.text)
    }

    static func file(_ text: String, type: String, keeping: Keeping) -> Answer {
        Answer(status: .ok, type: type, body: Array(text.utf8), keeping: keeping)
    }

    package static let nothing = Answer(status: .noContent, type: nil)

    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }
}

/// A cookie to be kept by the browser, or dropped.
struct SetCookie: Sendable {
    let name: String
    /// Nil drops it.
    let value: String?
    let seconds: Int64
}
