import Testing
import Vocabulary

struct InstantTests {
    @Test(arguments: [
        // seconds since 1970 UTC, China time
        (0, "1970-01-01 08:00:00"), (-1, "1970-01-01 07:59:59"), (-8 * 3600 - 1, "1969-12-31 23:59:59"),
        (1_688_175_005, "2023-07-01 09:30:05"), (1_688_140_799, "2023-06-30 23:59:59"),
        (1_688_140_800, "2023-07-01 00:00:00"), (951_782_400, "2000-02-29 08:00:00"),
    ])
    func `a moment is told in China time`(seconds: Int64, text: String) {
        let instant = Instant(microseconds: seconds * 1_000_000)
        #expect(instant.description == text)
        #expect(instant.rfc3339 == text.replacing(" ", with: "T") + "+08:00")
        #expect(instant.dayInChina.description == text.prefix(10))
    }

    @Test func `the microseconds before a day belong to the day before`() {
        let midnight = Instant(microseconds: 1_688_140_800_000_000)
        #expect(midnight.dayInChina == Day(2023, 7, 1))
        #expect(Instant(microseconds: midnight.microseconds - 1).dayInChina == Day(2023, 6, 30))
        #expect(Instant(microseconds: midnight.microseconds - 1) < midnight)
        #expect(Instant(microseconds: -1).description == "1970-01-01 07:59:59")
    }
}
