import Collection
import Entitlements
import HTTPTypes
import Pages
import Policies
import Registry
import Scheme
import Storage
import Vocabulary

/// On which days a person is covered, and why.
extension Desk {
    func coverage(_ visit: Visit) throws -> Answer {
        try office.database.read { connection in
            let jurisdiction = try Jurisdiction(of: visit.visitor, connection)
            guard let year = visit.parameters["year"].flatMap({ Int($0) }).flatMap({ BenefitYear($0) }),
                let person = try jurisdiction.person(number: visit.parameters["number"] ?? "")
            else { throw Problem.noSuchPerson }
            let asked = AsKnown(visit)
            let (known, moment) = (asked.day, asked.moment)
            let back = Route.personYear.path(person.number, year.description)
            let years = Set(
                office.book.files.filter { $0.region == office.region }.map(\.year)
                    + (try Enrolments(connection).of(person.id)).map(\.year))
            let season =
                moment == nil
                ? try? Season(
                    book: office.book, region: office.region, district: person.district, year: year) : nil
            let repairs = try season?.repairs(
                of: ID(of: person.id), on: visit.moment.dayInChina, connection)
            let counter =
                Route.payer.permission.allows(visit.visitor.operator?.role)
                ? Route.payer.path(person.district.description, year.description, person.number) : nil
            let page = CoveragePage(
                person, in: year, coverage: try coverage(of: person, in: year, known: moment, connection),
                known: known,
                form: asked.form(Route.coverage.path(person.number, year.description)),
                years: years.sorted(by: >).map {
                    ($0, href: Route.coverage.path(person.number, $0.description))
                }, back: back, repairs: repairs ?? [], counter: counter)
            return .page(page.html(in: frame(for: visit.visitor)), status: asked.isWrong ? .badRequest : .ok)
        }
    }

    func coverage(
        of person: Person, in year: BenefitYear, known: Instant?, _ connection: Connection
    ) throws -> Entitlements.Coverage? {
        guard
            let plan = try? office.book.plan(
                region: office.region, district: person.district, on: year.last)
        else { return nil }
        let standings = Standings(connection)
        do {
            return try standings.coverage(
                of: person, under: plan,
                payments: try standings.payments(of: person.id, in: year, known: known), known: known)
        } catch is UnknownTier {
            return nil
        }
    }
}
