import Audit
import HTTPTypes
import Registry
import Storage
import Vocabulary

/// Which acts are on record, and as what (审计). What shows nothing of anybody and changes nothing has no row.
extension Route {
    var audited: (act: AuditEntry.Act, subject: String)? {
        switch self {
        case .persons, .findPerson, .apiPersons, .apiFindPerson: (.viewed, "persons")
        case .personYear, .coverage, .apiPersonYear, .apiCoverage: (.viewed, "person")
        case .unmask: (.unmasked, "number")
        case .editPerson: (.viewed, "person")
        case .addPerson, .changePerson: (.changed, "person")
        case .receipts: (.viewed, "receipts")
        case .receipt, .apiReceipt: (.viewed, "receipt")
        case .payers: (.viewed, "payers")
        case .payer: (.viewed, "payer")
        case .paymentReceipt: (.viewed, "payment")
        case .doubts, .doubt: (.viewed, "doubt")
        case .doubles, .double: (.viewed, "double")
        case .changeDouble: (.changed, "double")
        case .school: (.viewed, "school")
        case .addSchool: (.changed, "school")
        case .listImport, .listRow: (.viewed, "list")
        case .uploadList, .checkList: (.viewed, "list")
        case .recordList, .decideListRow: (.changed, "list")
        case .grants: (.viewed, "grants")
        case .audit: (.viewed, "audit")
        case .reportFile: (.exported, "report")
        case .departmentFile: (.exported, "list")
        case .signIn, .apiSignIn: (.signedIn, "session")
        case .signOut, .apiSignOut: (.signedOut, "session")
        case .changePassword, .apiChangePassword: (.changed, "password")
        case .settle, .apiSettle, .reverse, .apiReverse: (.changed, "receipt")
        case .assess: (.changed, "bills")
        case .takePayment, .collectForSchool, .postPayments, .resolveDoubt: (.changed, "payment")
        case .undoRun: (.changed, "run")
        case .settleGrants: (.changed, "grants")
        case .addOperator, .changeOperator, .apiAddOperator, .apiChangeOperator: (.changed, "operator")
        case .addFacility, .changeFacility, .changeInterface: (.changed, "facility")
        case .recordCatalogue, .undoCatalogue: (.changed, "catalogue")
        case .startJob, .apiStartJob: (.started, "job")
        case .cancelJob, .apiCancelJob: (.changed, "job")
        case .start, .language, .signInForm, .passwordForm, .stylesheet, .icon, .health, .policies, .policy,
            .policyDiff, .newPerson, .claimForm, .tryClaim, .journal, .trialBalance, .seasons, .season,
            .assessForm,
            .importForm, .uploadPayments, .lists, .listForm, .runs, .run, .seasonReports, .seasonReport,
            .departmentLists, .schools,
            .operators,
            .operatorPage,
            .catalogue, .catalogueItem, .catalogueVersions, .catalogueVersion, .catalogueDiff, .catalogueForm,
            .uploadCatalogue, .checkCatalogue, .facilities, .facilityPage, .interface, .jobs, .job,
            .apiDescription,
            .apiSession, .apiPolicies, .apiPolicy,
            .apiQuote, .apiJournal, .apiTrialBalance, .apiOperators, .apiJobs, .apiJob:
            nil
        }
    }
}

extension Desk {
    /// Puts an act on record. Where that cannot be done the answer is not given: nothing is shown that is not on record.
    func record(_ visit: Visit, _ answer: Answer) throws {
        guard let (act, subject) = visit.route.audited else { return }
        // A search that leads on to another address has shown nobody yet.
        if act == .viewed, answer.status == .seeOther { return }
        // A form that comes back with faults did nothing; a sign-in that failed is a refusal.
        guard answer.status.code < 400 || answer.noted.act != nil else {
            if act == .signedIn { try record(.refused, visit.route.path, by: nil, key: nil, visit.visitor) }
            return
        }
        // Who signs in is not signed in yet; that they are answered shows that the name is somebody's.
        let by = visit.visitor.operator?.signIn ?? (act == .signedIn ? visit.form["name"] : nil)
        try record(
            answer.noted.act ?? act, answer.noted.subject ?? subject, by: by,
            key: answer.noted.key ?? visit.auditKey,
            purpose: answer.noted.purpose, visit.visitor)
    }

    /// Puts on record that somebody was not let in. What the sign-in form said is not kept: it may be a password.
    func recordRefusal(_ problem: Problem, _ visitor: Visitor, _ finding: Route.Finding) {
        guard [401, 403, 429].contains(problem.status.code), case .route(let route, _) = finding,
            visitor.operator != nil || route.audited?.act == .signedIn
        else { return }
        try? record(.refused, route.path, by: visitor.operator?.signIn, key: nil, visitor)
    }

    private func record(
        _ act: AuditEntry.Act, _ subject: String, by: String?, key: String?, purpose: String? = nil,
        _ visitor: Visitor
    ) throws {
        let entry = AuditEntry(
            act, by: by, subject: subject, key: key, place: visitor.operator?.scope, purpose: purpose,
            origin: visitor.address,
            recorded: visitor.moment)
        try office.database.transaction { try AuditLog($0).record(entry) }
    }
}

extension Visit {
    /// What the path names, but for place and year.
    fileprivate var auditKey: String? {
        ["number", "receipt", "payment", "run", "operator", "facility", "job", "name"].lazy
            .compactMap { parameters[$0] }.first
    }
}
