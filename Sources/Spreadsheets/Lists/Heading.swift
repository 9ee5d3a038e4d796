/// The words of a heading, as they are compared and as they are shown.
enum Heading {
    /// What separates the words of a header of several rows: `户籍地址/乡镇`.
    static let separator: Character = "/"

    /// As it is shown: without line breaks, and without the spaces that spread two characters out (姓　名).
    static func shown(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let hasHan = scalars.contains { (0x3400...0x9FFF).contains($0.value) }
        if hasHan { return String(String.UnicodeScalarView(scalars.filter { !$0.properties.isWhitespace })) }
        return text.split { $0.isWhitespace }.joined(separator: " ")
    }

    /// As it is compared: without spaces and marks, in half-width lower case.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || "*＊_-:：.、\"'“”".unicodeScalars.contains(scalar) { continue }
            if (0xFF01...0xFF5E).contains(scalar.value), let half = Unicode.Scalar(scalar.value - 0xFEE0) {
                plain.append(half)
            } else {
                plain.append(scalar)
            }
        }
        return String(plain).lowercased()
    }

    /// A plain heading without what stands in brackets: 金额(元) is 金额.
    static func withoutBrackets(_ plain: String) -> String {
        var depth = 0
        var text = ""
        for character in plain {
            if "([【〔<".contains(character) { depth += 1 }
            if depth == 0 { text.append(character) }
            if ")]】〕>".contains(character) { depth = max(0, depth - 1) }
        }
        return text
    }

    /// How well a heading names a field, of 100, and the known heading it is like.
    struct Match {
        let score: Int
        let like: String
    }

    /// The fields that a heading may name.
    static func matches(_ heading: String) -> [ListField: Match] {
        let whole = plain(String(heading.prefix(60)))
        let bare = Array(withoutBrackets(whole))
        let last = withoutBrackets(plain(heading.split(separator: separator).last.map(String.init) ?? ""))
        var matches: [ListField: Match] = [:]
        func note(_ word: String, _ score: Int) {
            for field in known[word] ?? [] where score > matches[field]?.score ?? 0 {
                matches[field] = Match(score: score, like: word)
            }
        }
        note(whole, 100)
        note(String(bare), 100)
        note(last, 95)
        for start in bare.indices {
            // A single character names something only when it stands alone.
            for end in start + 2..<max(start + 2, min(bare.count, start + longest)) + 1
            where end <= bare.count {
                note(String(bare[start..<end]), 55 + 35 * (end - start) / bare.count)
            }
        }
        let text = String(bare)
        return matches.filter { speaks(of: text, $0.key) }
    }

    /// The known headings, with the fields that go by them.
    private static let known: [String: [ListField]] = {
        var known: [String: [ListField]] = [:]
        for field in ListField.allCases {
            for heading in field.headings { known[heading, default: []].append(field) }
        }
        return known
    }()

    private static let longest = known.keys.map(\.count).max() ?? 0

    private static let others = [
        "监护人", "代理人", "代办人", "联系人", "经办人", "填报人", "父亲", "母亲", "家长", "审核人", "负责人", "开户人", "配偶",
    ]

    private static let parents = ["父亲", "母亲"]

    /// A heading may speak of somebody else: of the head, the payer, a guardian. Only their own fields fit then.
    private static func speaks(of heading: String, _ field: ListField) -> Bool {
        if heading.contains("户主") || heading.contains("申请人") {
            return [.headNumber, .headName, .relation, .householdNumber].contains(field)
                || field == .phone && heading.contains("电话")
        }
        if heading.contains("缴费人") || heading.contains("代缴人") || heading.contains("缴款人") {
            return [.payerName, .payerNumber].contains(field)
        }
        if others.contains(where: heading.contains) {
            // A parent's number says whose household a child is of.
            return field == .phone || field == .headNumber && parents.contains(where: heading.contains)
        }
        return true
    }
}
