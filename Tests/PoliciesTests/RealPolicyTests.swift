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
        #expect(ran >= 12)
    }
}
