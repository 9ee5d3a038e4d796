import Foundation
import HTTPTypes
import HummingbirdTesting
import Registry
import Storage
import Testing
import Vocabulary

@testable import Gateway

/// Insured twice, recorded twice: decided by a clerk, and followed by the bill.
struct DoublesPagesTests {
    private static let base = "/collection/500112/2023"

    private func assess(_ browser: Browser) async throws {
        let page = try await browser.get("\(Self.base)/assess")
        let hidden = try page.hidden(action: "\(Self.base)/assess")
        #expect(try await browser.post("\(Self.base)/assess", hidden).status == .seeOther)
    }

    private func work<Answer>(in house: House, _ body: (Connection) throws -> Answer) throws -> Answer {
        try house.database.transaction(body)
    }

    @Test func `who is in employee insurance too is listed, decided once, and owes nothing here any more`()
        async throws
    {
        let house = try House()
        let person = try house.person("P1")
        try house.person("P2")
        try work(in: house) {
            try OtherInsurances($0).add(
                OtherInsurance(
                    id: ID(at: House.start), person: person, kind: .employee, from: Day(2022, 7, 1)!,
                    source: "职工名册"),
                recorded: House.start)
        }
        try await house.visit { browser in
            try await browser.signIn("clerk")
            try await assess(browser)
            let list = try await browser.get("\(Self.base)/doubles").text
            #expect(list.contains("\(Self.base)/doubles/P1") && !list.contains("/doubles/P2"))
            #expect(list.contains("同时参加职工医保"))
            let path = "\(Self.base)/doubles/P1"
            let page = try await browser.get(path)
            #expect(page.text.contains("职工名册"))
            var fields = try page.hidden(action: path)
            let nothing = try await browser.post(path, fields.merging(["act": "resolve"]) { $1 })
            #expect(nothing.status == .badRequest && nothing.text.contains("请选留哪一份"))
            fields.merge(["act": "resolve", "stays": "there", "from": "2023-01-01", "refund": "ownPayment"]) {
                $1
            }
            let done = try await browser.post(path, fields)
            #expect(done.status == .seeOther)
            #expect(try await browser.get("\(Self.base)/doubles").text.contains("没有还没处理的重复参保"))
            #expect(try await browser.get(path).text.contains("没有还没处理的重复参保"))
            let enrolments = try work(in: house) { try Enrolments($0).of(person) }
            #expect(enrolments.isEmpty, "it never counted")
            #expect(try await browser.post(path, fields).status == .seeOther, "pressed twice it is done once")
        }
    }

    @Test func `two records become one and two again, and only one of them is billed meanwhile`() async throws
    {
        let house = try House()
        let (kept, gone) = (try house.person("P1"), try house.person("P2"))
        try await house.visit { browser in
            try await browser.signIn("clerk")
            try await assess(browser)
            let path = "\(Self.base)/doubles/P1"
            var fields = try await browser.get(path).hidden(action: path)
            let nobody = try await browser.post(
                path, fields.merging(["act": "merge", "gone": "P9", "why": "同名同证"]) { $1 })
            #expect(nobody.status == .badRequest && nobody.text.contains("没有这个个人编号"))
            house.pass(seconds: 1)
            let merged = try await browser.post(
                path, fields.merging(["act": "merge", "gone": "P2", "why": "同名同证"]) { $1 })
            #expect(merged.status == .seeOther)
            #expect(try work(in: house) { try Merges($0).kept(for: gone) } == kept)
            #expect(try work(in: house) { try Enrolments($0).of(kept).count } == 1)
            let bill = try await browser.get("\(Self.base)/persons/P2").text
            #expect(bill.contains("重复登记") || bill.contains("P1"))
            house.pass(seconds: 1)
            fields = try await browser.get(path).hidden(action: path)
            let split = try await browser.post(
                path, fields.merging(["act": "split", "other": "P2", "reason": "是双胞胎"]) { $1 })
            #expect(split.status == .seeOther)
            #expect(try work(in: house) { try Merges($0).kept(for: gone) } == gone)
            #expect(try work(in: house) { try Enrolments($0).of(gone).count } == 1)
        }
    }
}
