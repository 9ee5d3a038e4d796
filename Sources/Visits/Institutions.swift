package import Sealing
package import Storage
package import Vocabulary

/// The institutions whose software may reach us. What was recorded last holds.
package struct Institutions {
    private let connection: Connection
    private let vault: Vault?

    package init(_ connection: Connection, _ vault: Vault?) {
        self.connection = connection
        self.vault = vault
    }

    /// Records how an institution may reach us. A secret is kept sealed, so that it needs this program's key.
    package func record(_ institution: Institution, at moment: Instant) throws {
        var secret: [UInt8]?
        if let key = institution.key {
            guard let vault else { throw VaultError.otherKey }
            secret = vault.seal(key.secret, at: Institutions.place(institution.facility))
        }
        try connection.run(
            """
            INSERT INTO institution_access(
                facility, recorded, access_key, secret, networks, infcode_as_text, digits_only, local_fields, sandbox,
                disabled)
            VALUES (\(institution.facility), \(moment), \(institution.key?.access), \(secret), \
            \(institution.networks.joined(separator: " ")), \(institution.infcodeAsText), \(institution.digitsOnly), \
            \(institution.localFields), \(institution.isSandbox), \(institution.isDisabled))
            """)
    }

    package func find(_ facility: String) throws -> Institution? {
        try connection.first("\(Institutions.last) AND facility = \(facility)").map(institution)
    }

    package func all() throws -> [Institution] {
        try connection.rows("\(Institutions.last) ORDER BY facility").map(institution)
    }

    private static let last: SQL = """
        SELECT * FROM institution_access AS known WHERE recorded = (
            SELECT max(recorded) FROM institution_access WHERE facility = known.facility)
        """

    private func institution(_ row: Row) throws -> Institution {
        let facility: String = try row["facility"]
        var key: Institution.Key?
        if let access: String = try row["access_key"], let secret: [UInt8] = try row["secret"] {
            guard let vault else { throw VaultError.otherKey }
            key = Institution.Key(
                access: access, secret: try vault.open(secret, at: Institutions.place(facility)))
        }
        let networks: String = try row["networks"]
        return Institution(
            facility: facility, key: key, networks: networks.split(separator: " ").map(String.init),
            infcodeAsText: try row["infcode_as_text"], digitsOnly: try row["digits_only"],
            localFields: try row["local_fields"], isSandbox: try row["sandbox"],
            isDisabled: try row["disabled"])
    }

    private static func place(_ facility: String) -> Vault.Place {
        Vault.Place(table: "institution_access", row: facility)
    }
}
