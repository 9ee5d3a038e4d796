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
            let typed = (visit.query[CoveragePage.known] ?? "").trimmed
            let known = Day(typed)
            let isWrong = !typed.isEmpty && known == nil
            let moment = known.map { Instant(endOf: $0) }
            let back = Route.personYear.path(person.number, year.description)
            let years = Set(
                office.book.files.filter { $0.region == office.region }.map(\.year)
                    + (try Enrolments(connection).of(person.id)).map(\.year))
            let page = CoveragePage(
                person, in: year, coverage: try coverage(of: person, in: year, known: moment, connection),
                known: known,
                form: Form(
                    action: Route.coverage.path(person.number, year.description), token: "",
                    typed: [CoveragePage.known: typed],
                    faults: isWrong ? [Fault(CoveragePage.known, WrongField.noDay.words)] : []),
                years: years.sorted(by: >).map {
                    ($0, href: Route.coverage.path(person.number, $0.description))
                }, back: back)
            return .page(page.html(in: frame(for: visit.visitor)), status: isWrong ? .badRequest : .ok)
        }
    }

    private func coverage(
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

extension Instant {
    /// The last moment of a day in China.
    fileprivate init(endOf day: Day) {
        self.init(microseconds: (Int64(day.number) * 86_400 + 16 * 3600) * 1_000_000 - 1)
    }
}

extension WrongField {
    fileprivate static let noDay = WrongField(
        CoveragePage.known, Words("不是日期", "it is no day"), Words("请写成 2023-07-01", "write it as 2023-07-01"))
}
