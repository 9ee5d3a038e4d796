package import Storage
package import Vocabulary

extension Persons {
    /// Persons whose number or name begins with `text`, in the order of their numbers, at most `limit`.
    ///
    /// `scope` leaves out those who belong elsewhere, and `some` those whose id does not fulfil it. The next page comes
    /// `after` the last number of this one. Records that were merged into another are not listed.
    ///
    /// - Parameter few: up to how many of one name are put in order rather than met on the way.
    package func search(
        _ text: String = "", in scope: RegionCode? = nil,
        among some: (_ person: SQL) -> SQL = { _ in "TRUE" },
        after number: String? = nil, limit: Int = 50, on day: Day? = nil, known: Instant? = nil,
        few: Int = 5000
    ) throws -> [Person] {
        let search = try PersonSearch(connection, text, in: scope, few: few)
        var after = number ?? ""
        var found: [Person] = []
        var isMore = true
        while isMore, found.count < limit {
            let (candidates, through) = try search.candidates(
                after: after, most: max(limit - found.count, 20), among: some)
            isMore = through != nil
            after = through ?? after
            if candidates.isEmpty { continue }
            var sql: SQL = """
                \(select(on: day, known: known)) WHERE person.id IN (\(all: candidates))
                AND \(Facts.home("home", within: scope)) AND \(Merges.isKept("person.id", known))
                AND \(some("person.id"))
                """
            if !text.isEmpty {
                sql += """
                     AND (\(Facts.starts("person.number", with: text)) OR \(Facts.starts("identity.name", with: text)))
                    """
            }
            sql += " ORDER BY person.number LIMIT \(limit - found.count)"
            found += try connection.rows(sql).map(Persons.person)
        }
        return found
    }
}

/// The way to a page of people: whoever may stand on it, in the order of numbers, from the index that has the fewest to pass.
///
/// A name or a home may no longer hold, so each candidate is looked at again; there are hardly more
/// of them than find room on the page.
///
/// | asked for | index |
/// |---|---|
/// | nothing, or a number | `person(number)` |
/// | a county, township or village | `person_home(district, …, number)`: in it numbers are in order |
/// | a name that few have | `person_identity(name, number)`: all of them, put in order |
/// | a name that many have | people in the order of numbers, until enough have the name |
struct PersonSearch {
    typealias Candidate = (person: ID<Person>, number: String)

    private let connection: Connection
    private let text: String
    /// Each a place in whose index people stand in the order of their numbers; nil: all people.
    private let places: [SQL]?
    private let scope: RegionCode?
    private let isRare: Bool

    init(_ connection: Connection, _ text: String, in scope: RegionCode?, few: Int) throws {
        self.connection = connection
        self.text = text
        self.scope = scope
        places = try scope.map { try PersonSearch.places($0, connection) }
        let named: Int? = try connection.value(
            """
            SELECT count(*) FROM (SELECT 1 FROM person_identity
                WHERE \(Facts.starts("name", with: text)) LIMIT \(few + 1)) AS named
            """)
        isRare = named.map { $0 <= few } ?? true
    }

    /// The next ones in the order of numbers, some `most`, each once. `through` is the number up to which nobody is missing;
    /// nil: there are no more.
    func candidates(
        after number: String, most: Int, among some: (_ person: SQL) -> SQL
    ) throws -> (persons: [ID<Person>], through: String?) {
        var found: [Candidate] = []
        var through: String?
        func take(_ list: SQL) throws {
            let more: [Candidate] = try connection.rows("\(list) ORDER BY number LIMIT \(most)").map {
                (try $0[0], try $0[1])
            }
            if more.count == most, let last = more.last?.number { through = min(through ?? last, last) }
            found += more
        }
        for list in byPlace(PersonSearch.numbers(after: number, with: text), { _ in "TRUE" }, some) {
            try take(list)
        }
        if !text.isEmpty {
            if isRare {
                try take(byName(after: number))
            } else {
                for list in byPlace(PersonSearch.numbers(after: number), hasName, some) { try take(list) }
            }
        }
        if let through { found.removeAll { $0.number > through } }
        var seen: Set<ID<Person>> = []
        return (found.map(\.person).filter { seen.insert($0).inserted }, through)
    }

    private func byPlace(
        _ numbers: SQL, _ condition: (_ person: SQL) -> SQL, _ some: (_ person: SQL) -> SQL
    ) -> [SQL] {
        guard let places else {
            return [
                """
                SELECT id, number FROM person AS known WHERE \(numbers)
                AND \(condition("known.id")) AND \(some("known.id"))
                """
            ]
        }
        return places.map {
            """
            SELECT person, number FROM person_home AS known WHERE \($0) AND \(numbers)
            AND \(condition("known.person")) AND \(some("known.person"))
            """
        }
    }

    private func byName(after number: String) -> SQL {
        var sql: SQL = """
            SELECT person, number FROM person_identity AS known
            WHERE \(Facts.starts("name", with: text)) AND number > \(number)
            """
        if scope != nil {
            sql += """
                 AND (SELECT count(*) FROM person_home AS home
                    WHERE person = known.person AND \(Facts.home("home", within: scope))) > 0
                """
        }
        return sql
    }

    /// One lower bound, for SQLite goes by the first of several.
    private static func numbers(after number: String, with text: String = "") -> SQL {
        if text.isEmpty { return "number > \(number)" }
        if number < text { return Facts.starts("number", with: text) }
        return "number > \(number) AND number < \(text + "\u{10FFFF}")"
    }

    /// Counted and not `EXISTS`, which a server may turn round and look for all who have the name.
    private func hasName(_ person: SQL) -> SQL {
        """
        (SELECT count(*) FROM person_identity
            WHERE person = \(person) AND \(Facts.starts("name", with: text))) > 0
        """
    }

    /// The places whose index is read: a village, a township or a district is one, a region is its districts.
    private static func places(_ scope: RegionCode, _ connection: Connection) throws -> [SQL] {
        let code = scope.description
        switch code.utf8.count {
        case 12...: return ["district = \(scope.county) AND village = \(code)"]
        case 9: return ["district = \(scope.county) AND substr(village, 1, 9) = \(code)"]
        default: return try districts(scope, connection).map { "district = \($0)" }
        }
    }

    /// One step of an index for each, however many live there.
    private static func districts(_ scope: RegionCode, _ connection: Connection) throws -> [String] {
        let stem = Facts.stem(scope)
        if stem.utf8.count == 6 { return [stem] }
        var found: [String] = []
        while let next = try connection.value(
            """
            SELECT min(district) FROM person_home
            WHERE district > \(found.last ?? "") AND \(Facts.starts("district", with: stem))
            """) as String??, let district = next
        { found.append(district) }
        return found
    }
}
