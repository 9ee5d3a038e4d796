import Foundation
import Testing

/// The papers keep what they promise: a page per module, links that lead somewhere, nothing left lying about.
struct PapersTests {
    @Test func `every module has a page of at most thirty lines that says what lives there`() throws {
        for module in try Project.names(in: "Sources") {
            let path = "Sources/\(module)/README.md"
            try #require(Project.exists(path), "\(path) is missing")
            let lines = try Project.text(path).split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.first?.hasPrefix("# ") == true, "\(path)")
            #expect(lines.count <= 31, "\(path) has \(lines.count - 1) lines")
        }
    }

    @Test func `every link within the project leads to a file`() throws {
        for paper in try Project.papers() {
            let folder =
                paper.path.contains("/")
                ? String(paper.path.prefix(upTo: paper.path.lastIndex(of: "/")!)) + "/" : ""
            for (number, line) in paper.lines {
                for target in PapersTests.links(in: line)
                where !target.contains("://") && !target.hasPrefix("#") {
                    let path = target.prefix { $0 != "#" }.removingPercentEncoding ?? target
                    if path.hasPrefix("mailto:") { continue }
                    #expect(!path.hasPrefix("/"), "\(paper.path):\(number): \(target) leaves the project")
                    #expect(Project.exists(folder + path), "\(paper.path):\(number): \(target) leads nowhere")
                }
            }
        }
    }

    /// The targets of `[text](target)` and of `![text](target)`.
    private static func links(in line: String) -> [String] {
        line.components(separatedBy: "](").dropFirst().map { rest in
            String(rest.prefix { $0 != ")" && $0 != " " })
        }
    }

    @Test func `links are found`() {
        #expect(
            PapersTests.links(in: "see [a](b.md) and ![c](d/e.png \"title\") or [f](#g)") == [
                "b.md", "d/e.png", "#g",
            ])
    }

    /// Written in halves, so that this file does not find itself.
    private static let machinePaths = [
        "/" + "work/", "/" + "home/", "/" + "Users/", "/" + "root/", "C:" + "\\Users",
    ]
    private static let loose = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]

    @Test func `no path of a machine stands in code or papers`() throws {
        for file in try Project.code() + Project.papers() {
            for (number, line) in file.lines {
                for path in PapersTests.machinePaths {
                    #expect(!line.contains(path), "\(file.path):\(number): \(path)")
                }
            }
        }
    }

    @Test func `no loose end is left in code`() throws {
        for file in try Project.code() {
            for (number, line) in file.lines {
                for word in PapersTests.loose {
                    #expect(!line.hasWord(word), "\(file.path):\(number): \(word)")
                }
            }
        }
    }

    @Test func `the change log has a part for what is not released yet`() throws {
        let lines = try Project.text("CHANGELOG.md").split(separator: "\n")
        let start = try #require(lines.firstIndex { $0.hasPrefix("## Unreleased") })
        let part = lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
        for heading in ["### Policy", "### Behaviour", "### Internals"] {
            #expect(part.contains { $0.hasPrefix(heading) }, "\(heading) is missing under Unreleased")
        }
    }
}
