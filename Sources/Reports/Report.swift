package import Vocabulary

/// A named table (报表): what it is about, its rows, their sum, and what has to be said below.
package struct Report: Hashable, Sendable {
    /// What a column counts.
    package enum Unit: Hashable, Sendable { case text, count, money, ratio, day }

    package struct Column: Hashable, Sendable {
        package let title: Words
        package let unit: Unit
        package let help: Words?

        init(_ title: Words, _ unit: Unit, help: Words? = nil) {
            self.title = title
            self.unit = unit
            self.help = help
        }
    }

    package enum Cell: Hashable, Sendable {
        case text(Words)
        /// Text that is a name or a code, the same in every language.
        case name(String)
        case count(Int)
        case money(Money)
        /// So many of so many; of none it is nothing.
        case ratio(Int, of: Int)
        case day(Day)
        /// Nothing to say in this row.
        case none
    }

    package let kind: ReportKind
    /// For which place, year and baseline.
    package var parameters: [(name: Words, value: Words)]
    package let columns: [Column]
    package var rows: [[Cell]]
    package var sum: [Cell]?
    package var notes: [Words]
    /// Who is not counted in it, by reason.
    package var exclusions: [Exclusion] = []
    /// The days it is about, where it goes through days: a picture of it shows all of them.
    package var span: ClosedRange<Day>?

    /// So many people who are not in the denominator, or should be no longer (未计入).
    package struct Exclusion: Hashable, Sendable {
        package enum When: Hashable, Sendable {
            /// Never in the denominator.
            case atBaseline
            /// Left since, and still in it.
            case since

            package var words: Words {
                switch self {
                case .atBaseline: Words("基准时未计入", "not counted at the baseline")
                case .since: Words("基准以后不再应参保（仍在应参保内）", "no longer due since, and still counted")
                }
            }
        }

        package let when: When
        package let reason: Words
        package let people: Int
    }

    init(
        _ kind: ReportKind, _ parameters: [(name: Words, value: Words)], _ columns: [Column],
        rows: [[Cell]], sum: [Cell]?, notes: [Words] = []
    ) {
        precondition(
            rows.allSatisfy { $0.count == columns.count } && sum.map { $0.count == columns.count } ?? true)
        self.kind = kind
        self.parameters = parameters
        self.columns = columns
        self.rows = rows
        self.sum = sum
        self.notes = notes
    }

    package static func == (a: Report, b: Report) -> Bool {
        a.kind.name == b.kind.name && a.columns == b.columns && a.rows == b.rows && a.sum == b.sum
            && a.notes == b.notes
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind.name)
        hasher.combine(rows)
    }
}

extension Report.Cell {
    /// `94.96%`: to two decimals, half up; of none it is `–`.
    package static func percent(_ part: Int, of whole: Int) -> String {
        guard let hundredths = hundredths(part, of: whole) else { return "–" }
        let digits = String(hundredths % 100)
        return "\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)%"
    }

    /// In hundredths of a percent, half up; nil of none.
    static func hundredths(_ part: Int, of whole: Int) -> Int64? {
        whole > 0 ? (Int64(part) * 20_000 + Int64(whole)) / (Int64(whole) * 2) : nil
    }
}
