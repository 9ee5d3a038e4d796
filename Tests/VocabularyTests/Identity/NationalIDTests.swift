import Foundation
import TestSupport
import Testing
import Vocabulary

/// Numbers here begin with 88 or 988, which no province has, or give a birth of 2099: nobody has them. The one other is the
/// example that the standard itself prints.
struct NationalIDTests {
    @Test func `the example of the standard is sound`() throws {
        let number = try #require(NationalID("11010519491231002X"))
        #expect(number.region == RegionCode("110105"))
        #expect(number.birth == Day(1949, 12, 31))
        #expect(number.sex == .female)
        #expect(number.kind == .citizen)
        #expect(number.description == "11010519491231002X")
        #expect(!number.isImpossible)
    }

    @Test(arguments: [
        ("880103199003071015", true), ("88010319900307008X", true), ("880103200002290019", true),
        // Check
        ("880103199003071014", false), ("88010319900307101X", false), ("88010319900307008x", false),
        // Birth
        ("880103199002301015", false), ("880103190002290019", false), ("880103184912310010", false),
        // Form
        ("", false), ("88010319900307101", false), ("8801031990030710155", false),
        ("880103199003071O15", false),
        ("８80103199003071015", false), (" 880103199003071015", false), ("080103199003071015", false),
        ("-80103199003071015", false), ("X80103199003071015", false),
    ])
    func `a number is sound or it is none`(text: String, isSound: Bool) {
        #expect((NationalID(text) != nil) == isSound)
        #expect(NationalID(text)?.description == (isSound ? text : nil))
    }

    @Test(arguments: [
        ("880103199003071015", NationalID.Kind.citizen), ("988440199003071014", .permanentResident),
        ("810000209901010016", .residencePermit), ("820000209901010026", .residencePermit),
        ("830000209901010036", .residencePermit),
    ])
    func `the first digits say whose number it is`(text: String, kind: NationalID.Kind) throws {
        let body = try #require(UInt64(text.prefix(17)))
        #expect(NationalID(body: body)?.kind == kind)
    }

    @Test func `a number shows three characters in front and four behind`() throws {
        let number = try #require(NationalID("88010319900307008X"))
        #expect(number.masked == "880***********008X")
        #expect(number.masked.count == 18)
    }

    @Test func `a number is made of region, birth and sequence, and gives them back`() throws {
        try property(seeds: 0..<500) { random in
            let birth = Day(number: Int32(random.int(-43_000...40_000)))
            let county = try #require(RegionCode("\(random.int(100_000...999_999))"))
            let sequence = Int(random.int(0...999))
            let number = try #require(NationalID(region: county, birth: birth, sequence: sequence))
            try #require(NationalID(number.description) == number)
            try #require(number.region == county && number.birth == birth)
            try #require(number.sex == (sequence % 2 == 1 ? .male : .female))
            let json = try JSONEncoder().encode([number])
            try #require(try JSONDecoder().decode([NationalID].self, from: json) == [number])
        }
    }

    @Test func `one keystroke wrong and the check does not fit`() throws {
        try property(seeds: 0..<60) { random in
            let number = try #require(NationalID.random(&random))
            let digits = Array(number.description)
            for place in 0..<17 {
                for digit in "0123456789" where digit != digits[place] {
                    var typed = digits
                    typed[place] = digit
                    try #require(NationalID(String(typed)) == nil)
                }
                if digits[place] != digits[place + 1] {
                    var swapped = digits
                    swapped.swapAt(place, place + 1)
                    try #require(NationalID(String(swapped)) == nil)
                }
            }
        }
    }

    @Test func `impossible numbers are sound, all different, and known for what they are`() throws {
        let county = try #require(RegionCode("500112"))
        let birth = try #require(Day(1990, 3, 7))
        var seen: Set<NationalID> = []
        for sex in Sex.allCases {
            for sequence in 0..<500 {
                let number = try #require(
                    NationalID.impossible(county: county, birth: birth, sex: sex, sequence: sequence))
                #expect(NationalID(number.description) == number)
                #expect(number.region == RegionCode("880112") && number.birth == birth && number.sex == sex)
                #expect(number.isImpossible)
                seen.insert(number)
            }
        }
        #expect(seen.count == 1000)
        #expect(NationalID.impossible(county: county, birth: birth, sex: .male, sequence: 500) == nil)
        #expect(NationalID.impossible(county: county, birth: birth, sex: .male, sequence: -1) == nil)
    }

    @Test func `json that is no number is refused`() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([NationalID].self, from: Data(#"["880103199003071014"]"#.utf8))
        }
    }
}

extension NationalID {
    /// Somebody who does not exist, born between 1900 and 2020.
    static func random(_ random: inout SplitMix64) -> NationalID? {
        guard let county = RegionCode("50\(random.int(1000...9999))") else { return nil }
        return impossible(
            county: county, birth: Day(number: Int32(random.int(-25_567...18_262))),
            sex: random.one(of: Sex.allCases), sequence: Int(random.int(0...499)))
    }
}
