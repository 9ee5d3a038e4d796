package import Registry

/// Who may use a route. There is no default: `Route` states one for each.
package enum Permission: Hashable, Sendable {
    case everyone
    case whoeverSignedIn
    case only(Set<Operator.Role>)

    /// Those who have this right.
    static func whoMay(_ right: Right) -> Permission { .only(right.roles) }

    /// Whether someone of this role, or someone not signed in, may pass.
    package func allows(_ role: Operator.Role?) -> Bool {
        switch self {
        case .everyone: true
        case .whoeverSignedIn: role != nil
        case .only(let roles): role.map(roles.contains) ?? false
        }
    }
}

/// What can be done here, and by which roles (权限). Whose facts they then see is their area: `Jurisdiction`.
package enum Right: CaseIterable, Sendable {
    /// Try a claim out, which stores nothing; look at receipts, a hospital at its own.
    case tryClaims
    /// Settle and reverse, a hospital for its own facility.
    case settleClaims
    case findPersons
    /// A person's year with its settlements: it says where somebody was ill and how much it cost.
    case seeYears
    /// Write people down, change and correct what is on record of them.
    case keepPersons
    /// The whole number of a document or a phone, for a purpose that goes on record.
    case unmask
    case seeBooks
    /// A season's figures, bills, payments and reports.
    case seeSeason
    /// Be led to a season, whatever of it is theirs.
    case enterSeasons
    /// A school's students of a season, who of them has paid: a school its own.
    case seeSchools
    /// The lists of a season that are made for departments, each its own.
    case seeDepartmentLists
    /// Assess, take and post payments, undo, resolve doubts, settle with departments.
    case workSeason
    case manageOperators
    case manageFacilities
    /// How a facility's software comes in, and what it sent last: a hospital its own.
    case seeInterface
    case seeCatalogue
    /// Import into the benefit catalogue of the region, and take versions back: who sees the whole region.
    case changeCatalogue
    /// The log of who saw or changed what.
    case seeAudit
    case seeJobs
    case startJobs

    package var roles: Set<Operator.Role> {
        switch self {
        case .tryClaims: [.clerk, .hospital, .auditor]
        case .settleClaims: [.clerk, .hospital]
        case .findPersons: [.clerk, .collector, .department, .school, .auditor]
        case .seeYears, .seeBooks, .seeSeason: [.clerk, .auditor]
        case .enterSeasons: [.clerk, .department, .school, .auditor]
        case .seeSchools: [.clerk, .school, .auditor]
        case .seeDepartmentLists: [.clerk, .department, .auditor]
        case .workSeason, .unmask, .changeCatalogue, .keepPersons: [.clerk]
        case .seeCatalogue: [.clerk, .hospital, .auditor, .administrator]
        case .manageOperators, .manageFacilities: [.administrator]
        case .seeInterface: [.hospital, .administrator]
        case .seeAudit: [.auditor]
        case .seeJobs: [.clerk, .auditor, .administrator]
        case .startJobs: [.clerk, .administrator]
        }
    }
}

extension Route {
    /// The table of all routes: who may use each.
    package var permission: Permission {
        switch self {
        case .start, .language, .signInForm, .signIn, .stylesheet, .icon, .health, .policies, .policy,
            .policyDiff, .apiDescription, .apiSignIn, .apiPolicies, .apiPolicy:
            .everyone
        case .signOut, .passwordForm, .changePassword, .apiSession, .apiSignOut, .apiChangePassword:
            .whoeverSignedIn
        case .claimForm, .tryClaim, .receipts, .receipt, .apiQuote, .apiReceipt: .whoMay(.tryClaims)
        case .settle, .reverse, .apiSettle, .apiReverse: .whoMay(.settleClaims)
        case .persons, .findPerson, .apiPersons, .apiFindPerson: .whoMay(.findPersons)
        case .personYear, .coverage, .apiPersonYear, .apiCoverage: .whoMay(.seeYears)
        case .unmask: .whoMay(.unmask)
        case .newPerson, .addPerson, .editPerson, .changePerson: .whoMay(.keepPersons)
        case .journal, .trialBalance, .apiJournal, .apiTrialBalance: .whoMay(.seeBooks)
        case .seasons: .whoMay(.enterSeasons)
        case .schools, .school: .whoMay(.seeSchools)
        case .departmentLists, .departmentFile: .whoMay(.seeDepartmentLists)
        case .season, .payers, .payer, .paymentReceipt, .runs, .run, .doubts, .doubt, .doubles, .double,
            .grants, .lists, .listImport, .listRow, .seasonReports, .seasonReport, .reportFile:
            .whoMay(.seeSeason)
        case .assessForm, .importForm, .takePayment, .assess, .uploadPayments, .postPayments, .undoRun,
            .resolveDoubt, .settleGrants, .changeDouble, .collectForSchool, .addSchool, .listForm,
            .uploadList,
            .checkList, .recordList,
            .decideListRow:
            .whoMay(.workSeason)
        case .operators, .addOperator, .operatorPage, .changeOperator, .apiOperators, .apiAddOperator,
            .apiChangeOperator:
            .whoMay(.manageOperators)
        case .facilities, .addFacility, .facilityPage, .changeFacility, .changeInterface:
            .whoMay(.manageFacilities)
        case .interface: .whoMay(.seeInterface)
        case .catalogue, .catalogueItem, .catalogueVersions, .catalogueVersion, .catalogueDiff:
            .whoMay(.seeCatalogue)
        case .undoCatalogue, .catalogueForm, .uploadCatalogue, .checkCatalogue, .recordCatalogue:
            .whoMay(.changeCatalogue)
        case .audit: .whoMay(.seeAudit)
        case .jobs, .job, .apiJobs, .apiJob: .whoMay(.seeJobs)
        case .startJob, .cancelJob, .apiStartJob, .apiCancelJob: .whoMay(.startJobs)
        }
    }
}
