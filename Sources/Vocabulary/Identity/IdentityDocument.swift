/// A document that says who somebody is (身份证件): its kind and its number in normal form.
public struct IdentityDocument: Hashable, Sendable {
    public let kind: Kind
    /// Half width, capitals, no spaces, in the format of its kind.
    public let number: String

    /// A number in its normal form; nil where it has not the format of its kind. What lists make of it is read by `read`.
    public init?(_ kind: Kind, _ number: some StringProtocol) {
        guard kind.accepts(String(number)) else { return nil }
        self.kind = kind
        self.number = String(number)
    }

    /// A citizen's number, a residence permit's or a permanent resident's, as its first digits say.
    public init(_ number: NationalID) {
        kind = Kind(number.kind)
        self.number = number.description
    }

    /// The number as one that carries birth and sex; nil for the other kinds.
    public var nationalID: NationalID? { kind.numbered == nil ? nil : NationalID(number) }

    /// Three in front and four behind (前3后4) of a long number: `510***********1234`. A short one shows one in front and one or two
    /// behind: `E******78`. At least half is always hidden.
    public var masked: String {
        let (front, behind) = number.count >= 14 ? (3, 4) : (1, number.count >= 6 ? 2 : 1)
        let hidden = max(0, number.count - front - behind)
        return number.prefix(front) + String(repeating: "*", count: hidden) + number.suffix(behind)
    }
}

extension IdentityDocument {
    /// Kinds of documents under which residents enrol (证件类型).
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// 居民身份证; the number of a household booklet (户口簿) is the same.
        case nationalID
        /// 出生医学证明: a newborn before registration. A letter and nine digits.
        case birthCertificate
        /// 港澳居民来往内地通行证: H or M and eight digits; older ones add two for the issue.
        case hongKongMacaoPermit
        /// 台湾居民来往大陆通行证: eight digits; older ones ten and a letter.
        case taiwanPermit
        /// 港澳台居民居住证: a number like a citizen's with region 810000, 820000 or 830000.
        case residencePermit
        /// 外国人永久居留身份证: since 2023 a number like a citizen's that begins with 9; before, three letters and twelve digits.
        case permanentResident
        /// 外国护照: up to nine letters and digits by ICAO Doc 9303, of which one at least is a digit.
        case passport
        /// 军官证、文职干部证: 南字第01234567号.
        case officer
        /// 士兵证、义务兵证
        case soldier
        /// 武警警官证、士兵证
        case armedPolice

        init(_ kind: NationalID.Kind) {
            switch kind {
            case .citizen: self = .nationalID
            case .residencePermit: self = .residencePermit
            case .permanentResident: self = .permanentResident
            }
        }

        /// The kind of `NationalID` that its numbers are, in whole or in part.
        var numbered: NationalID.Kind? {
            switch self {
            case .nationalID: .citizen
            case .residencePermit: .residencePermit
            case .permanentResident: .permanentResident
            default: nil
            }
        }

        public var words: Words {
            switch self {
            case .nationalID: Words("居民身份证", "resident identity card")
            case .birthCertificate: Words("出生医学证明", "medical certificate of birth")
            case .hongKongMacaoPermit:
                Words("港澳居民来往内地通行证", "mainland travel permit for Hong Kong and Macao residents")
            case .taiwanPermit: Words("台湾居民来往大陆通行证", "mainland travel permit for Taiwan residents")
            case .residencePermit:
                Words("港澳台居民居住证", "residence permit for Hong Kong, Macao and Taiwan residents")
            case .permanentResident: Words("外国人永久居留身份证", "foreign permanent resident ID card")
            case .passport: Words("护照", "passport")
            case .officer: Words("军官证", "military officer's card")
            case .soldier: Words("士兵证", "soldier's card")
            case .armedPolice: Words("武警证件", "armed police card")
            }
        }

        /// What its numbers look like, for the message that one does not.
        public var format: Words {
            switch self {
            case .nationalID: Words("18 位，末位为校验码", "18 characters, the last a check")
            case .birthCertificate: Words("1 个字母加 9 位数字", "a letter and nine digits")
            case .hongKongMacaoPermit: Words("H 或 M 加 8 位数字（旧证 10 位）", "H or M and eight digits (older: ten)")
            case .taiwanPermit: Words("8 位数字（旧证 10 位数字加字母）", "eight digits (older: ten and a letter)")
            case .residencePermit:
                Words("18 位，以 810000、820000 或 830000 开头", "18 characters from 810000, 820000 or 830000")
            case .permanentResident:
                Words(
                    "18 位，以 9 开头（旧证 3 个字母加 12 位数字）",
                    "18 characters from 9 (older: three letters and twelve digits)")
            case .passport: Words("5 至 9 位字母和数字", "five to nine letters and digits")
            case .officer, .soldier, .armedPolice:
                Words(
                    "某字第 6 至 8 位数字号，或只写数字", "a character, 字第, six to eight digits and 号; or the digits alone")
            }
        }

        /// Whether this is a number of the kind in normal form.
        func accepts(_ number: String) -> Bool {
            let bytes = Array(number.utf8)
            switch self {
            case .nationalID, .residencePermit:
                return NationalID(number)?.kind == numbered
            case .permanentResident:
                return NationalID(number)?.kind == numbered || shape(bytes, letters: 3, digits: 12...12)
            case .birthCertificate: return shape(bytes, letters: 1, digits: 9...9)
            case .hongKongMacaoPermit:
                return [UInt8(ascii: "H"), UInt8(ascii: "M")].contains(bytes.first)
                    && (shape(bytes, letters: 1, digits: 8...8) || shape(bytes, letters: 1, digits: 10...10))
            case .taiwanPermit:
                return shape(bytes, letters: 0, digits: 8...8)
                    || (bytes.last.map(isLetter) == true
                        && shape(bytes.dropLast(), letters: 0, digits: 10...10))
            case .passport:
                return (5...9).contains(bytes.count) && bytes.allSatisfy { isLetter($0) || isDigit($0) }
                    && bytes.contains(where: isDigit)
            case .officer, .soldier, .armedPolice:
                return shape(Array(Kind.serial(number).utf8), letters: 0, digits: 6...8)
            }
        }

        /// The digits of 南字第01234567号.
        private static func serial(_ number: String) -> Substring {
            guard let mark = number.firstIndex(of: "第"), number.hasSuffix("号"),
                number[..<mark].hasSuffix("字"),
                (2...4).contains(number[..<mark].count)
            else { return number[...] }
            return number[number.index(after: mark)...].dropLast()
        }
    }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

private func isLetter(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }

/// So many letters, then digits.
private func shape(_ bytes: some Collection<UInt8>, letters: Int, digits: ClosedRange<Int>) -> Bool {
    digits.contains(bytes.count - letters) && bytes.prefix(letters).allSatisfy(isLetter)
        && bytes.dropFirst(letters).allSatisfy(isDigit)
}
