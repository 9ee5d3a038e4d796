/// What a `Schema` says of one table, as far as copying needs it.
struct TableDefinition: Hashable, Sendable {
    let name: String
    /// The columns of the primary key, in order.
    let key: [String]
    /// Whether the database itself counts the key up (`AUTOINCREMENT`).
    let isCounted: Bool

    /// Nil where the statement makes no table.
    init?(_ statement: String) {
        guard let found = statement.firstMatch(of: /^\s*CREATE TABLE (\w+)\s*\(/) else { return nil }
        name = String(found.output.1)
        if let several = statement.firstMatch(of: /PRIMARY KEY \(([^)]+)\)/) {
            key = several.output.1.split(separator: ",").map {
                String($0.drop { $0.isWhitespace }.prefix { !$0.isWhitespace })
            }
        } else if let one = statement.firstMatch(of: /(\w+) \w+ PRIMARY KEY/) {
            key = [String(one.output.1)]
        } else {
            preconditionFailure("the table \(found.output.1) has a primary key")
        }
        isCounted = statement.contains("AUTOINCREMENT")
    }

    /// A page of its rows in the order of the key: those after this one, or the first.
    func page(after row: Row?, _ count: Int) throws -> SQL {
        var sql = SQL(stringLiteral: "SELECT * FROM \(name)")
        if let row {
            sql += SQL(stringLiteral: " WHERE (\(key.joined(separator: ", "))) > (")
            for (place, column) in key.enumerated() {
                if place > 0 { sql += ", " }
                guard let index = row.columns.firstIndex(of: column) else {
                    throw StorageError.noColumn(column)
                }
                sql += "\(row.values[index])"
            }
            sql += ")"
        }
        return sql + SQL(stringLiteral: " ORDER BY \(key.joined(separator: ", ")) LIMIT \(count)")
    }

    var all: SQL { SQL(stringLiteral: "SELECT * FROM \(name) ORDER BY \(key.joined(separator: ", "))") }
    var any: SQL { SQL(stringLiteral: "SELECT 1 FROM \(name) LIMIT 1") }
}

extension Schema {
    /// Its tables, in the order of making; those that a later version took away are left out.
    var tables: [TableDefinition] {
        var tables: [TableDefinition] = []
        for statement in versions.joined() {
            if let table = TableDefinition(statement) {
                tables.append(table)
            } else if let gone = statement.firstMatch(of: /^\s*DROP TABLE (\w+)/) {
                tables.removeAll { $0.name == gone.output.1 }
            }
        }
        return tables
    }
}

extension SQLValue: Stored {
    package var stored: SQLValue { self }
    package init?(stored: SQLValue) { self = stored }
}
