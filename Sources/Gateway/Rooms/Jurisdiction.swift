import Receipts
import Registry
import Storage
import Vocabulary

/// What one visitor may see of the facts (辖区): the people of their region, and, for a hospital, its own receipts.
///
/// What lies outside is not found, as if it were not there.
struct Jurisdiction {
    let scope: RegionCode
    /// Whose facts: those of the scope, for a department or a school some of them alone.
    let sight: PersonScope
    /// The only facility a hospital's operator works for; nil for the office.
    let facility: Facility?
    private let connection: Connection

    init(of visitor: Visitor, _ connection: Connection) throws {
        guard let who = visitor.operator else { throw Problem.signInNeeded }
        // A hospital's operator whose facility is gone sees nothing rather than everything.
        if who.role == .hospital, visitor.facility == nil { throw Problem.notAllowed }
        scope = who.scope
        sight = who.sight
        facility = visitor.facility
        self.connection = connection
    }

    func person(number: String) throws -> Person? { try Persons(connection).find(number: number, in: sight) }

    func person(_ id: ID<Person>) throws -> Person? { try Persons(connection).find(id, in: sight) }

    /// A receipt with what belongs to it, or `noSuchReceipt`.
    func filed(_ id: ID<Receipt>) throws -> Filed {
        guard let receipt = try ReceiptFile(connection).find(id), let filed = try filed(receipt) else {
            throw Problem.noSuchReceipt
        }
        return filed
    }

    /// The same of a receipt at hand; nil where it is not theirs to see.
    func filed(_ receipt: Receipt) throws -> Filed? {
        if let facility, receipt.facility != facility.code { return nil }
        // A hospital keeps sight of its own claims, wherever the person has moved.
        let person =
            facility == nil
            ? try person(ID(of: receipt.person)) : try Persons(connection).find(ID(of: receipt.person))
        guard let person else { return nil }
        return Filed(
            receipt: receipt, person: person,
            facility: try Facilities(connection).find(code: receipt.facility, on: receipt.effective),
            reversedBy: try ReceiptFile(connection).reversal(of: receipt.id))
    }

    /// The latest receipts there are to see, newest first.
    func latest(_ count: Int) throws -> [Filed] {
        let mine: SQL = facility == nil ? sight.holds("receipt.person") : "TRUE"
        return try ReceiptFile(connection).latest(count, facility: facility?.code, among: mine).compactMap {
            try filed($0)
        }
    }

    /// The part of the books they see; nil where they see all of the region's.
    func books(of region: RegionCode) -> RegionCode? { region.lies(in: scope) ? nil : scope }

    /// The facilities whose claims they may settle.
    func facilities() throws -> [Facility] {
        if let facility { return [facility] }
        return try Facilities(connection).all()
    }
}

/// A receipt with whom and what it is about.
struct Filed {
    let receipt: Receipt
    let person: Person
    /// As of the day of discharge.
    let facility: Facility?
    let reversedBy: ID<Receipt>?
}
