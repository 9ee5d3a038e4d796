import Foundation
import Policies
import TestSupport
import Testing
import Vocabulary

/// What a policy file may have wrong, and what its writer is told: file, line, path, what is wrong, what to write.
struct MistakeTests {
    @Test(arguments: Mistake.syntax + Mistake.keys + Mistake.numbers + Mistake.sources)
    func `a mistake is told once, with its line and what to write`(_ mistake: Mistake) throws {
        try check(mistake)
    }

    @Test(arguments: Mistake.bounds + Mistake.bands + Mistake.people + Mistake.whole)
    func `a mistake of policy is told once, with its line and what to write`(_ mistake: Mistake) throws {
        try check(mistake)
    }

    @Test(arguments: Mistake.benefits + Mistake.places + Mistake.surroundings)
    func `a mistake of a benefit is told once, with its line and what to write`(_ mistake: Mistake) throws {
        try check(mistake)
    }

    private func check(_ mistake: Mistake) throws {
        let (text, lines) = try mistake.spoil(Riverside.region)
        let folder = try Riverside.folder(region: text)
        let book = PolicyBook(folder)
        if ProcessInfo.processInfo.environment["SHOW"] != nil {
            print("## \(mistake.testDescription)")
            for message in book.messages { print("   \(message)") }
        }
        #expect(book.issues.count == mistake.told.count, "\(book.messages)")
        #expect(book.issues.map(\.line) == lines, "\(book.messages)")
        for (issue, told) in zip(book.issues, mistake.told) {
            #expect(issue.file == "990000/2023.yaml")
            #expect(issue.path == told.path)
            #expect(issue.words.zh.contains(told.zh), "\(issue.words.zh)")
            #expect(issue.words.en.contains(told.en), "\(issue.words.en)")
        }
        let isError = book.issues.contains { $0.severity == .error }
        #expect(book.files.isEmpty == isError)
    }

    @Test func `without a mistake nothing is said`() throws {
        let folder = try Riverside.folder()
        let book = PolicyBook(folder)
        #expect(book.messages == [])
        #expect(book.files.count == 1)
    }
}
