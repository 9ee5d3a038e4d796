import Foundation
import HTTPTypes
import Pages
import Registry
import Storage
import Vocabulary

extension Desk {
    /// Opens a session for whoever knows the password. A name nobody has takes as long and says the same.
    private func open(name: String, password: String, _ visitor: Visitor) throws -> Session {
        if let seconds = signInLimits.take(address: visitor.address, name: name, at: visitor.moment) {
            throw Problem.tooMany(seconds: seconds)
        }
        let who = try office.database.read { try Operators($0).find(signIn: name) }
        // Outside the read: it takes a tenth of a second.
        let hash = who.flatMap { Scrypt($0.password.text) } ?? Scrypt(decoyAt: configuration.passwordCost)
        guard try hash.matches(password), let who, !who.isDisabled else { throw Problem.wrongSignIn }
        signInLimits.putBack(address: visitor.address, name: name)
        return sessions.open(for: who, at: visitor.moment)
    }

    func cookie(_ session: Session) -> SetCookie {
        SetCookie(name: Cookies.session, value: seal.cookie(session.id), seconds: Sessions.lifetime)
    }

    private static let forget = SetCookie(name: Cookies.session, value: nil, seconds: 0)

    // MARK: Pages

    /// The form, with a token bound to this browser.
    func signInForm(_ visit: Visit) -> Answer {
        signInForm(visit, typed: [:], faults: [], next: LocalPath(visit.query["next"]))
    }

    private func signInForm(
        _ visit: Visit, typed: [String: String], faults: [Fault], next: LocalPath?,
        status: HTTPResponse.Status = .ok
    ) -> Answer {
        let guest = visit.visitor.guest ?? ID<Guest>(at: visit.moment)
        let form = Form(
            action: Route.signIn.path, token: seal.token(for: guest), typed: typed, faults: faults)
        let page = SignInPage(form: form, next: next?.text)
        var answer = Answer.page(page.html(in: frame(for: visit.visitor)), status: status)
        answer.cookies = [
            SetCookie(name: Cookies.guest, value: seal.cookie(guest), seconds: Sessions.lifetime)
        ]
        return answer
    }

    func signIn(_ visit: Visit) throws -> Answer {
        let next = LocalPath(visit.form["next"])
        do {
            let session = try open(
                name: visit.form["name"] ?? "", password: visit.form["password"] ?? "", visit.visitor)
            if let before = visit.visitor.session { sessions.end(before) }
            var answer = Answer.see(next ?? .start)
            answer.cookies = [cookie(session), SetCookie(name: Cookies.guest, value: nil, seconds: 0)]
            return answer
        } catch let problem as Problem {
            let fault = Fault(
                "name",
                Words("\(problem.title.zh)。\(problem.advice.zh)", "\(problem.title.en). \(problem.advice.en)")
            )
            var answer = signInForm(
                visit, typed: ["name": visit.form["name"] ?? ""], faults: [fault], next: next,
                status: problem.status)
            if let seconds = problem.retryAfter { answer.headers = [(.retryAfter, String(seconds))] }
            return answer
        }
    }

    func signOut(_ visit: Visit) -> Answer {
        if let session = visit.visitor.session { sessions.end(session) }
        var answer = Answer.see(.start)
        answer.cookies = [Desk.forget]
        return answer
    }

    // MARK: Programs

    private struct Credentials: Decodable {
        let name: String
        let password: String
    }

    /// Who is signed in, and the token for `X-CSRF-Token`.
    private struct SessionDocument: Encodable {
        let name: String
        let role: String
        /// The code of a hospital's own facility.
        let facility: String?
        /// Of a department's operator.
        let department: String?
        /// The place whose people they see.
        let scope: RegionCode
        let csrfToken: String
    }

    func apiSession(_ visit: Visit) throws -> Answer {
        try .json(sessionDocument(of: visit.visitor))
    }

    func sessionDocument(of visitor: Visitor) throws -> some Encodable {
        guard let who = visitor.operator, let session = visitor.session else { throw Problem.signInNeeded }
        return SessionDocument(
            name: who.signIn, role: who.role.rawValue, facility: visitor.facility?.code,
            department: who.department?.rawValue, scope: who.scope,
            csrfToken: seal.token(for: session))
    }

    func apiSignIn(_ visit: Visit) throws -> Answer {
        let credentials = try visit.decode(Credentials.self)
        let session = try open(name: credentials.name, password: credentials.password, visit.visitor)
        let cookie = cookie(session)
        var answer = try Answer.json(sessionDocument(of: recognise(visit.visitor, by: cookie.value ?? "")))
        answer.cookies = [cookie]
        return answer
    }

    func apiSignOut(_ visit: Visit) -> Answer {
        if let session = visit.visitor.session { sessions.end(session) }
        var answer = Answer.nothing
        answer.cookies = [Desk.forget]
        return answer
    }
}
