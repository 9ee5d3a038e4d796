import HTTPTypes
import HummingbirdTesting
import Registry
import Testing
import Vocabulary

@testable import Gateway

/// Downloads of a season: reports for the office, lists for departments.
struct DepartmentListTests {
    private static let base = "/collection/500112/2023"

    private func kind(_ answer: TestResponse) -> String { answer.headers[.contentType] ?? "" }

    @Test func `a report is downloaded as CSV and as a workbook`() async throws {
        let house = try House()
        try house.person("P1")
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let page = try await browser.get("\(DepartmentListTests.base)/reports/arrears")
            #expect(page.text.contains("/reports/arrears/file?format=xlsx"))
            let csv = try await browser.get("\(DepartmentListTests.base)/reports/arrears/file")
            #expect(csv.status == .ok && kind(csv).hasPrefix("text/csv"))
            #expect(csv.headers[.contentDisposition]?.contains("arrears-500112-2023.csv") == true)
            let book = try await browser.get("\(DepartmentListTests.base)/reports/arrears/file?format=xlsx")
            #expect(book.status == .ok && kind(book).contains("spreadsheetml"))
            // A ZIP archive.
            #expect(book.text.hasPrefix("PK"))
            #expect(book.headers[.contentDisposition]?.contains("arrears-500112-2023.xlsx") == true)
        }
    }

    @Test func `a clerk sees the lists of every department that recognises anybody`() async throws {
        let house = try House()
        try house.person("P1")
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let page = try await browser.get("\(DepartmentListTests.base)/departments")
            for department in Department.allCases {
                #expect(
                    page.text.contains("department=\(department.rawValue)") == !department.categories.isEmpty)
            }
            let path = "\(DepartmentListTests.base)/departments"
            #expect(try await browser.get("\(path)/gaps?department=veterans").status == .ok)
            #expect(try await browser.get("\(path)/subsidised?department=veterans&format=xlsx").status == .ok)
            #expect(try await browser.get("\(path)/gaps?department=tax").status == .notFound)
            #expect(try await browser.get("\(path)/arrears?department=veterans").status == .notFound)
        }
    }

    @Test func `a department's operator is led to its lists, and gets its own and no other's`() async throws {
        let house = try House()
        try house.person("P1", categories: [.minimumLiving])
        try house.person("P2", categories: [.severelyDisabled])
        try house.person("P3")
        try house.hire("civil", .department)
        try await house.visit { browser in
            _ = try await browser.enter("civil")
            let first = try await browser.get("/collection")
            #expect(first.headers[.location]?.hasSuffix("/departments") == true)
            let path = "\(DepartmentListTests.base)/departments"
            let page = try await browser.get(path)
            #expect(page.status == .ok && page.text.contains("民政") && !page.text.contains("残联"))
            let gaps = try await browser.get("\(path)/gaps")
            #expect(gaps.status == .ok && !gaps.text.contains("P2") && !gaps.text.contains("P3"))
            #expect(try await browser.get("\(path)/gaps?department=disabledPersons").status == .notFound)
            #expect(try await browser.get("\(DepartmentListTests.base)").status == .forbidden)
            #expect(
                try await browser.get("\(DepartmentListTests.base)/reports/arrears/file").status == .forbidden
            )
        }
    }

    @Test func `the districts of the region are there to choose from`() async throws {
        let house = try House()
        try house.person("P1")
        try house.person("P2", district: try #require(RegionCode("500101")))
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let page = try await browser.get(DepartmentListTests.base)
            #expect(page.text.contains("/collection/500101/2023"))
        }
    }
}
