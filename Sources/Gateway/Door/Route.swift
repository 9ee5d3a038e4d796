package import HTTPTypes

/// Every address of the program: its method and its path. Who may use it stands in `Permission.swift`.
///
/// Written out by hand; a case without a path, a permission or a room behind it does not compile.
package enum Route: CaseIterable, Sendable {
    case start, language, signInForm, signIn, signOut, passwordForm, changePassword
    case stylesheet, icon, health
    case policies, policy, policyDiff
    case claimForm, tryClaim, settle, receipts, receipt, reverse
    case persons, findPerson, personYear, coverage, unmask, newPerson, addPerson, editPerson, changePerson
    case journal, trialBalance
    case seasons, season, payers, payer, takePayment, paymentReceipt, assessForm, assess
    case importForm, uploadPayments, postPayments, runs, run, undoRun, doubts, doubt, resolveDoubt
    case doubles, double, changeDouble
    case schools, addSchool, school, collectForSchool
    case lists, listForm, uploadList, checkList, recordList, listImport, listRow, decideListRow
    case grants, settleGrants, seasonReports, seasonReport, reportFile, departmentLists, departmentFile
    case operators, addOperator, operatorPage, changeOperator
    case facilities, addFacility, facilityPage, changeFacility, interface, changeInterface
    case catalogue, catalogueItem, catalogueVersions, catalogueVersion, undoCatalogue, catalogueDiff
    case catalogueForm, uploadCatalogue, checkCatalogue, recordCatalogue
    case jobs, startJob, job, cancelJob
    case audit
    case apiDescription, apiSession, apiSignIn, apiSignOut, apiChangePassword
    case apiPolicies, apiPolicy, apiQuote, apiSettle, apiReceipt, apiReverse
    case apiPersons, apiFindPerson, apiPersonYear, apiCoverage, apiJournal, apiTrialBalance
    case apiOperators, apiAddOperator, apiChangeOperator
    case apiJobs, apiStartJob, apiJob, apiCancelJob

    package var method: HTTPRequest.Method {
        switch self {
        case .start, .language, .signInForm, .stylesheet, .icon, .health, .policies, .policy, .policyDiff,
            .claimForm,
            .receipts, .receipt, .persons, .personYear, .coverage, .journal, .trialBalance, .operators,
            .operatorPage,
            .apiDescription, .apiSession, .apiPolicies, .apiPolicy, .apiReceipt, .apiPersons, .apiPersonYear,
            .apiCoverage,
            .apiJournal, .apiTrialBalance, .apiOperators, .passwordForm, .facilities, .facilityPage,
            .interface, .jobs,
            .job, .apiJobs, .apiJob, .seasons, .season, .payers, .payer, .paymentReceipt,
            .audit, .assessForm, .importForm, .runs, .run, .doubts, .doubt, .grants, .seasonReports,
            .seasonReport,
            .reportFile, .departmentLists, .departmentFile, .doubles, .double, .lists, .listForm, .listImport,
            .listRow, .catalogue, .catalogueItem, .catalogueVersions, .catalogueVersion, .catalogueDiff,
            .catalogueForm, .newPerson, .editPerson, .schools, .school:
            .get
        case .signIn, .signOut, .tryClaim, .settle, .reverse, .addOperator, .changeOperator, .apiSignIn,
            .apiQuote, .apiSettle, .apiReverse, .apiAddOperator, .apiChangeOperator, .changePassword,
            .apiChangePassword, .addFacility, .changeFacility, .changeInterface, .startJob, .cancelJob,
            .apiStartJob,
            .apiCancelJob, .takePayment, .assess, .uploadPayments, .postPayments, .undoRun, .resolveDoubt,
            .settleGrants, .changeDouble, .uploadList, .checkList, .recordList, .decideListRow, .findPerson,
            .unmask, .apiFindPerson, .undoCatalogue, .uploadCatalogue, .checkCatalogue, .recordCatalogue,
            .addPerson, .changePerson, .collectForSchool, .addSchool:
            .post
        case .apiSignOut: .delete
        }
    }

    /// The path; `{name}` stands for one part of it.
    package var path: String {
        switch self {
        case .start: "/"
        case .language: "/language"
        case .signInForm, .signIn: "/sign-in"
        case .signOut: "/sign-out"
        case .passwordForm, .changePassword: "/password"
        case .stylesheet: "/assets/{name}"
        case .icon: "/assets/icon.svg"
        case .health: "/health"
        case .policies: "/policy"
        case .policy: "/policy/{region}/{year}"
        case .policyDiff: "/policy/diff"
        case .claimForm, .tryClaim: "/claims/new"
        case .settle, .receipts: "/claims"
        case .receipt: "/claims/{receipt}"
        case .reverse: "/claims/{receipt}/reverse"
        case .persons, .findPerson: "/persons"
        case .personYear: "/persons/{number}/{year}"
        case .coverage: "/persons/{number}/{year}/coverage"
        case .unmask: "/persons/{number}/unmask"
        case .newPerson, .addPerson: "/persons/new"
        case .editPerson, .changePerson: "/persons/{number}/edit"
        case .journal: "/journal"
        case .trialBalance: "/trial-balance"
        case .seasons: "/collection"
        case .season: "/collection/{district}/{year}"
        case .payers: "/collection/{district}/{year}/persons"
        case .payer: "/collection/{district}/{year}/persons/{number}"
        case .takePayment: "/collection/{district}/{year}/take"
        case .paymentReceipt: "/collection/{district}/{year}/payments/{payment}"
        case .assessForm, .assess: "/collection/{district}/{year}/assess"
        case .importForm, .uploadPayments: "/collection/{district}/{year}/import"
        case .postPayments: "/collection/{district}/{year}/import/post"
        case .runs: "/collection/{district}/{year}/runs"
        case .run, .undoRun: "/collection/{district}/{year}/runs/{run}"
        case .doubts: "/collection/{district}/{year}/doubts"
        case .doubt, .resolveDoubt: "/collection/{district}/{year}/doubts/{payment}"
        case .doubles: "/collection/{district}/{year}/doubles"
        case .double, .changeDouble: "/collection/{district}/{year}/doubles/{number}"
        case .schools, .addSchool: "/collection/{district}/{year}/schools"
        case .school: "/collection/{district}/{year}/schools/{school}"
        case .collectForSchool: "/collection/{district}/{year}/schools/{school}/take"
        case .lists: "/collection/{district}/{year}/lists"
        case .listForm, .uploadList: "/collection/{district}/{year}/lists/new"
        case .checkList: "/collection/{district}/{year}/lists/check"
        case .recordList: "/collection/{district}/{year}/lists/record"
        case .listImport: "/collection/{district}/{year}/lists/{run}"
        case .listRow, .decideListRow: "/collection/{district}/{year}/lists/{run}/{row}"
        case .grants: "/collection/{district}/{year}/grants"
        case .settleGrants: "/collection/{district}/{year}/grants/settle"
        case .seasonReports: "/collection/{district}/{year}/reports"
        case .seasonReport: "/collection/{district}/{year}/reports/{name}"
        case .reportFile: "/collection/{district}/{year}/reports/{name}/file"
        case .departmentLists: "/collection/{district}/{year}/departments"
        case .departmentFile: "/collection/{district}/{year}/departments/{name}"
        case .operators, .addOperator: "/operators"
        case .operatorPage, .changeOperator: "/operators/{operator}"
        case .facilities, .addFacility: "/facilities"
        case .facilityPage, .changeFacility: "/facilities/{facility}"
        case .interface, .changeInterface: "/facilities/{facility}/interface"
        case .catalogue: "/catalogue"
        case .catalogueItem: "/catalogue/items/{code}"
        case .catalogueVersions: "/catalogue/versions"
        case .catalogueVersion, .undoCatalogue: "/catalogue/versions/{number}"
        case .catalogueDiff: "/catalogue/diff"
        case .catalogueForm, .uploadCatalogue: "/catalogue/import"
        case .checkCatalogue: "/catalogue/import/check"
        case .recordCatalogue: "/catalogue/import/record"
        case .jobs, .startJob: "/jobs"
        case .job: "/jobs/{job}"
        case .cancelJob: "/jobs/{job}/cancel"
        case .audit: "/audit"
        case .apiDescription: "/api/v1/openapi.json"
        case .apiSession, .apiSignIn, .apiSignOut: "/api/v1/session"
        case .apiChangePassword: "/api/v1/password"
        case .apiPolicies: "/api/v1/policies"
        case .apiPolicy: "/api/v1/policies/{region}/{year}"
        case .apiQuote: "/api/v1/statements"
        case .apiSettle: "/api/v1/claims"
        case .apiReceipt: "/api/v1/claims/{receipt}"
        case .apiReverse: "/api/v1/claims/{receipt}/reversal"
        case .apiPersons: "/api/v1/persons"
        case .apiFindPerson: "/api/v1/persons/search"
        case .apiPersonYear: "/api/v1/persons/{number}/years/{year}"
        case .apiCoverage: "/api/v1/persons/{number}/coverage"
        case .apiJournal: "/api/v1/journal"
        case .apiTrialBalance: "/api/v1/trial-balance"
        case .apiOperators, .apiAddOperator: "/api/v1/operators"
        case .apiChangeOperator: "/api/v1/operators/{operator}"
        case .apiJobs, .apiStartJob: "/api/v1/jobs"
        case .apiJob: "/api/v1/jobs/{job}"
        case .apiCancelJob: "/api/v1/jobs/{job}/cancellation"
        }
    }

    /// Whether programs use it, who get JSON, rather than browsers, who get pages.
    package var isForPrograms: Bool { Route.isForPrograms(path: path) }

    package static func isForPrograms(path: some StringProtocol) -> Bool {
        path.hasPrefix("/api/") || path == "/health"
    }

    /// Whether it brings a file.
    package var bringsFile: Bool { [.uploadPayments, .uploadList, .uploadCatalogue].contains(self) }

    /// Whether it may change something, and so needs the session's token.
    package var changes: Bool { method != .get }
}
