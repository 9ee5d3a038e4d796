package import Storage
package import Vocabulary

/// The names of places by their division codes (行政区划): counties, townships, villages.
package struct Places {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Records a name, the first or a new one.
    package func name(_ code: RegionCode, _ name: String, recorded: Instant) throws {
        guard !name.isEmpty else { throw RegistryError.empty(.placeName) }
        try connection.run("INSERT INTO place VALUES (\(code), \(recorded), \(name))")
    }

    package func name(of code: RegionCode) throws -> String? {
        try connection.value("SELECT name FROM place WHERE code = \(code) ORDER BY recorded DESC LIMIT 1")
    }

    /// All named places that lie in `region` or are it, in the order of their codes.
    package func all(in region: RegionCode) throws -> [(code: RegionCode, name: String)] {
        try connection.rows(
            """
            SELECT code, name FROM place AS known WHERE \(Facts.within(region, "code"))
            AND recorded = (SELECT max(recorded) FROM place WHERE code = known.code) ORDER BY code
            """
        ).map { (try $0["code"], try $0["name"]) }
    }
}
