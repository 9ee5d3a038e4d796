import Vocabulary

extension Day {
    /// The first day of its month.
    var monthStart: Day { self + (1 - date.day) }

    /// The same day of the month so many months later, or the last of that month where it is shorter.
    func adding(months: Int) -> Day {
        let (year, month, day) = date
        let count = year * 12 + month - 1 + months
        let (laterYear, laterMonth) = (count / 12, count % 12 + 1)
        let length = Day.length(of: laterMonth, in: laterYear)
        guard let later = Day(laterYear, laterMonth, min(day, length)) else {
            preconditionFailure("a day within the calendar")
        }
        return later
    }
}
