import Foundation
import HTTPTypes
import HummingbirdTesting
import Registry
import Storage
import Testing
import Vocabulary

@testable import Gateway

/// A school's students: seen by the school, paid for at once by a clerk.
struct SchoolPagesTests {
    private static let base = "/collection/500112/2023"

    private func assess(_ browser: Browser) async throws {
        let page = try await browser.get("\(Self.base)/assess")
        let hidden = try page.hidden(action: "\(Self.base)/assess")
        #expect(try await browser.post("\(Self.base)/assess", hidden).status == .seeOther)
    }

    @Test func `a clerk takes one sum for all students who owe, checked first, once, with a receipt`()
        async throws
    {
        let house = try House()
        for number in ["P1", "P2", "P3"] { try house.person(number, school: House.school) }
        try house.person("P4")
        try await house.visit { browser in
            try await browser.signIn("clerk")
            try await assess(browser)
            #expect(try await browser.get("\(Self.base)/schools").text.contains("\(Self.base)/schools/S1"))
            let path = "\(Self.base)/schools/S1"
            let page = try await browser.get(path)
            #expect(page.text.contains("渝北一中") && page.text.contains("P1") && !page.text.contains("P4"))
            let action = "\(path)/take"
            var fields = try page.hidden(action: action)
            fields.merge(["of": "*", "except": "P3", "day": "2023-01-01"]) { $1 }
            let wrong = try await browser.post(action, fields.merging(["except": "P4"]) { $1 })
            #expect(wrong.status == .badRequest && wrong.text.contains("不是所选待缴学生"))
            let check = try await browser.post(action, fields)
            #expect(check.status == .ok && check.text.contains("P2") && !check.text.contains(">P3<"))
            #expect(check.text.contains("渝北一中"))
            var post = try check.hidden(action: action)
            post["act"] = "post"
            let less = try await browser.post(action, post.merging(["amount": "1"]) { $1 })
            #expect(less.status != .seeOther)
            let done = try await browser.post(action, post)
            #expect(done.status == .seeOther)
            let receipt = try #require(done.headers[.location])
            let shown = try await browser.get(receipt).text
            #expect(shown.contains("学校代收：渝北一中") && shown.contains("P1") && shown.contains("P2"))
            let again = try await browser.post(action, post)
            #expect(again.headers[.location] == receipt, "pressed twice it is taken once")
            let owing = try await browser.get("\(path)?class=*&standing=owing").text
            #expect(owing.contains("<td class=\"word\" data-label=\"个人编号\">P3") && !owing.contains(">P1<"))
        }
    }

    @Test func `a school sees its own students and what they owe, and no other school's`() async throws {
        let house = try House()
        try house.person("P1", school: House.school)
        try house.person("P2")
        try other(in: house)
        try await house.visit { browser in
            _ = try await browser.enter("school")
            let first = try await browser.get("/collection")
            #expect(first.headers[.location]?.hasSuffix("/schools") == true)
            let list = try await browser.get("\(Self.base)/schools").text
            #expect(list.contains("schools/S1") && !list.contains("schools/S9"))
            let page = try await browser.get("\(Self.base)/schools/S1")
            #expect(page.status == .ok && page.text.contains("P1") && !page.text.contains("P2"))
            #expect(!page.text.contains("/schools/S1/take"), "it looks, and takes nothing")
            #expect(try await browser.get("\(Self.base)/schools/S9").status == .notFound)
            #expect(try await browser.get(Self.base).status == .forbidden)
        }
    }

    @Test func `a clerk puts a school on record, once`() async throws {
        let house = try House()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let path = "\(Self.base)/schools"
            var fields = try await browser.get(path).hidden(action: path)
            #expect(try await browser.post(path, fields).status == .badRequest)
            fields.merge(["code": "X7", "name": "渝北七中", "kind": "school"]) { $1 }
            let done = try await browser.post(path, fields)
            #expect(done.status == .seeOther && done.headers[.location]?.hasSuffix("/schools/X7") == true)
            #expect(try await browser.get("\(path)/X7").text.contains("渝北七中"))
            let again = try await browser.post(path, fields)
            #expect(again.status == .badRequest && again.text.contains("已经登记过"))
            #expect(try await browser.get("\(Self.base)/lists/new").text.contains("渝北七中"))
        }
    }

    private func other(in house: House) throws {
        try house.database.transaction {
            try Schools($0).add(
                School(
                    id: ID(high: 9, low: 9), code: "S9", name: "渝北二中", kind: .school,
                    district: House.yubei),
                effective: Day(2020, 1, 1)!, recorded: House.start)
        }
    }
}
