import Collection
import Pages
import Payments
import Policies
import Registry
import Scheme
import Storage
import Vocabulary

/// The season a path names, narrowed to what the visitor may see: their own part of the district and nothing else.
struct SeasonVisit {
    let season: Season
    /// The district, or the visitor's part of it.
    let place: RegionCode
    let visit: Visit

    init(_ visit: Visit, _ office: Office) throws {
        guard let scope = visit.visitor.operator?.scope,
            let district = visit.parameters["district"].flatMap({ RegionCode($0) }),
            let year = visit.parameters["year"].flatMap({ Int($0) }).flatMap({ BenefitYear($0) }),
            district.lies(in: office.region), district.lies(in: scope) || scope.lies(in: district)
        else { throw Problem.noSuchPage }
        season = try Season(book: office.book, region: office.region, district: district, year: year)
        place = scope.lies(in: district) ? scope : district
        self.visit = visit
    }

    /// Whether the visitor's area is the whole district, as work for everybody of it needs.
    var isWhole: Bool { place == season.district }

    func wholly() throws {
        if !isWhole { throw Problem.notAllowed }
    }

    var mayChange: Bool { Route.takePayment.permission.allows(visit.visitor.operator?.role) }

    func path(_ route: Route, _ more: String...) -> String {
        let parts = [season.district.description, season.year.description] + more
        return switch parts.count {
        case 2: route.path(parts[0], parts[1])
        default: route.path(parts[0], parts[1], parts[2])
        }
    }

    func seen(_ route: Route, _ more: String) -> Answer {
        .see(LocalPath(path(route, more)) ?? .start)
    }

    func heading(_ connection: Connection) throws -> SeasonHeading {
        let name = try Places(connection).name(of: season.district)
        let fallback = season.district == season.region ? season.plan.identity.name : nil
        let place =
            name.map { Words($0, $0) } ?? fallback
            ?? Words(season.district.description, season.district.description)
        var jobs: [(Route, Words)] = [(.season, Words("征缴", "Season"))]
        if isWhole {
            jobs += [
                (.assessForm, Words("应缴核定", "Assess")), (.importForm, Words("导入缴费", "Import")),
                (.lists, Words("名单导入", "Lists in")),
                (.runs, Words("批次", "Runs")), (.doubts, Words("待处理", "In suspense")),
            ]
        }
        jobs += [
            (.schools, Words("学校", "Schools")), (.doubles, Words("重复参保", "Insured twice")),
            (.grants, Words("资助台账", "Subsidies")),
            (.departmentLists, Words("部门名单", "Departments")),
            (.seasonReports, Words("报表", "Reports")),
        ]
        return SeasonHeading(
            place: place, year: season.year,
            links: jobs.filter { $0.0.permission.allows(visit.visitor.operator?.role) }.map {
                .init($0.1, href: path($0.0), isCurrent: $0.0 == visit.route)
            })
    }

    /// A person of the visitor's part of the district, or `noSuchPerson`.
    func person(_ number: String, _ connection: Connection) throws -> Person {
        guard let person = try Persons(connection).find(number: number), person.home.lies(in: place) else {
            throw Problem.noSuchPerson
        }
        return person
    }

    /// The same by id; nil where it is not theirs to see.
    func person(_ id: ID<Applicant>, _ connection: Connection) throws -> Person? {
        try Persons(connection).find(ID(of: id)).flatMap { $0.home.lies(in: place) ? $0 : nil }
    }

    /// A new run of this season, or the one whose number a form brought.
    func run(
        _ kind: Run.Kind, id: String? = nil, title: String, fingerprint: String? = nil, undoes: ID<Run>? = nil
    ) -> Run {
        Run(
            id: id.flatMap { ID($0) }, kind, region: season.district, year: season.year, title: title,
            fingerprint: fingerprint, recorded: visit.moment,
            by: visit.visitor.operator?.signIn ?? "-", undoes: undoes)
    }

    /// Whether the run of this form was made before: then pressing again changes nothing.
    func isDone(_ run: Run, _ connection: Connection) throws -> Bool {
        guard let known = try Runs(connection).find(run.id) else { return false }
        guard known.region == season.district, known.year == season.year else { throw Problem.noSuchPage }
        return true
    }
}

/// What was worked out in a transaction that is given up again: a preview by the very code that posts.
struct Preview<Value>: Error { let value: Value }

extension Database {
    /// Does the work and takes all of it back; the answer is what it would have come to.
    func preview<Value>(_ body: (Connection) throws -> Value) throws -> Value {
        do {
            try transaction { connection -> Void in throw Preview(value: try body(connection)) }
        } catch let preview as Preview<Value> {
            return preview.value
        }
        preconditionFailure("a preview is always given up")
    }
}
