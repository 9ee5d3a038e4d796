import Testing

/// Imports go down: what the compiler lets through, such as an import that only a neighbour declared, is caught here.
struct FloorsTests {
    private let manifest: Manifest

    init() throws { manifest = Manifest(try Project.text("Package.swift")) }

    /// What comes with Swift and its library on every machine.
    private static let system: Set<String> = [
        "Swift", "Synchronization", "Glibc", "Musl", "Foundation", "Dispatch",
    ]
    /// Modules that tests may use besides.
    private static let testing: Set<String> = system.union(["Testing"])
    private static let withoutFoundation = [
        "Vocabulary", "Scheme", "Tabular", "Spreadsheets", "Bulk", "HospitalMessages",
    ]

    private func imports(_ folder: String) throws -> [(file: String, line: Int, module: String)] {
        try Project.files(in: folder, ending: ".swift").flatMap { file in
            file.code.compactMap { number, text in
                let words = text.split(separator: " ").filter { !$0.hasPrefix("@") }
                guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count else {
                    return nil
                }
                let kinds: Set<Substring> = [
                    "struct", "class", "enum", "func", "typealias", "protocol", "var", "let",
                ]
                let path =
                    kinds.contains(words[place + 1]) && place + 2 < words.count
                    ? words[place + 2] : words[place + 1]
                return (file.path, number, String(path.prefix { $0 != "." }))
            }
        }
    }

    @Test func `the manifest is read as it is written`() throws {
        #expect(manifest.modules.first?.name == "Vocabulary")
        #expect(manifest.module("Vocabulary")?.imports == [])
        #expect(manifest.module("Scheme")?.imports == ["Vocabulary"])
        #expect(manifest.module("Storage")?.imports.contains("GRDB") == true)
        #expect(manifest.module("yikao")?.imports.contains("Gateway") == true)
        #expect(manifest.tests.contains { $0.name == "SchemeTests" && $0.imports.contains("TestSupport") })
        #expect(Set(manifest.modules.map(\.name)) == Set(try Project.names(in: "Sources")))
        #expect(
            Set(manifest.tests.map(\.name))
                == Set(try Project.names(in: "Tests").filter { !$0.contains(".") && $0 != "Browser" }))
    }

    @Test func `every module imports only what its entry in Package.swift lists`() throws {
        for module in manifest.modules {
            for found in try imports("Sources/\(module.name)") {
                #expect(
                    module.imports.contains(found.module) || FloorsTests.system.contains(found.module),
                    "\(found.file):\(found.line): \(found.module) is not listed for \(module.name) in Package.swift"
                )
            }
        }
        for target in manifest.tests {
            for found in try imports("Tests/\(target.name)") {
                #expect(
                    target.imports.contains(found.module) || FloorsTests.testing.contains(found.module),
                    "\(found.file):\(found.line): \(found.module) is not listed for \(target.name) in Package.swift"
                )
            }
        }
    }

    @Test func `every module stands below those that import it: nothing goes up, nothing in a circle`() {
        #expect(manifest.climbs == [])
        let crooked = Manifest(#"module("Low", ["High"]), module("High", ["Low", "High"])"#)
        #expect(crooked.climbs == ["Low imports High", "High imports High"])
    }

    @Test(arguments: withoutFoundation)
    func `the engine and its files need no Foundation`(module: String) throws {
        for found in try imports("Sources/\(module)") {
            #expect(!found.module.hasPrefix("Foundation"), "\(found.file):\(found.line)")
        }
    }

    @Test func `no module bears the name of a type in it`() throws {
        let kinds = ["struct", "enum", "class", "actor", "protocol", "typealias"]
        for module in manifest.modules {
            for file in try Project.files(in: "Sources/\(module.name)", ending: ".swift") {
                for (number, text) in file.code {
                    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
                    for (kind, name) in zip(words, words.dropFirst()) where kinds.contains(String(kind)) {
                        #expect(name != module.name, "\(file.path):\(number)")
                    }
                }
            }
        }
    }
}
