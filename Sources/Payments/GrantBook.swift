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
        var (grants, places): ([ID<Applicant>: [Grant]], PlacesRead) = ([:], PlacesRead())
        try connection.scan(
            """
            SELECT \(GrantBook.columns) FROM enrolment_grant
            WHERE person IN (\(all: people)) AND year = \(year) ORDER BY person, contributor, version
            """
        ) {
            // The last version of each takes the place of those before.
            let grant = try GrantBook.grant($0, &places)
            var known = grants[grant.person] ?? []
            if known.last?.contributor == grant.contributor { known.removeLast() }
            known.append(grant)
            grants[grant.person] = known
        }
        return grants
    }

    /// All versions of a person's year, the first first.
    package func versions(of person: ID<Applicant>, in year: BenefitYear) throws -> [Grant] {
        try connection.rows(
            """
            SELECT \(GrantBook.columns) FROM enrolment_grant WHERE person = \(person) AND year = \(year)
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
            SELECT \(GrantBook.columns), (SELECT coalesce(sum(amount), 0) FROM grant_settled WHERE person = known.person
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

    static let columns: SQL =
        "person, year, contributor, version, category, list, amount, place, run, recorded"

    static func grant(_ row: Row) throws -> Grant {
        var places = PlacesRead()
        return try grant(Cells(row), &places)
    }

    /// By place, for there are hundreds of thousands.
    private static func grant(_ cells: Cells, _ places: inout PlacesRead) throws -> Grant {
        Grant(
            person: try cells.id(0), year: try cells.year(1), contributor: try cells.word(2),
            version: Int(try cells.number(3)),
            Grant.Content(
                category: try cells.optionalWord(4), list: try cells.optionalText(5),
                amount: try cells.money(6), place: try places.place(cells, 7)),
            run: try cells.id(8), recorded: try cells.instant(9))
    }
}
