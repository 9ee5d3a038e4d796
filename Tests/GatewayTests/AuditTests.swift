import Audit
import Gateway
import HTTPTypes
import HummingbirdTesting
import Registry
import Storage
import Testing
import Vocabulary

/// What people do at the door is on record.
struct AuditTests {
    private func entries(_ house: House) throws -> [String] {
        try house.database.read { try AuditLog($0).entries(limit: 100) }.reversed().map { _, entry in
            [entry.act.rawValue, entry.by ?? "-", entry.subject, entry.key ?? ""].joined(separator: " ")
        }
    }

    @Test func `who signs in, looks at a person and signs out is on record, in this order`() async throws {
        let house = try House()
        try house.person("P1")
        try await house.visit { browser in
            try await browser.signIn("clerk")
            _ = try await browser.get("/persons/P1/2023")
            let token = try await browser.token(on: "/")
            _ = try await browser.post("/sign-out", ["token": token])
        }
        let found = try entries(house)
        #expect(
            found == [
                "signedIn clerk session ", "viewed clerk person P1", "signedOut clerk session ",
            ])
        let problems = try await house.database.read { try AuditLog($0).verify() }
        #expect(problems.isEmpty)
    }

    @Test func `a refused sign-in is on record without what was typed, and a refused act with who tried`()
        async throws
    {
        let house = try House()
        try await house.visit { browser in
            let page = try await browser.get("/sign-in")
            var fields = try page.hidden(action: "/sign-in")
            fields.merge(["name": "secret-typed-by-mistake", "password": "wrong"]) { $1 }
            _ = try await browser.post("/sign-in", fields)
            try await browser.signIn("clerk")
            _ = try await browser.get("/operators")
        }
        let found = try entries(house)
        #expect(found.contains("refused clerk /operators "))
        #expect(!found.joined().contains("secret"))
    }

    @Test func `nothing is shown that cannot be put on record`() async throws {
        let house = try House()
        try house.person("P1")
        try await house.visit { browser in
            try await browser.signIn("clerk")
            try await house.database.transaction { _ = try $0.run("ALTER TABLE audit RENAME TO audit_gone") }
            let answer = try await browser.get("/persons/P1/2023")
            #expect(answer.status.code >= 500 && !answer.text.contains("P1 "))
        }
    }

    @Test func `an auditor reads the log of their place`() async throws {
        let house = try House()
        try await house.visit { browser in
            try await browser.signIn("auditor")
            let page = try await browser.get("/audit")
            #expect(page.status == .ok && page.text.contains("审计日志"))
            let filtered = try await browser.get("/audit?act=signedIn&by=auditor")
            #expect(filtered.text.contains("auditor"))
        }
    }
}
