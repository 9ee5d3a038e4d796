import Testing
import Vocabulary

struct TermsTests {
    @Test func `every term stands under one heading`() {
        let listed = Term.chapters.flatMap(\.terms)
        #expect(listed.count == Term.allCases.count)
        #expect(Set(listed) == Set(Term.allCases))
    }

    @Test func `one word, one meaning: no two terms share a word`() {
        #expect(Set(Term.allCases.map(\.words.zh)).count == Term.allCases.count)
        #expect(Set(Term.allCases.map(\.words.en)).count == Term.allCases.count)
    }

    @Test(arguments: Term.allCases)
    func `a term has its word and its meaning in both languages`(term: Term) {
        for english in [term.words.en, term.note.en] {
            #expect(!english.isEmpty && english.utf8.allSatisfy { $0 < 128 })
        }
        for chinese in [term.words.zh, term.note.zh] {
            #expect(chinese.unicodeScalars.contains { $0.value > 0x4E00 })
        }
        #expect(term.note.en.last != "." && term.note.zh.last != "。")
    }
}
