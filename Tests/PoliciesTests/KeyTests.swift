import Foundation
import Policies
import Scheme
import TestSupport
import Testing
import Vocabulary

/// What the keys of benefit blocks do to a claim, and what stands in the list of numbers for them.
struct KeyTests {
    @Test(arguments: Keys.all)
    func `every key does what its example says`(_ text: String) throws {
        let folder = try Riverside.folder()
        var number = 0
        // Ids and sources are the same for all.
        let lines = text.components(separatedBy: "\n").map { line -> String in
            guard line.hasPrefix("- name: ") else { return line }
            number += 1
            return "- id: K\(number)\n  source: notice\n  confidence: high\n  name: \(line.dropFirst(8))"
        }
        let cases = lines.joined(separator: "\n")
            .replacingOccurrences(of: "{ total:", with: "{ kind: inpatient, level: tertiary, total:")
            .replacingOccurrences(of: "\n    - { level:", with: "\n    - { kind: inpatient, level:")
            .replacingOccurrences(of: "\n    - { facility:", with: "\n    - { kind: inpatient, facility:")
            .replacingOccurrences(
                of: #"\{ kind: (chronic|maternity|outpatient),(?![^\n]*(level|facility):)"#,
                with: "{ kind: $1, level: tertiary,", options: .regularExpression)
        try folder.write(cases, to: "990000/2023.cases.yaml")
        let book = PolicyBook(folder)
        #expect(book.messages == [])
        let read = book.cases(of: try #require(book.files.first))
        #expect(read.issues.map(\.description) == [])
        #expect(read.cases.count == number)
        for example in read.cases {
            let differing = example.run().filter { !$0.holds }.map { check in
                "\(check.figure) \(check.expected.words.zh) ≠ \(check.computed?.words.zh ?? "-")"
            }
            #expect(differing == [], "\(example.name)")
        }
    }
}
