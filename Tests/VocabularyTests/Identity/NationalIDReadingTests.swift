import TestSupport
import Testing
import Vocabulary

struct NationalIDReadingTests {
    private static let number = "88010319900307008X"

    @Test(arguments: [
        ("88010319900307008X", [IdentityDamage]()),
        ("88010319900307008x", [.lowerCase]),
        (" 88010319900307008X\t", [.spaces]),
        ("880103 19900307 008X", [.spaces]),
        ("880103\u{3000}19900307\u{A0}008X", [.spaces]),
        ("880103-19900307-008X", [.dashes]),
        ("880103—19900307–008X", [.dashes]),
        ("'88010319900307008X", [.quoted]),
        ("`88010319900307008X", [.quoted]),
        ("’88010319900307008X", [.quoted]),
        ("=\"88010319900307008X\"", [.quoted]),
        ("\u{FEFF}88010319900307008X", [.invisible]),
        ("880103\u{200B}19900307008X\u{200E}", [.invisible]),
        ("\u{202D}88010319900307008X\u{202C}", [.invisible]),
        ("８８０１０３１９９００３０７００８Ｘ", [.fullWidth]),
        ("８８０１０３１９９００３０７００８ｘ", [.fullWidth, .lowerCase]),
        ("88010319900307008Х", [.likeX]),
        ("88010319900307008×", [.likeX]),
        ("88010319900307008Ⅹ", [.likeX]),
        ("‘ 880103\u{200B}1990-03-07００８x", [.quoted, .spaces, .invisible, .dashes, .fullWidth, .lowerCase]),
    ])
    func `the form is put right, and what was done is said`(text: String, damage: [IdentityDamage]) throws {
        let number = try #require(NationalID(NationalIDReadingTests.number))
        let reading = NationalID.read(text)
        #expect(reading == (damage.isEmpty ? .exact(number) : .normalised(number, damage)))
        #expect(reading.number == number && reading.candidates.isEmpty)
        #expect(!damage.contains { !$0.isOfForm })
    }

    @Test(arguments: [
        // An old number has one meaning, a centenarian's two.
        ("880103900307101", ["880103199003071015"], [IdentityDamage.fifteenDigits]),
        (" 880103900307101 ", ["880103199003071015"], [.spaces, .fifteenDigits]),
        ("880103900307101.0", ["880103199003071015"], [.decimals, .fifteenDigits]),
        ("880103650307999", ["880103186503079993", "880103196503079992"], [.fifteenDigits]),
        // Letters for digits
        ("88O1O3199003071015", ["880103199003071015"], [.lookalike]),
        ("880l03199003071015", ["880103199003071015"], [.lowerCase, .lookalike]),
        // The last character hidden
        // Swapped with its neighbour, the check stands where no letter may.
        ("8801031990030700X8", ["88010319900307008X"], [.checkDigit]),
        ("88010319900307101*", ["880103199003071015"], [.masked]),
        // Ends in 000, and the check fits: so it may be whole, or not.
        ("880103199003076000", ["880103199003076000"], [.excelZeros]),
    ])
    func `what can only be worked out is a candidate, never the number`(
        text: String, meant: [String], damage: [IdentityDamage]
    ) {
        let reading = NationalID.read(text)
        #expect(reading.number == nil)
        #expect(reading.candidates.map(\.description) == meant)
        #expect(reading.damage == damage)
        #expect(damage.contains { !$0.isOfForm })
    }

    @Test(arguments: [
        ("", [IdentityDamage.empty]), (" \u{200B}", [.empty]), ("'", [.empty]),
        ("8801031990030710", [.length]), ("88010319900307101512", [.length]), ("1", [.length]),
        ("880103199003071015880103199003071023", [.length]),
        ("无", [.characters]), ("E12345678", [.characters]), ("88010319900307A015", [.characters]),
        ("880103199003071015，880103199003071023", [.fullWidth, .characters]),
        ("8X0103199003071015", [.characters]),
        ("88010319900307********", [.masked]),
        // The check fits, so not one digit alone is wrong.
        ("880103199013071019", [.birth]), ("880103190002290012", [.birth]),
        ("880103901307101", [.fifteenDigits, .birth]),
        ("88010390030710X", [.length]),
        ("5E+10", [.scientific]), ("5.10103E+14", [.scientific]), ("0.510103E+17", [.scientific]),
    ])
    func `what means nothing is unusable, and why is said`(text: String, damage: [IdentityDamage]) {
        #expect(NationalID.read(text) == .unusable(damage, known: nil))
    }

    @Test(arguments: [
        // The last three digits lost, as Excel does it
        ("880103199003071000", IdentityDamage.excelZeros, "88010319900307100", "88010319900307199"),
        ("8.80103E+17", .scientific, "88010250000000000", "88010350000000000"),
        ("8.8e17", .scientific, "87500000000000000", "88500000000000000"),
        ("8.8010319900307E+17", .scientific, "88010319900306500", "88010319900307500"),
        ("8.801031990030710E+17", .scientific, "88010319900307093", "88010319900307107"),
        ("880103********101X", .masked, "88010300000000000", "88010399999999999"),
    ])
    func `of a number whose end is lost the rest is known`(
        text: String, damage: IdentityDamage, from: String, to: String
    ) throws {
        let reading = NationalID.read(text)
        #expect(reading.damage.last == damage)
        let known = try #require(reading.known)
        #expect(known.bodies.lowerBound == UInt64(from))
        #expect(known.bodies.upperBound == UInt64(to))
    }

    @Test func `fifteen digits leave the birth known`() throws {
        let known = try #require(NationalID.read("880103199003071000").known)
        #expect(known.birth == Day(1990, 3, 7))
        let inside = try #require(NationalID("880103199003071015"))
        let outside = try #require(NationalID("880103199003076000"))
        #expect(known.contains(inside) && !known.contains(outside))
        let few = try #require(NationalID.read("8.80103E+17").known)
        #expect(few.birth == nil)
    }

    @Test func `a birth that has yet to come is a mistake, on the day and not after`() throws {
        let number = try #require(NationalID("880103199003071015"))
        #expect(NationalID.read("880103199003071015", on: number.birth) == .exact(number))
        #expect(
            NationalID.read("880103199003071015", on: number.birth + -1) == .unusable([.birth], known: nil))
        #expect(NationalID.read("880103900307101", on: number.birth + -1).number == nil)
    }

    @Test func `one keystroke away, the number is among the candidates`() throws {
        try property(seeds: 0..<300) { random in
            let number = try #require(NationalID.random(&random))
            var digits = Array(number.description)
            let place = Int(random.int(0...16))
            switch random.int(0...3) {
            case 0:
                digits[place] = random.one(of: Array("0123456789").filter { $0 != digits[place] })
            case 1 where digits[place] != digits[place + 1]:
                digits.swapAt(place, place + 1)
            case 2: digits.remove(at: place)
            default: digits.insert(random.one(of: Array("0123456789")), at: place)
            }
            let reading = NationalID.read(String(digits))
            try #require(reading.number == nil)
            // Zeros at the end look like Excel's work, which leaves a range.
            try #require(reading.candidates.contains(number) || reading.known?.contains(number) == true)
            try #require(Set(reading.candidates).count == reading.candidates.count)
            try #require(!reading.damage.isEmpty)
        }
    }

    @Test func `what Excel does to a number is recognised, and the number lies in what is left`() throws {
        try property(seeds: 0..<300) { random in
            let number = try #require(NationalID.random(&random))
            let truncated = number.description.prefix(15) + "000"
            let reading = NationalID.read(truncated)
            try #require(reading.number == nil)
            try #require(reading.damage == [.excelZeros])
            // One in eleven would pass for sound, and is asked about.
            try #require(reading.known?.contains(number) == true || reading.candidates.count == 1)
            let digits = Int(random.int(1...15))
            let shown = NationalIDReadingTests.scientific(number, digits: digits)
            try #require(NationalID.read(shown).known?.contains(number) == true)
        }
    }

    @Test func `no text at all makes it stumble`() throws {
        let scalars = Array("0123456789XxEe+.-*'`=\" \u{200B}０９ＸО×李第号".unicodeScalars)
        try property(seeds: 0..<4000) { random in
            var text = String.UnicodeScalarView()
            for _ in 0..<random.int(0...24) { text.append(random.one(of: scalars)) }
            let reading = NationalID.read(String(text))
            if let number = reading.number {
                try #require(NationalID.read(number.description).number == number)
            }
            if reading.number == nil { try #require(!reading.damage.isEmpty) }
        }
    }

    @Test func `every damage has words in both languages`() {
        for damage in IdentityDamage.allCases {
            #expect(!damage.words.zh.isEmpty && !damage.words.en.isEmpty)
        }
        #expect(Set(IdentityDamage.allCases.map(\.words.zh)).count == IdentityDamage.allCases.count)
    }

    /// As Excel shows it, rounded to so many digits.
    private static func scientific(_ number: NationalID, digits: Int) -> String {
        let scale = (0..<(17 - digits)).reduce(UInt64(1)) { ten, _ in ten * 10 }
        let rounded = String((number.body + scale / 2) / scale)
        return "\(rounded.prefix(1)).\(rounded.dropFirst())E+17"
    }
}
