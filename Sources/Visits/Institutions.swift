package import Sealing
package import Storage
package import Vocabulary

/// The institutions whose software may reach us. What was recorded last holds.
package struct Institutions {
    private let connection: Connection
    private let vault: Vault

    package init(_ connection: Connection, _ vault: Vault) {
        self.connection = connection
        self.vault = vault
    }

    /// Why an institution was not recorded.
    package enum Fault: Error, Hashable, Sendable {
        /// It has no key to sign with.
        case noKey
        /// Another institution has this access key.
        case keyTaken
    }

    /// Records how an institution may reach us; its secret is kept sealed.
    package func record(_ institution: Institution, at moment: Instant) throws {
        guard let key = institution.key else { throw Fault.noKey }
        let other = try connection.first(
            "\(Institutions.last) AND access_key = \(key.access) AND facility <> \(institution.facility)")
        guard other == nil else { throw Fault.keyTaken }
        let secret = vault.seal(key.secret, at: Institutions.place(institution.facility))
        try connection.run(
            """
            INSERT INTO institution_access(
                facility, recorded, access_key, secret, networks, infcode_as_text, digits_only, local_fields, disabled)
            VALUES (\(institution.facility), \(moment), \(key.access), \(secret), \
            \(institution.networks.joined(separator: " ")), \(institution.infcodeAsText), \(institution.digitsOnly), \
            \(institution.localFields), \(institution.isDisabled))
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
        let key = Institution.Key(
            access: try row["access_key"],
            secret: try vault.open(row["secret"], at: Institutions.place(facility)))
        let networks: String = try row["networks"]
        return Institution(
            facility: facility, key: key, networks: networks.split(separator: " ").map(String.init),
            infcodeAsText: try row["infcode_as_text"], digitsOnly: try row["digits_only"],
            localFields: try row["local_fields"],
            isDisabled: try row["disabled"])
    }

    private static func place(_ facility: String) -> Vault.Place {
        Vault.Place(table: "institution_access", row: facility)
    }
}
