package import Payments
import Registry
import Scheme
package import Sealing
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
    /// - Parameter vault: without one nobody is known by a document.
    /// - Parameter progress: told after every ten thousand rows how many were done; what it throws ends the looking.
    package func find(
        in scope: RegionCode, _ connection: Connection, vault: Vault? = nil,
        progress: (Int) throws -> Void = { _ in }
    ) throws -> Found {
        var found = Found()
        found.lines.reserveCapacity(rows.count)
        let batches = stride(from: 0, to: rows.count, by: PaymentFile.batch).map {
            rows[$0..<min($0 + PaymentFile.batch, rows.count)]
        }
        func take(_ batch: Int, _ known: Known) throws {
            for row in batches[batch] { found.add(row, known, in: scope) }
            try progress(found.lines.count)
        }
        guard connection.isUntouched, batches.count > 1 else {
            for batch in batches.indices { try take(batch, Known(batches[batch], connection, vault)) }
            return found
        }
        // Every other batch is looked up on a connection of its own.
        try connection.readAhead({ other, give in
            for batch in stride(from: 0, to: batches.count, by: 2) {
                try give((batch, try Known(batches[batch], other, vault)))
            }
        }) { (batch: Int, known: Known) in
            let next = batch + 1 < batches.count ? try Known(batches[batch + 1], connection, vault) : nil
            try take(batch, known)
            if let next { try take(batch + 1, next) }
        }
        return found
    }

    private static let batch = 10_000

    /// Whom the numbers of some rows name, and which of those numbers had been damaged.
    fileprivate struct Known: Sendable {
        private let byNumber: [String: Person]
        private var byDocument: [String: Person] = [:]
        private var repaired: Set<String> = []
        private var damaged: Set<String> = []

        init(
            _ rows: ArraySlice<Row>, _ connection: Connection, _ vault: Vault?
        ) throws {
            let persons = Persons(connection)
            let numbers = Set(rows.flatMap(\.numbers))
            byNumber = try persons.find(numbers: numbers)
            var documents: [String: IdentityDocument] = [:]
            for number in numbers where byNumber[number] == nil {
                let reading = IdentityDocument.read(number)
                documents[number] = reading.number
                if reading.number == nil, !reading.candidates.isEmpty || reading.known != nil {
                    damaged.insert(number)
                } else if reading.number != nil, !reading.damage.isEmpty {
                    repaired.insert(number)
                }
            }
            guard let vault, !documents.isEmpty else { return }
            let holders = try Documents(connection, vault).holders(of: documents.values)
            let people = try persons.find(holders.values)
            for (number, document) in documents {
                byDocument[number] = holders[document].flatMap { people[$0] }
            }
        }

        /// The first of the row's numbers that somebody has.
        func person(of row: Row) -> (person: Person, isRepaired: Bool)? {
            for number in row.numbers {
                if let person = byNumber[number] ?? byDocument[number] {
                    return (person, repaired.contains(number))
                }
            }
            return nil
        }

        func isDamaged(_ row: Row) -> Bool {
            row.hasLostDigits || row.numbers.contains { damaged.contains($0) }
        }
    }

    /// Spaces and the dots within names make no difference; a name covered by asterisks fits what it shows.
    fileprivate static func isSame(_ given: String, _ known: String) -> Bool {
        func plain(_ name: String) -> [Character] {
            name.filter { !$0.isWhitespace && !"·•．.・".contains($0) }.map { $0 }
        }
        let (given, known) = (plain(given), plain(known))
        guard given.contains("*") || given.contains("＊") else { return given == known }
        guard given.count == known.count else { return false }
        return zip(given, known).allSatisfy { $0 == $1 || $0 == "*" || $0 == "＊" }
    }
}

extension PaymentFile.Row {
    fileprivate var numbers: [String] { [number, document].compactMap { $0 } }
}

extension PaymentFile.Found {
    fileprivate mutating func add(_ row: PaymentFile.Row, _ known: PaymentFile.Known, in scope: RegionCode) {
        var named = known.person(of: row)
        if let one = named?.person, !one.home.lies(in: scope) { named = nil }
        if let one = named?.person, let name = row.name, !PaymentFile.isSame(name, one.name) {
            otherNames.append(row.line)
            named = nil
        } else if named == nil, row.amount > .zero {
            nobody.append(row.line)
            if known.isDamaged(row) { damaged.append(row.line) }
        }
        if named?.isRepaired == true { repaired.append(row.line) }
        lines.append(
            PaymentLine(
                row: row.line, serial: row.serial, day: row.day, year: row.year, amount: row.amount,
                payer: row.payer, person: (named?.person.id).map { ID(of: $0) }, reverses: row.reverses))
    }
}
