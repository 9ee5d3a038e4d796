import TestSupport
import Testing
import Vocabulary

/// `Docs/glossary.md` is written from `Term` and from the values that have words; UPDATE_GOLDEN=1 writes it anew.
struct GlossaryTests {
    @Test func `the glossary is the table of terms`() throws {
        try golden(GlossaryTests.glossary, at: Project.place("Docs/glossary.md"))
    }

    @Test func `the types it names are in the code`() throws {
        var declared: Set<String> = []
        for module in ["Vocabulary", "Scheme"] {
            for file in try Project.files(in: "Sources/\(module)", ending: ".swift") {
                for (_, text) in file.code {
                    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
                    for (kind, name) in zip(words, words.dropFirst())
                    where ["struct", "enum", "class"].contains(kind) {
                        declared.insert(String(name))
                    }
                }
            }
        }
        for term in Term.allCases {
            for type in term.types {
                #expect(
                    type.split(separator: ".").allSatisfy { declared.contains(String($0)) },
                    "\(term): \(type)")
            }
        }
    }

    private static var glossary: String {
        var text = """
            # Glossary · 术语表

            One word, one meaning. Written from `Sources/Vocabulary/Terms.swift` by `make golden`; change it there.

            一词一义。本页由 `Sources/Vocabulary/Terms.swift` 生成，请在那里修改。

            """
        for (title, terms) in Term.chapters {
            text += "\n## \(title.en) · \(title.zh)\n\n"
            text += "| English | 中文 | Meaning | 含义 | In code |\n|---|---|---|---|---|\n"
            for term in terms {
                let code = term.types.map { "`\($0)`" }.joined(separator: " ")
                text +=
                    "| \(term.words.en) | \(term.words.zh) | \(term.note.en) | \(term.note.zh) | \(code) |\n"
            }
        }
        text += "\n## Values · 取值\n"
        for (term, values) in values {
            text +=
                "\n### \(term.words.en) · \(term.words.zh)\n\n| In files and in JSON | English | 中文 |\n|---|---|---|\n"
            for (key, words) in values { text += "| `\(key)` | \(words.en) | \(words.zh) |\n" }
        }
        return text
    }

    private static var values: [(Term, [(String, Words)])] {
        [
            (.personCategory, PersonCategory.allCases.map { ($0.rawValue, $0.words) }),
            (.facilityLevel, FacilityLevel.allCases.map { ($0.rawValue, $0.words) }),
            (.careKind, CareKind.allCases.map { ($0.rawValue, $0.words) }),
            (.careElsewhere, CarePlace.allCases.map { ($0.rawValue, $0.words) }),
            (.catalogueClass, CatalogueClass.allCases.map { ($0.rawValue, $0.words) }),
            (.settlement, Payer.allCases.map { ($0.rawValue, $0.words) }),
            (.confidence, Confidence.allCases.map { ($0.rawValue, $0.words) }),
        ]
    }
}
