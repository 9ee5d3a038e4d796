import Pages
import Policies
import Registry
import Vocabulary

/// The law, for everybody to read.
extension Desk {
    func policies(_ visit: Visit) -> Answer {
        let page = PolicyListPage(
            files: office.book.files.map { ($0, href: Desk.path(of: $0)) }, issues: office.book.issues)
        return .page(page.html(in: frame(for: visit.visitor)))
    }

    func policy(_ visit: Visit) throws -> Answer {
        let file = try policyFile(visit)
        let (cases, issues) = office.book.cases(of: file)
        let mayTry = Route.claimForm.permission.allows(visit.visitor.operator?.role)
        let page = PolicyPage(
            file, cases: cases, caseIssues: issues,
            links: mayTry
                ? [
                    (
                        Words("按这份政策试算", "Try a claim by it"),
                        href: "\(Route.claimForm.path)?policy=\(Fields.encoded(file.key))"
                    )
                ] : [])
        return .page(page.html(in: frame(for: visit.visitor)))
    }

    /// The file that a path names by its region and year.
    func policyFile(_ visit: Visit) throws -> PolicyFile {
        guard let region = RegionCode(visit.parameters["region"] ?? ""),
            let year = visit.parameters["year"].flatMap({ Int($0) }).flatMap({ BenefitYear($0) })
        else {
            throw Problem.noSuchPolicy(
                Words(
                    "地址应写成 统筹区代码/年度，如 500000/2023",
                    "the address is the region's code and the year, such as 500000/2023"))
        }
        return try office.book.file(region: region, year: year)
    }

    static func path(of file: PolicyFile) -> String {
        Route.policy.path(file.region.description, file.year.description)
    }
}
