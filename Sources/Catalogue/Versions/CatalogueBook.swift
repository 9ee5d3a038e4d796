package import Storage
package import Vocabulary

/// The catalogue of a region on a connection: which items are in it on a day, and what was said of each.
///
/// A version that was taken back counts no more. `asOf` shows what was known when that version was the latest.
package struct CatalogueBook {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// The items with these codes that are in the catalogue on this day, by their codes; one statement.
    package func items(
        _ codes: some Collection<String>, on day: Day, in region: RegionCode
    ) throws -> [String: CatalogueItem] {
        try facts(of: codes, in: region).compactMapValues { $0.item(on: day) }
    }

    package func item(_ code: String, on day: Day, in region: RegionCode) throws -> CatalogueItem? {
        try items([code], on: day, in: region)[code]
    }

    /// All that stands about these codes, each code's in the order of days and versions; one statement.
    package func facts(of codes: some Collection<String>, in region: RegionCode) throws -> [String:
        [CatalogueFact]]
    {
        var facts: [String: [CatalogueFact]] = [:]
        guard !codes.isEmpty else { return facts }
        try connection.scan(
            """
            SELECT \(CatalogueRows.columns) FROM catalogue_item AS item
            WHERE item.region = \(region) AND item.code IN (\(all: codes)) AND \(CatalogueBook.stands("item", nil))
            ORDER BY item.code, item.effective, item.version
            """
        ) {
            let fact = try CatalogueRows.fact($0)
            facts[fact.item.code, default: []].append(fact)
        }
        return facts
    }

    /// All that was ever said of one code, also by versions that were taken back; the latest day first.
    package func history(of code: String, in region: RegionCode) throws -> [CatalogueFact] {
        var facts: [CatalogueFact] = []
        try connection.scan(
            """
            SELECT \(CatalogueRows.columns) FROM catalogue_item AS item
            WHERE item.region = \(region) AND item.code = \(code) ORDER BY item.effective DESC, item.version DESC
            """
        ) { facts.append(try CatalogueRows.fact($0)) }
        return facts
    }

    /// All facts that stand, code by code, each code's in the order of days and versions.
    package func forEachCode(
        in region: RegionCode, asOf version: Int? = nil, _ body: ([CatalogueFact]) throws -> Void
    ) throws {
        var facts: [CatalogueFact] = []
        try connection.scan(
            """
            SELECT \(CatalogueRows.columns) FROM catalogue_item AS item
            WHERE item.region = \(region) AND \(CatalogueBook.stands("item", version))
            ORDER BY item.code, item.effective, item.version
            """
        ) {
            let fact = try CatalogueRows.fact($0)
            if let code = facts.first?.item.code, code != fact.item.code {
                try body(facts)
                facts.removeAll(keepingCapacity: true)
            }
            facts.append(fact)
        }
        if !facts.isEmpty { try body(facts) }
    }

    /// The whole catalogue as it is on this day, in the order of codes.
    package func all(in region: RegionCode, on day: Day, asOf version: Int? = nil) throws -> [CatalogueItem] {
        var items: [CatalogueItem] = []
        try forEachCode(in: region, asOf: version) { facts in
            if let item = facts.item(on: day) { items.append(item) }
        }
        return items
    }

    /// Items on this day whose code begins with `text` or whose name holds it, in the order of codes; the next page comes after
    /// a code, or after so many.
    package func search(
        _ text: String = "", kind: CatalogueKind? = nil, in region: RegionCode, on day: Day,
        after code: String = "", skipping count: Int = 0,
        limit: Int = 50
    ) throws -> [CatalogueItem] {
        var sql: SQL = """
            SELECT \(CatalogueRows.columns) FROM catalogue_item AS item
            WHERE \(CatalogueBook.inForce(on: day, in: region)) AND item.code > \(code)
            """
        sql += CatalogueBook.matching(text, kind)
        sql += " ORDER BY item.code LIMIT \(limit) OFFSET \(count)"
        var items: [CatalogueItem] = []
        try connection.scan(sql) { items.append(try CatalogueRows.fact($0).item) }
        return items
    }

    /// How many there are.
    package func count(
        _ text: String = "", kind: CatalogueKind? = nil, in region: RegionCode, on day: Day
    ) throws -> Int {
        try connection.value(
            """
            SELECT count(*) FROM catalogue_item AS item WHERE \(CatalogueBook.inForce(on: day, in: region)) \
            \(CatalogueBook.matching(text, kind))
            """) ?? 0
    }

    private static func matching(_ text: String, _ kind: CatalogueKind?) -> SQL {
        var sql: SQL = ""
        if let kind { sql += " AND item.kind = \(kind)" }
        if !text.isEmpty {
            sql += """
                 AND (item.code LIKE \(plain(text) + "%") ESCAPE '!' OR item.name LIKE \(containing(text)) ESCAPE '!')
                """
        }
        return sql
    }

    /// A text as LIKE takes it, with no sign of its own.
    private static func plain(_ text: String) -> String {
        text.reduce(into: "") { $0 += "%_!".contains($1) ? "!\($1)" : String($1) }
    }

    /// What holds a text, for LIKE … ESCAPE '!'.
    static func containing(_ text: String) -> String { "%\(plain(text))%" }

    private static func inForce(on day: Day, in region: RegionCode) -> SQL {
        """
        item.region = \(region) AND item.effective <= \(day) AND item.gone = 0
            AND (item.through IS NULL OR item.through >= \(day)) AND \(stands("item", nil))
            AND NOT EXISTS (SELECT 1 FROM catalogue_item AS later
                WHERE later.region = item.region AND later.code = item.code AND later.effective <= \(day)
                AND (later.effective, later.version) > (item.effective, item.version) AND \(stands("later", nil)))
        """
    }

    /// Said by a version that was not taken back; as it was known when `version` was the latest.
    private static func stands(_ table: SQL, _ version: Int?) -> SQL {
        var sql: SQL = """
            NOT EXISTS (SELECT 1 FROM catalogue_version AS undoing
                WHERE undoing.region = \(table).region AND undoing.undoes = \(table).version
            """
        if let version {
            sql += " AND undoing.number <= \(version)) AND \(table).version <= \(version)"
        } else {
            sql += ")"
        }
        return sql
    }
}
