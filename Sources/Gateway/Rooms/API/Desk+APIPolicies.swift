import Policies
import Vocabulary

/// The law for programs; what it looks like stands in `Policies`, because the command line prints the same.
extension Desk {
    private struct Listed: Encodable {
        let policies: [PolicySummary]
    }

    func apiPolicies(_ visit: Visit) throws -> Answer {
        try .json(
            Listed(policies: office.book.versions.map { PolicySummary($0, href: Desk.apiPath(of: $0)) }))
    }

    func apiPolicy(_ visit: Visit) throws -> Answer {
        let file = try policyFile(visit)
        let (cases, _) = office.book.cases(of: file)
        return try .json(PolicyReport(file, cases: cases, href: Desk.apiPath(of: file)))
    }

    private static func apiPath(of file: PolicyFile) -> String {
        Route.apiPolicy.path(file.region.description, file.version)
    }
}
