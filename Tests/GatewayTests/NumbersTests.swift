import Audit
import Foundation
import Gateway
import HTTPTypes
import HummingbirdTesting
import Registry
import Sealing
import Storage
import Synchronization
import Testing
import Vocabulary

/// Numbers of documents and phones: found by, masked, shown whole for a purpose, and never where they do not belong.
struct NumbersTests {
    private static let number = NationalID.impossible(
        county: House.yubei, birth: Day(1970, 5, 1)!, sex: .female, sequence: 7)!
    private static let mobile = "10012345678"

    /// A house with P1, who has a document and a phone for premiums, and P2 elsewhere, who has a passport.
    private func house() throws -> House {
        let house = try House()
        let own = try house.person("P1")
        let other = try house.person("P2", name: "李四", district: RegionCode("500101")!)
        try house.database.transaction { connection in
            let documents = Documents(connection, House.vault)
            try documents.add(
                IdentityDocument(NumbersTests.number), of: own, from: Day(1990, 1, 1)!, recorded: House.start)
            try documents.add(
                #require(IdentityDocument(.passport, "ZZ0000001")), of: other, from: Day(2020, 1, 1)!,
                recorded: House.start)
            try Phones(connection, House.vault).add(
                NumbersTests.mobile, of: own, for: [.premiums], since: Day(2020, 1, 1)!,
                recorded: House.start)
        }
        return house
    }

    private func entries(_ house: House) throws -> [AuditEntry] {
        try house.database.read { try AuditLog($0).entries(limit: 100) }.reversed().map(\.entry)
    }

    @Test func `a whole number finds its holder, and stands in no address, no log and no record`()
        async throws
    {
        let house = try house()
        let texts = Texts()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let token = try await browser.token(on: "/persons")
            for typed in [NumbersTests.number.description, NumbersTests.mobile, "zz0000001"] {
                let page = try await browser.post("/persons", ["token": token, "q": typed])
                #expect(page.status == .ok)
                #expect(page.text.contains(typed == "zz0000001" ? "P2" : "P1"), "\(typed)")
                texts.add(page.text)
            }
            let nobody = try await browser.post(
                "/persons", ["token": token, "q": "880112197005010166"])
            #expect(nobody.text.contains("没有人登记这个号码"))
            let inAddress = try await browser.get("/persons?q=\(NumbersTests.number)")
            #expect(inAddress.text.contains("不能写在网址里") && !inAddress.text.contains("/persons/P1/"))
            // A name or an insurer's number goes on to an address that can be gone back to.
            let name = try await browser.post("/persons", ["token": token, "q": "张"])
            #expect(name.status == .seeOther)
            #expect(name.headers[.location] == "/persons?q=%E5%BC%A0")
        }
        let found = try entries(house).filter { $0.subject == "persons" }
        #expect(
            found.map { $0.key ?? "-" } == [
                "-", "by document", "by phone", "by document", "by document", "-",
            ])
        let everything =
            texts.all + house.log.lines.withLock { $0.joined() } + "\(try entries(house))"
        for secret in [NumbersTests.number.description, NumbersTests.mobile, "ZZ0000001"] {
            #expect(!everything.contains(secret), "\(secret)")
        }
    }

    @Test func `programs find people by a whole number too, in what they send and not in the address`()
        async throws
    {
        let house = try house()
        try await house.visit { browser in
            let token = try await browser.enter("clerk")
            let path = "/api/v1/persons/search"
            let found = try await browser.call(
                path, ["number": NumbersTests.number.description], token: token)
            #expect(found.status == .ok && found.text.contains("\"P1\""))
            let nobody = try await browser.call(path, ["number": "ZZ0000002"], token: token)
            #expect(nobody.text.contains("\"persons\":[]"))
            #expect(try await browser.call(path, ["number": "张三"], token: token).status == .badRequest)
            let address = try await browser.get("/api/v1/persons?search=\(NumbersTests.mobile)")
            #expect(address.status == .badRequest && address.text.contains("persons/search"))
        }
        try await house.visit(vault: nil) { browser in
            let token = try await browser.enter("clerk")
            let found = try await browser.call(
                "/api/v1/persons/search", ["number": NumbersTests.mobile], token: token)
            #expect(found.status == .badRequest && found.text.contains("没有装证件号码的密钥"))
        }
    }

    @Test func `people of another area are not found by their number`() async throws {
        let house = try house()
        try house.hire("yubei", .clerk, scope: House.yubei)
        try await house.visit { browser in
            try await browser.signIn("yubei")
            let token = try await browser.token(on: "/persons")
            let page = try await browser.post("/persons", ["token": token, "q": "ZZ0000001"])
            #expect(!page.text.contains("李四") && !page.text.contains("P2"))
        }
    }

    @Test func `a number is shown masked, whole for a purpose, and that is on record before it is shown`()
        async throws
    {
        let house = try house()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let page = try await browser.get("/persons/P1/2023")
            #expect(page.text.contains(NumbersTests.number.masked) && page.text.contains("100****5678"))
            #expect(!page.text.contains(NumbersTests.number.description))
            let token = try await browser.token(on: "/persons/P1/2023")
            let (document, phone) = (page.choice("document"), page.choice("phone"))

            func ask(_ fields: [String: String], of person: String = "P1") async throws -> TestResponse {
                try await browser.post("/persons/\(person)/unmask", fields.merging(["token": token]) { $1 })
            }
            let whole = try await ask(["which": document, "purpose": "identity", "note": "代办"])
            #expect(whole.status == .ok && whole.text.contains(NumbersTests.number.description))
            let call = try await ask(["which": phone, "purpose": "premiums"])
            #expect(call.status == .ok && call.text.contains(NumbersTests.mobile))
            // Without a purpose, for one its owner does not agree to, or of somebody else, nothing is shown.
            for (fields, words, person) in [
                (["which": document], "没有选证件的用途", "P1"),
                (["which": document, "purpose": "premiums"], "没有选证件的用途", "P1"),
                (["which": document, "purpose": "other"], "请写明", "P1"),
                (["which": document, "purpose": "identity", "note": "电话 13900000000"], "不要写号码", "P1"),
                (["which": phone, "purpose": "visits"], "没有同意", "P1"),
                (["which": document, "purpose": "identity"], "请选一个号码", "P2"),
            ] {
                let refused = try await ask(fields, of: person)
                #expect(refused.status == .badRequest && refused.text.contains(words), "\(words)")
                #expect(!refused.text.contains(NumbersTests.number.description))
                #expect(!refused.text.contains(NumbersTests.mobile))
            }
            let foreign = try await browser.post(
                "/persons/P1/unmask", ["which": document, "purpose": "identity", "token": "x"])
            #expect(foreign.status == .forbidden)
        }
        let unmasked = try entries(house).filter { $0.act == .unmasked }
        #expect(unmasked.map(\.subject) == ["nationalID", "phone"])
        #expect(unmasked.map { $0.key ?? "" } == ["P1", "P1"])
        #expect(unmasked.map { $0.purpose ?? "" } == ["核对本人或代办人身份：代办", "缴费提醒"])
    }

    @Test func `an auditor sees masked numbers and no way to whole ones`() async throws {
        let house = try house()
        try await house.visit { browser in
            try await browser.signIn("auditor")
            let page = try await browser.get("/persons/P1/2023").text
            #expect(page.contains(NumbersTests.number.masked) && !page.contains("/unmask"))
        }
    }

    @Test func `without the key no number is shown, not even in part`() async throws {
        let house = try house()
        try await house.visit(vault: nil) { browser in
            try await browser.signIn("clerk")
            let page = try await browser.get("/persons/P1/2023")
            #expect(page.status == .ok && !page.text.contains("880***"))
            let token = try await browser.token(on: "/persons")
            let search = try await browser.post("/persons", ["token": token, "q": NumbersTests.mobile])
            #expect(search.text.contains("没有装证件号码的密钥"))
        }
    }
}

/// Pages of a visit, kept beyond it.
private final class Texts: Sendable {
    private let texts = Mutex("")
    var all: String { texts.withLock { $0 } }
    func add(_ text: String) { texts.withLock { $0 += text } }
}

extension TestResponse {
    /// The value of the first choice that begins so.
    fileprivate func choice(_ kind: String) -> String {
        guard let start = text.firstRange(of: "value=\"\(kind)-")?.lowerBound else { return "" }
        return String(text[start...].dropFirst(7).prefix { $0 != "\"" })
    }
}
