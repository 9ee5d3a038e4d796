/// A day that the calendar has, as it stood in a file.
@frozen
public struct CalendarDay: Equatable, Hashable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// - Returns: nil when the Gregorian calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1 else { return nil }
        guard day <= Self.length(ofMonth: month, year: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The digits in a row, 20250103: they sort as the days do.
    @inlinable public var compact: Int { (year * 100 + month) * 100 + day }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
