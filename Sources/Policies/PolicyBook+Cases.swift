import Foundation

extension PolicyBook {
    /// The cases beside a file, and what is wrong with them.
    public func cases(of file: PolicyFile) -> (cases: [PolicyCase], issues: [PolicyIssue]) {
        guard let url = caseFiles[file.shown] else { return ([], []) }
        let shown = file.shown.replacing(".yaml", with: ".cases.yaml")
        return PolicyBook.cases(in: url, shown) { place, findings in
            var reader = CaseReader(file: file, findings: findings, shown: shown)
            return reader.read(place)
        }
    }

    /// The cases beside the national files, by file.
    public func nationalCases() -> [(file: String, cases: [PolicyCase], issues: [PolicyIssue])] {
        nationals.map { file, terms, url in
            let shown = file.replacing(".yaml", with: ".cases.yaml")
            let (cases, issues) = PolicyBook.cases(in: url, shown) { place, findings in
                var reader = Reader(
                    findings: findings, sources: sources, national: nil, shown: shown,
                    citations: terms.citations)
                return reader.nationalCase(place, under: terms)
            }
            return (file, cases, issues)
        }
    }

    private static func cases(
        in url: URL, _ shown: String, read: (Place, Findings) -> PolicyCase?
    ) -> (cases: [PolicyCase], issues: [PolicyIssue]) {
        let findings = Findings(file: shown)
        do {
            let root = try Yaml.root(Yaml.read(url, named: shown).text, file: shown)
            guard let elements = root.elements else {
                findings.error(
                    root, "算例文件是一个列表，每个算例以 - id: 开头", "a file of cases is a list; each case begins with - id:"
                )
                return ([], findings.issues)
            }
            var seen: Set<String> = []
            let cases = elements.compactMap { element -> PolicyCase? in
                let read = read(element, findings)
                if let read, !seen.insert(read.id).inserted {
                    findings.error(element, "编号 \(read.id) 用了两次", "the id \(read.id) is used twice")
                }
                return read
            }
            return (cases, findings.issues)
        } catch {
            return ([], [error as PolicyIssue])
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
        let source = cite(place, Scope().entering(place, sources, findings)).map { citations[$0] }
        guard let plan = terms.enrolment, let level = terms.levels.first else { return nil }
        people = level.people
        let ground = EnrolmentGround(plan: plan, shown: level.shown, text: level.text, isHypothetical: false)
        let read = enrolmentCase(place, on: ground)
        guard findings.errorCount == before, let read else { return nil }
        return PolicyCase(id: id, name: name, source: source, subject: .enrolment(read))
    }
}
