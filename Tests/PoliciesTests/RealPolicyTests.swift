import Foundation
import Policies
import Scheme
import Testing
import Vocabulary

/// The project's own policy folder.
let policyFolder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Policy").standardizedFileURL

/// Read once for all tests.
let projectBook = PolicyBook(folders: [policyFolder])

struct RealPolicyTests {
    private static let cases =
        projectBook.versions.flatMap { projectBook.cases(of: $0).cases }
        + (projectBook.nationalCases() + projectBook.undatedCases()).flatMap(\.cases)
    let book = projectBook

    @Test func `the project's policy loads without a mistake, and where it departs it says why`() {
        #expect(book.issues.filter { $0.severity == .error }.map(\.description) == [])
        for warning in book.issues { #expect(warning.words.zh.contains("文件写明："), "\(warning)") }
        #expect(book.files.count >= 40)
    }

    @Test func `every published example comes out to the fen, and those that are wrong do not`() {
        let beside = book.versions.map { file in
            let (cases, issues) = book.cases(of: file)
            return PolicyBook.Cases(file: file.shown, cases: cases, issues: issues)
        }
        var ids: [String] = []
        for file in beside + book.nationalCases() + book.undatedCases() {
            #expect(file.issues.map(\.description) == [])
            for example in file.cases {
                let checks = example.run()
                let told = checks.filter { !$0.holds }.map { check in
                    "\(check.figure) \(check.expected.words.zh) \(check.computed?.words.zh ?? "-")"
                }
                #expect(example.holds(checks), "\(file.file) \(example.id): \(told)")
                ids.append(example.id)
            }
        }
        #expect(ids.count >= 54)
        #expect(Set(ids).count == ids.count, "\(ids)")
    }

    @Test(arguments: [
        "EX001", "EX002", "EX004", "EX006", "EX008", "EX009", "EX011", "EX012", "EX013", "EX017", "EX018",
        "EX022", "EX030", "EX032", "EX038", "EX039", "EX050", "EX052", "EX056", "EX057", "EX062", "EX063",
        "EX070", "EX072", "EX074", "EX080", "EX081", "EX082", "EX083", "EX085", "EX088", "EX090", "EX093",
        "EX094", "EX098", "EX100", "EX110",
    ])
    func `a published example stands under its id`(_ id: String) {
        #expect(RealPolicyTests.cases.filter { $0.id == id }.count == 1)
    }
}
