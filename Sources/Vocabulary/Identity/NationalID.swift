/// A citizen's identity number (公民身份号码): region of first registration, day of birth, sequence and check character.
///
/// 18 characters: 6 of region, 8 of birth, 3 of sequence (odd for men), and a check by MOD 11-2. Kept as its first 17
/// digits; the check follows from them. A value of this type is always sound: its birth is a day and its check fits.
/// Whether the region exists is not asked, for numbers outlive the counties that gave them.
/// Source: GB 11643-1999.
public struct NationalID: Hashable, Comparable, Sendable {
    /// The first 17 digits.
    public let body: UInt64

    /// Births before this year, and from `lastYear` on, are taken for mistakes: nobody in a registry is as old, or as young.
    public static let firstYear = 1850
    public static let lastYear = 2099

    /// The number with this body; nil where the birth is no day or the first digit is 0.
    public init?(body: UInt64) {
        guard (NationalID.least...NationalID.most).contains(body), NationalID.birth(in: body) != nil else {
            return nil
        }
        self.body = body
    }

    /// - Parameter sequence: 0 to 999; odd for men, even for women.
    public init?(region: RegionCode, birth: Day, sequence: Int) {
        guard (0...999).contains(sequence), let county = UInt64(region.description.prefix(6)) else {
            return nil
        }
        let (year, month, day) = birth.date
        self.init(
            body: (county * 100_000_000 + UInt64(year * 10_000 + month * 100 + day)) * 1000 + UInt64(sequence)
        )
    }

    /// Its normal form and nothing else: 17 digits and a digit or `X`. What lists make of it is read by `read`.
    public init?(_ text: some StringProtocol) {
        var body: UInt64 = 0
        var count = 0
        var last: UInt8 = 0
        for byte in text.utf8 {
            count += 1
            if count < 18 {
                guard byte >= 48, byte <= 57 else { return nil }
                body = body * 10 + UInt64(byte - 48)
            }
            guard count <= 18 else { return nil }
            last = byte
        }
        guard count == 18, let number = NationalID(body: body), number.checkByte == last else { return nil }
        self = number
    }

    /// The first six digits: where the number was first given, which need not be where the person lives or is registered.
    public var region: RegionCode { RegionCode(String(body / 100_000_000_000))! }

    public var birth: Day { NationalID.birth(in: body)! }

    public var sex: Sex { body % 2 == 1 ? .male : .female }

    public var kind: Kind { Kind(body: body) }

    /// `510***********1234`: the customary three in front and four behind (前3后4), which hide the birth and most of the region.
    public var masked: String {
        let text = description
        return text.prefix(3) + "***********" + text.suffix(4)
    }

    public static func < (a: NationalID, b: NationalID) -> Bool { a.body < b.body }

    // MARK: - Parts

    private static let least: UInt64 = 10_000_000_000_000_000
    private static let most: UInt64 = 99_999_999_999_999_999

    static func birth(in body: UInt64) -> Day? {
        let packed = Int(body / 1000 % 100_000_000)
        guard (firstYear...lastYear).contains(packed / 10_000) else { return nil }
        return Day(packed / 10_000, packed / 100 % 100, packed % 100)
    }

    /// The check character as ASCII, by MOD 11-2 (ISO 7064:1983).
    public var checkByte: UInt8 { NationalID.check(body) }

    static func check(_ body: UInt64) -> UInt8 {
        // From the last digit to the first, each weighs twice the one before, modulo 11.
        var (rest, weight, sum) = (body, UInt64(2), UInt64(0))
        for _ in 0..<17 {
            sum += rest % 10 * weight
            rest /= 10
            weight = weight * 2 % 11
        }
        let digit = (12 - sum % 11) % 11
        return digit == 10 ? UInt8(ascii: "X") : 48 + UInt8(digit)
    }
}

extension NationalID {
    /// Whose number it is; three kinds share the format and the check.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// 公民身份号码
        case citizen
        /// 港澳台居民居住证: regions 810000 (Hong Kong), 820000 (Macao) and 830000 (Taiwan). Source: 国办发〔2018〕81号.
        case residencePermit
        /// 外国人永久居留身份证 of 2023: begins with 9. Source: 国家移民管理局公告, 2023.
        case permanentResident

        init(body: UInt64) {
            let region = body / 100_000_000_000
            self =
                region >= 900_000
                ? .permanentResident
                : [810_000, 820_000, 830_000].contains(region) ? .residencePermit : .citizen
        }

        public var words: Words {
            switch self {
            case .citizen: Words("居民身份证", "resident identity card")
            case .residencePermit:
                Words("港澳台居民居住证", "residence permit for Hong Kong, Macao and Taiwan residents")
            case .permanentResident: Words("外国人永久居留身份证", "foreign permanent resident ID card")
            }
        }
    }
}

extension NationalID: CustomStringConvertible, Codable {
    /// 18 characters, the check in upper case.
    public var description: String { String(body) + String(UnicodeScalar(checkByte)) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = NationalID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription:
                    "身份号码应为 18 位且校验码相符 / an identity number has 18 characters and a check that fits")
        }
        self = number
    }
}
