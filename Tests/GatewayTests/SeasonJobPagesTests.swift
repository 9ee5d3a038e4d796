import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import Ledger
import Storage
import Testing
import Vocabulary

@testable import Gateway

/// A large district: what takes its time is asked for, watched, stopped, and its result found.
struct SeasonJobPagesTests {
    private static let base = "/collection/500112/2023"

    private func visit(_ house: House, _ body: @escaping @Sendable (Browser) async throws -> Void)
        async throws
    {
        try await house.visit({ $0.largestAtOnce = 1 }) { browser in
            try await browser.signIn("clerk")
            try await body(browser)
        }
    }

    private func upload(_ browser: Browser, _ text: String) async throws -> TestResponse {
        let token = try await browser.token(on: "\(SeasonJobPagesTests.base)/import")
        let body = """
            --XX\r\nContent-Disposition: form-data; name="token"\r\n\r\n\(token)\r\n\
            --XX\r\nContent-Disposition: form-data; name="file"; filename="十月.csv"\r\nContent-Type: text/csv\r\n\r\n\
            \(text)\r\n--XX--\r\n
            """
        return try await browser.send(
            .post, "\(SeasonJobPagesTests.base)/import",
            [.contentType: "multipart/form-data; boundary=XX"], body: body)
    }

    /// Presses the button twice: one job. Lets it be done, and answers with its page.
    private func done(
        _ browser: Browser, _ house: House, _ action: String, _ fields: [String: String]
    ) async throws -> String {
        let first = try await browser.post(action, fields)
        let place = try #require(first.headers[.location])
        #expect(first.status == .seeOther && place.hasPrefix("/jobs/"))
        #expect(try await browser.post(action, fields).headers[.location] == place)
        #expect(try await browser.get(place).text.contains("http-equiv=\"refresh\""))
        house.pass(seconds: 1)
        #expect(try await house.jobs.runNext())
        #expect(try await !house.jobs.runNext(), "pressed twice it is done once")
        return try await browser.get(place).text
    }

    private func run(on page: String) throws -> String {
        let found = try #require(page.firstMatch(of: /\/collection\/500112\/2023\/runs\/[0-9a-f]{32}/))
        return String(found.output)
    }

    @Test func `a clerk tries, assesses, posts a file and takes it back, all in the background`() async throws
    {
        let house = try House()
        for number in ["P1", "P2", "P3"] { try house.person(number) }
        try await visit(house) { browser in
            let base = SeasonJobPagesTests.base
            var fields = try await browser.get("\(base)/assess").hidden(action: "\(base)/assess")
            let trial = try await done(
                browser, house, "\(base)/assess", fields.merging(["act": "try"]) { $1 })
            #expect(trial.contains("登记 3 人") && trial.contains("\(base)/assess"))
            #expect(try house.balance(of: .basicReceivableContributions) == .zero)

            fields = try await browser.get("\(base)/assess").hidden(action: "\(base)/assess")
            let assessed = try await done(
                browser, house, "\(base)/assess", fields.merging(["act": "assess"]) { $1 })
            #expect(try await browser.get(try run(on: assessed)).status == .ok)
            #expect(try await browser.post("\(base)/assess", fields).headers[.location] == run(on: assessed))

            let text = "税票号码,个人编号,姓名,金额,缴费日期\nT1,P1,张三,350,2022-12-01\nT2,P9,张三,350,2022-12-02\n"
            let check = try await upload(browser, text)
            #expect(check.status == .ok && check.text.contains("后台入账") && check.text.contains("700.00"))
            let confirm = try check.hidden(action: "\(base)/import/post")
            let posted = try await done(browser, house, "\(base)/import/post", confirm)
            #expect(posted.contains("缴清 1 人"))
            #expect(try house.balance(of: .basicContributions) == .yuan(350))
            let place = try run(on: posted)
            #expect(try await browser.post("\(base)/import/post", confirm).headers[.location] == place)
            #expect(try await upload(browser, text).text.contains("已经入过账"))

            let undo = try await browser.get(place).hidden(action: place)
            let undone = try await done(browser, house, place, undo)
            #expect(undone.contains("2 笔收款"))
            #expect(try house.balance(of: .basicContributions) == .zero)
            #expect(try house.booksAreInOrder())
        }
    }

    @Test func `a job that was cancelled leads back to where it is asked for again`() async throws {
        let house = try House()
        for number in ["P1", "P2"] { try house.person(number) }
        try await visit(house) { browser in
            let base = SeasonJobPagesTests.base
            let fields = try await browser.get("\(base)/assess").hidden(action: "\(base)/assess")
            let place = try #require(
                try await browser.post("\(base)/assess", fields).headers[.location])
            let token = try await browser.token(on: place)
            #expect(try await browser.post("\(place)/cancel", ["token": token]).status == .seeOther)
            #expect(try await !house.jobs.runNext())
            #expect(try await browser.get(place).text.contains("href=\"\(base)/assess\""))
            #expect(try house.balance(of: .basicReceivableContributions) == .zero)
        }
    }
}
