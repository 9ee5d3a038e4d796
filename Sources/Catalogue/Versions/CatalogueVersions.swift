private import Foundation
package import Storage
package import Vocabulary

/// The versions of each region's catalogue: added, and taken back in the reverse order.
package struct CatalogueVersions {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Adds a version with what it changed. Its number is the next one of its region.
    @discardableResult
    package func add(
        in region: RegionCode, effective: Day, title: String, fingerprint: String = "", isComplete: Bool,
        recorded: Instant, by: String, columns: CatalogueColumns? = nil,
        _ changes: some Sequence<(item: CatalogueItem, effective: Day, isGone: Bool)>
    ) throws -> CatalogueVersion {
        let version = CatalogueVersion(
            region: region, number: try next(in: region), effective: effective, title: title,
            fingerprint: fingerprint,
            isComplete: isComplete, recorded: recorded, by: by)
        try add(version, columns)
        var left = changes.makeIterator()
        try connection.insert(into: "catalogue_item", CatalogueRows.names) {
            left.next().map {
                CatalogueRows.values(
                    CatalogueFact(
                        $0.item, effective: $0.effective, version: version.number, isGone: $0.isGone),
                    in: region)
            }
        }
        return version
    }

    /// Takes the last standing version of its region back: its facts count no more. A version under others is not taken back
    /// before them, because what they did not change has no row in them.
    @discardableResult
    package func undo(_ number: Int, in region: RegionCode, recorded: Instant, by: String) throws
        -> CatalogueVersion
    {
        let standing = try all(in: region)
        guard let version = standing.first(where: { $0.number == number }) else {
            throw CatalogueError.noVersion
        }
        guard version.undoes == nil else { throw CatalogueError.undoingStays }
        let undone = Set(standing.compactMap(\.undoes))
        guard !undone.contains(number) else { throw CatalogueError.undoneAlready }
        if let later = standing.first(where: {
            $0.number > number && $0.undoes == nil && !undone.contains($0.number)
        }) {
            throw CatalogueError.builtUpon(later.number)
        }
        let undoing = CatalogueVersion(
            region: region, number: try next(in: region), effective: version.effective, title: version.title,
            isComplete: version.isComplete, recorded: recorded, by: by, undoes: number)
        try add(undoing)
        return undoing
    }

    /// The latest first.
    package func all(in region: RegionCode) throws -> [CatalogueVersion] {
        try connection.rows("SELECT * FROM catalogue_version WHERE region = \(region) ORDER BY number DESC")
            .map(
                CatalogueVersions.version)
    }

    package func find(_ number: Int, in region: RegionCode) throws -> CatalogueVersion? {
        try connection.first(
            "SELECT * FROM catalogue_version WHERE region = \(region) AND number = \(number)"
        ).map(
            CatalogueVersions.version)
    }

    /// The latest, undoings included: while it is the same, nothing in the region's catalogue has changed.
    package func latest(in region: RegionCode) throws -> CatalogueVersion? {
        try connection.first(
            "SELECT * FROM catalogue_version WHERE region = \(region) ORDER BY number DESC LIMIT 1"
        ).map(CatalogueVersions.version)
    }

    /// The version that took this one back.
    package func undoing(_ number: Int, in region: RegionCode) throws -> Int? {
        try connection.value(
            "SELECT number FROM catalogue_version WHERE region = \(region) AND undoes = \(number)")
    }

    /// The version of this file that still stands.
    package func standing(fingerprint: String, effective: Day, in region: RegionCode) throws
        -> CatalogueVersion?
    {
        try connection.first(
            """
            SELECT * FROM catalogue_version AS version
            WHERE region = \(region) AND fingerprint = \(fingerprint) AND effective = \(effective) AND NOT EXISTS (
                SELECT 1 FROM catalogue_version AS later
                WHERE later.region = version.region AND later.undoes = version.number)
            ORDER BY number DESC LIMIT 1
            """
        ).map(CatalogueVersions.version)
    }

    /// How the columns of the last file with these headings were read.
    package func columns(ofForm form: String) throws -> CatalogueColumns.Choice? {
        let text: String? = try connection.value(
            "SELECT columns FROM catalogue_version WHERE form = \(form) ORDER BY recorded DESC LIMIT 1")
        return text.flatMap { try? JSONDecoder().decode(CatalogueColumns.Choice.self, from: Data($0.utf8)) }
    }

    /// The regions that have a catalogue.
    package func regions() throws -> [RegionCode] {
        try connection.rows("SELECT DISTINCT region FROM catalogue_version ORDER BY region").map { try $0[0] }
    }

    private func next(in region: RegionCode) throws -> Int {
        let last: Int? = try connection.value(
            "SELECT max(number) FROM catalogue_version WHERE region = \(region)")
        return (last ?? 0) + 1
    }

    private func add(_ version: CatalogueVersion, _ columns: CatalogueColumns? = nil) throws {
        let places = try columns.map { String(decoding: try JSONEncoder().encode($0.places), as: UTF8.self) }
        do {
            try connection.run(
                """
                INSERT INTO catalogue_version(
                    region, number, effective, title, fingerprint, complete, recorded, operator, undoes, form, columns)
                VALUES (\(version.region), \(version.number), \(version.effective), \(version.title), \
                \(version.fingerprint), \(version.isComplete), \(version.recorded), \(version.by), \(version.undoes), \
                \(columns?.form), \(places))
                """)
        } catch StorageError.constraint {
            throw CatalogueError.changedMeanwhile
        }
    }

    private static func version(_ row: Row) throws -> CatalogueVersion {
        CatalogueVersion(
            region: try row["region"], number: try row["number"], effective: try row["effective"],
            title: try row["title"], fingerprint: try row["fingerprint"], isComplete: try row["complete"],
            recorded: try row["recorded"], by: try row["operator"], undoes: try row["undoes"])
    }
}
