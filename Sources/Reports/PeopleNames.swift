import Registry
import Scheme
import Storage
import Vocabulary

/// Who the people of a list are, and since when they are in which category; some hundred at a time.
struct PeopleNames {
    static let batch = 400

    private let names: [ID<Person>: (number: String, name: String)]
    private let periods: [ID<Person>: [CategoryPeriod]]

    init(_ ids: [ID<Person>], _ connection: Connection) throws {
        let persons = Persons(connection)
        names = try persons.numbersAndNames(of: ids)
        periods = try persons.periods(of: ids)
    }

    func name(_ person: ID<Person>) -> Report.Cell { names[person].map { .name($0.name) } ?? .none }

    func number(_ person: ID<Person>) -> Report.Cell { names[person].map { .name($0.number) } ?? .none }

    /// The latest period of the category that reaches into the year; where none does, the latest.
    func period(
        of person: ID<Person>, _ category: PersonCategory?, in year: BenefitYear
    ) -> CategoryPeriod? {
        let all = periods[person]?.filter { $0.category == category } ?? []
        return all.last { period in period.through.map { $0 >= year.first } ?? true } ?? all.last
    }
}

extension PlaceNames {
    /// Township and village of a place, each where it has one.
    func cells(_ place: RegionCode) -> (township: Report.Cell, village: Report.Cell) {
        let code = place.description
        let township = code.utf8.count >= 9 ? RegionCode(code.prefix(9)) : nil
        return (
            township.map { .name(name($0) ?? $0.description) } ?? .none,
            code.utf8.count == 12 ? .name(name(place) ?? code) : .none
        )
    }
}
