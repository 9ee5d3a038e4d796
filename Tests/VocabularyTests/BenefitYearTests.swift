import Foundation
import Testing
import Vocabulary

struct BenefitYearTests {
    @Test(arguments: [
        (1997, false), (1998, true), (2023, true), (2100, true), (2101, false), (0, false), (-1, false),
    ])
    func `a benefit year is one the scheme may have`(number: Int, exists: Bool) {
        #expect((BenefitYear(number) != nil) == exists)
    }

    @Test(arguments: [
        ("2022-12-31", false), ("2023-01-01", true), ("2023-12-31", true), ("2024-01-01", false),
    ])
    func `it holds its own days`(text: String, holds: Bool) throws {
        let year = try #require(BenefitYear(2023))
        let day = try #require(Day(text))
        #expect(year.contains(day) == holds)
        #expect((BenefitYear(of: day) == year) == holds)
    }

    @Test func `it begins on 1 January, ends on 31 December and is a number in JSON`() throws {
        let year = try #require(BenefitYear(2024))
        #expect(year.first.description == "2024-01-01")
        #expect(year.last - year.first == 365)
        #expect(try #require(BenefitYear(2023)) < year)
        #expect(String(decoding: try JSONEncoder().encode(year), as: UTF8.self) == "2024")
        #expect(try JSONDecoder().decode(BenefitYear.self, from: Data("2024".utf8)) == year)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(BenefitYear.self, from: Data("24".utf8))
        }
    }
}
