import Testing
import Vocabulary

@testable import Gateway

struct PreferenceTests {
    @Test(
        arguments: [
            (nil, nil, Language.chinese), (nil, "en-GB,en;q=0.9", .english),
            (nil, "zh-CN,zh;q=0.9,en;q=0.8", .chinese),
            (nil, "fr, en;q=0.5, zh;q=0.8", .chinese), (nil, "fr, en;q=0.8, zh;q=0.5", .english),
            (nil, "de", .chinese),
            (nil, "en;q=0", .chinese), (nil, ";;q=,", .chinese), ("en", "zh-CN", .english),
            ("zh-CN", "en", .chinese),
            ("xx", "en", .english), ("", nil, .chinese),
        ] as [(String?, String?, Language)])
    func `what was chosen counts, then what the browser asks for, then Chinese`(
        chosen: String?, accepted: String?, language: Language
    ) {
        #expect(Preference.language(chosen: chosen, accepted: accepted) == language)
    }
}
