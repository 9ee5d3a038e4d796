import HTTPTypes
import Pages
import Registry
import Storage
import Vocabulary

/// One's own password, changed by oneself.
extension Desk {
    private typealias Name = PasswordPage.Name

    func passwordForm(_ visit: Visit) -> Answer { passwordForm(visit, wrong: []) }

    private func passwordForm(_ visit: Visit, wrong: [WrongField], isDone: Bool = false) -> Answer {
        let frame = frame(for: visit.visitor)
        let form = Form(
            action: Route.changePassword.path, token: frame.token,
            faults: wrong.map { Fault($0.field, $0.words) })
        return .page(
            PasswordPage(form: form, isDone: isDone).html(in: frame),
            status: wrong.isEmpty ? .ok : .badRequest)
    }

    func changePassword(_ visit: Visit) throws -> Answer {
        do {
            let (visitor, cookie) = try changePassword(
                visit, { visit.form[$0.rawValue] ?? "" })
            var answer = passwordForm(
                Visit(
                    visitor: visitor, route: visit.route, parameters: visit.parameters, query: visit.query),
                wrong: [], isDone: true)
            answer.cookies = [cookie]
            return answer
        } catch {
            guard let wrong = Problem(error)?.fields else { throw error }
            return passwordForm(visit, wrong: wrong)
        }
    }

    /// Programs send the present password and the new one; the answer sets the cookie of a new session.
    func apiChangePassword(_ visit: Visit) throws -> Answer {
        let (texts, wrong) = try JSONObject(visit.json).texts([Name.current.rawValue, Name.new.rawValue])
        guard wrong.isEmpty else { throw Problem.wrongFields(wrong) }
        let (visitor, cookie) = try changePassword(visit) { name in
            texts[(name == .again ? .new : name).rawValue] ?? ""
        }
        var answer = try Answer.json(sessionDocument(of: visitor))
        answer.cookies = [cookie]
        return answer
    }

    /// Ends every session of the old password and opens one of the new. Wrong guesses of the present one count as wrong
    /// sign-ins do.
    private func changePassword(_ visit: Visit, _ text: (PasswordPage.Name) -> String) throws -> (
        Visitor, SetCookie
    ) {
        let visitor = visit.visitor
        guard let who = visitor.operator, let session = visitor.session else { throw Problem.signInNeeded }
        if let seconds = signInLimits.take(address: visitor.address, name: who.signIn, at: visitor.moment) {
            throw Problem.tooMany(seconds: seconds)
        }
        guard let hash = Scrypt(who.password.text), try hash.matches(text(.current)) else {
            throw Problem.wrongFields([.wrongPassword])
        }
        signInLimits.putBack(address: visitor.address, name: who.signIn)
        let new = text(.new)
        guard (10...1000).contains(new.count), new != text(.current),
            new.lowercased() != who.signIn.lowercased()
        else { throw Problem.wrongFields([.weakPassword]) }
        guard new == text(.again) else { throw Problem.wrongFields([.otherPassword]) }
        var changed = who
        changed.password = PasswordHash(try Scrypt(of: new, cost: configuration.passwordCost).description)
        let person = changed
        try office.database.transaction { try Operators($0).change(person, recorded: clock()) }
        sessions.end(session)
        let cookie = cookie(sessions.open(for: person, at: visitor.moment))
        return (try recognise(visitor, by: cookie.value ?? ""), cookie)
    }
}

extension WrongField {
    fileprivate static let wrongPassword = WrongField(
        PasswordPage.Name.current.rawValue, Words("密码不对", "it is not the present password"),
        Words("请再输一次；忘记时请管理员重新设置", "enter it again, or ask the administrator for a new one"))

    fileprivate static let weakPassword = WrongField(
        PasswordPage.Name.new.rawValue,
        Words("太短，或与现在的密码、用户名一样", "it is too short, or the present one, or your user name"),
        Words("请用至少 10 个字符的新密码", "choose a new one of at least 10 characters"))

    fileprivate static let otherPassword = WrongField(
        PasswordPage.Name.again.rawValue, Words("两次输入的不一样", "the two are not the same"),
        Words("请再输一次新密码", "enter the new password again"))
}
