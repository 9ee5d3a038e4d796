import Storage
import Vocabulary

/// How the fact that holds on a day is chosen among the rows of one subject.
enum Facts {
    /// The latest there is, and what counts only in the future too.
    static let latest = Day(number: .max)

    /// Puts the row that holds on this day first: the one nearest before it; before the first, the first; among
    /// rows of one day the later recorded.
    static func nearest(_ day: Day?) -> SQL {
        let day = day ?? latest
        return "ORDER BY effective > \(day), abs(effective - \(day)), recorded DESC LIMIT 1"
    }

    /// Where `column` lies in `region` or is it; see `RegionCode.lies(in:)`.
    static func within(_ region: RegionCode?, _ column: SQL) -> SQL {
        guard let region else { return "TRUE" }
        var stem = Substring(region.description)
        if stem.count == 6 {
            while stem.hasSuffix("00"), stem.count > 2 { stem = stem.dropLast(2) }
        }
        return starts(column, with: String(stem))
    }

    /// Where `column` begins with `text`, in a form that uses the column's index.
    static func starts(_ column: SQL, with text: String) -> SQL {
        text.isEmpty ? "TRUE" : "\(column) >= \(text) AND \(column) < \(text + "\u{10FFFF}")"
    }
}
