import Foundation
import Testing

/// A slip in a policy file that is otherwise in order, and all that shall be said about it.
struct Mistake: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// What is changed in `Riverside.region`, and into what. Before each place that shall be named stands a `»`.
    let changes: [(old: String, new: String)]
    let told: [Told]

    struct Told: Sendable {
        let path: String
        let zh: String
        let en: String

        init(_ path: String, _ zh: String, _ en: String) {
            self.path = path
            self.zh = zh
            self.en = en
        }
    }

    init(_ name: String, _ old: String, _ new: String, _ told: Told...) {
        testDescription = name
        changes = [(old, new)]
        self.told = told
    }

    init(_ name: String, _ changes: [(old: String, new: String)], _ told: Told...) {
        testDescription = name
        self.changes = changes
        self.told = told
    }

    /// The same, with one more place that shall be named, which was not changed itself.
    func marking(_ place: String) -> Mistake {
        Mistake(testDescription, changes + [(place, "»" + place)], told)
    }

    /// The same, in a file that has this besides, where nothing is wrong.
    func adding(_ old: String, _ new: String) -> Mistake {
        Mistake(testDescription, changes + [(old, new)], told)
    }

    private init(_ name: String, _ changes: [(old: String, new: String)], _ told: [Told]) {
        testDescription = name
        self.changes = changes
        self.told = told
    }

    /// The file with the slip, and the lines of the marks.
    func spoil(_ text: String) throws -> (text: String, lines: [Int]) {
        var text = text
        for (old, new) in changes {
            let parts = text.components(separatedBy: old)
            try #require(parts.count == 2, "\(old) stands \(parts.count - 1) times in the file")
            text = parts.joined(separator: new)
        }
        var lines: [Int] = []
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            for character in line where character == "»" { lines.append(index + 1) }
        }
        return (text.replacingOccurrences(of: "»", with: ""), lines)
    }
}
