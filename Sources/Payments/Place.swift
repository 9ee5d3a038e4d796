import Storage
import Vocabulary

/// Which rows lie in a place, in a form that uses the index of the column.
enum Place {
    static func within(_ region: RegionCode, _ column: SQL) -> SQL {
        let stem = region.stem
        return "\(column) >= \(stem) AND \(column) < \(stem + ":")"
    }
}
