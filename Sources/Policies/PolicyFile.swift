import Crypto
import Foundation
public import Scheme
public import Vocabulary

/// One region's policy of one year: read, checked against the national file, and compiled into plans.
public struct PolicyFile: Sendable {
    /// As messages name it: `500000/2023.yaml`.
    public let shown: String
    public let region: RegionCode
    public let year: BenefitYear
    public let name: Words
    public let tiers: [Plan.Tier]
    /// Every number, unknown and unmodelled clause, in the order of the file.
    public let items: [PolicyItem]
    /// The districts with rules of their own.
    public let districts: [District]
    public let warnings: [PolicyIssue]
    /// SHA-256 over this file and the one it follows.
    public let fingerprint: String
    /// The national terms it follows.
    public let nationalItems: [PolicyItem]
    /// What was laid over it, where it is a hypothesis and not in force.
    public let hypothesis: Hypothesis?
    /// The day from which it is in force, where it changes a year that has begun (年中调整); nil: the whole year.
    public let from: Day?
    /// What changed within the year, in the order of the days; each is the whole policy as it is from its day on.
    public internal(set) var changes: [PolicyFile] = []

    let context: Context
    let plans: [RegionCode?: Plan]

    /// What a case needs to read a plan of its own on top of this file.
    struct Context: Sendable {
        let sources: Sources
        let national: National?
        /// The file as it was read.
        let root: Place
    }

    public struct District: Hashable, Sendable {
        public let code: RegionCode
        public let name: Words
    }

    /// The plan of a district, or of the region as a whole where the district has no rules of its own.
    public func plan(district: RegionCode?) -> Plan {
        if let district, let plan = plans[district.county] { return plan }
        guard let plan = plans[nil] else {
            preconditionFailure("every file has the plan of its whole region")
        }
        return plan
    }

    /// The plan in force on a day: that of a claim is the one of its day of discharge.
    public func plan(district: RegionCode?, on day: Day) -> Plan { inForce(on: day).plan(district: district) }

    /// The file itself, or the last change that had begun by a day.
    public func inForce(on day: Day) -> PolicyFile {
        changes.last { change in change.from.map { $0 <= day } ?? false } ?? self
    }
}

extension PolicyFile {
    /// Reads and compiles the text of a region's file. All that is wrong is reported at once.
    static func read(
        _ text: String, bytes: Data, shown: String, sources: Sources,
        nationals: [String: NationalFile]
    ) -> (file: PolicyFile?, issues: [PolicyIssue]) {
        do {
            let root = try Yaml.root(text, file: shown).followingProvince(in: nationals)
            return read(root, bytes: bytes, shown: shown, sources: sources, nationals: nationals)
        } catch {
            return (nil, [error])
        }
    }

    /// - Parameters:
    ///   - hypothesis: what was laid over the file, where something was.
    ///   - from: the day from which it is in force, where it changes a year that has begun.
    static func read(
        _ root: Place, bytes: Data, shown: String, sources: Sources, nationals: [String: NationalFile],
        supposing hypothesis: Hypothesis? = nil, from: Day? = nil
    ) -> (file: PolicyFile?, issues: [PolicyIssue]) {
        let findings = Findings()
        var terms: National?
        var hash = SHA256()
        hash.update(data: bytes)
        if let follows = root["follows"] {
            let key = follows.text ?? ""
            if let found = nationals[key] {
                terms = found.terms
                hash.update(data: found.bytes)
                if terms == nil {
                    findings.error(follows, "\(key).yaml 有错误，先改好它", "\(key).yaml has errors; mend it first")
                }
            } else {
                findings.unknown(
                    follows, "找不到全国文件 \(key)", "there is no national file \(key)", given: key,
                    Choices(keys: nationals.keys.sorted()))
            }
        } else {
            if root.entries != nil {
                findings.error(
                    root, "缺 follows；如 follows: national/2023",
                    "lacks follows; such as follows: national/2023")
            }
        }
        if let terms, let at = root["year"], let year = at.text.flatMap({ Int($0) }),
            year != terms.year.number
        {
            findings.error(
                at, "年度 \(year) 与全国文件的 \(terms.year) 不同",
                "the year \(year) is not that of the national file, \(terms.year)")
        }
        var reader = Reader(findings: findings, sources: sources, national: terms, shown: shown)
        reader.hypothesis = hypothesis
        reader.from = from
        reader.isLaidOver =
            root.entries?.contains { $0.place.file != shown && $0.place.file != hypothesis?.file } ?? false
        guard let draft = reader.region(root), !findings.hasErrors else { return (nil, findings.issues) }
        let fingerprint = hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
            .joined()
        do {
            let plans = try draft.plans(citations: reader.citations, fingerprint: fingerprint)
            let file = PolicyFile(
                shown: shown, region: draft.region, year: draft.year, name: draft.name, tiers: draft.tiers,
                items: reader.items,
                districts: draft.districts.map { District(code: $0.code, name: $0.name) },
                warnings: findings.issues, fingerprint: fingerprint, nationalItems: terms?.items ?? [],
                hypothesis: hypothesis, from: from,
                context: Context(sources: sources, national: terms, root: root),
                plans: plans)
            return (file, findings.issues)
        } catch {
            let words = error.words(reader.items)
            findings.error(root, words.zh, words.en)
            return (nil, findings.issues)
        }
    }
}
