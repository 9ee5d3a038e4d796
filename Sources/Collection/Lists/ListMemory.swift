import Payments
import Registry
import Sealing
import Storage
import Vocabulary

/// What clerks decided on doubtful rows: the same row of the same source is decided by it the next time.
struct ListMemory {
    private let connection: Connection
    private let vault: Vault

    enum Decision: Hashable {
        case person(ID<Person>)
        case nobody
    }

    init(_ connection: Connection, _ vault: Vault) {
        self.connection = connection
        self.vault = vault
    }

    func remember(_ row: ListRow, of source: String, is person: ID<Person>?, by run: Run) throws {
        let blind = index(row)
        let before: Int =
            try connection.value(
                "SELECT count(*) FROM list_memory WHERE source = \(source) AND blind = \(blind)") ?? 0
        try connection.run(
            """
            INSERT INTO list_memory(source, blind, number, person, run)
            VALUES (\(source), \(blind), \(before + 1), \(person), \(run.id))
            """)
    }

    /// By position in `rows`.
    func decisions(on rows: [ListRow], of source: String) throws -> [Int: Decision] {
        // Most sources have few: all of them are read.
        var known: [[UInt8]: Decision] = [:]
        try connection.forEach(
            """
            SELECT blind, person FROM list_memory WHERE source = \(source)
            AND NOT EXISTS (SELECT 1 FROM run AS undoing WHERE undoing.undoes = list_memory.run)
            ORDER BY blind, number
            """
        ) { row in
            let person: ID<Person>? = try row["person"]
            known[try row["blind"]] = person.map { .person($0) } ?? .nobody
        }
        guard !known.isEmpty else { return [:] }
        return rows.indices.reduce(into: [:]) { $0[$1] = known[index(rows[$1])] }
    }

    /// Of what identifies the row: name, number as read, birth, place.
    private func index(_ row: ListRow) -> [UInt8] {
        let birth = row.birth?.description ?? ""
        return vault.index(
            "\(row.name)|\(row.stated ?? "")|\(birth)|\(row.place?.description ?? "")", kind: "list-row")
    }
}
