import Policies
import Scheme
import Vocabulary

/// The law for programs.
extension Desk {
    /// One region's policy of one year, in the list.
    struct PolicyDocument: Encodable {
        let region: RegionCode
        let year: BenefitYear
        let name: Words
        let fingerprint: String
        let tiers: [Choice]
        let districts: [Choice]
        /// How many of each there are.
        let counts: [String: Int]
        let href: String

        struct Choice: Encodable {
            let key: String
            let name: Words
        }

        init(_ file: PolicyFile) {
            region = file.region
            year = file.year
            name = file.name
            fingerprint = file.fingerprint
            tiers = file.tiers.map { Choice(key: $0.key, name: $0.words) }
            districts = file.districts.map { Choice(key: $0.code.description, name: $0.name) }
            counts = Dictionary(grouping: file.items, by: \.kind.rawValue).mapValues(\.count)
            href = Route.apiPolicy.path(file.region.description, file.year.description)
        }
    }

    /// One number, unknown or clause that is not carried out.
    struct ItemDocument: Encodable {
        let kind: String
        let path: String
        let section: Words
        let name: Words
        let value: Words
        let district: RegionCode?
        let departs: String?
        let citation: Citation?

        init(_ item: PolicyItem) {
            kind = item.kind.rawValue
            path = item.path
            section = item.section
            name = item.name
            value = item.value
            district = item.district
            departs = item.departs
            citation = item.citation
        }
    }

    private struct Listed: Encodable {
        let policies: [PolicyDocument]
    }

    private struct Whole: Encodable {
        let policy: PolicyDocument
        let items: [ItemDocument]
        let national: [ItemDocument]
        let warnings: [Words]
    }

    func apiPolicies(_ visit: Visit) throws -> Answer {
        try .json(Listed(policies: office.book.files.map(PolicyDocument.init)))
    }

    func apiPolicy(_ visit: Visit) throws -> Answer {
        let file = try policyFile(visit)
        return try .json(
            Whole(
                policy: PolicyDocument(file), items: file.items.map(ItemDocument.init),
                national: file.nationalItems.map(ItemDocument.init), warnings: file.warnings.map(\.words)))
    }
}
