package import Vocabulary

/// Insurance that a person has elsewhere (其他医保), and whose list says so.
package struct OtherInsurance: Hashable, Sendable {
    package let id: ID<OtherInsurance>
    package let person: ID<Person>
    package let kind: Kind
    /// Where it is, by its pooling region; nil where the list does not say.
    package let region: RegionCode?
    package let from: Day
    /// The last day, or nil while it goes on.
    package let through: Day?
    /// The list it came from, such as 职工医保在保名单 and its month.
    package let source: String

    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// 职工基本医疗保险
        case employee
        /// 外统筹区居民医保
        case residentElsewhere
        /// 军队、武警免费医疗
        case military
        /// 其他（公费医疗、境外等）
        case other

        package var words: Words {
            switch self {
            case .employee: Words("职工医保", "employee insurance")
            case .residentElsewhere: Words("外地居民医保", "resident insurance of another region")
            case .military: Words("军队医疗保障", "military medical care")
            case .other: Words("其他医疗保障", "other medical cover")
            }
        }
    }

    package init(
        id: ID<OtherInsurance>, person: ID<Person>, kind: Kind, region: RegionCode? = nil, from: Day,
        through: Day? = nil, source: String
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.region = region
        self.from = from
        self.through = through
        self.source = source
    }

    package func contains(_ day: Day) -> Bool { from <= day && through.map { day <= $0 } ?? true }

    /// Whether it covers any of these days.
    package func overlaps(_ first: Day, _ last: Day) -> Bool {
        from <= last && through.map { first <= $0 } ?? true
    }
}
