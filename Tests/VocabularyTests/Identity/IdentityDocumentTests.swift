import Testing
import Vocabulary

struct IdentityDocumentTests {
    typealias Kind = IdentityDocument.Kind

    @Test(arguments: [
        (Kind.nationalID, "880103199003071015", true), (.nationalID, "880103199003071014", false),
        (.nationalID, "988440199003071014", false), (.nationalID, "880103900307101", false),
        (.residencePermit, "880103199003071015", false),
        (.permanentResident, "988440199003071014", true), (.permanentResident, "FRA310090030712", true),
        (.permanentResident, "FR3310090030712", false), (.permanentResident, "880103199003071015", false),
        (.birthCertificate, "Q880000001", true), (.birthCertificate, "Q88000001", false),
        (.birthCertificate, "8880000001", false),
        (.hongKongMacaoPermit, "H00000001", true), (.hongKongMacaoPermit, "M0000000101", true),
        (.hongKongMacaoPermit, "T00000001", false), (.hongKongMacaoPermit, "H000000011", false),
        (.hongKongMacaoPermit, "H0000001", false),
        (.taiwanPermit, "00000001", true), (.taiwanPermit, "0000000001B", true),
        (.taiwanPermit, "0000001", false),
        (.taiwanPermit, "0000000001", false),
        (.passport, "E00000001", true), (.passport, "00001", true), (.passport, "0001", false),
        (.passport, "E000000001", false), (.passport, "ABCDEF", false), (.passport, "e00000001", false),
        (.officer, "南字第01234567号", true), (.officer, "01234567", true), (.officer, "南字第01234号", false),
        (.officer, "第012345号", false), (.officer, "南字012345", false),
        (.soldier, "北字第012345号", true), (.armedPolice, "武字第0123456号", true), (.armedPolice, "", false),
    ])
    func `each kind has its format`(kind: Kind, number: String, isSound: Bool) {
        #expect((IdentityDocument(kind, number) != nil) == isSound)
    }

    @Test(arguments: [
        (Kind.nationalID, "880103199003071015", "880***********1015"), (.passport, "E00000001", "E******01"),
        (.passport, "00001", "0***1"), (.taiwanPermit, "00000001", "0*****01"),
        (.hongKongMacaoPermit, "M0000000101", "M********01"),
        (.permanentResident, "FRA310090030712", "FRA********0712"),
        (.officer, "南字第01234567号", "南*********7号"),
    ])
    func `a document shows its ends and hides at least half`(kind: Kind, number: String, masked: String)
        throws
    {
        let document = try #require(IdentityDocument(kind, number))
        #expect(document.masked == masked)
        #expect(masked.filter { $0 == "*" }.count * 2 >= masked.count)
    }

    @Test func `a citizen's number, a permit's and a permanent resident's carry birth and sex`() throws {
        let citizen = try #require(NationalID("880103199003071015"))
        #expect(IdentityDocument(citizen).kind == .nationalID)
        #expect(IdentityDocument(citizen).nationalID == citizen)
        let foreigner = try #require(NationalID("988440199003071014"))
        #expect(IdentityDocument(foreigner).kind == .permanentResident)
        #expect(IdentityDocument(foreigner).nationalID == foreigner)
        let county = try #require(RegionCode("820000"))
        let birth = try #require(Day(2099, 1, 1))
        let permit = try #require(NationalID(region: county, birth: birth, sequence: 1))
        #expect(IdentityDocument(permit).kind == .residencePermit)
        #expect(IdentityDocument(.passport, "E00000001")?.nationalID == nil)
        #expect(IdentityDocument(.permanentResident, "FRA310090030712")?.nationalID == nil)
    }

    @Test(arguments: [
        (Kind.passport, "e 0000-0001", "E00000001", [IdentityDamage.lowerCase, .spaces, .dashes]),
        (.passport, "E00000001", "E00000001", []),
        (.hongKongMacaoPermit, "ｈ00000001", "H00000001", [.fullWidth, .lowerCase]),
        (.officer, "南字第 01234567 号", "南字第01234567号", [.spaces]),
        (.nationalID, "'880103199003071015", "880103199003071015", [.quoted]),
        (.permanentResident, "fra310090030712", "FRA310090030712", [.lowerCase]),
        (.permanentResident, "988440199003071014", "988440199003071014", []),
    ])
    func `a list's writing is put into normal form, and said`(
        kind: Kind, text: String, number: String, damage: [IdentityDamage]
    ) throws {
        let document = try #require(IdentityDocument(kind, number))
        let reading = IdentityDocument.read(kind, text)
        #expect(reading == (damage.isEmpty ? .exact(document) : .normalised(document, damage)))
    }

    @Test(arguments: [
        (Kind.passport, "没有", [IdentityDamage.format]), (.passport, "", [.empty]),
        (.taiwanPermit, "1", [.format]),
        (.residencePermit, "880103199003071015", [.otherKind]),
        (.nationalID, "988440199003071014", [.otherKind]),
        (.nationalID, "E00000001", [.characters]),
    ])
    func `what is no number of the kind is refused with its reason`(
        kind: Kind, text: String, damage: [IdentityDamage]
    ) {
        #expect(IdentityDocument.read(kind, text) == .unusable(damage, known: nil))
    }

    @Test(arguments: [
        ("880103199003071015", Kind.nationalID), ("988440199003071014", .permanentResident),
        ("h00000001", .hongKongMacaoPermit), ("Q880000001", .birthCertificate),
        ("FRA310090030712", .permanentResident),
    ])
    func `where the kind is not told it is found by the format, if one alone has it`(text: String, kind: Kind)
    {
        #expect(IdentityDocument.read(text).number?.kind == kind)
    }

    @Test(arguments: ["E00000001", "00000001", "01234567", ""])
    func `a number that several kinds may have is not guessed at`(text: String) {
        #expect(IdentityDocument.read(text).number == nil)
    }

    @Test func `an old number stays a candidate as a document too`() {
        let reading = IdentityDocument.read(.nationalID, "880103900307101")
        #expect(reading.number == nil)
        #expect(reading.candidates.map(\.number) == ["880103199003071015"])
    }

    @Test func `every kind has words and a format in both languages`() {
        for kind in Kind.allCases {
            #expect(!kind.words.zh.isEmpty && !kind.words.en.isEmpty)
            #expect(!kind.format.zh.isEmpty && !kind.format.en.isEmpty)
        }
        for kind in NationalID.Kind.allCases { #expect(!kind.words.zh.isEmpty && !kind.words.en.isEmpty) }
    }
}
