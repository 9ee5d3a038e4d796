package import Payments
package import Scheme
package import Storage
package import Vocabulary

/// Reads the years of many people, in batches.
package struct PersonYears {
    private let connection: Connection
    private let year: BenefitYear
    /// How many people one statement asks for.
    static let batch = 400

    package init(_ connection: Connection, _ year: BenefitYear) {
        self.connection = connection
        self.year = year
    }

    package func of(_ person: ID<Applicant>) throws -> PersonYear { try of([person])[person] ?? PersonYear() }

    /// Those who have anything; others are not in the answer.
    package func of(_ people: [ID<Applicant>]) throws -> [ID<Applicant>: PersonYear] {
        var years: [ID<Applicant>: PersonYear] = [:]
        // In the order in which their rows lie.
        let people = people.sorted()
        for start in stride(from: 0, to: people.count, by: PersonYears.batch) {
            let some = Array(people[start..<min(people.count, start + PersonYears.batch)])
            for (person, bill) in try BillBook(connection).latest(of: some, in: year) {
                years[person, default: PersonYear()].bill = bill
            }
            for (person, grants) in try GrantBook(connection).latest(of: some, in: year) {
                years[person, default: PersonYear()].grants = Dictionary(
                    grants.map { ($0.contributor, $0) }
                ) { first, _ in first }
            }
            for (person, found) in try CashBook(connection).allocated(to: some, in: year) {
                years[person, default: PersonYear()].allocated = found.amount
                years[person]?.lastAllocation = found.last
            }
        }
        return years
    }
}
