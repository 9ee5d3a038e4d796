import Claims
import Entitlements
import HTTPTypes
import Pages
import Policies
import Receipts
import Registry
import Scheme
import Storage
import Vocabulary

/// A year of one of the people of the reader's area.
extension Desk {
    func personYear(_ visit: Visit) throws -> Answer {
        try office.database.read { connection in
            let life = try self.life(visit, connection)
            let person = life.person
            let home = try names(of: [person.district, person.village].compactMap { $0 }, connection)
            let codes = [person.district, person.village].compactMap { $0 }
            let asked = AsKnown(visit)
            let page = PersonYearPage(
                person, in: life.year, today: visit.moment.dayInChina,
                home: Words(
                    codes.map { home[$0]?.zh ?? $0.description }.joined(separator: " "),
                    codes.map { home[$0]?.en ?? $0.description }.joined(separator: " ")),
                periods: life.periods, enrolments: life.enrolments,
                standing: life.standing.map { ($0.insured, $1) }, used: life.used,
                filed: life.filed.map {
                    PersonYearPage.Filed(
                        $0.receipt, facility: $0.facility?.name ?? $0.receipt.facility,
                        href: Route.receipt.path($0.receipt.id.description), isReversed: $0.reversedBy != nil)
                },
                review: life.review,
                years: life.years.map { ($0, href: Route.personYear.path(person.number, $0.description)) },
                known: asked.day,
                form: asked.form(Route.personYear.path(person.number, life.year.description)),
                coverage: Route.coverage.path(person.number, life.year.description),
                edit: Route.editPerson.permission.allows(visit.visitor.operator?.role)
                    ? Route.editPerson.path(person.number) : nil,
                numbers: try numbers(of: person, visit, connection))
            return .page(
                page.html(in: frame(for: visit.visitor)), status: asked.isWrong ? .badRequest : .ok)
        }
    }

    func maySeeYears(_ visit: Visit) -> Bool {
        Route.personYear.permission.allows(visit.visitor.operator?.role)
    }

    // MARK: A person's year

    /// All there is of a person's year.
    struct Life {
        let person: Person
        let year: BenefitYear
        let periods: [CategoryPeriod]
        let enrolments: [Enrolment]
        /// On the last day of the year that has come; nil where the year has no policy.
        let standing: (standing: Standing, plan: Plan)?
        let used: YearToDate
        /// In the order of filing.
        let filed: [Filed]
        let review: [Difference]
        /// Those with a policy or an enrolment, the latest first.
        let years: [BenefitYear]
    }

    /// The person and the year that a path names.
    func life(_ visit: Visit, _ connection: Connection) throws -> Life {
        let jurisdiction = try Jurisdiction(of: visit.visitor, connection)
        guard let year = visit.parameters["year"].flatMap({ Int($0) }).flatMap({ BenefitYear($0) }),
            let now = try jurisdiction.person(number: visit.parameters["number"] ?? "")
        else { throw Problem.noSuchPerson }
        let known = AsKnown(visit).moment
        // Who was not on record then is shown by who they are now, with nothing else.
        let person = try Persons(connection).find(now.id, known: known) ?? now
        let insured = ID<Insured>(of: person.id)
        let receipts = try ReceiptFile(connection).of(insured, in: year).filter { receipt in
            known.map { receipt.recorded <= $0 } ?? true
        }
        let enrolments = try Enrolments(connection).of(person.id, known: known)
        let policies = office.book.files.filter { $0.region == office.region }.map(\.year)
        return Life(
            person: person, year: year,
            periods: try Persons(connection).categoryPeriods(of: person.id, known: known),
            enrolments: enrolments, standing: try standing(person, in: year, known, visit, connection),
            used: try ReceiptFile(connection).yearToDate(of: insured, in: year, known: known),
            filed: try receipts.compactMap { try jurisdiction.filed($0) },
            review: known == nil ? try office.claims.review(insured, in: year, connection) : [],
            years: Set(policies + enrolments.map(\.year) + [year]).sorted(by: >))
    }

    private func standing(
        _ person: Person, in year: BenefitYear, _ known: Instant?, _ visit: Visit, _ connection: Connection
    ) throws -> (standing: Standing, plan: Plan)? {
        let day = max(year.first, min(year.last, visit.moment.dayInChina))
        guard let plan = try? office.book.plan(region: office.region, district: person.district, on: day)
        else {
            return nil
        }
        do {
            let standings = Standings(connection)
            return (
                try standings.standing(
                    of: person, on: day, under: plan,
                    payments: try standings.payments(of: person.id, in: year, known: known), known: known),
                plan
            )
        } catch is UnknownTier {
            return nil
        }
    }

    /// The person's page of this year; of the latest year with a policy, where this one has none yet.
    func yearPath(_ person: Person, on today: Day) -> String {
        let years = office.book.files.filter { $0.region == office.region }.map(\.year)
        let year = years.last { $0.first <= today } ?? years.last
        return Route.personYear.path(person.number, (year?.number ?? today.year).description)
    }

    func names(
        of codes: some Sequence<RegionCode>, _ connection: Connection
    ) throws -> [RegionCode: Words] {
        var names: [RegionCode: Words] = [:]
        for code in Set(codes) {
            if let name = try Places(connection).name(of: code) {
                names[code] = Words(name, name)
            } else if let district = office.book.files.last(where: { $0.region == office.region })?.districts
                .first(where: { $0.code == code })
            {
                names[code] = district.name
            }
        }
        return names
    }
}
