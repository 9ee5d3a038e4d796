package import Receipts
package import Registry
package import Scheme
package import Storage
package import Vocabulary

/// What a person is entitled to, from the facts and the plan.
package struct Standings {
    let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Where this person stands on this day under this plan.
    ///
    /// The days are those of their coverage that hold on that day; without such, the next later ones of the year, so
    /// that a refusal can say from when; without any, an empty span. A tier the plan does not have is `UnknownTier`.
    ///
    /// - Parameter payments: as for `coverage`.
    package func standing(
        of person: Person, on day: Day, under plan: Plan, payments: [BenefitYear: Day]? = nil,
        repaired: Set<BenefitYear>? = nil, known: Instant? = nil
    ) throws -> Standing {
        let year = plan.identity.year
        let facts = try facts(
            of: person, before: year, payments: payments, repaired: repaired, known: known)
        let coverage = try Coverage(of: facts, under: plan)
        let span = coverage.span(on: day) ?? coverage.spans.first { !$0.isEmpty && $0.from > day }
        var insured = Insured(
            birth: person.birth, death: person.death, categories: facts.categories(on: day),
            coveredFrom: year.last, coveredTo: year.first)
        if let span {
            insured.tier = span.tier
            insured.coveredFrom = span.from
            insured.coveredTo = span.through
            insured.continuousYears = coverage.applicant.continuousYears
            insured.capChange = coverage.capChange.delta ?? .zero
        }
        return Standing(
            person: person, insured: insured, before: try yearToDate(of: person.id, in: year, known: known),
            coverage: coverage)
    }

    /// From when to when this person is covered in the plan's year, and why.
    ///
    /// - Parameters:
    ///   - payments: the day on which each year was paid; nil: nobody asks, and the days of the registration stand.
    ///   - repaired: years of lapse that were paid for afterwards; nil: those the year's paid bill says, where payments count.
    ///   - known: as known at this moment; nil: all that is known.
    package func coverage(
        of person: Person, under plan: Plan, payments: [BenefitYear: Day]? = nil,
        repaired: Set<BenefitYear>? = nil, known: Instant? = nil
    ) throws -> Coverage {
        try Coverage(
            of: try facts(
                of: person, before: plan.identity.year, payments: payments, repaired: repaired, known: known),
            under: plan)
    }

    /// All that coverage in a year rests on.
    package func facts(
        of person: Person, before year: BenefitYear, payments: [BenefitYear: Day]? = nil,
        repaired: Set<BenefitYear>? = nil, known: Instant? = nil
    ) throws -> CoverageFacts {
        let enrolments = try Enrolments(connection).of(person.id, known: known)
        let repaired =
            try repaired ?? (payments == nil ? [] : self.repaired(of: person.id, in: year, known: known))
        var used: [BenefitYear: YearToDate] = [:]
        for past in Set(enrolments.map(\.year)) where past < year {
            used[past] = try yearToDate(of: person.id, in: past)
        }
        return CoverageFacts(
            birth: person.birth, death: person.death,
            periods: try Persons(connection).categoryPeriods(of: person.id, known: known),
            enrolments: enrolments, elsewhere: try OtherInsurances(connection).of(person.id, known: known),
            payments: payments, repaired: repaired, used: used)
    }

    /// What a year has used up, over all records of this person; see `Merges`.
    package func yearToDate(
        of person: ID<Person>, in year: BenefitYear, known: Instant? = nil
    ) throws -> YearToDate {
        let records = try Merges(connection).all(of: person, known: known)
        let file = ReceiptFile(connection)
        var used = try file.yearToDate(of: ID<Insured>(of: records[0]), in: year, known: known)
        for record in records.dropFirst() {
            let other = try file.yearToDate(of: ID<Insured>(of: record), in: year, known: known)
            used.stays += other.stays
            used.inScope += other.inScope
            // The stay that goes on is that of one record; the kept one's comes first.
            if used.thisStay == .zero { used.thisStay = other.thisStay }
            for (key, counter) in other.counters { used[key] += counter }
        }
        return used
    }
}

/// An enrolment names a tier that the year's policy does not have.
package struct UnknownTier: Error, Hashable, Sendable {
    package let tier: String

    package init(tier: String) { self.tier = tier }
}
