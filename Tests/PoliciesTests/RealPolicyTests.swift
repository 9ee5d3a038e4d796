import Foundation
import Policies
import Scheme
import Testing
import Vocabulary

/// The project's own policy folder.
let policyFolder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Policy").standardizedFileURL

struct RealPolicyTests {
    let book = PolicyBook(folders: [policyFolder])

    @Test func `the project's policy loads without a single complaint`() {
        #expect(book.issues.map(\.description) == [])
        #expect(!book.files.isEmpty)
    }

    @Test func `every published example comes out to the fen, and those that are wrong do not`() {
        let beside = book.files.map { file in
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
        #expect(ids.count >= 18)
        #expect(Set(ids).count == ids.count, "\(ids)")
    }
}
