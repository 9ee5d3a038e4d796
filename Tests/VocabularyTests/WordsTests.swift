import Testing
import Vocabulary

struct WordsTests {
    @Test func `words are given in either language or in both on one line`() {
        let words = Words("起付线", "deductible")
        #expect(words[.chinese] == "起付线")
        #expect(words[.english] == "deductible")
        #expect(words.both == "起付线 / deductible")
        #expect(Language.allCases.map(\.rawValue) == ["zh-CN", "en"])
    }

    @Test func `every value of the field has its own words in both languages`() {
        for words in [
            CareKind.allCases.map(\.words), CarePlace.allCases.map(\.words),
            CatalogueClass.allCases.map(\.words),
            FacilityLevel.allCases.map(\.words), Payer.allCases.map(\.words),
            PersonCategory.allCases.map(\.words),
            Sex.allCases.map(\.words), Confidence.allCases.map(\.words),
        ] {
            #expect(Set(words.map(\.zh)).count == words.count)
            #expect(Set(words.map(\.en)).count == words.count)
            #expect(words.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
            #expect(words.allSatisfy { $0.en.utf8.allSatisfy { $0 < 128 } })
        }
    }

    @Test func `files may use the key or the Chinese word`() {
        for kind in CareKind.allCases {
            #expect(CareKind(word: kind.rawValue) == kind)
            #expect(CareKind(word: kind.words.zh) == kind)
        }
        for place in CarePlace.allCases {
            #expect(CarePlace(word: place.rawValue) == place)
            #expect(CarePlace(word: place.words.zh) == place)
        }
        for sex in Sex.allCases {
            #expect(Sex(word: sex.rawValue) == sex)
            #expect(Sex(word: sex.words.zh) == sex)
        }
        for itemClass in CatalogueClass.allCases {
            #expect(CatalogueClass(word: itemClass.rawValue) == itemClass)
        }
        for level in FacilityLevel.allCases { #expect(FacilityLevel(word: level.rawValue) == level) }
        #expect(["一级", "二级", "三级"].map { FacilityLevel(word: $0) } == FacilityLevel.allCases)
        #expect(["甲类", "乙类", "丙类"].map { CatalogueClass(word: $0) } == CatalogueClass.allCases)
        #expect(FacilityLevel(word: "四级") == nil)
        #expect(CareKind(word: "") == nil)
        #expect(CarePlace(word: "外地") == nil)
        #expect(Sex(word: "3") == nil)
        #expect(CatalogueClass(word: "D") == nil)
    }

    @Test func `a position counts the cases in their order`() {
        #expect(CareKind.allCases.map(\.position) == Array(0..<CareKind.allCases.count))
        #expect(FacilityLevel.allCases.map(\.position) == [0, 1, 2])
        #expect(Payer.allCases.map(\.position) == Array(0..<Payer.allCases.count))
    }
}
