import Catalogue
import Claims
package import HospitalMessages
import Registry
import Scheme
package import Storage
import Visits
package import Vocabulary

/// One message at work: what it asks, on which connection, at which moment.
package struct DoorWork {
    let door: HospitalDoor
    let envelope: Envelope
    /// The transaction's number, without a suffix that means the same.
    let number: String
    let connection: Connection
    let now: Instant
    /// What was done, for whoever has to find it by the message.
    var visit: ID<Visit>?
    var receipt: ID<Settled>?
    /// The number of the person that was told of.
    var viewed: String?

    init(
        _ door: HospitalDoor, _ envelope: Envelope, _ number: String, _ connection: Connection, _ now: Instant
    ) {
        self.door = door
        self.envelope = envelope
        self.number = number
        self.connection = connection
        self.now = now
    }

    struct Handler: Sendable {
        /// Whether something is stored; a question is asked as often as one likes.
        let changes: Bool
        /// Whether it tells of a person, which goes on record.
        var views = false
        let perform: @Sendable (inout DoorWork) throws -> Reply
    }

    private static func change(_ perform: @escaping @Sendable (inout DoorWork) throws -> Reply) -> Handler {
        Handler(changes: true, perform: perform)
    }

    private static func question(_ perform: @escaping @Sendable (inout DoorWork) throws -> Reply) -> Handler {
        Handler(changes: false, perform: perform)
    }

    private static func view(_ perform: @escaping @Sendable (inout DoorWork) throws -> Reply) -> Handler {
        Handler(changes: false, views: true, perform: perform)
    }

    static let handlers: [String: Handler] = [
        "9001": change { try $0.signIn() },
        "9002": change { try $0.signOut() },
        "1101": view { try $0.person() },
        "2001": view { try $0.benefitCheck() },
        "2101": view { try $0.quotePurchase() },
        "2102": change { try $0.settlePurchase() },
        "2103": change { try $0.takeBack(.pharmacy) },
        "2201": change { try $0.register() },
        "2202": change { try $0.cancelRegistration() },
        "2203": change { try $0.informVisit() },
        "2204": change { try $0.chargeVisit() },
        "2205": change { try $0.unchargeVisit() },
        "2206": question { try $0.quote(.outpatient) },
        "2207": change { try $0.settle(.outpatient) },
        "2208": change { try $0.takeBack(.outpatient) },
        "2301": change { try $0.chargeStay() },
        "2302": change { try $0.unchargeStay() },
        "2303": question { try $0.quote(.inpatient) },
        "2304": change { try $0.settle(.inpatient) },
        "2305": change { try $0.takeBack(.inpatient) },
        "2401": change { try $0.admit() },
        "2402": change { try $0.discharge() },
        "2403": change { try $0.informStay() },
        "2404": change { try $0.cancelAdmission() },
        "2405": change { try $0.readmit() },
        "2601": change { try $0.callOff() },
        "3201": question { try $0.compareTotals() },
        "3301": change { try $0.mapOwnCodes() },
        "3302": change { try $0.withdrawOwnCodes() },
        "1312": question { try $0.catalogueItems() },
        "1316": question { try $0.catalogueMatches() },
        "1317": question { try $0.ownCodes() },
        "1318": question { try $0.priceLimits() },
        "1319": question { try $0.firstSelfPays() },
        "5203": view { try $0.settlement() },
        "5204": view { try $0.settledLines() },
        "5206": view { try $0.yearSums() },
        "5303": view { try $0.staysGoingOn() },
        "90100": view { try $0.contribution() },
        "2501": change { try $0.fileTransfer() },
        "2502": change { try $0.cancelFiling(.transfer) },
        "2503": change { try $0.fileChronic() },
        "2504": change { try $0.cancelFiling(.chronic) },
        "2505": change { try $0.fileFacility() },
        "2506": change { try $0.cancelFiling(.facility) },
        "2507": change { try $0.fileAccident() },
        "5301": view { try $0.chronicFilings() },
        "5302": view { try $0.facilityFilings() },
        "5304": view { try $0.transferFilings() },
    ]

    var input: Node { envelope.input }

    // MARK: - Whom and what a message speaks of

    /// The person of `psn_no`.
    mutating func person(of node: Node) throws -> Person {
        guard let person = try Persons(connection).find(number: node.text("psn_no"), on: now.dayInChina)
        else {
            throw DoorFault.notFound(.person, field: "psn_no")
        }
        viewed = person.number
        return person
    }

    /// The visit of `mdtrt_id`, of this person at this institution; held until the message is done.
    mutating func visit(of node: Node, _ kind: Visit.Kind) throws -> (Person, Visit) {
        let person = try person(of: node)
        if connection.isWriting { try connection.lock(person: person.id) }
        guard let visit = try VisitBook(connection).find(number: node.text("mdtrt_id")),
            visit.facility == envelope.institution, try isOf(person, visit.patient)
        else { throw DoorFault.notFound(.visit, field: "mdtrt_id") }
        guard visit.kind == kind else {
            throw DoorFault.order(
                kind == .outpatient ? .notOutpatient : kind == .inpatient ? .notInpatient : .notPharmacy)
        }
        guard !visit.isCancelled else { throw DoorFault.order(.cancelled) }
        self.visit = visit.id
        return (person, visit)
    }

    func requireResident(_ node: Node) throws {
        guard try node.text("insutype") == "390" else { throw DoorFault.notResident }
    }

    func record(_ event: VisitEvent, in visit: inout Visit) throws {
        try VisitBook(connection).add(event, to: &visit, at: now)
    }

    /// What a node reports, field by field of its table: what is in no table is not kept, whatever its name is spelt like, nor is what
    /// says who somebody is.
    func reported(_ node: Node, _ table: String, without: Set<String> = []) -> [String: String] {
        var fields: [String: String] = [:]
        for field in Transaction.find(number)?.input(table)?.fields ?? [] {
            guard !without.contains(field.name), !DoorWork.unkept.contains(field.name),
                let text = try? node.text(ifAny: field.name)
            else { continue }
            fields[field.name] = text
        }
        return fields
    }

    /// Who somebody is – the registry has it, sealed –, who acts for them, and what may hold anything.
    private static let unkept: Set<String> = [
        "psn_no", "psn_name", "psn_cert_type", "certno", "cert_no", "mdtrt_cert_no", "card_sn", "fpsc_no",
        "coner_name", "tel", "addr", "gend", "naty", "brdy", "psn_insu_rlts_id", "emp_name", "agnter_name",
        "agnter_cert_type", "agnter_certno", "agnter_tel", "agnter_addr", "agnter_rlts", "trum_site",
        "mdtrt_id",
        "exp_content",
    ]

    /// All records of somebody, where two were put together.
    func records(of person: ID<Person>) throws -> [ID<Patient>] {
        try Merges(connection).all(of: person).map { ID(of: $0) }
    }

    /// Whether a visit is this person's, by whichever record.
    func isOf(_ person: Person, _ patient: ID<Patient>) throws -> Bool {
        if patient == ID(of: person.id) { return true }
        return try Merges(connection).kept(for: ID(of: patient)) == person.id
    }

    /// A number that is shown is not another person's. One on nobody's record proves nothing: a newborn comes with a parent's.
    func checkCertificate(_ data: Node, of person: Person) throws {
        guard let shown = try Certificate(of: data).shown,
            let document = IdentityDocument.read(shown.number).number,
            let holder = try Documents(connection, door.vault).holder(of: document)
        else { return }
        if holder == person.id { return }
        let isParent = try Persons(connection).household(of: person.id)?.members.contains { $0.id == holder }
        guard isParent == true, person.age(on: now.dayInChina) < 1 else {
            throw DoorFault.notFound(.person, field: shown.field)
        }
    }
}
