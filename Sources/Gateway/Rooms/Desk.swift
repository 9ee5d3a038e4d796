import HTTPTypes
import Pages
import Registry
import Storage
import Vocabulary

/// Everything the rooms work with, and the one switch that leads each route to its room.
package struct Desk: Sendable {
    let configuration: Configuration
    let office: Office
    let clock: @Sendable () -> Instant
    let sessions: Sessions
    let seal: Seal
    let signInLimits: SignInLimits
    let uploads = Uploads()

    /// What happens behind each route.
    func answer(_ visit: Visit) throws -> Answer {
        switch visit.route {
        case .start: start(visit)
        case .language: switchLanguage(visit)
        case .signInForm: signInForm(visit)
        case .signIn: try signIn(visit)
        case .signOut: signOut(visit)
        case .passwordForm: passwordForm(visit)
        case .changePassword: try changePassword(visit)
        case .stylesheet: try stylesheet(visit)
        case .icon: .file(Icon.text, type: "image/svg+xml", keeping: .day)
        case .health: try health()
        case .policies: policies(visit)
        case .policy: try policy(visit)
        case .policyDiff: policyDiff(visit)
        case .claimForm: try claimForm(visit)
        case .tryClaim: try tryClaim(visit)
        case .settle: try settle(visit)
        case .receipts: try receipts(visit)
        case .receipt: try receipt(visit)
        case .reverse: try reverse(visit)
        case .persons: try persons(visit)
        case .findPerson: try findPerson(visit)
        case .personYear: try personYear(visit)
        case .coverage: try coverage(visit)
        case .unmask: try unmask(visit)
        case .newPerson: try newPerson(visit)
        case .addPerson: try addPerson(visit)
        case .editPerson: try editPerson(visit)
        case .changePerson: try changePerson(visit)
        case .audit: try audit(visit)
        case .journal: try journal(visit)
        case .trialBalance: try trialBalance(visit)
        case .seasons: try seasons(visit)
        case .season: try season(visit)
        case .payers: try payers(visit)
        case .payer: try payer(visit)
        case .takePayment: try takePayment(visit)
        case .paymentReceipt: try paymentReceipt(visit)
        case .assessForm: try assessForm(visit)
        case .assess: try assess(visit)
        case .importForm: try importForm(visit)
        case .uploadPayments: try uploadPayments(visit)
        case .postPayments: try postPayments(visit)
        case .runs: try runs(visit)
        case .run: try run(visit)
        case .undoRun: try undoRun(visit)
        case .doubles: try doubles(visit)
        case .double: try double(visit)
        case .changeDouble: try changeDouble(visit)
        case .schools: try schools(visit)
        case .addSchool: try addSchool(visit)
        case .school: try school(visit)
        case .collectForSchool: try collectForSchool(visit)
        case .doubts: try doubts(visit)
        case .doubt: try doubt(visit)
        case .resolveDoubt: try resolveDoubt(visit)
        case .lists: try lists(visit)
        case .listForm: try listForm(visit)
        case .uploadList: try uploadList(visit)
        case .checkList: try checkList(visit)
        case .recordList: try recordList(visit)
        case .listImport: try listImport(visit)
        case .listRow: try listRow(visit)
        case .decideListRow: try decideListRow(visit)
        case .grants: try grants(visit)
        case .settleGrants: try settleGrants(visit)
        case .seasonReports: try seasonReports(visit)
        case .seasonReport: try seasonReport(visit)
        case .reportFile: try reportFile(visit)
        case .departmentLists: try departmentLists(visit)
        case .departmentFile: try departmentFile(visit)
        case .operators: try operators(visit)
        case .addOperator: try addOperator(visit)
        case .operatorPage: try operatorPage(visit)
        case .changeOperator: try changeOperator(visit)
        case .facilities: try facilities(visit)
        case .addFacility: try addFacility(visit)
        case .facilityPage: try facilityPage(visit)
        case .changeFacility: try changeFacility(visit)
        case .interface: try interface(visit)
        case .changeInterface: try changeInterface(visit)
        case .catalogue: try catalogue(visit)
        case .catalogueItem: try catalogueItem(visit)
        case .catalogueVersions: try catalogueVersions(visit)
        case .catalogueVersion: try catalogueVersion(visit)
        case .undoCatalogue: try undoCatalogue(visit)
        case .catalogueDiff: try catalogueDiff(visit)
        case .catalogueForm: try catalogueForm(visit)
        case .uploadCatalogue: try uploadCatalogue(visit)
        case .checkCatalogue: try checkCatalogue(visit)
        case .recordCatalogue: try recordCatalogue(visit)
        case .jobs: try jobs(visit)
        case .startJob: try startJob(visit)
        case .job: try job(visit)
        case .cancelJob: try cancelJob(visit)
        case .apiDescription: .file(OpenAPI.text, type: "application/json", keeping: .never)
        case .apiSession: try apiSession(visit)
        case .apiSignIn: try apiSignIn(visit)
        case .apiSignOut: apiSignOut(visit)
        case .apiChangePassword: try apiChangePassword(visit)
        case .apiPolicies: try apiPolicies(visit)
        case .apiPolicy: try apiPolicy(visit)
        case .apiQuote: try apiQuote(visit)
        case .apiSettle: try apiSettle(visit)
        case .apiReceipt: try apiReceipt(visit)
        case .apiReverse: try apiReverse(visit)
        case .apiPersons: try apiPersons(visit)
        case .apiFindPerson: try apiFindPerson(visit)
        case .apiPersonYear: try apiPersonYear(visit)
        case .apiCoverage: try apiCoverage(visit)
        case .apiJournal: try apiJournal(visit)
        case .apiTrialBalance: try apiTrialBalance(visit)
        case .apiOperators: try apiOperators(visit)
        case .apiAddOperator: try apiAddOperator(visit)
        case .apiChangeOperator: try apiChangeOperator(visit)
        case .apiJobs: try apiJobs(visit)
        case .apiStartJob: try apiStartJob(visit)
        case .apiJob: try apiJob(visit)
        case .apiCancelJob: try apiCancelJob(visit)
        }
    }

    /// Whether the database answers, by a table that every request needs.
    private func health() throws -> Answer {
        do {
            _ = try office.database.read { try $0.first("SELECT id FROM operator LIMIT 1") }
            return try .json(Health(status: "ok", version: configuration.version))
        } catch {
            return try .json(
                Health(status: "no database", version: configuration.version), status: .serviceUnavailable)
        }
    }

    private struct Health: Encodable {
        let status: String
        let version: String
    }

    private func stylesheet(_ visit: Visit) throws -> Answer {
        guard visit.parameters["name"] == Stylesheet.name else { throw Problem.noSuchPage }
        return .file(Stylesheet.text, type: "text/css; charset=utf-8", keeping: .forever)
    }

    private func switchLanguage(_ visit: Visit) -> Answer {
        var answer = Answer.see(LocalPath(visit.query["back"]) ?? .start)
        if let language = visit.query["to"].flatMap({ Language(tag: $0) }) {
            answer.cookies = [
                SetCookie(name: Preference.cookie, value: language.rawValue, seconds: 365 * 86_400)
            ]
        }
        return answer
    }
}

extension Desk {
    /// Whether the change comes with the token of this session; or, at the sign-in form, of this guest.
    func isTokenRight(in visit: Visit, header: String?) -> Bool {
        switch visit.route {
        // There is no session yet, and no other site can send JSON here without being asked first.
        case .apiSignIn: return true
        case .signIn:
            guard let guest = visit.visitor.guest else { return false }
            return seal.isToken(visit.form["token"] ?? "", for: guest)
        default:
            guard let session = visit.visitor.session else { return false }
            return seal.isToken(
                (visit.route.isForPrograms ? header : visit.form["token"]) ?? "", for: session)
        }
    }

    /// The visitor with their name, if the cookie is ours, the session open, and its password still the one stored.
    func recognise(_ stranger: Visitor, by cookie: String) throws -> Visitor {
        guard let id = seal.id(in: cookie, Session.self),
            let session = sessions.find(id, at: stranger.moment)
        else { return stranger }
        return try office.database.read { connection in
            guard let who = try Operators(connection).find(session.operator), !who.isDisabled,
                who.password == session.password
            else { return stranger }
            var visitor = stranger
            visitor.operator = who
            visitor.facility = try who.facility.flatMap { try Facilities(connection).find($0) }
            visitor.session = id
            return visitor
        }
    }
}
