import Foundation

/// What `Package.swift` says: the modules in the order of their floors, and what each may import.
struct Manifest {
    struct Module {
        let name: String
        /// Names of modules, of this package and of others.
        let imports: [String]
    }

    private(set) var modules: [Module] = []
    private(set) var tests: [Module] = []

    /// Reads the text, not the compiled manifest: `module("X", [...])`, `tests("X", [...])` and whole targets.
    init(_ manifest: String) {
        // A reason beside an import is a comment, and no part of the list.
        let text = manifest.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in line.range(of: " // ").map { String(line[..<$0.lowerBound]) } ?? String(line) }
            .joined(separator: "\n")
        var products: [String: String] = [:]
        var rest = text[...]
        while let start = rest.range(of: "Target.Dependency.product(name: \"") {
            let name = rest[start.upperBound...].prefix { $0 != "\"" }
            let declared = rest[..<start.lowerBound].split(separator: "\n").last ?? ""
            let words = declared.split { !($0.isLetter || $0.isNumber) }
            if let last = words.last { products[String(last)] = String(name) }
            rest = rest[start.upperBound...]
        }
        for call in Manifest.calls(in: text) {
            var names = Manifest.quoted(call.list)
            names += Manifest.bare(call.list).compactMap { products[$0] }
            switch call.function {
            case "systemLibrary": modules.append(Module(name: call.name, imports: []))
            case "module", "executableTarget": modules.append(Module(name: call.name, imports: names))
            case "tests":
                tests.append(Module(name: call.name + "Tests", imports: names + [call.name, "TestSupport"]))
            case "testTarget", "target": tests.append(Module(name: call.name, imports: names))
            default: break
            }
        }
    }

    /// Imports of a module that does not stand above it in the manifest: such an import would go up or in a circle.
    var climbs: [String] {
        let own = Set(modules.map(\.name))
        var below: Set<String> = []
        return modules.flatMap { module in
            defer { below.insert(module.name) }
            return module.imports.filter { own.contains($0) && !below.contains($0) }
                .map { "\(module.name) imports \($0)" }
        }
    }

    func module(_ name: String) -> Module? { modules.first { $0.name == name } }

    private struct Call {
        let function: String
        let name: String
        let list: String
        let start: String.Index
    }

    /// Every call whose first argument is a literal name, with the first list after it and before it closes.
    private static func calls(in text: String) -> [Call] {
        var calls: [Call] = []
        let functions = ["module", "tests", "executableTarget", "testTarget", "target", "systemLibrary"]
        for function in functions {
            var rest = text[...]
            while let start = rest.range(of: "\(function)(") {
                let before = rest[..<start.lowerBound].last ?? " "
                rest = rest[start.upperBound...]
                let body = arguments(rest)
                let label = body.drop { $0.isWhitespace }
                guard !before.isLetter, let open = label.firstIndex(of: "\""),
                    ["", "name: "].contains(String(label[..<open]))
                else { continue }
                let name = label[label.index(after: open)...].prefix { $0 != "\"" }
                let after = label[name.endIndex...]
                let list = after.firstIndex(of: "[").map { after[$0...].prefix { $0 != "]" } } ?? ""
                // A name put together, and a module named among the imports of another.
                if name.contains("\\") || (function == "target" && after.contains("condition:")) {
                    continue
                }
                calls.append(
                    Call(function: function, name: String(name), list: String(list), start: start.lowerBound))
            }
        }
        return calls.sorted { $0.start < $1.start }
    }

    /// The text up to the bracket that closes it.
    private static func arguments(_ text: Substring) -> Substring {
        var depth = 1
        return text.prefix { character in
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            return depth > 0
        }
    }

    private static func quoted(_ list: String) -> [String] {
        list.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    private static func bare(_ list: String) -> [String] {
        list.split { "[,\n ".contains($0) }.filter { !$0.hasPrefix("\"") }.map(String.init)
    }
}
