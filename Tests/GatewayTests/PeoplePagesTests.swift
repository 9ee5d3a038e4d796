import Audit
import Foundation
import HTTPTypes
import HummingbirdTesting
import Payments
import Registry
import Storage
import Testing
import Vocabulary

@testable import Gateway

/// People written down and changed by hand, on the web.
struct PeoplePagesTests {
    private static let new = "/persons/new"
    private static let edit = "/persons/P1/edit"

    private func work<Answer>(in house: House, _ body: (Connection) throws -> Answer) throws -> Answer {
        try house.database.transaction(body)
    }

    private func count(in house: House) throws -> Int { try work(in: house) { try Persons($0).count() } }

    /// As the form of a newborn is filled in.
    private let newborn = [
        "act": "look", "name": "李梅之女", "birth": "2023-11-20", "sex": "female", "place": "500112001001",
        "member": "P1", "ground": "newborn", "year": "2023", "tier": "first",
    ]

    @Test func `a newborn is checked, written down once, and stands on a page of her own`() async throws {
        let house = try House()
        try house.person("P1", name: "李梅", village: "500112001001")
        try await house.visit { browser in
            try await browser.signIn("clerk")
            #expect(try await browser.get("/persons?q=nobody").text.contains(Self.new))
            var fields = try await browser.get(Self.new).hidden(action: Self.new)
            fields.merge(newborn) { $1 }
            let look = try await browser.post(Self.new, fields)
            #expect(
                look.status == .ok && look.text.contains("还没有写入") && look.text.contains("新生儿，自 2023-11-20"))
            #expect(try count(in: house) == 1)
            var sure = try look.hidden(action: Self.new)
            sure["act"] = "record"
            let done = try await browser.post(Self.new, sure)
            #expect(done.status == .seeOther)
            let again = try await browser.post(Self.new, sure)
            #expect(again.headers[.location] == done.headers[.location])
            #expect(try count(in: house) == 2)
            let page = try await browser.get(try #require(done.headers[.location])).text
            #expect(page.contains("李梅之女") && page.contains("更正与变更"))
            let entries = try work(in: house) { try AuditLog($0).entries(act: .changed) }.map(\.entry).filter
            { $0.subject == "person" }
            #expect(entries.first?.purpose == "柜面登记")
        }
    }

    @Test func `what is wrong is said at its field, and what was typed stays`() async throws {
        let house = try House()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            var fields = try await browser.get(Self.new).hidden(action: Self.new)
            fields.merge(newborn) { $1 }
            for (change, said) in [
                (["member": "P9"], "没有这个个人编号"), (["birth": "2023-08-01"], "出生已超过 90 天"),
                (["birth": ""], "请写日期"), (["place": "500100"], "是省或市"),
                (["documentKind": "nationalID", "document": "510212197001018880"], "不是居民身份证的号码"),
                (["phone": "123"], "不是电话号码"), (["reason": "身份证 510212197001018880"], "只写文号"),
            ] {
                var wrong = fields.merging(change) { $1 }
                if change["member"] == nil { wrong["member"] = nil }
                let answer = try await browser.post(Self.new, wrong)
                #expect(answer.status == .badRequest && answer.text.contains(said), "\(said)")
                #expect(answer.text.contains("李梅之女"), "\(said)")
            }
            #expect(try count(in: house) == 0)
        }
    }

    @Test
    func `a document on record names its holder, and one like them is shown before anything is written`()
        async throws
    {
        let house = try House()
        let holder = try house.person("P1", name: "张三", birth: Day(1970, 5, 1)!)
        let document = try #require(IdentityDocument(.passport, "E12345678"))
        try work(in: house) {
            _ = try Documents($0, House.vault).add(
                document, of: holder, from: Day(2020, 1, 1)!, recorded: House.start)
        }
        try await house.visit { browser in
            try await browser.signIn("clerk")
            var fields = try await browser.get(Self.new).hidden(action: Self.new)
            fields.merge([
                "act": "look", "name": "张三", "birth": "1970-05-01", "sex": "female", "place": "500112",
                "year": "2023", "documentKind": "passport", "document": "e12345678",
            ]) { $1 }
            let taken = try await browser.post(Self.new, fields)
            #expect(taken.status == .badRequest && taken.text.contains("这个证件已是 P1 的"))
            fields["document"] = "E87654321"
            let look = try await browser.post(Self.new, fields)
            #expect(look.text.contains("都不是同一个人，登记") && look.text.contains("出生日期相同"))
            // Recorded at once, without having seen them, it is looked at first.
            fields["act"] = "record"
            let unseen = try await browser.post(Self.new, fields)
            #expect(unseen.status == .ok && unseen.text.contains("都不是同一个人，登记"))
            #expect(try count(in: house) == 1)
            var sure = try look.hidden(action: Self.new)
            sure["act"] = "record"
            #expect(try await browser.post(Self.new, sure).status == .seeOther)
            #expect(try count(in: house) == 2)
        }
    }

    @Test func `a death is looked at with the bill that falls, recorded with its ground, and withdrawn`()
        async throws
    {
        let house = try House()
        let person = try house.person("P1")
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let assess = "/collection/500112/2023/assess"
            _ = try await browser.post(assess, try await browser.get(assess).hidden(action: assess))
            func own() throws -> Bill.Exclusion? {
                try work(in: house) {
                    try BillBook($0).latest(of: [ID(of: person)], in: BenefitYear(2023)!)[ID(of: person)]?
                        .content.exclusion
                }
            }
            #expect(try own() == nil)
            house.pass(seconds: 1)
            var fields = try await browser.get("\(Self.edit)?what=died").hidden(action: Self.edit)
            fields.merge(["day": "2022-12-20", "reason": "火化证明"]) { $1 }
            let look = try await browser.post(Self.edit, fields)
            #expect(
                look.status == .ok && look.text.contains("2023 年")
                    && look.text.contains(Bill.Exclusion.dead.words.zh))
            #expect(try own() == nil)
            var sure = try look.hidden(action: Self.edit)
            sure["act"] = "record"
            #expect(try await browser.post(Self.edit, sure).status == .seeOther)
            #expect(try await browser.post(Self.edit, sure).status == .seeOther)
            #expect(try own() == .dead)
            let page = try await browser.get(Self.edit).text
            #expect(page.contains("2022-12-20 死亡") && page.contains("火化证明") && !page.contains("what=died"))
            house.pass(seconds: 1)
            fields = try await browser.get("\(Self.edit)?what=livesOn").hidden(action: Self.edit)
            fields.merge(["act": "record", "reason": "本人到场"]) { $1 }
            #expect(try await browser.post(Self.edit, fields).status == .seeOther)
            #expect(try own() == nil)
            let entry = try work(in: house) { try AuditLog($0).entries(act: .changed) }.map(\.entry).first {
                $0.subject == "person"
            }
            #expect(entry?.purpose == "撤销死亡登记：本人到场" && entry?.key == "P1")
        }
    }

    @Test func `every change has its form, says what it needs, and is recorded`() async throws {
        let house = try House()
        let person = try house.person("P1", categories: [.marginal])
        let filled: [(String, [String: String])] = [
            ("moved", ["place": "500112001001", "from": "2023-10-01", "household": "new"]),
            ("registration", ["registration": "510100", "from": "2023-01-01"]),
            ("granted", ["category": "destitute", "from": "2023-11-01", "source": "渝民〔2023〕9号"]),
            ("ended", ["period": "marginal.2023-01-01", "through": "2023-10-31"]),
            ("phone", ["phone": "13800138000", "consent.premiums": "yes"]),
            ("document", ["documentKind": "passport", "document": "E12345678"]),
            ("identity", ["name": "张珊", "sex": "female", "birth": "1970-05-02"]),
        ]
        try await house.visit { browser in
            try await browser.signIn("clerk")
            for (what, answers) in filled {
                house.pass(seconds: 1)
                var fields = try await browser.get("\(Self.edit)?what=\(what)").hidden(action: Self.edit)
                let empty = try await browser.post(Self.edit, fields)
                #expect(empty.status == .badRequest, "\(what)")
                fields.merge(answers.merging(["reason": "测试"]) { $1 }) { $1 }
                let look = try await browser.post(Self.edit, fields)
                #expect(look.status == .ok && look.text.contains("记入"), "\(what)")
                var sure = try look.hidden(action: Self.edit)
                sure["act"] = "record"
                #expect(try await browser.post(Self.edit, sure).status == .seeOther, "\(what)")
            }
            let page = try await browser.get(Self.edit).text
            #expect(page.contains("张珊") && page.contains("张三") && page.contains("手工：渝民〔2023〕9号"))
        }
        let day = Day(2023, 11, 2)!
        #expect(try work(in: house) { try PersonActs($0).of(person).count } == filled.count)
        #expect(
            try work(in: house) { try Persons($0).find(person)?.village } == RegionCode("500112001001"))
        #expect(
            try work(in: house) { try Persons($0).categories(of: person, on: day) } == CategorySet(.destitute)
        )
        #expect(try work(in: house) { try Phones($0, House.vault).owners(of: "13800138000") } == [person])
    }
}
