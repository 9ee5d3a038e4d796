import Pages
import Registry
import Storage
import Vocabulary

/// Finding people: by the beginning of a number or name, in the address; by the whole number of a document or phone, never there.
extension Desk {
    func persons(_ visit: Visit) throws -> Answer {
        let query = (visit.query["q"] ?? "").trimmed
        if TypedNumber(query)?.isTelling == true {
            return try people([], more: false, query: "", .inAddress, visit)
        }
        let found = try office.database.read { connection in
            let jurisdiction = try Jurisdiction(of: visit.visitor, connection)
            return query.isEmpty
                ? []
                : try Persons(connection).search(query, in: jurisdiction.sight, limit: Desk.pageSize + 1)
        }
        return try people(
            Array(found.prefix(Desk.pageSize)), more: found.count > Desk.pageSize, query: query, nil, visit)
    }

    /// What the form asks. A number or name goes on to its address, so that it can be gone back to; a whole number is answered here.
    func findPerson(_ visit: Visit) throws -> Answer {
        let query = (visit.form["q"] ?? "").trimmed
        if let number = TypedNumber(query) {
            let found = try self.found(number, visit)
            if !found.persons.isEmpty || number.isTelling {
                var answer = try people(found.persons, more: false, query: "", found.by, visit)
                answer.noted.key = found.key
                return answer
            }
        }
        let address = query.isEmpty ? Route.persons.path : "\(Route.persons.path)?q=\(Fields.encoded(query))"
        return .see(LocalPath(address) ?? .start)
    }

    /// Whom a whole number leads to, of those whom the reader may see.
    struct FoundByNumber {
        var persons: [Person] = []
        var by: PersonSearchPage.ByNumber
        var wasLookedFor: Bool { by != .noKey }
        /// As the record says it: never the number.
        var key: String {
            switch by {
            case .phone: "by phone"
            default: "by document"
            }
        }
    }

    func found(_ number: TypedNumber, _ visit: Visit) throws -> FoundByNumber {
        guard let vault = office.vault else { return FoundByNumber(by: .noKey) }
        return try office.database.read { connection in
            let jurisdiction = try Jurisdiction(of: visit.visitor, connection)
            let (byDocument, byPhone) = try Persons(connection).find(
                typed: number, Documents(connection, vault), Phones(connection, vault))
            for (ids, by) in [(byDocument, PersonSearchPage.ByNumber.document), (byPhone, .phone)] {
                let persons = try ids.prefix(Desk.pageSize).compactMap { try jurisdiction.person($0) }
                if !persons.isEmpty { return FoundByNumber(persons: persons, by: by) }
            }
            return FoundByNumber(by: .nobody)
        }
    }

    private func people(
        _ shown: [Person], more: Bool, query: String, _ byNumber: PersonSearchPage.ByNumber?, _ visit: Visit
    ) throws -> Answer {
        let today = visit.moment.dayInChina
        let frame = frame(for: visit.visitor)
        let places = try office.database.read {
            try names(of: shown.flatMap { [$0.district, $0.village].compactMap { $0 } }, $0)
        }
        let page = PersonSearchPage(
            query: query, byNumber: byNumber,
            found: shown.map { ($0, href: maySeeYears(visit) ? yearPath($0, on: today) : nil) },
            isTooMany: more, action: Route.findPerson.path, token: frame.token,
            new: Route.newPerson.permission.allows(visit.visitor.operator?.role) ? newPath(query) : nil,
            today: today, places: places)
        return .page(page.html(in: frame))
    }

    /// A name that was looked for stands in the form; a number does not.
    private func newPath(_ query: String) -> String {
        let isName = !query.isEmpty && !query.contains(where: \.isNumber)
        return Route.newPerson.path + (isName ? "?name=\(Fields.encoded(query))" : "")
    }
}
