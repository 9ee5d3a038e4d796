/// A table that was copied and found the same.
package struct CopiedTable: Hashable, Sendable {
    package let name: String
    package let rows: Int
    /// Over all rows in the order of the key, read on both sides: SHA-256 in hexadecimal.
    package let digest: String
}

/// Why nothing was copied.
package enum CopyError: Error, Hashable, Sendable {
    /// The target has rows already.
    case notEmpty(table: String)
    /// What was read back is not what was written.
    case differs(table: String, copied: Int, found: Int)
}

extension Database {
    /// Copies every row of every table of these schemas into a database that has their tables and no row in them.
    ///
    /// One transaction: all, or nothing. Read from one unchanging picture, and read back on the other side before it
    /// counts. `done` hears of each table that has been copied and of each that has been checked.
    package func copy(
        to target: Database, _ schemas: [Schema],
        done: (_ table: CopiedTable, _ isChecked: Bool) -> Void = { _, _ in }
    ) throws -> [CopiedTable] {
        let tables = schemas.flatMap(\.tables)
        return try read { from in
            try target.transaction { to in
                try to.link.lock(Connection.makingTables)
                // References within a table may point forward; all are checked at the end.
                try to.link.deferReferences()
                for table in tables where try to.first(table.any) != nil {
                    throw CopyError.notEmpty(table: table.name)
                }
                let copied = try tables.map { table in
                    let copied = try from.copy(table, to: to)
                    done(copied, false)
                    return copied
                }
                for (table, copied) in zip(tables, copied) {
                    try to.check(table, copied)
                    done(copied, true)
                }
                return copied
            }
        }
    }
}

extension Connection {
    private static let pageSize = 2000

    fileprivate func copy(_ table: TableDefinition, to target: Connection) throws -> CopiedTable {
        var digest = RowDigest()
        var page = try rows(table.page(after: nil, Connection.pageSize))
        if let columns = page.first?.columns {
            var place = 0
            // Pages, and not a walk: the other side asks for the next row.
            try target.insert(into: table.name, columns) {
                if place == page.count, place == Connection.pageSize {
                    page = try rows(table.page(after: page.last, Connection.pageSize))
                    place = 0
                }
                guard place < page.count else { return nil }
                defer { place += 1 }
                digest.add(page[place])
                return page[place].values
            }
            if table.isCounted, let column = table.key.first {
                try target.link.countOn(from: column, of: table.name)
            }
        }
        return CopiedTable(name: table.name, rows: digest.count, digest: digest.text)
    }

    fileprivate func check(_ table: TableDefinition, _ copied: CopiedTable) throws {
        var digest = RowDigest()
        try forEach(table.all) { digest.add($0) }
        guard digest.count == copied.rows, digest.text == copied.digest else {
            throw CopyError.differs(table: table.name, copied: copied.rows, found: digest.count)
        }
    }
}

extension Link {
    /// Until the transaction ends, references are checked at its end (SQLite), or at the end of each COPY (PostgreSQL).
    fileprivate func deferReferences() throws {
        if dialect == .sqlite { _ = try run("PRAGMA defer_foreign_keys = ON") }
    }

    /// Lets the database count on from the rows that were brought. SQLite does so by itself.
    fileprivate func countOn(from column: String, of table: String) throws {
        guard dialect == .postgreSQL else { return }
        _ = try first(
            SQL(
                stringLiteral:
                    "SELECT setval(pg_get_serial_sequence('\(table)', '\(column)'), (SELECT max(\(column)) FROM \(table)))"
            ))
    }
}
