extension Field {
    /// The field as a day of the calendar: 2025-01-03, 2025/1/3, 2025.1.3, 20250103, 2025年1月3日.
    ///
    /// A time of day after it is checked and left out. The year comes first and has four digits: 1/3/2025
    /// could be two different days.
    public func day() throws(FieldError) -> CalendarDay {
        if let numbers = isoNumbers { return try Self.calendarDay(numbers) }
        let field = trimmed
        if field.count == 0 { throw .blank }
        guard let text = PlainText(field) else { throw .notADay }
        var at = 0
        let leading = text.digits(&at, upTo: 14)
        switch leading.count {
        case 4:
            return try Self.calendarDay(try Self.separated(text, year: leading.value, from: at))
        case 8:
            guard text.isTimeOrNothing(from: at) else { throw .notADay }
            return try Self.calendarDay(Self.numbers(of: leading.value))
        case 14:
            let time = leading.value % 1_000_000
            guard at == text.count, isTimeOfDay(time / 10000, time / 100 % 100, time % 100) else {
                throw .notADay
            }
            return try Self.calendarDay(Self.numbers(of: leading.value / 1_000_000))
        default:
            throw .notADay
        }
    }

    private typealias Numbers = (year: Int, month: Int, day: Int)

    /// The common case at once: exactly 2025-01-03.
    private var isoNumbers: Numbers? {
        guard count == 10, start[4] == UInt8(ascii: "-"), start[7] == UInt8(ascii: "-") else { return nil }
        guard
            let century = twoDigits(0), let year = twoDigits(2), let month = twoDigits(5),
            let day = twoDigits(8)
        else { return nil }
        return (century * 100 + year, month, day)
    }

    private func twoDigits(_ at: Int) -> Int? {
        let tens = start[at] &- 0x30
        let ones = start[at + 1] &- 0x30
        return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
    }

    private static func numbers(of compact: Int) -> Numbers {
        (compact / 10000, compact / 100 % 100, compact % 100)
    }

    /// Month and day after a year of four digits, with the same separator before each, or with 年月日.
    private static func separated(
        _ text: PlainText, year: Int, from start: Int
    ) throws(FieldError) -> Numbers {
        let separator = text[start]
        let isChinese = separator == PlainText.year
        let afterMonth = isChinese ? PlainText.month : separator
        guard isChinese || [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(separator)
        else {
            throw .notADay
        }
        var at = start + 1
        let month = text.digits(&at, upTo: 2)
        guard month.count > 0, text[at] == afterMonth else { throw .notADay }
        at += 1
        let day = text.digits(&at, upTo: 2)
        guard day.count > 0, !isChinese || text[at] == PlainText.day else { throw .notADay }
        if isChinese { at += 1 }
        guard text.isTimeOrNothing(from: at) else { throw .notADay }
        return (year, month.value, day.value)
    }

    private static func calendarDay(_ numbers: Numbers) throws(FieldError) -> CalendarDay {
        guard let day = CalendarDay(year: numbers.year, month: numbers.month, day: numbers.day) else {
            throw .noSuchDay
        }
        return day
    }
}

extension PlainText {
    /// Whether the rest is nothing or a time of day: " 8:30", "T08:30:00", " 08:30:00.000+08:00".
    fileprivate func isTimeOrNothing(from start: Int) -> Bool {
        var at = start
        while self[at] == 0x20 { at += 1 }
        if at == count { return true }
        if self[at] == UInt8(ascii: "T") { at += 1 }
        guard at > start else { return false }
        let hour = digits(&at, upTo: 2)
        guard hour.count > 0, let minute = twoDigits(after: UInt8(ascii: ":"), &at) else { return false }
        let second = twoDigits(after: UInt8(ascii: ":"), &at) ?? 0
        if self[at] == UInt8(ascii: ".") {
            at += 1
            guard digits(&at, upTo: 9).count > 0 else { return false }
        }
        if self[at] == UInt8(ascii: "+") {
            guard twoDigits(after: UInt8(ascii: "+"), &at) == 8 else { return false }
            guard twoDigits(after: UInt8(ascii: ":"), &at) == 0 else { return false }
        }
        return at == count && isTimeOfDay(hour.value, minute, second)
    }

    private func twoDigits(after mark: UInt8, _ at: inout Int) -> Int? {
        guard self[at] == mark else { return nil }
        var next = at + 1
        let found = digits(&next, upTo: 2)
        guard found.count == 2 else { return nil }
        at = next
        return found.value
    }
}

private func isTimeOfDay(_ hour: Int, _ minute: Int, _ second: Int) -> Bool {
    hour < 24 && minute < 60 && second <= 60
}
