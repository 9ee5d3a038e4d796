private import Foundation
package import Payments
package import Spreadsheets
package import Storage
package import Vocabulary

/// The lists that were recorded, and what is remembered of each source.
package struct ListImports {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    func add(_ preview: ListPreview, _ mapping: ColumnMapping?, _ run: Run) throws {
        let list = preview.list
        let columns = try mapping.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        let students = try list.kind.students.map {
            String(decoding: try JSONEncoder().encode($0), as: UTF8.self)
        }
        let counts = String(decoding: try JSONEncoder().encode(preview.counts), as: UTF8.self)
        try connection.run(
            """
            INSERT INTO list_import(run, kind, category, students, source, day, complete, form, mapping, counts)
            VALUES (\(run.id), \(list.kind.key), \(list.kind.category), \(students), \(list.source), \(list.day), \
            \(list.isComplete), \(mapping?.fingerprint), \(columns), \(counts))
            """)
    }

    package func find(_ run: ID<Run>) throws -> ListImport? {
        try connection.first("SELECT * FROM list_import WHERE run = \(run)").map(ListImports.read)
    }

    /// How the columns of the last list of this source with the same headings were read.
    package func mapping(of source: String, form: String) throws -> ColumnMapping? {
        try connection.first(
            """
            SELECT * FROM list_import WHERE source = \(source) AND form = \(form) ORDER BY run DESC LIMIT 1
            """
        ).map(ListImports.read)?.mapping
    }

    /// What sources are called, the latest first.
    package func sources() throws -> [String] {
        try connection.rows(
            """
            SELECT source FROM list_import AS latest WHERE NOT EXISTS (
                SELECT 1 FROM list_import AS later WHERE later.source = latest.source AND later.run > latest.run)
            ORDER BY run DESC LIMIT 20
            """
        ).map { try $0["source"] }
    }

    /// The list of which a clerk decided a row in this run, and the row.
    package func decided(by run: ID<Run>) throws -> (list: ID<Run>, row: Int)? {
        try connection.first("SELECT run, number FROM list_decision WHERE decided_by = \(run)").map {
            (try $0["run"], try $0["number"])
        }
    }

    private static func read(_ row: Row) throws -> ListImport {
        func decoded<Value: Decodable>(_ text: String, _ type: Value.Type) throws -> Value {
            guard let value = try? JSONDecoder().decode(type, from: Data(text.utf8)) else {
                throw StorageError.unreadable(column: "list_import", as: "\(type)")
            }
            return value
        }
        let students: String? = try row["students"]
        guard
            let kind = DepartmentList.Kind(
                key: try row["kind"], category: try row["category"],
                students: try students.map { try decoded($0, StudentList.self) })
        else {
            throw StorageError.unreadable(column: "list_import.kind", as: "Kind")
        }
        let mapping: String? = try row["mapping"]
        return ListImport(
            run: try row["run"],
            list: DepartmentList(
                kind, source: try row["source"], day: try row["day"], isComplete: try row["complete"]),
            mapping: try mapping.map { try decoded($0, ColumnMapping.self) },
            counts: try decoded(try row["counts"], ListPreview.Counts.self))
    }
}
