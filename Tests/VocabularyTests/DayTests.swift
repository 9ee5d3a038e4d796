import Foundation
import TestSupport
import Testing
import Vocabulary

struct DayTests {
    @Test(arguments: [
        (1970, 1, 1, 0), (1970, 1, 2, 1), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
        (2023, 7, 1, 19_539), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
    ])
    func `a day is counted from 1970`(year: Int, month: Int, day: Int, number: Int32) throws {
        #expect(Day(year, month, day)?.number == number)
        let date = Day(number: number).date
        #expect(date == (year, month, day))
    }

    @Test(arguments: [
        (2023, 2, 28, true), (2023, 2, 29, false), (2024, 2, 29, true), (2024, 2, 30, false),
        (1900, 2, 29, false), (2000, 2, 29, true), (2100, 2, 29, false), (2023, 4, 30, true),
        (2023, 4, 31, false),
        (2023, 12, 31, true), (2023, 12, 32, false), (2023, 0, 1, false), (2023, 13, 1, false),
        (2023, 1, 0, false),
        (0, 1, 1, false), (10_000, 1, 1, false), (2023, 1, -1, false),
    ])
    func `the calendar knows its days, leap years and centuries`(
        year: Int, month: Int, day: Int, exists: Bool
    ) {
        #expect((Day(year, month, day) != nil) == exists)
    }

    @Test(arguments: [
        // birth, on, age
        ("2005-07-01", "2023-06-30", 17), ("2005-07-01", "2023-07-01", 18), ("2005-07-01", "2023-07-02", 18),
        ("2023-07-01", "2023-07-01", 0), ("2023-07-01", "2024-06-30", 0), ("2023-07-02", "2023-07-01", -1),
        ("2004-02-29", "2022-02-28", 17), ("2004-02-29", "2022-03-01", 18), ("2004-02-29", "2024-02-28", 19),
        ("2004-02-29", "2024-02-29", 20), ("2004-02-28", "2022-02-28", 18), ("2004-12-31", "2023-01-01", 18),
    ])
    func `an age is completed on the birthday itself, for 29 February on 1 March of common years`(
        birth: String, on: String, age: Int
    ) throws {
        let (birth, day) = (try #require(Day(birth)), try #require(Day(on)))
        #expect(birth.age(on: day) == age)
    }

    @Test(arguments: [
        "2023-07-01", "2023-7-1", "2023/7/1", "2023/07/01", "2023.7.1", "20230701", "2023年7月1日",
        "2023年07月01日",
    ])
    func `a day is read as people type it`(text: String) {
        #expect(Day(text) == Day(2023, 7, 1))
    }

    @Test(arguments: [
        "", "2023", "2023-07", "2023-07-01-02", "2023-13-01", "2023-02-29", "23-07-01", "2023-007-1",
        "2023--1",
        "2023070", "202307011", "2023-07-0a", "a023-07-01", "20230229", "7/1/2023", "2023-07-01 ",
        " 2023-07-01",
        "2023-07-01T00:00:00", "-2023701", "+2020101", "+202-01-01", "2023-+7-01", "2023-7-+1", "2023--7-1",
        "2023-07/01", "2023年7月1", "2023年7-1日", "2023-7-1日", "2023月7年1日", "日", "２０２３-07-01", "45108",
    ])
    func `what is no day is refused`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `every day of four hundred years is printed, read back and followed by the next`() throws {
        let first = try #require(Day(1800, 1, 1))
        let last = try #require(Day(2200, 12, 31))
        var before = first + -1
        for number in first.number...last.number {
            let day = Day(number: number)
            let (year, month, date) = day.date
            try #require(Day(year, month, date) == day)
            try #require(before < day && day - before == 1)
            if number % 7 == 0 {
                try #require(Day(day.description) == day)
                try #require(Day(day.chinese) == day)
            }
            before = day
        }
        #expect(last - first + 1 == 401 * 365 + 97)
    }

    @Test func `ages go up by one a year, on one day of it`() throws {
        try property(seeds: 0..<200) { random in
            let birth = Day(number: Int32(random.int(-20_000...15_000)))
            var birthdays = 0
            for days in 1...(4 * 365 + 1)
            where birth.age(on: birth + days) != birth.age(on: birth + (days - 1)) {
                birthdays += 1
                try #require(birth.age(on: birth + days) == birthdays)
            }
            try #require(birthdays == 4)
        }
    }

    @Test func `a day is printed in ISO form and in the form of Chinese screens`() throws {
        #expect(Day(2023, 7, 1)?.description == "2023-07-01")
        #expect(Day(2023, 12, 31)?.chinese == "2023年12月31日")
        #expect(Day(1, 1, 1)?.description == "0001-01-01")
        let json = try JSONEncoder().encode([Day(2023, 7, 1)])
        #expect(String(decoding: json, as: UTF8.self) == #"["2023-07-01"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: json) == [Day(2023, 7, 1)])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2023-02-30"]"#.utf8))
        }
    }
}
