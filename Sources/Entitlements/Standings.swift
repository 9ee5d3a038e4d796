import Receipts
package import Registry
package import Scheme
package import Storage
package import Vocabulary

/// What a person is entitled to, from the facts and the plan.
package struct Standings {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Where this person stands on this day under this plan.
    ///
    /// The coverage is the enrolment that holds on that day; without one, the next later one of the year, so that
    /// a refusal can say from when; without any, an empty span. A tier the plan does not have is `unknownTier`.
    package func standing(of person: Person, on day: Day, under plan: Plan) throws -> Standing {
        let id = ID<Insured>(of: person.id)
        let enrolments = try Enrolments(connection).of(person.id)
        let covering =
            enrolments.first { $0.covers(day) }
            ?? enrolments.filter { $0.from > day && $0.year == plan.identity.year }.min { $0.from < $1.from }
        var insured = Insured(
            birth: person.birth, death: person.death,
            categories: try Persons(connection).categories(of: person.id, on: day),
            coveredFrom: plan.identity.year.last, coveredTo: plan.identity.year.first)
        if let covering {
            guard let tier = plan.tier(word: covering.tier) else { throw UnknownTier(tier: covering.tier) }
            insured.tier = tier
            insured.coveredFrom = covering.from
            insured.coveredTo = covering.through
        }
        return Standing(
            person: person, insured: insured,
            before: try ReceiptFile(connection).yearToDate(of: id, in: plan.identity.year))
    }
}

/// An enrolment names a tier that the year's policy does not have.
package struct UnknownTier: Error, Hashable, Sendable {
    package let tier: String

    package init(tier: String) { self.tier = tier }
}
