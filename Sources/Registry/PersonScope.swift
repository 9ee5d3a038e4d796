package import Storage
package import Vocabulary

/// Whose facts somebody may see (数据范围): those of a place, and there of everybody or of some alone.
package struct PersonScope: Hashable, Sendable {
    package enum Whose: Hashable, Sendable {
        case everybody
        /// Who is or was in one of these categories; with none of them, nobody.
        case inCategories([PersonCategory])
        /// Whom the school enrolled, wherever their home is.
        case ofSchool(ID<School>)
    }

    package let region: RegionCode
    package let whose: Whose

    package init(_ region: RegionCode, _ whose: Whose = .everybody) {
        self.region = region
        self.whose = whose
    }

    /// Where the person of this column is in it: a condition for the statement that looks for something of theirs.
    package func holds(_ person: SQL) -> SQL {
        switch whose {
        case .everybody: lives(person)
        case .inCategories: "(\(lives(person)) AND \(belongs(person)))"
        case .ofSchool: belongs(person)
        }
    }

    /// Where the person is one of those it is about, wherever they live; by their own record, or by a double one that was
    /// merged into it.
    func belongs(_ person: SQL) -> SQL {
        switch whose {
        case .everybody: "TRUE"
        case .inCategories(let categories):
            """
            EXISTS (SELECT 1 FROM category WHERE \(PersonScope.records(of: person, "category.person"))
                AND category.category IN (\(all: categories.map(\.rawValue))))
            """
        case .ofSchool(let school):
            """
            EXISTS (SELECT 1 FROM enrolment WHERE \(PersonScope.records(of: person, "enrolment.person"))
                AND enrolment.school = \(school))
            """
        }
    }

    private static func records(of person: SQL, _ column: SQL) -> SQL {
        """
        (\(column) = \(person) OR \(column) IN (
            SELECT merged.gone FROM person_merge AS merged WHERE merged.kept = \(person) AND \(Merges.isLast(nil))))
        """
    }

    /// Where the person's latest home lies in the region.
    private func lives(_ person: SQL) -> SQL {
        // A small place is a short list, found by its index; in a large one most people are, and each is looked at.
        let few: SQL =
            region.description.utf8.count > 6
            ? """
            \(person) IN (SELECT there.person FROM person_home AS there WHERE \(Facts.home("there", within: region)))
            AND
            """ : ""
        return """
            \(few) EXISTS (SELECT 1 FROM person_home AS home WHERE home.person = \(person)
            AND (home.effective, home.recorded) = (
                SELECT effective, recorded FROM person_home WHERE person = \(person) \(Facts.nearest(nil)))
            AND \(Facts.home("home", within: region)))
            """
    }
}

extension Persons {
    /// The person with this number, where they are in the scope; else nobody, as if there were none.
    package func find(number: String, in scope: PersonScope, known: Instant? = nil) throws -> Person? {
        try find(number: number, known: known).flatMap { try isIn(scope, $0.id) ? $0 : nil }
    }

    package func find(_ id: ID<Person>, in scope: PersonScope, known: Instant? = nil) throws -> Person? {
        try find(id, known: known).flatMap { try isIn(scope, $0.id) ? $0 : nil }
    }

    private func isIn(_ scope: PersonScope, _ id: ID<Person>) throws -> Bool {
        try connection.first("SELECT 1 FROM person WHERE person.id = \(id) AND \(scope.holds("person.id"))")
            != nil
    }

    /// Persons in the scope whose number or name begins with `text`; see `search(_:in:after:limit:)`.
    package func search(
        _ text: String = "", in scope: PersonScope, after number: String? = nil, limit: Int = 50
    ) throws -> [Person] {
        let region: RegionCode? = if case .ofSchool = scope.whose { nil } else { scope.region }
        return try search(
            text, in: region, among: scope.belongs, after: number, limit: limit)
    }
}
