package import Payments
package import Registry
import Scheme
package import Storage
package import Vocabulary

extension PaymentFile {
    /// The rows with the people they are for, and how many of them could not be told.
    package struct Found: Sendable {
        package internal(set) var lines: [PaymentLine] = []
        /// Lines of the file whose number is somebody's of another name: the money waits, and a clerk looks.
        package internal(set) var otherNames: [Int] = []
        /// Lines whose number nobody has, or nobody of this area.
        package internal(set) var nobody: [Int] = []
        /// Of those, lines whose number is damaged, most likely by a spreadsheet: whose it was cannot be told.
        package internal(set) var damaged: [Int] = []
        /// Lines whose number was put right, in a way that leaves no doubt: full-width digits, a small x, an apostrophe, 15 digits.
        package internal(set) var repaired: [Int] = []
    }

    /// Looks up whom each row is for: by the insurer's number, else by the document's. Where the file names somebody else
    /// than the register, nobody is taken.
    ///
    /// - Parameter scope: whoever lives elsewhere is not found.
    /// - Parameter holder: who holds a document; without a vault nobody is known by one.
    package func find(
        in scope: RegionCode, _ connection: Connection,
        holder: (IdentityDocument) throws -> ID<Person>? = { _ in nil }
    ) throws -> Found {
        var found = Found()
        found.lines.reserveCapacity(rows.count)
        let persons = Persons(connection)
        for row in rows {
            var person: Person?
            var (isRepaired, isDamaged) = (false, row.hasLostDigits)
            for number in [row.number, row.document].compactMap({ $0 }) where person == nil {
                person = try persons.find(number: number)
                guard person == nil else { continue }
                let reading = IdentityDocument.read(number)
                if let document = reading.number {
                    person = try holder(document).flatMap { try persons.find($0) }
                    isRepaired = !reading.damage.isEmpty
                } else if !reading.candidates.isEmpty || reading.known != nil {
                    isDamaged = true
                }
            }
            if let one = person, !one.home.lies(in: scope) { person = nil }
            if let one = person, let name = row.name, !PaymentFile.isSame(name, one.name) {
                found.otherNames.append(row.line)
                person = nil
            } else if person == nil, row.amount > .zero {
                found.nobody.append(row.line)
                if isDamaged { found.damaged.append(row.line) }
            }
            if isRepaired, person != nil { found.repaired.append(row.line) }
            found.lines.append(
                PaymentLine(
                    row: row.line, serial: row.serial, day: row.day, year: row.year, amount: row.amount,
                    payer: row.payer, person: person.map { ID(of: $0.id) }, reverses: row.reverses))
        }
        return found
    }

    /// Spaces and the dots within names make no difference; a name covered by asterisks fits what it shows.
    private static func isSame(_ given: String, _ known: String) -> Bool {
        func plain(_ name: String) -> [Character] {
            name.filter { !$0.isWhitespace && !"·•．.・".contains($0) }.map { $0 }
        }
        let (given, known) = (plain(given), plain(known))
        guard given.contains("*") || given.contains("＊") else { return given == known }
        guard given.count == known.count else { return false }
        return zip(given, known).allSatisfy { $0 == $1 || $0 == "*" || $0 == "＊" }
    }
}
