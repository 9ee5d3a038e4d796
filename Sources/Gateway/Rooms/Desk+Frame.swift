import HTTPTypes
import Pages
import Registry
import Vocabulary

extension Desk {
    /// What surrounds the pages this visitor sees.
    func frame(for visitor: Visitor, audience: Frame.Audience = .office, token: String? = nil) -> Frame {
        let other: Language = visitor.language == .chinese ? .english : .chinese
        return Frame(
            language: visitor.language, audience: audience,
            signedIn: visitor.operator.map { Frame.SignedIn(name: $0.signIn, role: $0.role.words) },
            token: token ?? visitor.session.map { seal.token(for: $0) } ?? "",
            languageSwitch:
                "\(Route.language.path)?to=\(other.rawValue)&back=\(Fields.encoded(visitor.wayBack))",
            demonstration: configuration.demonstration, version: configuration.version, moment: visitor.moment
        )
    }

    /// The page, or the document, that says what is wrong. Whoever only has to sign in is led there.
    func refuse(_ problem: Problem, to visitor: Visitor, _ finding: Route.Finding) -> Answer {
        var answer: Answer
        if visitor.isProgram {
            let document = try? Answer.bytes(ProblemDocument(problem, for: visitor))
            answer = Answer(status: problem.status, type: "application/problem+json", body: document ?? [])
        } else if problem == .signInNeeded {
            let next = Fields.encoded(visitor.wayBack)
            answer = .see(LocalPath("\(Route.signInForm.path)?next=\(next)") ?? .start)
        } else {
            let page = ProblemPage(
                title: problem.title, detail: problem.detail, advice: problem.advice, request: visitor.request
            )
            answer = .page(page.html(in: frame(for: visitor)), status: problem.status)
        }
        if let seconds = problem.retryAfter { answer.headers.append((.retryAfter, String(seconds))) }
        if case .otherMethod(let methods) = problem {
            answer.headers.append((.allow, methods.joined(separator: ", ")))
        }
        return answer
    }
}

extension Visitor {
    /// Where a GET leads back to this page; the first page, where none does.
    fileprivate var wayBack: String {
        let bare = path.prefix { $0 != "?" }
        guard case .route = Route.find(.get, bare), let local = LocalPath(path) else { return "/" }
        return local.text
    }
}
