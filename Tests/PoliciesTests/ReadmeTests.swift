import Foundation
import Policies
import Scheme
import TestSupport
import Testing
import Vocabulary

/// `Policy/README.md` and its Chinese twin keep what they promise: their sample is read, checked and run as it stands, and
/// they name every key that the readers know.
struct ReadmeTests {
    static let names = ["README.md", "README.zh-CN.md"]

    static func text(_ name: String) throws -> String {
        try String(contentsOf: policyFolder.appending(path: name), encoding: .utf8)
    }

    /// The files that a paper prints whole: blocks of YAML that begin with `# path`.
    private static func files(in text: String) -> [(path: String, text: String)] {
        text.components(separatedBy: "```yaml\n# ").dropFirst().compactMap { block in
            guard let line = block.firstIndex(of: "\n"), let end = block.range(of: "```") else { return nil }
            return (String(block[..<line]), String(block[line..<end.lowerBound]))
        }
    }

    private static func sample(_ name: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for file in files(in: try text(name)) { try folder.write(file.text, to: file.path) }
        return folder
    }

    @Test(arguments: names)
    func `the sample is read without a mistake and its examples come out`(_ name: String) throws {
        let folder = try ReadmeTests.sample(name)
        let book = PolicyBook(folders: [folder.url], base: policyFolder)
        #expect(book.messages == [])
        let file = try #require(book.files.first)
        #expect(book.files.count == 1)
        let (cases, issues) = book.cases(of: file)
        #expect(issues.map(\.description) == [])
        #expect(cases.count == 5)
        for example in cases {
            for check in example.run() {
                #expect(
                    check.holds,
                    "\(example.id) \(check.figure) \(check.expected.words.zh) ≠ \(check.computed?.words.zh ?? "-")"
                )
            }
        }
    }

    @Test func `both papers print the same sample`() throws {
        let samples = try ReadmeTests.names.map { name in
            ReadmeTests.files(in: try ReadmeTests.text(name)).map { "\($0.path)\n\($0.text)" }
        }
        #expect(samples[0] == samples[1])
        #expect(samples[0].count == 3)
    }

    /// What stands between backticks, word by word.
    private static func coded(_ text: String) -> Set<String> {
        let parts = text.components(separatedBy: "`")
        let spans = parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
        return Set(spans.flatMap { $0.split { !$0.isLetter }.map(String.init) })
    }

    @Test(arguments: names)
    func `every key that is read is explained`(_ name: String) throws {
        // The sample shows keys; the explanations are beside it.
        let prose = try ReadmeTests.text(name).components(separatedBy: "```").enumerated()
            .filter { $0.offset % 2 == 0 }.map(\.element).joined()
        let coded = ReadmeTests.coded(prose)
        let missing = try KnownKeys.all().filter { !coded.contains($0) }
        #expect(missing.sorted() == [])
    }

    @Test(arguments: names)
    func `every reason that a case may expect is named, and that what is not known may be said twice`(
        _ name: String
    ) throws {
        let text = try ReadmeTests.text(name)
        // In the table of reasons, and no others there.
        let rows = text.components(separatedBy: "`refused:`").last?.components(separatedBy: "\n\n")[1] ?? ""
        let named = ReadmeTests.coded(rows)
        #expect(named == Set(Refusal.Reason.allCases.map(\.rawValue)))
        #expect(text.contains("`unknown: { zh: …, en: … }`"))
        let folder = try ReadmeTests.sample(name)
        defer { withExtendedLifetime(folder) {} }
        let file = try #require(PolicyBook(folders: [folder.url], base: policyFolder).files.first)
        let unknown = file.items.first { $0.kind == .unknown && $0.value.en.contains("have not been found") }
        #expect(unknown?.value.zh.contains("还没有找到") == true)
    }

    @Test(arguments: names)
    func `every category, confidence and place of care is named`(_ name: String) throws {
        let coded = ReadmeTests.coded(try ReadmeTests.text(name))
        let words =
            PersonCategory.allCases.map(\.rawValue) + Confidence.allCases.map(\.rawValue)
            + CarePlace.allCases.map(\.rawValue)
        #expect(words.filter { !coded.contains($0) } == [])
    }
}
