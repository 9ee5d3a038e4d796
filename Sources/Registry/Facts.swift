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

    /// The same choice among rows that are at hand.
    static func holds<Row>(
        _ rows: some Sequence<Row>, on day: Day, _ effective: (Row) -> Day, _ recorded: (Row) -> Instant
    ) -> Row? {
        rows.min { a, b in
            let (p, q) = (effective(a), effective(b))
            if (p > day) != (q > day) { return p <= day }
            if p != q { return abs(p - day) < abs(q - day) }
            return recorded(a) > recorded(b)
        }
    }

    /// What was known at this moment; without one, all that is known.
    static func known(_ moment: Instant?) -> SQL {
        if let moment { "recorded <= \(moment)" } else { "TRUE" }
    }

    /// Where `column` lies in `region` or is it; see `RegionCode.lies(in:)`.
    static func within(_ region: RegionCode?, _ column: SQL) -> SQL {
        region.map { starts(column, with: stem($0)) } ?? "TRUE"
    }

    /// Where a home lies in `region`: by its district, or by its village where the region is smaller than a district.
    static func home(_ alias: SQL, within region: RegionCode?) -> SQL {
        guard let region, region.description.utf8.count > 6 else {
            return within(region, "\(alias).district")
        }
        return "\(alias).district = \(region.county) AND \(within(region, "\(alias).village"))"
    }

    /// What codes of places in the region begin with.
    static func stem(_ region: RegionCode) -> String {
        var stem = Substring(region.description)
        if stem.count == 6 {
            while stem.hasSuffix("00"), stem.count > 2 { stem = stem.dropLast(2) }
        }
        return String(stem)
    }

    /// Where `column` begins with `text`, in a form that uses the column's index.
    static func starts(_ column: SQL, with text: String) -> SQL {
        text.isEmpty ? "TRUE" : "\(column) >= \(text) AND \(column) < \(text + "\u{10FFFF}")"
    }
}
