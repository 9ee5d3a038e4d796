public import Vocabulary

/// The coverage as programs read it (`yikao policy coverage --json`).
public struct CoverageReport: Encodable, Sendable {
    public struct File: Encodable, Sendable {
        public let region: RegionCode
        public let year: BenefitYear
        /// The day from which it holds, where it changes a year that has begun.
        public let from: Day?
        public let name: Words
        public let whole: CoverageTally
        public let parts: [String: CoverageTally]
        public let districts: [RegionCode]
        public let examples: [PolicyCaseReport]
    }

    public let files: [File]
    /// Examples of the nation, and of regions whose year or whole policy is not known.
    public let otherExamples: [PolicyCaseReport]

    public init(_ coverage: Coverage) {
        otherExamples = coverage.otherExamples
        files = coverage.rows.map {
            File(
                region: $0.file.region, year: $0.file.year, from: $0.file.from, name: $0.file.name,
                whole: $0.whole,
                parts: $0.tallies,
                districts: $0.file.districts.map(\.code), examples: $0.examples)
        }
    }
}
