import HTTPTypes
import Pages
import Policies
import Registry
import Vocabulary

/// The law, for everybody to read.
extension Desk {
    func policies(_ visit: Visit) -> Answer {
        var typed = visit.query.typed
        if typed[PolicyListPage.choice].flatMap(PolicyListPage.Choice.init) == nil {
            typed[PolicyListPage.choice] = PolicyListPage.Choice.all.rawValue
        }
        let page = PolicyListPage(
            files: office.book.versions.map { ($0, href: Desk.path(of: $0)) },
            undated: office.book.undatedExamples.map { PolicyListPage.Undated(region: $0, names: $1) },
            issues: office.book.issues, comparison: Route.policyDiff.path,
            form: Form(action: Route.policies.path, token: "", typed: typed))
        return .page(page.html(in: frame(for: visit.visitor)))
    }

    func policy(_ visit: Visit) throws -> Answer {
        let file = try policyFile(visit)
        let (cases, issues) = office.book.cases(of: file)
        let key = Fields.encoded(PolicySide(file).key.description)
        var links = [
            (
                Words("与别的年度或地区对照", "Compare with another year or region"),
                href: "\(Route.policyDiff.path)?\(PolicyDiffPage.from)=\(key)"
            )
        ]
        if Route.claimForm.permission.allows(visit.visitor.operator?.role) {
            links.append(
                (
                    Words("按这份政策试算", "Try a claim by it"),
                    href: "\(Route.claimForm.path)?policy=\(Fields.encoded(file.key))"
                ))
        }
        let year = try office.book.file(region: file.region, year: file.year)
        let versions =
            year.changes.isEmpty ? [] : ([year] + year.changes).map { ($0, href: Desk.path(of: $0)) }
        let page = PolicyPage(
            file, cases: cases, caseIssues: issues, versions: versions, links: links)
        return .page(page.html(in: frame(for: visit.visitor)))
    }

    /// Two policies side by side; without a choice, the form to choose them.
    func policyDiff(_ visit: Visit) -> Answer {
        var typed = visit.query.typed
        if typed[PolicyDiffPage.show] != PolicyDiffPage.all { typed[PolicyDiffPage.show] = "changes" }
        var faults: [Fault] = []
        func side(_ field: String) -> PolicySide? {
            guard let text = visit.query[field], !text.isEmpty else { return nil }
            guard let key = PolicyKey(text) else {
                faults.append(
                    Fault(
                        field,
                        Words(
                            "应写成 500000/2023，或 500000/2023@500112。",
                            "It is written 500000/2023 or 500000/2023@500112.")))
                return nil
            }
            do {
                return try office.book.side(key)
            } catch {
                faults.append(Fault(field, error.words))
                return nil
            }
        }
        let (before, after) = (side(PolicyDiffPage.from), side(PolicyDiffPage.to))
        let page = PolicyDiffPage(
            sides: office.book.sides,
            form: Form(action: Route.policyDiff.path, token: "", typed: typed, faults: faults),
            diff: before.flatMap { before in after.map { PolicyDiff(before, $0) } },
            showsAll: typed[PolicyDiffPage.show] == PolicyDiffPage.all)
        return .page(
            page.html(in: frame(for: visit.visitor)), status: faults.isEmpty ? .ok : .badRequest)
    }

    /// The file that a path names by its region and year, or by a day: then the one in force on it.
    func policyFile(_ visit: Visit) throws -> PolicyFile {
        let (region, version) = (visit.parameters["region"] ?? "", visit.parameters["year"] ?? "")
        guard let key = PolicyKey("\(region)/\(version)"), key.district == nil else {
            throw Problem.noSuchPolicy(
                Words(
                    "地址应写成 统筹区代码/年度，如 500000/2023，或统筹区代码/日期，如 510100/2024-06-01",
                    "the address is the region's code and the year, such as 500000/2023, or a day, such as 510100/2024-06-01"
                ))
        }
        return try office.book.side(key).file
    }

    static func path(of file: PolicyFile) -> String {
        Route.policy.path(file.region.description, file.version)
    }
}

extension PolicyFile {
    /// As addresses name it within its region: `2024`, or `2024-06-01` where it changes that year.
    var version: String { from?.description ?? year.description }
}
