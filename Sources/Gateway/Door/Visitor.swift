package import Registry
package import Vocabulary

/// Who stands at the door: what is known of a request before its route is.
package struct Visitor: Sendable {
    package let language: Language
    package let moment: Instant
    /// The number under which the log knows the request.
    package let request: String
    /// Where from; for limits alone, never for the log.
    let address: String
    /// Whether a program asks, which gets JSON.
    let isProgram: Bool
    /// The address asked for, with its query; where a reader comes back to after switching the language.
    let path: String
    /// Who is signed in.
    package var `operator`: Operator?
    /// The facility a hospital's operator settles for; nil for everybody else.
    package var facility: Facility?
    var session: ID<Session>?
    /// The mark of a browser that is about to sign in.
    var guest: ID<Guest>?
}

/// A browser that is not signed in yet, so that its sign-in form too carries a token.
enum Guest {}

/// One request as the rooms see it: who, to which route, with what.
package struct Visit: Sendable {
    package let visitor: Visitor
    package let route: Route
    package let parameters: [String: String]
    package let query: Fields
    /// What a page's form says.
    package var form = Fields()
    /// The file a form brings.
    var upload: Upload?
    /// What a program sends.
    var json: [UInt8] = []

    package var moment: Instant { visitor.moment }
}
