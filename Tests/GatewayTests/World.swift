import Claims
import Foundation
import Gateway
import HTTPTypes
import HummingbirdTesting
import Jobs
import Registry
import Scheme
import Storage
import Synchronization
import Testing
import Vocabulary

/// A house with the same of everything in two counties, and people of every role who see one of them.
final class World: Sendable {
    /// What there is in one county.
    struct Side: Sendable {
        let name: String
        let county: RegionCode
        let person: String
        let receipt: String
        let facility: String
        let facilityID: String
        let `operator`: String
        let job: String

        func claim(_ message: String?) -> [String: String] {
            var claim = [
                "person": person, "facility": facility, "admission": "2023-05-01", "discharge": "2023-05-10",
                "total": "52000.00", "outOfCatalogue": "2000.00",
            ]
            claim["message"] = message
            return claim
        }

        func form(_ act: String) -> [String: String] {
            var form = Example.form(act)
            form["person"] = person
            form["facility"] = facility
            return form
        }

        var newOperator: [String: String] {
            ["name": "new-\(name)", "role": "clerk", "scope": county.description]
        }

        var newFacility: [String: String] {
            [
                "code": "H\(county)00009", "name": "新医院", "level": "secondary",
                "district": county.description,
                "from": "2023-01-01", "effective": "2023-01-01",
            ]
        }
    }

    static let wanzhou = RegionCode("500101")!

    let house: House
    let here: Side
    let there: Side

    init() throws {
        house = try House()
        here = try World.furnish(house, "here", House.yubei, House.facility(.secondary))
        there = try World.furnish(house, "there", World.wanzhou, "H50010100001")
    }

    private static func furnish(
        _ house: House, _ name: String, _ county: RegionCode, _ code: String
    ) throws -> Side {
        let school = name == "here" ? House.school : ID<School>(high: 2, low: 2)
        let facility: Facility = try house.database.transaction { connection in
            if name == "there" {
                try Facilities(connection).add(
                    Facility(
                        id: ID(at: House.start), code: code, name: "万州医院", level: .secondary,
                        district: county,
                        designatedFrom: Day(2020, 1, 1)),
                    effective: Day(2020, 1, 1)!, recorded: House.start)
                try Schools(connection).add(
                    School(id: school, code: "S2", name: "万州一中", kind: .school, district: county),
                    effective: Day(2020, 1, 1)!, recorded: House.start)
            }
            return try #require(try Facilities(connection).find(code: code))
        }
        let person = "P-\(name)"
        try house.person(
            person, categories: name == "here" ? [.marginal] : [.monitored], district: county, school: school)
        let receipt = try house.settle(person, at: code, message: "M-\(name)")
        let moment = house.clock.now
        let job = try house.database.transaction {
            try JobBook($0).ask("replay", by: nil, about: county, at: moment)
        }
        for role in Operator.Role.allCases where name == "here" {
            try house.hire("\(role.rawValue)-here", role, scope: county)
        }
        let someone = try house.hire("someone-\(name)", .clerk, scope: county)
        return Side(
            name: name, county: county, person: person, receipt: receipt, facility: code,
            facilityID: facility.id.description, operator: someone.id.description, job: job.id.description)
    }

    /// The path of a route about what there is in a county.
    private func path(_ route: Route, _ side: Side) -> String {
        switch route {
        case .receipt, .reverse, .apiReceipt, .apiReverse: route.path(side.receipt)
        case .personYear, .coverage, .apiPersonYear: route.path(side.person, "2023")
        case .apiCoverage: route.path(side.person)
        case .unmask, .editPerson, .changePerson: route.path(side.person)
        case .operatorPage, .changeOperator, .apiChangeOperator: route.path(side.operator)
        case .facilityPage, .changeFacility, .interface, .changeInterface: route.path(side.facilityID)
        case .job, .cancelJob, .apiJob, .apiCancelJob: route.path(side.job)
        case .seasons: route.path()
        case .payer, .double, .changeDouble: route.path(side.county.description, "2023", side.person)
        case .school, .collectForSchool:
            route.path(side.county.description, "2023", side.name == "here" ? "S1" : "S2")
        case .departmentFile: route.path(side.county.description, "2023", "gaps")
        case .seasonReport, .reportFile: route.path(side.county.description, "2023", "arrears")
        case .season, .payers, .takePayment, .assessForm, .assess, .importForm, .uploadPayments,
            .postPayments,
            .runs, .doubts, .doubles, .schools, .addSchool, .grants, .settleGrants, .seasonReports,
            .departmentLists,
            .lists,
            .listForm, .uploadList, .checkList, .recordList:
            route.path(side.county.description, "2023")
        case .paymentReceipt, .run, .undoRun, .doubt, .resolveDoubt, .listImport:
            route.path(side.county.description, "2023", side.job)
        case .listRow, .decideListRow: route.path(side.county.description, "2023", side.job, "2")
        default: route.path("x", "x")
        }
    }

    /// What a role that sees the county here is answered. Each visit finds the world as it was: changes go to a copy.
    func visit(
        _ route: Route, as role: Operator.Role, about side: Side, _ sent: [String: String]
    ) async throws -> HTTPResponse.Status {
        let world = route.changes ? try World() : self
        let side = side.name == "here" ? world.here : world.there
        let path = world.path(route, side)
        // Ids differ from copy to copy; what is sent names none of them.
        let answer = Answered()
        try await world.house.visit { browser in
            world.house.pass(seconds: 1)
            try await browser.signIn("\(role.rawValue)-here")
            let token = try await browser.token(on: "/")
            let response =
                if !route.changes {
                    try await browser.get(path)
                } else if route.method == .delete {
                    try await browser.send(.delete, path, [.csrfToken: token])
                } else if route.isForPrograms {
                    try await browser.call(path, sent, token: token)
                } else {
                    try await browser.post(path, sent.merging(["token": token]) { $1 })
                }
            answer.status.withLock { $0 = response.status }
        }
        return answer.status.withLock { $0 }
    }
}

/// What was answered, out of the body of a visit.
private final class Answered: Sendable {
    let status = Mutex(HTTPResponse.Status.internalServerError)
}

extension House {
    /// Settles Yubei's published example for a person; the answer is the receipt's number.
    func settle(_ person: String, at facility: String, message: String) throws -> String {
        let moment = clock.now
        return try database.transaction { connection in
            let who = try #require(try Persons(connection).find(number: person))
            let done = try ClaimDesk(book: self.book, region: self.region, program: "test").settle(
                ClaimRequest(
                    person: who.id, facility: facility, kind: .inpatient, place: .local,
                    admission: Day(2023, 3, 1)!, discharge: Day(2023, 3, 10)!,
                    amounts: ClaimAmounts(total: .yuan(52_000), outOfCatalogue: .yuan(2000))),
                message: message, at: moment, connection)
            return try #require(done.receipt).description
        }
    }
}
