import Policies
import Scheme
import TestSupport
import Testing
import Vocabulary

/// A city that follows its province takes over the province's benefits, with their sources; what it writes goes before.
struct ProvinceTests {
    private static let province = Riverside.region
        .replacing("region: \"990000\"", with: "region: \"980000\"")
        .replacing("990101", with: "980101")

    private static func city(_ own: String) -> String {
        """
        region: "980200"
        year: 2023
        name: { zh: 河口市, en: Rivermouth }
        follows: 980000/2023

        \(own)
        """
    }

    private static func book(_ own: String, province: String = province) throws -> PolicyBook {
        let folder = try Riverside.folder(region: province, named: "980000/2023.yaml")
        try folder.write(city(own), to: "980200/2023.yaml")
        return PolicyBook(folder)
    }

    private static func rivermouth(_ book: PolicyBook) throws -> PolicyFile {
        try book.file(region: try #require(RegionCode("980200")), year: try #require(BenefitYear(2023)))
    }

    private static func paid(_ file: PolicyFile, _ total: Int64) throws -> Money? {
        let plan = file.plan(district: nil)
        let day = file.year.last
        let claim = Claim(
            kind: .inpatient, level: .tertiary, place: .local, admission: day, discharge: day,
            amounts: try ClaimAmounts(total: .yuan(total)))
        var year = YearToDate()
        return plan.statement(of: claim, for: .ordinary(in: file.year), year: &year, program: "")
            .settlement?.parts.first?.paid
    }

    @Test func `a city that writes nothing settles as the province, under its own name`() throws {
        let book = try ProvinceTests.book("")
        #expect(book.messages == [])
        let city = try ProvinceTests.rivermouth(book)
        #expect(try ProvinceTests.paid(city, 10800) == .yuan(6000))
        #expect(city.plan(district: nil).identity.name.zh == "河口市")
        #expect(city.districts.isEmpty)
    }

    @Test func `its own numbers go before the province's, each with its source`() throws {
        let book = try ProvinceTests.book(
            """
            inpatient: { source: notice#20, confidence: low, deductible: { tertiary: 1000元 } }
            """)
        #expect(book.messages == [])
        let city = try ProvinceTests.rivermouth(book)
        #expect(try ProvinceTests.paid(city, 11000) == .yuan(6000))
        func item(_ path: String) -> PolicyItem? { city.items.first { $0.path == path } }
        #expect(item("inpatient.deductible.tertiary")?.citation?.at.hasPrefix("980200/2023.yaml:") == true)
        #expect(item("inpatient.deductible.tertiary")?.citation?.confidence == .low)
        #expect(item("inpatient.deductible.primary")?.citation?.at.hasPrefix("980000/2023.yaml:") == true)
        #expect(item("inpatient.deductible.primary")?.citation?.confidence == .high)
    }

    @Test func `the province's clauses that are not carried out are the city's as well`() throws {
        let book = try ProvinceTests.book(
            """
            unmodelled:
              - { text: 本市另有规定, why: 没有找到, source: notice, confidence: low }
            """)
        #expect(book.messages == [])
        let clauses = try ProvinceTests.rivermouth(book).items.filter { $0.kind == .unmodelled }.map(
            \.name.zh)
        #expect(clauses == ["本市另有规定", "转院时起付线只付差额"])
    }

    @Test func `where nobody saw the city's own page, what is taken over is less sure`() throws {
        let book = try ProvinceTests.book("takenOver: { confidence: medium, note: 没有见到本市的页面 }")
        #expect(book.messages == [])
        let items = try ProvinceTests.rivermouth(book).items
        let benefit = try #require(items.first { $0.path == "inpatient.annualCap" }?.citation)
        #expect(benefit.confidence == .medium)
        #expect(benefit.note == "没有见到本市的页面")
        #expect(items.first { $0.path == "contribution.individual.first" }?.citation?.confidence == .high)
    }

    @Test func `a change of the province's file changes the city's fingerprint`() throws {
        let before = try ProvinceTests.rivermouth(try ProvinceTests.book(""))
        let after = try ProvinceTests.rivermouth(
            try ProvinceTests.book("", province: ProvinceTests.province.replacing("100000元", with: "110000元"))
        )
        #expect(before.fingerprint != after.fingerprint)
    }

    @Test func `what is wrong in the province's block is said once, where it stands`() throws {
        let book = try ProvinceTests.book(
            "", province: ProvinceTests.province.replacing("100000元", with: "很多"))
        #expect(book.messages.count == 1, "\(book.messages)")
        #expect(book.messages.allSatisfy { $0.contains("980000/2023.yaml") })
        #expect(book.files.isEmpty)
    }

    @Test(arguments: [
        ("takenOver: { note: 没有见到 }", "takenOver 要写 confidence 和 note"),
        ("takenOver: { confidence: some, note: 没有见到 }", "可用：low、medium、high"),
    ])
    func `takenOver is told what it lacks`(_ own: String, _ message: String) throws {
        let messages = try ProvinceTests.book(own).messages
        #expect(messages.contains { $0.contains(message) }, "\(messages)")
    }

    @Test func `a change of the province within the year is not handed down, and the city is told so`() throws
    {
        let folder = try Riverside.folder(region: ProvinceTests.province, named: "980000/2023.yaml")
        try folder.write(ProvinceTests.city(""), to: "980200/2023.yaml")
        let change = "from: 2023-06-01\ninpatient: { source: notice, confidence: high, annualCap: 120000元 }\n"
        try folder.write("over: 980000/2023\n" + change, to: "980000/2023-06-01.yaml")
        let told = PolicyBook(folder).issues
        #expect(told.map(\.severity) == [.warning])
        #expect(told.first?.description.contains("请写 980200/2023-06-01.yaml") == true, "\(told)")
        try folder.write("over: 980200/2023\n" + change, to: "980200/2023-06-01.yaml")
        #expect(PolicyBook(folder).messages == [])
    }

    @Test func `takenOver is for a file that follows a province`() throws {
        let folder = try Riverside.folder(
            region: Riverside.region.replacing("\ntiers:", with: "\ntakenOver: { confidence: low }\ntiers:"))
        #expect(PolicyBook(folder).messages.contains { $0.contains("takenOver 只用在跟随省级文件的文件里") })
    }
}
