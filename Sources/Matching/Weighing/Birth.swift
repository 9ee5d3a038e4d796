import Vocabulary

/// How two days of birth agree, by day number.
enum Birth {
    /// The same year, month and day in another order of keys: one digit changed, two neighbours swapped, or month and day
    /// swapped; or the year before or after on the same day.
    static func isNear(_ a: Int32, _ b: Int32) -> Bool {
        let (x, y) = (Day(number: a).date, Day(number: b).date)
        if x.year == y.year, x.month == y.day, x.day == y.month { return true }
        if x.month == y.month, x.day == y.day, abs(x.year - y.year) == 1 { return true }
        var (p, q) = (x.year * 10_000 + x.month * 100 + x.day, y.year * 10_000 + y.month * 100 + y.day)
        var (differing, first, second) = (0, (0, 0), (0, 0))
        var (place, firstPlace, secondPlace) = (0, 0, 0)
        while p > 0 || q > 0 {
            if p % 10 != q % 10 {
                differing += 1
                if differing == 1 { (first, firstPlace) = ((p % 10, q % 10), place) }
                if differing == 2 { (second, secondPlace) = ((p % 10, q % 10), place) }
            }
            (p, q, place) = (p / 10, q / 10, place + 1)
        }
        return differing == 1
            || differing == 2 && secondPlace == firstPlace + 1 && first == (second.1, second.0)
    }

    static func isSameYear(_ a: Int32, _ b: Int32) -> Bool {
        // Far apart is not the same year, and most are.
        abs(Int(a) - Int(b)) < 366 && Day(number: a).year == Day(number: b).year
    }
}
