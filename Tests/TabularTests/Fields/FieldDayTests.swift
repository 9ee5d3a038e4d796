import Testing

@testable import Tabular

@Suite struct FieldDayTests {
    @Test(arguments: [
        "2025-01-03", "2025/1/3", "2025/01/03", "20250103", "2025年1月3日", "2025年01月03日", "2025年1月3号",
        "2025.1.3",
        "2025.01.03", "2025-1-3", " 2025-01-03 ", "\u{3000}2025/1/3", "２０２５年１月３日", "２０２５－０１－０３",
        "2025/1/3 0:00:00", "2025-01-03 08:30", "2025-01-03T08:30:00", "2025-01-03 23:59:59.123",
        "2025-01-03T00:00:00+08:00", "20250103 08:30:00", "20250103083000", "2025年1月3日 8:30",
    ])
    func `a day is read however it is written`(text: String) throws {
        let day = try withField(text) { try $0.day() }
        #expect(day == CalendarDay(year: 2025, month: 1, day: 3))
        #expect(day.compact == 20_250_103)
    }

    @Test(arguments: [
        ("2024-02-29", true), ("2023-02-29", false), ("2000-02-29", true), ("1900-02-29", false),
        ("2023-04-30", true), ("2023-04-31", false), ("2023-12-31", true), ("2023-12-32", false),
        ("2023-00-10", false), ("2023-13-01", false), ("2023-01-00", false), ("0000-01-01", false),
        ("20230230", false), ("2023年2月30日", false), ("2023/2/28", true), ("2023/2/30", false),
    ])
    func `only days of the calendar are days`(text: String, exists: Bool) {
        if exists {
            #expect(throws: Never.self) { try withField(text) { try $0.day() } }
        } else {
            #expect(throws: FieldError.noSuchDay) { try withField(text) { try $0.day() } }
        }
    }

    @Test(arguments: [
        "x", "2025", "2025-01", "25-01-03", "1/3/2025", "03.01.2025", "2025-01/03", "2025-01-03x",
        "2025-001-03",
        "2025--03", "2025年1月3", "2025年1-3", "45660", "202501031", "2025010308300", "2025-01-03 25:00",
        "2025-01-03 08:60", "2025-01-03 08", "2025-01-03T00:00:00Z", "2025-01-03T00:00:00+00:00",
        "20250103250000",
        "2025-01-0308:30", "2025 01 03", "二〇二五年一月三日", "2025-0a-03", "-2025-01-03",
    ])
    func `what is no day, or may be two different ones, is refused`(text: String) {
        #expect(throws: FieldError.notADay) { try withField(text) { try $0.day() } }
    }

    @Test func `nothing is no day`() {
        #expect(throws: FieldError.blank) { try withField("  ") { try $0.day() } }
    }

    @Test func `every day of four hundred years is read in every way of writing it`() throws {
        var count = 0
        for year in 1800..<2200 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let expected = CalendarDay(year: year, month: month, day: day) else { continue }
                    count += 1
                    guard count % 97 == 0 else { continue }
                    let compact = "\(expected.compact)"
                    for text in ["\(year)/\(month)/\(day)", compact, "\(year)年\(month)月\(day)日"] {
                        #expect(try withField(text) { try $0.day() } == expected)
                    }
                }
            }
        }
        #expect(count == 146_097, "the Gregorian calendar repeats after 146,097 days")
    }
}
