private import Foundation
package import Scheme
package import Storage
package import Vocabulary

/// The bills (应缴台账): versions are added, the latest of a person's year holds.
package struct BillBook {
    let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    // MARK: - Recording

    /// Adds versions, each the next of its person's year. The bases they name are there or added first.
    ///
    /// `PaymentsError.changedMeanwhile` where somebody else added the same version in the meantime.
    package func add(_ bills: some Sequence<Bill>) throws {
        var bills = bills.makeIterator()
        do {
            try connection.insert(
                into: "bill",
                [
                    "person", "year", "version", "place", "school", "tier", "exclusion", "own", "individual",
                    "fiscal", "late", "basis", "cause", "run", "recorded", "repaired",
                ]
            ) {
                bills.next().map(BillBook.values)
            }
        } catch StorageError.constraint {
            throw PaymentsError.changedMeanwhile
        }
    }

    private static func values(_ bill: Bill) -> [SQLValue] {
        let content = bill.content
        return [
            bill.person.stored, bill.year.stored, bill.version.stored, content.place.stored,
            content.school.stored, content.tier.stored, content.exclusion?.rawValue.stored ?? .null,
            content.own.stored, content.individual.stored, content.fiscal.stored, content.late.stored,
            content.basis.stored,
            bill.cause.rawValue.stored, bill.run.stored, bill.recorded.stored,
            BillBook.stored(content.repaired),
        ]
    }

    /// Years, the earliest first, as `2023,2024`; NULL: none.
    private static func stored(_ years: [BenefitYear]) -> SQLValue {
        years.isEmpty ? .null : .text(years.sorted().map(\.description).joined(separator: ","))
    }

    private static func years(_ text: String?) -> [BenefitYear] {
        (text ?? "").split(separator: ",").compactMap { Int($0) }.compactMap { BenefitYear($0) }
    }

    /// Adds a basis, once however many bills share it.
    package func add(_ basis: Basis, id: ID<Basis>) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(basis), as: UTF8.self)
        try connection.run(
            "INSERT INTO basis(id, plan, content) VALUES (\(id), \(basis.plan), \(text)) ON CONFLICT DO NOTHING"
        )
    }

    // MARK: - Looking up

    package func basis(_ id: ID<Basis>) throws -> Basis? {
        guard let text: String = try connection.value("SELECT content FROM basis WHERE id = \(id)") else {
            return nil
        }
        do {
            return try JSONDecoder().decode(Basis.self, from: Data(text.utf8))
        } catch {
            throw StorageError.unreadable(column: "basis.content", as: "Basis")
        }
    }

    /// All versions of a person's year, the first first.
    package func versions(of person: ID<Applicant>, in year: BenefitYear) throws -> [Bill] {
        try connection.rows(
            "SELECT \(BillBook.columns) FROM bill WHERE person = \(person) AND year = \(year) ORDER BY version"
        ).map(BillBook.bill)
    }

    package func latest(of person: ID<Applicant>, in year: BenefitYear) throws -> Bill? {
        try latest(of: [person], in: year)[person]
    }

    /// What holds for each of these people, at most a few hundred.
    package func latest(of people: [ID<Applicant>], in year: BenefitYear) throws -> [ID<Applicant>: Bill] {
        var (bills, places): ([ID<Applicant>: Bill], PlacesRead) = ([:], PlacesRead())
        try connection.scan(
            """
            SELECT \(BillBook.columns) FROM bill
            WHERE person IN (\(all: people)) AND year = \(year) ORDER BY person, version
            """
        ) {
            // The last version of each takes the place of those before.
            let bill = try BillBook.bill($0, &places)
            bills[bill.person] = bill
        }
        return bills
    }

    /// Whether anybody of this place has a bill for the year.
    package func hasAny(in region: RegionCode, _ year: BenefitYear) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM bill WHERE year = \(year) AND \(Place.within(region, "place")) LIMIT 1") != nil
    }

    /// The years that have bills.
    package func years() throws -> [BenefitYear] {
        try connection.rows("SELECT DISTINCT year FROM bill ORDER BY year").map { try $0[0] }
    }

    /// Each bill of a year that holds, wherever, in the order of persons.
    package func forEach(_ year: BenefitYear, _ body: (Bill) throws -> Void) throws {
        try connection.forEach(
            "SELECT \(BillBook.columns) FROM bill AS known WHERE year = \(year) AND \(BillBook.holds) ORDER BY person"
        ) { try body(try BillBook.bill($0)) }
    }

    /// Each bill that holds in this place, in the order of persons.
    package func forEach(in region: RegionCode, _ year: BenefitYear, _ body: (Bill) throws -> Void) throws {
        try connection.forEach(
            """
            SELECT \(BillBook.columns) FROM bill AS known WHERE year = \(year) AND \(Place.within(region, "place"))
            AND \(BillBook.holds) ORDER BY person
            """
        ) { try body(try BillBook.bill($0)) }
    }

    /// Each person with a bill or an exclusion in this place, in the order of persons. The body runs no other statement.
    package func forEachPerson(
        in region: RegionCode, _ year: BenefitYear, _ body: (ID<Applicant>) throws -> Void
    ) throws {
        try connection.scan(
            """
            SELECT person FROM bill AS known WHERE year = \(year) AND \(Place.within(region, "place"))
            AND \(BillBook.holds) ORDER BY person
            """
        ) { try body(try $0.id(0)) }
    }

    /// What holds: no later version of the same person's year.
    static let holds: SQL = """
        version = (SELECT max(version) FROM bill WHERE person = known.person AND year = known.year)
        """

    static let columns: SQL = """
        person, year, version, place, school, tier, exclusion, own, individual, fiscal, late, basis, cause, run, recorded, repaired
        """

    static func bill(_ row: Row) throws -> Bill {
        var places = PlacesRead()
        return try bill(Cells(row), &places)
    }

    /// By place, for there are millions.
    private static func bill(_ cells: Cells, _ places: inout PlacesRead) throws -> Bill {
        Bill(
            person: try cells.id(0), year: try cells.year(1), version: Int(try cells.number(2)),
            Bill.Content(
                place: try places.place(cells, 3), school: try cells.optionalText(4),
                tier: try cells.optionalText(5), exclusion: try cells.optionalWord(6),
                own: try cells.optionalMoney(7), individual: try cells.optionalMoney(8),
                fiscal: try cells.optionalMoney(9), late: try cells.optionalDay(10),
                repaired: BillBook.years(try cells.optionalText(15)), basis: try cells.optionalID(11)),
            cause: try cells.word(12), run: try cells.id(13), recorded: try cells.instant(14))
    }
}
