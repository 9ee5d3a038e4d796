import Foundation
import Policies
import Scheme
import Testing
import Vocabulary

/// The project's own policy folder.
let policyFolder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Policy").standardizedFileURL

struct RealPolicyTests {
    private static let shared = PolicyBook(folders: [policyFolder])
    private static let cases =
        shared.files.flatMap { shared.cases(of: $0).cases } + shared.nationalCases().flatMap(\.cases)
    let book = RealPolicyTests.shared

    @Test func `the project's policy loads without a mistake, and where it departs it says why`() {
        #expect(book.issues.filter { $0.severity == .error }.map(\.description) == [])
        for warning in book.issues { #expect(warning.words.zh.contains("文件写明："), "\(warning)") }
        #expect(book.files.count >= 40)
    }

    @Test func `every published example comes out to the fen`() {
        var ran = 0
        for file in book.files {
            let (cases, issues) = book.cases(of: file)
            #expect(issues.map(\.description) == [])
            for example in cases {
                for check in example.run() {
                    #expect(check.computed == check.expected, "\(example.id) \(check.figure)")
                    ran += 1
                }
            }
        }
        for (file, cases, issues) in book.nationalCases() {
            #expect(issues.map(\.description) == [], "\(file)")
            for example in cases {
                for check in example.run() {
                    #expect(check.computed == check.expected, "\(example.id) \(check.figure)")
                    ran += 1
                }
            }
        }
        #expect(ran >= 90)
    }

    @Test(arguments: [
        "EX050", "EX052", "EX056", "EX057", "EX062", "EX063", "EX070", "EX072", "EX074", "EX080", "EX081",
        "EX082", "EX083", "EX085", "EX088", "EX090", "EX093", "EX094", "EX098",
    ])
    func `a published example of enrolment stands under its id`(_ id: String) {
        #expect(RealPolicyTests.cases.filter { $0.id == id }.count == 1)
    }
}
