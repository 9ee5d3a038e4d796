import Testing
import Vocabulary

struct ChoicesTests {
    private let keys = Choices(keys: ["deductible", "ratio", "annualCap", "claimCap", "source"])

    @Test(arguments: [
        ("ratoi", "ratio"), ("deductable", "deductible"), ("sorce", "source"), ("annualcap", "annualCap"),
        ("ｒａｔｉｏ", "ratio"), ("annual cap", "annualCap"), ("claimCaps", "claimCap"), ("deduct", "deductible"),
        // Nothing is near, or two are alike.
        ("grant", nil), ("Cap", nil), ("", nil), ("x", nil), ("yearlyCap", nil),
    ])
    func `a key is known again where one stands out`(word: String, meant: String?) {
        #expect(keys.meant(by: word) == meant)
    }

    @Test(arguments: [
        ("三级甲等", "三级"), ("三甲", "三级"), ("二级医院", "二级"), ("terciary", "tertiary"), ("四级", nil),
    ])
    func `a hospital's level is known again`(word: String, meant: String?) {
        #expect(Choices.levels.meant(by: word) == meant)
    }

    /// Of two characters that differ in one, half differs: 异地 is no slip for 本地.
    @Test(arguments: [
        ("异地", Choices.places), ("外地", .places), ("贫困", .categories), ("体检", .kinds), ("门珍", .kinds),
        ("四级", .levels),
    ])
    func `a short word is never taken for its opposite`(word: String, choices: Choices) {
        #expect(choices.meant(by: word) == nil)
    }

    @Test(arguments: [
        ("省内异地转珍", "省内异地转诊"), ("省内异地未备", "省内异地未备案"), ("异地急珍", "异地急诊"), ("统筹区", "统筹区内"),
    ])
    func `a place is known again, in the province too`(word: String, meant: String) {
        #expect(Choices.places.meant(by: word) == meant)
    }

    @Test func `every word for a place is read and offered alike`() {
        for (word, place) in CarePlace.spoken {
            #expect(CarePlace(word: word) == place)
            #expect(Choices.places.byKey.meant(by: word) == place.rawValue)
        }
        for place in CarePlace.allCases {
            #expect(CarePlace(word: place.words.zh) == place && CarePlace(word: place.rawValue) == place)
        }
    }

    @Test func `where only keys are taken, a name leads to its key`() {
        let named = Choices([.init("diabetes", Words("糖尿病", "diabetes"))], takesKeysOnly: true)
        #expect(named.meant(by: "糖尿病") == "diabetes")
        #expect(named.meant(by: "2型糖尿病") == "diabetes")
        #expect(Choices(named.all).meant(by: "糖尿") == "糖尿病")
    }

    @Test func `the suggestion stands first, then what there is`() {
        #expect(
            Choices(keys: ["ratio", "grant"]).advice(for: "raito")
                == Words("您是不是要写 ratio？可用：ratio、grant", "did you mean ratio? known: ratio, grant"))
        #expect(Choices.levels.advice(for: "四级").zh.hasPrefix("可用：primary（一级及以下医疗机构）、"))
        #expect(Choices(keys: []).advice(for: "ratio") == Words("这里没有可用的", "there are none here"))
    }

    @Test(arguments: [(8, false), (9, true)])
    func `of more than eight the first are named, and how many there are`(count: Int, isShort: Bool) {
        let listed = Choices(keys: (1...count).map { "k\($0)" }).listed
        #expect(listed.zh.contains("k8"))
        #expect(!listed.zh.contains("k9"))
        #expect(listed.zh.hasSuffix(" 等 9 个") == isShort)
        #expect(listed.en.hasSuffix(" and 1 more") == isShort)
    }
}
