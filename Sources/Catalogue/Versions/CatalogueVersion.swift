package import Vocabulary

/// One import into the catalogue of a region (目录版本), or the undoing of one; numbered from 1 in each region.
package struct CatalogueVersion: Hashable, Sendable {
    package let region: RegionCode
    package let number: Int
    /// From which day its items count, where they have no later day of their own.
    package let effective: Day
    /// The name of the file.
    package let title: String
    /// SHA-256 of the file: the same file is known again. Empty for what did not come from one.
    package let fingerprint: String
    /// Whether the file named every item (全量): what it did not name was taken out.
    package let isComplete: Bool
    package let recorded: Instant
    /// Who did it.
    package let by: String
    /// The version this one takes back.
    package let undoes: Int?

    package init(
        region: RegionCode, number: Int, effective: Day, title: String, fingerprint: String = "",
        isComplete: Bool, recorded: Instant, by: String, undoes: Int? = nil
    ) {
        self.region = region
        self.number = number
        self.effective = effective
        self.title = title
        self.fingerprint = fingerprint
        self.isComplete = isComplete
        self.recorded = recorded
        self.by = by
        self.undoes = undoes
    }

    /// As the national interface names versions: `v0003`.
    package var code: String {
        let digits = String(number)
        return "v" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
