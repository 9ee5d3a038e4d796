extension PolicyBook {
    /// The cases beside a file, and what is wrong with them.
    public func cases(of file: PolicyFile) -> (cases: [PolicyCase], issues: [PolicyIssue]) {
        guard let url = caseFiles[file.shown] else { return ([], []) }
        let shown = file.shown.replacing(".yaml", with: ".cases.yaml")
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
                var reader = CaseReader(file: file, findings: findings, shown: shown)
                let read = reader.read(element)
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
