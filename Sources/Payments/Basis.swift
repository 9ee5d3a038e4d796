package import Scheme
package import Vocabulary

/// Why a bill is what it is (核定依据): under which plan, what the rules looked at, and the steps with their sources.
///
/// People of whom the rules see the same share one, by its content.
package struct Basis: Hashable, Sendable, Codable {
    /// Fingerprint of the policy file.
    package let plan: String
    /// What the rules looked at, in words: age, categories, tier, years of lapse.
    package let seen: [Words]
    package let lines: [Line]

    package struct Line: Hashable, Sendable, Codable {
        package let step: EnrolmentLine.Step
        package let title: Words
        package let formula: Words
        package let citation: Citation?

        package init(_ line: EnrolmentLine, citations: [Citation]) {
            step = line.step
            title = line.title
            formula = line.formula
            citation = line.citation.map { citations[$0] }
        }
    }

    package init(plan: String, seen: [Words], lines: [Line]) {
        self.plan = plan
        self.seen = seen
        self.lines = lines
    }
}
