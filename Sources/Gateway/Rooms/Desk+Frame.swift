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
            navigation: navigation(of: visitor),
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
                title: problem.title, detail: problem.detail, advice: problem.advice,
                request: visitor.request,
                links: problem.receipt.map {
                    [(Words("看那份结算单", "See that receipt"), href: Route.receipt.path($0.description))]
                } ?? [])
            answer = .page(page.html(in: frame(for: visitor)), status: problem.status)
        }
        if let seconds = problem.retryAfter { answer.headers.append((.retryAfter, String(seconds))) }
        if case .otherMethod(let methods) = problem {
            answer.headers.append((.allow, methods.joined(separator: ", ")))
        }
        return answer
    }
}

extension Desk {
    /// The jobs this visitor may do, in the order of the menu.
    func navigation(of visitor: Visitor) -> [Frame.Entry] {
        let bare = String(visitor.path.prefix { $0 != "?" })
        return Desk.jobs.filter { $0.route.permission.allows(visitor.operator?.role) }.map {
            Frame.Entry($0.title, href: $0.route.path(), current: bare == $0.route.path)
        }
    }

    /// Every job there is, by its first page.
    static let jobs: [(route: Route, title: Words, purpose: Words)] = [
        (
            .policies, Words("政策", "Policies"),
            Words("每个数字和它的依据，还有什么不知道。", "Every number with its basis, and what is not known.")
        ),
        (
            .claimForm, Words("结算", "Settle"),
            Words("录入一笔费用：试算，核对，记账。", "Enter a bill: try it out, check it, post it.")
        ),
        (
            .receipts, Words("结算单", "Receipts"),
            Words("最近的结算和冲正，每一份都能点开。", "The latest settlements and reversals; each opens.")
        ),
        (
            .persons, Words("参保人", "Persons"),
            Words("找到一个人，看他一年的累计和结算。", "Find a person, and see their year and settlements.")
        ),
        (
            .seasons, Words("征缴", "Collection"),
            Words("核定、收费、导入缴费、对账和报表。", "Assess, take payments, import, reconcile, report.")
        ),
        (
            .catalogue, Words("目录", "Catalogue"),
            Words("药品、项目、耗材：哪一类，先自付多少，限价多少。", "Drugs, services, materials: class, first self-pay, limits.")
        ),
        (
            .journal, Words("日记账", "Journal"),
            Words("三个基金的每一笔账。", "Every entry of the three funds.")
        ),
        (
            .trialBalance, Words("科目余额表", "Trial balance"),
            Words("各科目的发生额和余额，借贷是否相等。", "The sums of every account, and whether they balance.")
        ),
        (
            .audit, Words("审计日志", "Audit log"),
            Words("谁看了、改了什么。", "Who saw or changed what.")
        ),
        (
            .facilities, Words("机构", "Facilities"),
            Words("定点医药机构：登记，改等级、类别和协议期。", "Facilities: add, change level, class or contract.")
        ),
        (
            .jobs, Words("任务", "Jobs"),
            Words("要花时间的工作：进度、结果，可以取消。", "Work that takes its time: progress, results, a way to stop it.")
        ),
        (
            .operators, Words("操作员", "Operators"),
            Words("谁可以登录：增加、停用、给出新密码。", "Who may sign in: add, disable, a new password.")
        ),
    ]
}

extension Visitor {
    /// Where a GET leads back to this page; the first page, where none does.
    fileprivate var wayBack: String {
        let bare = path.prefix { $0 != "?" }
        guard case .route = Route.find(.get, bare), let local = LocalPath(path) else { return "/" }
        return local.text
    }
}
