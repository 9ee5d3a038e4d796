import Gateway
import HTTPTypes
import HummingbirdTesting
import Registry
import Storage
import Testing
import Vocabulary

/// The page of a person's coverage.
struct CoveragePageTests {
    @Test func `a person's page leads to the days of their coverage, each edge with its reason`() async throws
    {
        let house = try House()
        try house.person("P1")
        try await house.visit { browser in
            try await browser.signIn("auditor")
            let path = "/persons/P1/2023/coverage"
            #expect(try await browser.get("/persons/P1/2023").text.contains("href=\"\(path)\""))
            let page = try await browser.get(path)
            #expect(page.status == .ok)
            for words in ["享受待遇的日子", "2023-01-01 – 2023-12-31", "年度末", "以往年度", "365 天"] {
                #expect(page.text.contains(words), "\(words)")
            }
            // As known before the enrolment was recorded there was none.
            let then = try await browser.get("\(path)?known=2022-12-31")
            #expect(then.text.contains("本年度没有参保登记") && then.text.contains("当时所知"))
            let same = try await browser.get("\(path)?known=2023-01-01")
            #expect(same.text.contains("2023-01-01 – 2023-12-31"))
            #expect(try await browser.get("\(path)?known=2023-02-30").status == .badRequest)
            #expect(try await browser.get("/persons/P1/2019/coverage").text.contains("没有可用的政策文件"))
            #expect(try await browser.get("/persons/P9/2023/coverage").status == .notFound)
        }
    }
}
