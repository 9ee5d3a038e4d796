extension Money: CustomStringConvertible {
    /// The form of files and interfaces: yuan with two decimals, `12345.60`.
    public var description: String { text(grouped: false) }

    /// The form of screens and prints: `12,345.60`.
    public var grouped: String { text(grouped: true) }

    private func text(grouped: Bool) -> String {
        let magnitude = fen.magnitude
        var yuan = String(magnitude / 100)
        if grouped, yuan.count > 3 {
            let digits = Array(yuan)
            yuan = ""
            for (place, digit) in digits.enumerated() {
                if place > 0, (digits.count - place) % 3 == 0 { yuan.append(",") }
                yuan.append(digit)
            }
        }
        let cents = magnitude % 100
        return "\(fen < 0 ? "-" : "")\(yuan).\(cents < 10 ? "0" : "")\(cents)"
    }

    /// An amount as people and programs write it: `1234`, `1234.5`, `12,345.60`, `-3`, with or without `元`, `¥`.
    ///
    /// Exact: more than two decimals are refused rather than rounded. Beyond `Money.limit` is refused too.
    public init?(_ text: some StringProtocol) {
        var digits = text.drop { $0 == " " || $0 == "¥" || $0 == "￥" }
        while let last = digits.last, last == " " || last == "元" { digits = digits.dropLast() }
        let negative = digits.first == "-"
        if negative { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, let yuan = Money.whole(whole) else { return nil }
        var cents: Int64 = 0
        if parts.count == 2 {
            let decimals = parts[1]
            guard decimals.isDigits, decimals.utf8.count <= 2, let value = Int64(decimals) else { return nil }
            cents = decimals.utf8.count == 1 ? value * 10 : value
        }
        let fen = yuan * 100 + cents
        guard fen <= Money.limit.fen else { return nil }
        self.init(fen: negative ? -fen : fen)
    }

    /// A run of digits, or of digits correctly grouped by threes: `12,345` but not `1,23`.
    private static func whole(_ text: some StringProtocol) -> Int64? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        for (index, group) in groups.enumerated() {
            let length = group.utf8.count
            guard group.isDigits else { return nil }
            if groups.count > 1, index == 0 ? length > 3 : length != 3 { return nil }
        }
        let digits = groups.joined()
        return digits.utf8.count <= 12 ? Int64(digits) : nil
    }
}

extension Money: Codable {
    /// In JSON an amount is a string in yuan with two decimals, so that no reader makes a float of it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let money = Money(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "金额应写成带两位小数的元，如 \"1234.50\" / an amount in yuan, such as \"1234.50\"")
        }
        self = money
    }
}
