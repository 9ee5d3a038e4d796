import HTTPTypes
import HummingbirdTesting
import Jobs
import Registry
import Storage
import Testing
import Vocabulary

/// Long work on pages and for programs.
struct JobPagesTests {
    @Test func `a job is begun on the page, done beside it, and its result is shown`() async throws {
        let house = try House()
        try house.person("P1", categories: [.marginal])
        _ = try house.settle("P1", at: House.facility(.secondary), message: "M1")
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let begun = try await browser.post(
                "/jobs", ["token": try await browser.token(on: "/jobs"), "act": "replay"])
            #expect(begun.status == .seeOther)
            let path = try #require(begun.headers[.location])
            let waiting = try await browser.get(path).text
            #expect(waiting.contains("等待") && waiting.contains("http-equiv=\"refresh\""))
            house.pass(seconds: 1)
            #expect(try await house.jobs.runNext())
            let done = try await browser.get(path).text
            #expect(done.contains("重算 1 笔，差异 0 处") && done.contains("100%"))
            #expect(!done.contains("http-equiv=\"refresh\"") && !done.contains("取消这个任务"))
            #expect(try await browser.get("/jobs").text.contains("✓ 完成"))
        }
    }

    @Test func `a program begins one and looks; a waiting one is cancelled`() async throws {
        let house = try House()
        try await house.visit { browser in
            let token = try await browser.enter("administrator")
            let begun = try await browser.call("/api/v1/jobs", ["act": "replay"], token: token)
            #expect(begun.status == .created)
            let path = try #require(begun.headers[.location])
            #expect(try await browser.get(path).json()["state"] as? String == "waiting")
            house.pass(seconds: 1)
            let cancelled = try await browser.call("\(path)/cancellation", [:], token: token)
            #expect(try cancelled.json()["state"] as? String == "cancelled")
            #expect(try await !house.jobs.runNext())
            let unknown = try await browser.call("/api/v1/jobs", ["act": "replay-all"], token: token)
            #expect(try unknown.wrongFields() == ["act"])
            let list = try await browser.get("/api/v1/jobs").json()
            #expect((list["jobs"] as? [Any])?.count == 1)
        }
    }

    @Test func `the button needs the token of the session`() async throws {
        let house = try House()
        let id = try await house.database.transaction { [moment = house.clock.now] in
            try JobBook($0).ask("replay", by: nil, about: House.region, at: moment).id
        }
        try await house.visit { browser in
            try await browser.signIn("clerk")
            #expect(try await browser.post("/jobs/\(id)/cancel", ["token": "0"]).status == .forbidden)
            #expect(try await browser.get("/jobs/\(id)").text.contains("等待"))
            let token = try await browser.token(on: "/jobs/\(id)")
            #expect(try await browser.post("/jobs/\(id)/cancel", ["token": token]).status == .seeOther)
            #expect(try await browser.get("/jobs/\(id)").text.contains("已取消"))
        }
    }

    @Test func `whoever sees a part of the region is not offered what is about all of it`() async throws {
        let house = try House()
        try house.hire("county", .clerk, scope: House.yubei)
        try await house.visit { browser in
            try await browser.signIn("county")
            #expect(try await !browser.get("/jobs").text.contains("value=\"replay\""))
            let token = try await browser.token(on: "/jobs")
            #expect(try await browser.post("/jobs", ["token": token, "act": "replay"]).status == .forbidden)
        }
    }
}
