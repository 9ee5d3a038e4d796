import Foundation
public import Vocabulary

extension PolicyBook {
    /// Cases with the file they stand in, and what is wrong with them.
    public struct Cases: Sendable {
        /// As messages name it: `national/2023.cases.yaml`.
        public let file: String
        public let cases: [PolicyCase]
        public let issues: [PolicyIssue]

        public init(file: String, cases: [PolicyCase], issues: [PolicyIssue]) {
            self.file = file
            self.cases = cases
            self.issues = issues
        }
    }

    /// The cases beside a file, and what is wrong with them.
    public func cases(of file: PolicyFile) -> (cases: [PolicyCase], issues: [PolicyIssue]) {
        guard let url = caseFiles[file.shown] else { return ([], []) }
        let shown = file.shown.replacing(".yaml", with: ".cases.yaml")
        let read = PolicyBook.cases(in: url, shown) { place, findings in
            var reader = CaseReader(.file(file), findings: findings, shown: shown)
            reader.versions = versions.filter { $0.region == file.region && $0.year == file.year }
            return reader.read(place)
        }
        // Where an example lays a plan over the file, what the file was told already is not told again.
        return (read.cases, read.issues.filter { !file.warnings.contains($0) })
    }

    /// The cases beside the national files, by file.
    public func nationalCases() -> [Cases] {
        nationals.map { file, terms, url in
            let shown = file.replacing(".yaml", with: ".cases.yaml")
            return PolicyBook.cases(in: url, shown) { place, findings in
                var reader = Reader(
                    findings: findings, sources: sources, national: nil, shown: shown,
                    citations: terms.citations)
                return reader.nationalCase(place, under: terms)
            }
        }
    }

    /// The cases of regions whose year or whole policy is not known: `undated/<code>.cases.yaml`.
    public func undatedCases() -> [Cases] {
        undatedFiles.map { region, url in
            let shown = "undated/\(url.lastPathComponent)"
            return PolicyBook.cases(in: url, shown) { place, findings in
                var reader = CaseReader(.undated(region, sources), findings: findings, shown: shown)
                return reader.read(place)
            }
        }
    }

    /// The names of the examples of places whose year or whole policy is not known.
    public var undatedExamples: [(region: RegionCode, names: [String])] {
        zip(undatedFiles, undatedCases()).map { file, read in (file.0, read.cases.map(\.name)) }
    }

    private static func cases(
        in url: URL, _ shown: String, read: (Place, Findings) -> PolicyCase?
    ) -> Cases {
        let findings = Findings()
        do {
            let root = try Yaml.root(Yaml.read(url, named: shown).text, file: shown)
            guard let elements = root.elements else {
                findings.error(
                    root, "算例文件是一个列表，每个算例以 - id: 开头", "a file of cases is a list; each case begins with - id:"
                )
                return Cases(file: shown, cases: [], issues: findings.issues)
            }
            var seen: Set<String> = []
            let cases = elements.compactMap { element -> PolicyCase? in
                let read = read(element, findings)
                if let read, !seen.insert(read.id).inserted {
                    findings.error(element, "编号 \(read.id) 用了两次", "the id \(read.id) is used twice")
                }
                return read
            }
            return Cases(file: shown, cases: cases, issues: findings.issues)
        } catch {
            return Cases(file: shown, cases: [], issues: [error as PolicyIssue])
        }
    }
}

extension Reader {
    /// A case of the nation: about enrolment, on its defaults.
    fileprivate mutating func nationalCase(_ place: Place, under terms: National) -> PolicyCase? {
        let before = findings.errorCount
        _ = block(place, keys: ["id", "name", "plan", "enrolment", "expect"])
        guard place.entries != nil else { return nil }
        let (id, name) = (place["id"]?.text, place["name"]?.text)
        guard let id, let name, place["enrolment"] != nil else {
            findings.error(
                place, "全国算例要有 id、name 和 enrolment", "a national case has an id, a name and an enrolment")
            return nil
        }
        let scope = Scope().entering(place, sources, findings)
        let source = cite(place, scope).map { citations[$0] }
        guard let plan = terms.enrolment, let level = terms.levels.first else { return nil }
        groups = level.people
        let read = enrolmentCase(place, on: EnrolmentGround(plan: plan, root: level.root))
        guard findings.errorCount == before, let read else { return nil }
        return PolicyCase(id: id, name: name, source: source, subject: .enrolment(read))
    }
}
