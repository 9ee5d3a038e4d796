package import Scheme
package import Storage
package import Vocabulary

/// The ledger of subsidised enrolment (资助参保台账): grants in versions, and what departments have settled of them.
package struct GrantBook {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Adds versions, each the next of its person, year and contributor.
    package func add(_ grants: some Sequence<Grant>) throws {
        var grants = grants.makeIterator()
        do {
            try connection.insert(
                into: "enrolment_grant",
                [
                    "person", "year", "contributor", "version", "category", "list", "amount", "place", "run",
                    "recorded",
                ]
            ) {
                grants.next().map { grant in
                    [
                        grant.person.stored, grant.year.stored, grant.contributor.rawValue.stored,
                        grant.version.stored, grant.content.category?.rawValue.stored ?? .null,
                        grant.content.list.stored, grant.content.amount.stored, grant.content.place.stored,
                        grant.run.stored, grant.recorded.stored,
                    ]
                }
            }
        } catch StorageError.constraint {
            throw PaymentsError.changedMeanwhile
        }
    }

    /// What holds for each of these people, at most a few hundred.
    package func latest(of people: [ID<Applicant>], in year: BenefitYear) throws -> [ID<Applicant>: [Grant]] {
        let rows = try connection.rows(
            """
            SELECT * FROM enrolment_grant AS known WHERE person IN (\(all: people)) AND year = \(year)
            AND \(GrantBook.holds) ORDER BY person, contributor
            """)
        return Dictionary(grouping: try rows.map { try GrantBook.grant($0) }, by: \.person)
    }

    /// All versions of a person's year, the first first.
    package func versions(of person: ID<Applicant>, in year: BenefitYear) throws -> [Grant] {
        try connection.rows(
            """
            SELECT * FROM enrolment_grant WHERE person = \(person) AND year = \(year)
            ORDER BY contributor, version
            """
        ).map(GrantBook.grant)
    }

    /// Each grant that holds in this place, with what was settled of it, in the order of persons.
    package func forEach(
        in region: RegionCode, _ year: BenefitYear, _ body: (Grant, _ settled: Money) throws -> Void
    ) throws {
        try connection.forEach(
            """
            SELECT known.*, (SELECT coalesce(sum(amount), 0) FROM grant_settled WHERE person = known.person
                AND year = known.year AND contributor = known.contributor) AS settled
            FROM enrolment_grant AS known WHERE year = \(year) AND \(Place.within(region, "place"))
            AND \(GrantBook.holds) ORDER BY person, contributor
            """
        ) { try body(try GrantBook.grant($0), try $0["settled"]) }
    }

    /// Records that a department settled so much of these grants; less than nothing where a grant fell after it was settled.
    package func settle(
        _ parts: some Sequence<(person: ID<Applicant>, amount: Money)>, _ contributor: Contributor,
        _ year: BenefitYear, run: ID<Run>, recorded: Instant
    ) throws {
        for part in parts {
            let number: Int =
                try connection.value(
                    """
                    SELECT count(*) FROM grant_settled
                    WHERE person = \(part.person) AND year = \(year) AND contributor = \(contributor)
                    """) ?? 0
            try connection.run(
                """
                INSERT INTO grant_settled(person, year, contributor, number, amount, run, recorded)
                VALUES (\(part.person), \(year), \(contributor), \(number + 1), \(part.amount), \(run), \(recorded))
                """)
        }
    }

    /// What each contributor has settled for one person's year.
    package func settled(for person: ID<Applicant>, in year: BenefitYear) throws -> [Contributor: Money] {
        try connection.rows(
            """
            SELECT contributor, sum(amount) AS amount FROM grant_settled
            WHERE person = \(person) AND year = \(year) GROUP BY contributor
            """
        )
        .reduce(into: [:]) { $0[try $1["contributor"] as Contributor] = try $1["amount"] }
    }

    /// What each contributor has settled, over all years and places.
    package func settledSums() throws -> [Contributor: Money] {
        try connection.rows(
            "SELECT contributor, sum(amount) AS amount FROM grant_settled GROUP BY contributor"
        )
        .reduce(into: [:]) { $0[try $1["contributor"] as Contributor] = try $1["amount"] }
    }

    static let holds: SQL = """
        version = (SELECT max(version) FROM enrolment_grant
            WHERE person = known.person AND year = known.year AND contributor = known.contributor)
        """

    static func grant(_ row: Row) throws -> Grant {
        Grant(
            person: try row["person"], year: try row["year"], contributor: try row["contributor"],
            version: try row["version"],
            Grant.Content(
                category: try row["category"], list: try row["list"], amount: try row["amount"],
                place: try row["place"]),
            run: try row["run"], recorded: try row["recorded"])
    }
}
