/// A calendar day (日): when something counts. Not a moment; see `Instant`.
///
/// Kept as the number of days since 1970-01-01 in the Gregorian calendar. Range: years 1 to 9999.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int32

    @inlinable
    public init(number: Int32) { self.number = number }

    /// The day of this date, or nil where the calendar has none, such as 30 February.
    @inlinable
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(of: month, in: year)
        else { return nil }
        // Howard Hinnant's civil-day algorithm: March-based years put the leap day last.
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    @inlinable
    public static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: return 30
        case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: return 31
        }
    }

    /// Year, month and day of the month.
    @inlinable
    public var date: (year: Int, month: Int, day: Int) {
        let z = Int(number) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    @inlinable
    public var year: Int { date.year }

    @inlinable
    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    @inlinable
    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }

    /// Days from `b` to `a`.
    @inlinable
    public static func - (a: Day, b: Day) -> Int { Int(a.number - b.number) }

    /// Completed years of age on `day` (周岁) of someone born on this day. A birthday counts from its own day;
    /// someone born on 29 February has it on 1 March in common years. Negative before birth.
    @inlinable
    public func age(on day: Day) -> Int {
        let (birth, today) = (date, day.date)
        let had = (today.month, today.day) >= (birth.month, birth.day)
        return today.year - birth.year - (had ? 0 : 1)
    }
}

extension Day: CustomStringConvertible, Codable {
    /// ISO 8601: `2023-07-01`.
    public var description: String {
        let (year, month, day) = date
        let y = String(year)
        return String(repeating: "0", count: 4 - y.count) + y
            + "-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// The form of Chinese screens: `2023年7月1日`.
    public var chinese: String {
        let (year, month, day) = date
        return "\(year)年\(month)月\(day)日"
    }

    /// `2023-07-01`, and as people type it: `2023/7/1`, `2023.7.1`, `20230701`, `2023年7月1日`.
    public init?(_ text: some StringProtocol) {
        if text.utf8.count == 8, text.isDigits, let packed = Int(text) {
            self.init(packed / 10_000, packed / 100 % 100, packed % 100)
            return
        }
        let isChinese = text.last == "日"
        let body = isChinese ? text.dropLast() : text[...]
        let marks = String(body.filter { "-/.年月".contains($0) })
        let parts = body.split(omittingEmptySubsequences: false) { marks.contains($0) }
        guard isChinese ? marks == "年月" : ["--", "//", ".."].contains(marks),
            parts.allSatisfy({ $0.isDigits }),
            parts[0].utf8.count == 4, parts[1].utf8.count <= 2, parts[2].utf8.count <= 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year, month, day)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = Day(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "日期应写成 2023-07-01 / a day such as 2023-07-01")
        }
        self = day
    }
}
