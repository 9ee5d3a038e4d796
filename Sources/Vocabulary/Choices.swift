/// What may be written in one place (可用的写法), and which of it was most likely meant by something else.
///
/// The one home of "did you mean": policy files, examples, claim files, the command line and the web all ask here.
public struct Choices: Sendable {
    public struct Choice: Hashable, Sendable, Codable {
        public let key: String
        /// What it is called; nil where the key says it.
        public let name: Words?

        public init(_ key: String, _ name: Words? = nil) {
            self.key = key
            self.name = name
        }
    }

    public let all: [Choice]
    /// Other ways to call them, by the key meant.
    private let spoken: [(word: String, key: String)]
    /// Short for one of them, but not taken: what to write instead.
    private let short: [String: String]
    /// Whether only keys are taken, as in a policy file; else a name will do as well.
    private let takesKeysOnly: Bool

    /// How many are named in a message.
    public static let most = 8

    public init(
        _ all: [Choice], spoken: [(word: String, key: String)] = [], short: [String: String] = [:],
        takesKeysOnly: Bool = false
    ) {
        self.short = short
        self.all = all
        self.spoken = spoken
        self.takesKeysOnly = takesKeysOnly
    }

    /// Keys, which go by no other name.
    ///
    /// - Parameter also: keys that may stand there too, but are not told of.
    public init(keys: some Sequence<String>, also: some Sequence<String> = []) {
        self.init(keys.map { Choice($0) }, spoken: also.map { ($0, $0) }, takesKeysOnly: true)
    }

    /// The same where only keys are taken: a name is then told its key.
    public var byKey: Choices {
        Choices(
            all.map { Choice($0.key) },
            spoken: spoken
                + all.compactMap { choice in
                    choice.name.map { ($0.zh, choice.key) }
                }, takesKeysOnly: true)
    }

    /// What to write instead of a word that is none of them; nil where nothing is near, or several are alike.
    public func meant(by word: String) -> String? {
        let given = Choices.plain(word)
        guard !given.isEmpty else { return nil }
        if !takesKeysOnly, let whole = short[String(given)] { return whole }
        // Of two letters none may differ: half of the word would.
        let most = given.count > 2 ? max(1, given.count / 3) : 0
        let nearest =
            only(spellings.map { ($0, Choices.distance(given, $0.plain, atMost: most)) })
            ?? only(spellings.map { ($0, Choices.excess(given, $0.plain)) })
        return nearest.map { takesKeysOnly ? $0.key : $0.word }
    }

    /// `您是不是要写 三级？可用：一级、二级、三级`.
    public func advice(for word: String) -> Words {
        guard let meant = meant(by: word) else { return listed }
        let given = Choices.plain(word)
        // The same by another name is not asked, but said.
        if spellings.contains(where: { $0.plain == given }) {
            return Words("请写 \(meant)；\(listed.zh)", "write \(meant); \(listed.en)")
        }
        return Words("您是不是要写 \(meant)？\(listed.zh)", "did you mean \(meant)? \(listed.en)")
    }

    /// `可用：一级、二级、三级`; of many the first.
    public var listed: Words {
        guard !all.isEmpty else { return Words("这里没有可用的", "there are none here") }
        let named = all.prefix(Choices.most)
        let zh = named.map { choice in choice.key + (choice.name.map { "（\($0.zh)）" } ?? "") }
        let rest = all.count - named.count
        return Words(
            "可用：" + zh.joined(separator: "、") + (rest > 0 ? " 等 \(all.count) 个" : ""),
            "known: " + named.map(\.key).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""))
    }

    /// The same for readers who know no keys: `可用：“糖尿病”、“尿毒症”`.
    public var named: Words {
        guard !all.isEmpty else { return listed }
        let names = all.prefix(Choices.most).map { $0.name ?? Words($0.key, $0.key) }
        let rest = all.count - names.count
        return Words(
            "可用：" + names.map { "“\($0.zh)”" }.joined(separator: "、") + (rest > 0 ? " 等 \(all.count) 个" : ""),
            "known: " + names.map(\.en).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""))
    }

    // MARK: - Nearness

    private struct Spelling {
        let key: String
        /// As a reader would write it.
        let word: String
        let plain: [Character]

        init(_ key: String, _ word: String) {
            self.key = key
            self.word = word
            plain = Choices.plain(word)
        }
    }

    private var spellings: [Spelling] {
        all.flatMap { choice in
            [choice.key, choice.name?.zh].compactMap(\.self).map { Spelling(choice.key, $0) }
        } + spoken.map { Spelling($0.key, $0.word) }
    }

    /// The nearest spelling, unless two different keys are equally near.
    private func only(_ near: [(spelling: Spelling, by: Int?)]) -> Spelling? {
        guard let least = near.compactMap(\.by).min() else { return nil }
        let best = near.filter { $0.by == least }.map(\.spelling)
        return Set(best.map(\.key)).count == 1 ? best.first : nil
    }

    /// Small letters, half width, no spaces.
    private static func plain(_ text: String) -> [Character] {
        text.unicodeScalars.compactMap { scalar -> Character? in
            let narrow =
                (0xFF01...0xFF5E).contains(scalar.value)
                ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            return narrow.properties.isWhitespace ? nil : Character(narrow)
        }.flatMap { Array($0.lowercased()) }
    }

    /// By how much one holds more than the other: `三级甲等` holds `三级`. Nil where neither holds the other, or what they
    /// have in common is too short to mean anything, or less than half of what is known.
    private static func excess(_ given: [Character], _ known: [Character]) -> Int? {
        let (long, short) = given.count >= known.count ? (given, known) : (known, given)
        guard short.count >= (short.allSatisfy(\.isASCII) ? 4 : 2), long.count > short.count,
            short.count * 2 >= known.count
        else { return nil }
        let holds = (0...(long.count - short.count)).contains { long[$0...].starts(with: short) }
        return holds ? long.count - short.count : nil
    }

    /// How many letters have to be added, dropped, changed or swapped with the next; nil above the limit, or where nothing
    /// would be left of either word.
    private static func distance(_ a: [Character], _ b: [Character], atMost limit: Int) -> Int? {
        guard abs(a.count - b.count) <= limit else { return nil }
        var before: [Int] = []
        var row = Array(0...b.count)
        for i in a.indices {
            var next = [i + 1]
            for j in b.indices {
                var least = min(row[j + 1], next[j]) + 1
                least = min(least, row[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
                next.append(least)
            }
            (before, row) = (row, next)
        }
        let distance = row[b.count]
        return distance <= limit && distance < min(a.count, b.count) ? distance : nil
    }
}

extension Choices {
    /// The levels of hospitals, as files and people call them.
    public static let levels = Choices(
        FacilityLevel.allCases.map { Choice($0.rawValue, $0.words) },
        spoken: [("一级", "primary"), ("二级", "secondary"), ("三级", "tertiary")],
        short: ["一甲": "一级", "二甲": "二级", "二乙": "二级", "三甲": "三级", "三乙": "三级"])

    public static let kinds = Choices(
        CareKind.allCases.map { Choice($0.rawValue, $0.words) },
        spoken: [
            ("门诊", "outpatient"), ("慢特病", "chronic"), ("两病", "twoDiseases"), ("双通道", "negotiatedDrugs"),
            ("生育", "maternity"), ("产检", "prenatal"),
        ])

    public static let places = Choices(
        CarePlace.allCases.map { Choice($0.rawValue, $0.words) },
        spoken: CarePlace.spoken.sorted { $0.key < $1.key }.map { ($0.key, $0.value.rawValue) })

    public static let categories = Choices(
        PersonCategory.allCases.map { Choice($0.rawValue, $0.words) },
        spoken: PersonCategory.spoken.sorted { $0.key < $1.key }.map { ($0.key, $0.value.rawValue) })
}
