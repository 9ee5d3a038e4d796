import Foundation
import Gateway
import HTTPTypes
import HummingbirdTesting
import Jobs
import Receipts
import Registry
import Storage
import Testing
import Vocabulary

/// Every route, as every role, in and out of scope. A route without a row here fails the first test.
struct MatrixTests {
    /// What a role that may use a route gets, for something of its own area and for the same elsewhere.
    struct Row {
        let roles: Set<Operator.Role>
        /// The answer in the area.
        let inside: HTTPResponse.Status
        /// The answer elsewhere; nil where the route names nothing that lies anywhere.
        let outside: HTTPResponse.Status?
        /// A form's fields or a program's members, besides the token.
        var sent: @Sendable (World.Side) -> [String: String] = { _ in [:] }

        init(
            _ roles: Set<Operator.Role>, _ inside: HTTPResponse.Status, outside: HTTPResponse.Status? = nil,
            _ sent: @escaping @Sendable (World.Side) -> [String: String] = { _ in [:] }
        ) {
            self.roles = roles
            self.inside = inside
            self.outside = outside
            self.sent = sent
        }
    }

    private static let all = Set(Operator.Role.allCases)

    /// Written out once more, so that a slip in the table of rights is found.
    static let rows: [Route: Row] = [
        .start: Row(all, .ok), .language: Row(all, .seeOther), .signInForm: Row(all, .ok),
        // The form of a browser that is not signed in has another token.
        .signIn: Row(all, .forbidden), .apiSignIn: Row(all, .badRequest),
        .stylesheet: Row(all, .notFound), .icon: Row(all, .ok), .health: Row(all, .ok),
        .policies: Row(all, .ok), .policy: Row(all, .notFound), .policyDiff: Row(all, .ok),
        .apiDescription: Row(all, .ok), .apiPolicies: Row(all, .ok), .apiPolicy: Row(all, .notFound),
        .signOut: Row(all, .seeOther), .apiSignOut: Row(all, .noContent), .apiSession: Row(all, .ok),
        .passwordForm: Row(all, .ok),
        .changePassword: Row(all, .badRequest) { _ in ["current": "wrong"] },
        .apiChangePassword: Row(all, .badRequest) { _ in ["current": "wrong"] },
        .claimForm: Row([.clerk, .hospital, .auditor], .ok),
        .tryClaim: Row([.clerk, .hospital, .auditor], .ok, outside: .badRequest) { $0.form("tryOut") },
        .settle: Row([.clerk, .hospital], .seeOther, outside: .badRequest) { side in
            side.form("post").merging(["message": "M9"]) { $1 }
        },
        .receipts: Row([.clerk, .hospital, .auditor], .ok),
        .receipt: Row([.clerk, .hospital, .auditor], .ok, outside: .notFound),
        .reverse: Row([.clerk, .hospital], .seeOther, outside: .notFound) { _ in ["message": "R1"] },
        .apiQuote: Row([.clerk, .hospital, .auditor], .ok, outside: .badRequest) { $0.claim(nil) },
        .apiSettle: Row([.clerk, .hospital], .created, outside: .badRequest) { $0.claim("M9") },
        .apiReceipt: Row([.clerk, .hospital, .auditor], .ok, outside: .notFound),
        .apiReverse: Row([.clerk, .hospital], .created, outside: .notFound) { _ in ["message": "R1"] },
        .persons: Row([.clerk, .collector, .department, .school, .auditor], .ok),
        .apiPersons: Row([.clerk, .collector, .department, .school, .auditor], .badRequest),
        // Nothing typed leads back to the form; a whole number is tried in `NumbersTests`.
        .findPerson: Row([.clerk, .collector, .department, .school, .auditor], .seeOther),
        .apiFindPerson: Row([.clerk, .collector, .department, .school, .auditor], .badRequest),
        .coverage: Row([.clerk, .auditor], .ok, outside: .notFound),
        .unmask: Row([.clerk], .badRequest, outside: .notFound),
        .newPerson: Row([.clerk], .ok),
        // Written down in full in `PeoplePagesTests`; here the form names what is missing.
        .addPerson: Row([.clerk], .badRequest) { _ in ["id": "00000000000000000000000000000001"] },
        .editPerson: Row([.clerk], .ok, outside: .notFound),
        .changePerson: Row([.clerk], .badRequest, outside: .notFound) { _ in
            ["what": "died", "act": "record", "id": "00000000000000000000000000000001"]
        },
        .personYear: Row([.clerk, .auditor], .ok, outside: .notFound),
        .apiCoverage: Row([.clerk, .auditor], .ok, outside: .notFound),
        .apiPersonYear: Row([.clerk, .auditor], .ok, outside: .notFound),
        .journal: Row([.clerk, .auditor], .ok), .apiJournal: Row([.clerk, .auditor], .ok),
        .trialBalance: Row([.clerk, .auditor], .ok), .apiTrialBalance: Row([.clerk, .auditor], .ok),
        .audit: Row([.auditor], .ok),
        // Nothing is assessed in this world: what names a payment or a run is not found on either side.
        .seasons: Row([.clerk, .department, .school, .auditor], .seeOther),
        .season: Row([.clerk, .auditor], .ok, outside: .notFound),
        .payers: Row([.clerk, .auditor], .ok, outside: .notFound),
        .payer: Row([.clerk, .auditor], .ok, outside: .notFound),
        .paymentReceipt: Row([.clerk, .auditor], .notFound, outside: .notFound),
        .runs: Row([.clerk, .auditor], .ok, outside: .notFound),
        .run: Row([.clerk, .auditor], .notFound, outside: .notFound),
        .doubts: Row([.clerk, .auditor], .ok, outside: .notFound),
        .doubt: Row([.clerk, .auditor], .notFound, outside: .notFound),
        .doubles: Row([.clerk, .auditor], .ok, outside: .notFound),
        .double: Row([.clerk, .auditor], .ok, outside: .notFound),
        .changeDouble: Row([.clerk], .badRequest, outside: .notFound) { _ in ["act": "merge"] },
        .schools: Row([.clerk, .school, .auditor], .ok, outside: .notFound),
        .addSchool: Row([.clerk], .badRequest, outside: .notFound),
        .school: Row([.clerk, .school, .auditor], .ok, outside: .notFound),
        .collectForSchool: Row([.clerk], .badRequest, outside: .notFound),
        .grants: Row([.clerk, .auditor], .ok, outside: .notFound),
        .seasonReports: Row([.clerk, .auditor], .ok, outside: .notFound),
        .seasonReport: Row([.clerk, .auditor], .ok, outside: .notFound),
        .reportFile: Row([.clerk, .auditor], .ok, outside: .notFound),
        .departmentLists: Row([.clerk, .department, .auditor], .ok, outside: .notFound),
        .departmentFile: Row([.clerk, .department, .auditor], .ok, outside: .notFound),
        .assessForm: Row([.clerk], .ok, outside: .notFound),
        .assess: Row([.clerk], .seeOther, outside: .notFound) { _ in ["serial": "S1"] },
        .importForm: Row([.clerk], .ok, outside: .notFound),
        // A file comes in another form than a page's fields, and is not read before that is seen.
        .uploadPayments: Row([.clerk], .unsupportedMediaType, outside: .unsupportedMediaType),
        .postPayments: Row([.clerk], .badRequest, outside: .notFound),
        .takePayment: Row([.clerk], .notFound, outside: .notFound),
        .undoRun: Row([.clerk], .notFound, outside: .notFound),
        .resolveDoubt: Row([.clerk], .notFound, outside: .notFound),
        .lists: Row([.clerk, .auditor], .ok, outside: .notFound),
        .listForm: Row([.clerk], .ok, outside: .notFound),
        .uploadList: Row([.clerk], .unsupportedMediaType, outside: .unsupportedMediaType),
        .checkList: Row([.clerk], .badRequest, outside: .notFound),
        .recordList: Row([.clerk], .badRequest, outside: .notFound),
        .listImport: Row([.clerk, .auditor], .notFound, outside: .notFound),
        .listRow: Row([.clerk, .auditor], .notFound, outside: .notFound),
        .decideListRow: Row([.clerk], .notFound, outside: .notFound),
        .settleGrants: Row([.clerk], .notFound, outside: .notFound),
        .operators: Row([.administrator], .ok), .apiOperators: Row([.administrator], .ok),
        .addOperator: Row([.administrator], .ok, outside: .badRequest) { $0.newOperator },
        .apiAddOperator: Row([.administrator], .created, outside: .badRequest) { $0.newOperator },
        .operatorPage: Row([.administrator], .ok, outside: .notFound),
        .changeOperator: Row([.administrator], .seeOther, outside: .notFound) { _ in ["act": "disable"] },
        .apiChangeOperator: Row([.administrator], .ok, outside: .notFound) { _ in ["act": "disable"] },
        .facilities: Row([.administrator], .ok),
        .addFacility: Row([.administrator], .seeOther, outside: .badRequest) { $0.newFacility },
        .facilityPage: Row([.administrator], .ok, outside: .notFound),
        .changeFacility: Row([.administrator], .seeOther, outside: .notFound) { $0.newFacility },
        .interface: Row([.hospital, .administrator], .ok, outside: .notFound),
        .changeInterface: Row([.administrator], .badRequest, outside: .notFound),
        // The catalogue is the region's; who sees a county of it looks, and changes nothing.
        .catalogue: Row([.clerk, .hospital, .auditor, .administrator], .ok),
        .catalogueItem: Row([.clerk, .hospital, .auditor, .administrator], .notFound),
        .catalogueVersions: Row([.clerk, .hospital, .auditor, .administrator], .ok),
        .catalogueVersion: Row([.clerk, .hospital, .auditor, .administrator], .notFound),
        .catalogueDiff: Row([.clerk, .hospital, .auditor, .administrator], .ok),
        .catalogueForm: Row([.clerk], .forbidden),
        .uploadCatalogue: Row([.clerk], .unsupportedMediaType),
        .checkCatalogue: Row([.clerk], .forbidden), .recordCatalogue: Row([.clerk], .forbidden),
        .undoCatalogue: Row([.clerk], .forbidden),
        .jobs: Row([.clerk, .auditor, .administrator], .ok),
        .apiJobs: Row([.clerk, .auditor, .administrator], .ok),
        .job: Row([.clerk, .auditor, .administrator], .ok, outside: .notFound),
        .apiJob: Row([.clerk, .auditor, .administrator], .ok, outside: .notFound),
        // What is offered is about the whole region, and these see a county.
        .startJob: Row([.clerk, .administrator], .forbidden) { _ in ["act": "replay"] },
        .apiStartJob: Row([.clerk, .administrator], .forbidden) { _ in ["act": "replay"] },
        .cancelJob: Row([.clerk, .administrator], .seeOther, outside: .notFound),
        .apiCancelJob: Row([.clerk, .administrator], .ok, outside: .notFound),
    ]

    @Test func `every route has a row, and the table of rights says the same`() {
        for route in Route.allCases {
            guard let row = MatrixTests.rows[route] else {
                Issue.record("\(route) has no row in the matrix")
                continue
            }
            for role in Operator.Role.allCases {
                #expect(route.permission.allows(role) == row.roles.contains(role), "\(route) \(role)")
            }
        }
    }

    @Test(arguments: Operator.Role.allCases)
    func `every route, in and out of scope`(role: Operator.Role) async throws {
        let world = try World()
        for side in [world.here, world.there] {
            for route in Route.allCases {
                guard let row = MatrixTests.rows[route] else { continue }
                if side.name == world.there.name, row.outside == nil { continue }
                let status = try await world.visit(route, as: role, about: side, row.sent(side))
                let place = "\(route) \(role) \(side.name)"
                if !row.roles.contains(role) {
                    #expect(status == .forbidden, "\(place)")
                } else if side.name == world.here.name {
                    #expect(status == row.inside, "\(place)")
                } else if role == .hospital, [.tryClaim, .settle, .apiQuote, .apiSettle].contains(route) {
                    // Another facility's claim, which a hospital may not settle.
                    #expect(status == .forbidden, "\(place)")
                } else {
                    #expect(status == row.outside, "\(place)")
                }
            }
        }
    }

    @Test(arguments: Operator.Role.allCases)
    func `lists hold what is in scope and nothing else`(role: Operator.Role) async throws {
        let world = try World()
        try await world.house.visit { browser in
            let token = try await browser.enter("\(role.rawValue)-here")
            #expect(!token.isEmpty)
            func lists(_ path: String, _ own: String, _ other: String) async throws {
                let text = try await browser.get(path).text
                #expect(text.contains(own), "\(path)")
                #expect(!text.contains(other), "\(path)")
            }
            if [.clerk, .auditor].contains(role) {
                try await lists("/persons?q=P", "P-here", "P-there")
                try await lists("/api/v1/persons?search=P-", "P-here", "P-there")
                try await lists("/journal", world.here.receipt, world.there.receipt)
                try await lists("/api/v1/journal", world.here.receipt, world.there.receipt)
                let balance = try await browser.get("/api/v1/trial-balance").json()
                let funds = try #require(balance["funds"] as? [[String: Any]])
                // One claim of two, whose basic fund pays 34,790.00.
                #expect(funds.first?["debits"] as? String == "34790.00")
                #expect(balance["isBalanced"] as? Bool == true)
            }
            if [.collector, .department, .school].contains(role) {
                try await lists("/persons?q=P", "P-here", "P-there")
                // They find people, and do not see where they were ill.
                #expect(try await !browser.get("/persons?q=P").text.contains("/persons/P-here/"))
            }
            if [.clerk, .auditor, .hospital].contains(role) {
                try await lists("/claims", world.here.receipt, world.there.receipt)
            }
            if [.clerk, .auditor, .administrator].contains(role) {
                try await lists("/jobs", world.here.job, world.there.job)
                try await lists("/api/v1/jobs", world.here.job, world.there.job)
            }
            if role == .administrator {
                try await lists("/operators", world.here.operator, world.there.operator)
                try await lists("/api/v1/operators", world.here.operator, world.there.operator)
                try await lists("/facilities", world.here.facilityID, world.there.facilityID)
            }
        }
    }
}
