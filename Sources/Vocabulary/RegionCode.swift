/// A place by its division code (行政区划代码, GB/T 2260): 6 digits down to the county, 9 to the township, 12 to the village.
///
/// A pooling region (统筹区) is a province (`500000`) or a city (`330100`); a district of it is a county (`500112`).
public struct RegionCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let description: String

    public init?(_ text: some StringProtocol) {
        guard [6, 9, 12].contains(text.utf8.count), text.isDigits, text.first != "0" else { return nil }
        description = String(text)
    }

    /// The county (first six digits) this place lies in or is.
    public var county: RegionCode { RegionCode(description.prefix(6))! }

    /// Whether this place lies in `region` or is it: 500112 lies in 500000, 330106 in 330100.
    public func lies(in region: RegionCode) -> Bool { description.hasPrefix(region.stem) }

    /// How the codes of all places in it begin: `50` of 500000, `3301` of 330100.
    public var stem: String {
        var stem = Substring(description)
        if stem.count == 6 {
            while stem.hasSuffix("00"), stem.count > 2 { stem = stem.dropLast(2) }
        }
        return String(stem)
    }

    public static func < (a: RegionCode, b: RegionCode) -> Bool { a.description < b.description }
}

extension RegionCode: Codable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = RegionCode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "区划代码应为 6、9 或 12 位数字 / a division code of 6, 9 or 12 digits")
        }
        self = code
    }
}
