import Collection
import HTTPTypes
import Pages
import Registry
import Reports
import Storage
import Vocabulary

/// The lists that departments get of a season (部门名单), each of its own people.
extension Desk {
    func departmentLists(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        let items = try Desk.departments(of: visit.visitor).map { department in
            DepartmentListsPage.Item(
                department,
                lists: Desk.departmentKinds.map { kind in
                    let file = here.path(.departmentFile, kind.name) + "?department=\(department.rawValue)"
                    return DepartmentListsPage.List(kind, workbook: file + "&format=xlsx", csv: file)
                })
        }
        let page = DepartmentListsPage(
            try office.database.read { try here.heading($0) }, items: items)
        return .page(page.html(in: frame(for: visit.visitor)))
    }

    func departmentFile(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        let mine = try Desk.departments(of: visit.visitor)
        // Whoever has one department need not name it; whoever names another's is told what is there for them: nothing.
        let asked = visit.query["department"] ?? mine.first?.rawValue
        guard let department = mine.first(where: { $0.rawValue == asked }),
            let kind = Desk.departmentKinds.first(where: { $0.name == visit.parameters["name"] })
        else { throw Problem.noSuchPage }
        return try office.database.read { connection in
            let report = try kind.report(
                ReportQuery(here.season, place: here.place, department: department), connection)
            let name = "\(kind.name)-\(department.rawValue)-\(here.place)-\(here.season.year)"
            return try Desk.file(report, name, visit)
        }
    }

    /// A report as the file the address asks for: a workbook with `format=xlsx`, else CSV.
    static func file(_ report: Report, _ name: String, _ visit: Visit) throws -> Answer {
        let isWorkbook = visit.query["format"] == "xlsx"
        var answer = Answer(
            status: .ok,
            type: isWorkbook
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "text/csv; charset=utf-8")
        let language = visit.visitor.language
        answer.body =
            try isWorkbook
            ? report.workbook(language, made: visit.moment) : report.csv(language)
        let file = "\(name).\(isWorkbook ? "xlsx" : "csv")"
        answer.headers = [(.contentDisposition, "attachment; filename=\"\(file)\"")]
        return answer
    }

    /// What each department can get.
    private static let departmentKinds =
        ReportKind.departmental + [ReportKind.named("coverage-category")].compactMap { $0 }

    /// Whose lists this visitor may have: a department's operator their own department's; the office and its auditors those
    /// of every department that recognises anybody.
    private static func departments(of visitor: Visitor) throws -> [Department] {
        guard let who = visitor.operator else { throw Problem.signInNeeded }
        if who.role == .department { return [who.department].compactMap { $0 } }
        return Department.allCases.filter { !$0.categories.isEmpty }
    }
}
