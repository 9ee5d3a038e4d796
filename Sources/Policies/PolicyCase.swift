import Foundation
public import Scheme
public import Vocabulary

/// A worked example beside a policy (算例): a claim, and what its publication says comes out.
public struct PolicyCase: Sendable {
    public let id: String
    public let name: String
    public let source: Citation?
    public let claim: Claim
    public let insured: Insured
    public let plan: Plan
    public let expected: [Expectation]

    /// One published figure.
    public struct Expectation: Hashable, Sendable {
        public let figure: Figure
        public let money: Money
    }

    public enum Figure: Hashable, Sendable {
        /// What a layer pays.
        case pays(String)
        /// What enters a layer.
        case enters(String)
        /// All payers together.
        case paid
        case patient
        case undecided

        public var name: String {
            switch self {
            case .pays(let layer): "pays.\(layer)"
            case .enters(let layer): "enters.\(layer)"
            case .paid: "paid"
            case .patient: "patient"
            case .undecided: "undecided"
            }
        }
    }

    /// A published figure beside ours.
    public struct Check: Hashable, Sendable {
        public let figure: String
        public let expected: Money
        /// Nil where the settlement has no such figure.
        public let computed: Money?

        public var holds: Bool { computed == expected }
    }

    /// The statement our rules make of it.
    public func statement(program: String) -> Statement {
        var year = YearToDate()
        return plan.statement(of: claim, for: insured, year: &year, program: program)
    }

    /// Works it out and compares every published figure.
    public func run() -> [Check] {
        let settlement = statement(program: "").settlement
        return expected.map { expectation in
            let computed: Money? =
                switch expectation.figure {
                case .pays(let layer): settlement?.paid(layer: layer)
                case .enters(let layer): settlement?.parts.first { $0.layer == layer }?.entered
                case .paid: settlement?.paid
                case .patient: settlement?.patient
                case .undecided: settlement?.undecided
                }
            return Check(figure: expectation.figure.name, expected: expectation.money, computed: computed)
        }
    }
}

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
