package import Payments
package import Spreadsheets
package import Vocabulary

/// A list that was recorded (已导入名单): what it was, how its columns were read, and what came of its rows.
package struct ListImport: Equatable, Sendable {
    package let run: ID<Run>
    package let list: DepartmentList
    /// Kept for the next list of the source with the same headings; nil where it was not kept.
    package let mapping: ColumnMapping?
    package let counts: ListPreview.Counts
}
