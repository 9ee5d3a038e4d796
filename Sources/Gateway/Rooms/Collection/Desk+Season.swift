import Collection
import HTTPTypes
import Pages
import Payments
import Policies
import Registry
import Reports
import Scheme
import Storage
import Vocabulary

/// A season as a whole: its first page, its reports.
extension Desk {
    /// Leads to the latest season there is something of, in the visitor's first district.
    func seasons(_ visit: Visit) throws -> Answer {
        guard let scope = visit.visitor.operator?.scope else { throw Problem.signInNeeded }
        let (district, year) = try office.database.read { connection -> (RegionCode, BenefitYear?) in
            let first: RegionCode? = try connection.value(
                "SELECT district FROM person_home WHERE district >= \(scope.county.stem) ORDER BY district LIMIT 1"
            )
            let district =
                scope.description.utf8.count > 6
                ? scope.county : first.flatMap { $0.lies(in: scope) ? $0 : nil } ?? scope
            return (district, try BillBook(connection).years().last)
        }
        let years = office.book.files.filter { $0.region == office.region }.map(\.year)
        let today = visit.moment.dayInChina
        let shown = year ?? years.last { $0.first <= today } ?? years.last
        guard let shown else { throw Problem.noSuchPolicy(Words("还没有政策文件", "there is no policy file yet")) }
        let first: Route =
            switch visit.visitor.operator?.role {
            case .department: .departmentLists
            case .school: .schools
            default: .season
            }
        return .see(LocalPath(first.path(district.description, shown.description)) ?? .start)
    }

    func season(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        return try office.database.read { connection in
            let figures = try self.figures(here, connection)
            var tasks: [SeasonPage.Task] = []
            if figures == nil, here.isWhole {
                tasks.append(
                    .init(
                        Words("还没有核定应缴：先看结果，再核定", "Nobody was assessed yet: preview, then assess"),
                        href: here.path(.assessForm)))
            }
            if let figures, figures.open > 0, here.isWhole {
                tasks.append(
                    .init(
                        Words(
                            "处理 \(figures.open) 笔没有入账的缴费", "\(figures.open) payments wait to be allocated"),
                        href: here.path(.doubts)))
            }
            if let figures, figures.owing > 0 {
                tasks.append(
                    .init(
                        Words("还有 \(figures.owing) 人没有缴：看各村情况", "\(figures.owing) have not paid: by village"),
                        href: here.path(.seasonReport, "arrears")))
            }
            let years = office.book.files.filter { $0.region == office.region }.map(\.year)
            let page = SeasonPage(
                try here.heading(connection), figures: figures, tasks: tasks, search: here.path(.payers),
                others: Set(years).sorted(by: >).map {
                    (
                        Words("\($0) 年", "\($0)"),
                        href: Route.season.path(here.season.district.description, $0.description)
                    )
                }, districts: try districts(here, connection))
            return .page(page.html(in: frame(for: visit.visitor)))
        }
    }

    /// The districts in which anybody of the visitor's area lives; none where the area lies within one.
    private func districts(
        _ here: SeasonVisit, _ connection: Connection
    ) throws -> [(Words, href: String, isCurrent: Bool)] {
        guard let scope = here.visit.visitor.operator?.scope, scope.description.utf8.count <= 6 else {
            return []
        }
        let places = Places(connection)
        var found: [(Words, href: String, isCurrent: Bool)] = []
        var last = scope.stem
        // From one to the next by the index, however many people live in each.
        while let next: RegionCode = try connection.value(
            """
            SELECT district FROM person_home WHERE district > \(last) AND district < \(scope.stem + ":")
            ORDER BY district LIMIT 1
            """)
        {
            last = next.description
            guard next.lies(in: office.region) else { continue }
            let name = try places.name(of: next) ?? next.description
            found.append(
                (
                    Words(name, name),
                    href: Route.season.path(next.description, here.season.year.description),
                    isCurrent: next == here.season.district
                ))
        }
        return found
    }

    private func figures(_ here: SeasonVisit, _ connection: Connection) throws -> SeasonPage.Figures? {
        guard try BillBook(connection).hasAny(in: here.place, here.season.year) else { return nil }
        var figures = SeasonPage.Figures()
        if let arrears = try ReportKind.named("arrears")?.report(
            ReportQuery(here.season, place: here.place), connection), let sum = arrears.sum
        {
            func count(_ place: Int) -> Int { if case .count(let count) = sum[place] { count } else { 0 } }
            func money(_ place: Int) -> Money {
                if case .money(let money) = sum[place] { money } else { .zero }
            }
            (figures.billed, figures.insured) = (count(2), count(3))
            (figures.owing, figures.unknown) = (count(4), count(5))
            (figures.paid, figures.owed) = (money(7), money(8))
        }
        if here.isWhole {
            try here.season.forEachOpenPayment(connection) { open in
                figures.open += 1
                figures.free += open.free
            }
        }
        return figures
    }

    // MARK: Reports

    func seasonReports(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        return try office.database.read { connection in
            let page = ReportListPage(
                try here.heading(connection),
                reports: ReportKind.all.filter { $0.isByPlace || here.isWhole }.map {
                    ($0, href: here.path(.seasonReport, $0.name))
                })
            return .page(page.html(in: frame(for: visit.visitor)))
        }
    }

    func seasonReport(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        return try office.database.read { connection in
            let report = try self.report(here, connection)
            let asked = AsKnown(visit)
            let path = here.path(.reportFile, report.kind.name)
            let page = ReportPage(
                try here.heading(connection), report: report,
                links: [
                    (
                        Words("下载 Excel", "Download Excel"),
                        href: Desk.address(
                            path, ["format": "xlsx", AsKnown.name: asked.day?.description ?? ""], after: nil)
                    ),
                    (
                        Words("下载 CSV", "Download CSV"),
                        href: Desk.address(path, [AsKnown.name: asked.day?.description ?? ""], after: nil)
                    ),
                    (Words("所有报表", "All reports"), href: here.path(.seasonReports)),
                ],
                moment: report.kind.knowsMoments
                    ? asked.form(here.path(.seasonReport, report.kind.name)) : nil)
            return .page(
                page.html(in: frame(for: visit.visitor)), status: asked.isWrong ? .badRequest : .ok)
        }
    }

    func reportFile(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        return try office.database.read { connection in
            let report = try self.report(here, connection)
            return try Desk.file(report, "\(report.kind.name)-\(here.place)-\(here.season.year)", visit)
        }
    }

    private func report(_ here: SeasonVisit, _ connection: Connection) throws -> Report {
        guard let kind = ReportKind.named(here.visit.parameters["name"] ?? ""),
            kind.isByPlace || here.isWhole
        else { throw Problem.noSuchPage }
        let known = kind.knowsMoments ? AsKnown(here.visit).moment : nil
        return try kind.report(ReportQuery(here.season, place: here.place, known: known), connection)
    }
}
