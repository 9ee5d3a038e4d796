import TestSupport
import Testing

@testable import Spreadsheets

struct SerialDayTests {
    @Test(arguments: [
        (1.0, 1900, 1, 1), (59, 1900, 2, 28), (60, 1900, 2, 28), (61, 1900, 3, 1), (25_569, 1970, 1, 1),
        (45_351, 2024, 2, 29), (45_658, 2025, 1, 1), (2_958_465, 9999, 12, 31),
    ])
    func `days since 1900, with the one that never was`(serial: Double, year: Int, month: Int, day: Int)
        throws
    {
        let found = try #require(SerialDay(serial, since1904: false))
        #expect((found.year, found.month, found.day) == (year, month, day))
    }

    @Test func `days since 1904 begin with the first of January`() throws {
        let found = try #require(SerialDay(0, since1904: true))
        #expect((found.year, found.month, found.day) == (1904, 1, 1))
    }

    @Test func `a time of day is rounded to the second, over midnight too`() throws {
        #expect(SerialDay(45_658.5, since1904: false)?.seconds == 43_200)
        let next = try #require(SerialDay(45_658.999_999, since1904: false))
        #expect((next.day, next.seconds) == (2, 0))
        #expect(SerialDay(-1, since1904: false) == nil && SerialDay(2_958_466, since1904: false) == nil)
    }

    @Test func `what is written as a day is read as that day`() throws {
        try property(seeds: 0..<500) { generator in
            let serial = Int(generator.int(61...2_958_465))
            let day = try #require(SerialDay(Double(serial), since1904: false))
            try #require(SerialDay.serial(year: day.year, month: day.month, day: day.day) == serial)
        }
        #expect(SerialDay.serial(year: 1900, month: 2, day: 28) == nil)
    }
}
