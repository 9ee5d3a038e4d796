/// A row below the header that is no row of the list (非名单行).
public enum Aside: Equatable, Hashable, Sendable, CaseIterable {
    /// Begins with 合计, 小计 and the like.
    case total
    /// Only one of its cells holds anything: a note, a signature, a serial number without a person.
    case single
    /// The header again, as at the top of a printed page.
    case header
    /// The numbers of the columns below the header: 1, 2, 3, ….
    case columnNumbers

    var chinese: String {
        switch self {
        case .total: "合计行"
        case .single: "只有一格有内容的行（附注、签章等）"
        case .header: "重复的列名行"
        case .columnNumbers: "列号行"
        }
    }

    var english: String {
        switch self {
        case .total: "totals"
        case .single: "rows with one filled cell (notes, signatures)"
        case .header: "repeated headers"
        case .columnNumbers: "numbers of columns"
        }
    }
}
