import Foundation
import Testing
import Vocabulary

struct RegionCodeTests {
    @Test(arguments: [
        // place, region, lies in it
        ("500112", "500000", true), ("500112", "500112", true), ("500000", "500000", true),
        ("330106", "330100", true),
        ("330100", "330000", true), ("330106", "330000", true), ("500112001", "500112", true),
        ("500112001002", "500112001", true), ("500112001002", "500000", true), ("331002", "331000", true),
        ("500112", "510000", false), ("330206", "330100", false), ("500000", "500112", false),
        ("500113", "500112", false), ("500112", "500112001", false), ("500113001", "500112", false),
        ("331002", "330000", true), ("330102", "331000", false), ("310112", "310000", true),
    ])
    func `a place lies in a region whose code begins its own`(place: String, region: String, lies: Bool)
        throws
    {
        let (place, region) = (try #require(RegionCode(place)), try #require(RegionCode(region)))
        #expect(place.lies(in: region) == lies)
    }

    @Test(arguments: [
        "", "5", "50000", "5000000", "50000a", "050000", "50 000", "+50000", "５０００００", "5001120010",
        "500112001002003",
    ])
    func `a code has 6, 9 or 12 digits and does not begin with zero`(text: String) {
        #expect(RegionCode(text) == nil)
    }

    @Test func `a village lies in its county`() throws {
        let village = try #require(RegionCode("500112001002"))
        #expect(village.county == RegionCode("500112"))
        #expect(village.county.county == village.county)
        #expect(try #require(RegionCode("330100")) < village)
        let json = try JSONEncoder().encode([village])
        #expect(String(decoding: json, as: UTF8.self) == #"["500112001002"]"#)
        #expect(try JSONDecoder().decode([RegionCode].self, from: json) == [village])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([RegionCode].self, from: Data("[500112]".utf8))
        }
    }
}
