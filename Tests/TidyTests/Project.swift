import Foundation

/// The project's own files, found from this file: no git, no tool, no list to keep.
enum Project {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// One text file: its path from the root, and its lines.
    struct File: CustomStringConvertible {
        let path: String
        let text: String
        var lines: [(number: Int, text: String)] {
            text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                .map { ($0.offset + 1, String($0.element)) }
        }
        var description: String { path }
    }

    /// The place on this machine of a path from the root.
    static func place(_ path: String) -> String { root.appendingPathComponent(path).path }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    /// Names of the folders and files directly in a folder, without hidden ones.
    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
            .filter { !$0.hasPrefix(".") }.sorted()
    }

    /// All files below a folder with one of these endings, in order. Hidden folders are left out.
    static func files(in folder: String, ending: String...) throws -> [File] {
        guard exists(folder) else { return [] }
        let base = root.appendingPathComponent(folder)
        var paths: [String] = []
        let walk = FileManager.default.enumerator(atPath: base.path)
        while let path = walk?.nextObject() as? String {
            let hidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
            if !hidden, ending.contains(where: { path.hasSuffix($0) }) { paths.append("\(folder)/\(path)") }
        }
        return try paths.sorted().map { File(path: $0, text: try text($0)) }
    }

    /// The papers: all Markdown at the root, in `Docs`, `Policy`, `Sources` and `Tests`.
    static func papers() throws -> [File] {
        let top = try names(in: ".").filter { $0.hasSuffix(".md") }.map { File(path: $0, text: try text($0)) }
        return try top + ["Docs", "Policy", "Sources", "Tests"].flatMap { try files(in: $0, ending: ".md") }
    }

    /// What is written by hand and run or read by a program.
    static func code() throws -> [File] {
        let endings = [".swift", ".yaml", ".sh", ".py", ".js", ".css", ".html", ".json"]
        var all: [File] = []
        for folder in ["Sources", "Tests", "Policy", "Scripts", "Python", "Benchmarks"] {
            for ending in endings { all += try files(in: folder, ending: ending) }
        }
        for path in ["Package.swift", "Makefile", ".ci/run"] where exists(path) {
            all.append(File(path: path, text: try text(path)))
        }
        return all
    }
}

extension Project.File {
    /// The lines without comments and without what stands in quotation marks, for looking at code alone.
    var code: [(number: Int, text: String)] {
        lines.map { number, line in
            var code = ""
            var inString = false
            var before: Character = " "
            for character in line {
                if character == "\"", before != "\\" { inString.toggle() }
                if !inString { code.append(character) }
                before = character
            }
            return (number, code.range(of: "//").map { String(code[..<$0.lowerBound]) } ?? code)
        }
    }
}

extension String {
    /// Whether this word stands in the text as a whole word.
    func hasWord(_ word: String) -> Bool {
        split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == word }
    }
}
