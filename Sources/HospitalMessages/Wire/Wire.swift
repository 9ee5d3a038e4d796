public import Vocabulary

/// A value of a message (报文值): JSON whose numbers stay the decimal text they came as. No float is ever made of one.
public enum Wire: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The number as it was written, such as `12.50`.
    case number(String)
    case text(String)
    case list([Wire])
    case object(Members)
}

extension Wire {
    /// Whether this says "no value". Clients say it in five ways: leaving the key out, `null`, `""`, `"null"` and `"NULL"`.
    /// A text of spaces alone says it too.
    public var isNothing: Bool {
        switch self {
        case .null: true
        case .text(let text): text == "null" || text == "NULL" || text.utf8.allSatisfy { $0 == 0x20 }
        case .bool, .number, .list, .object: false
        }
    }

    /// An amount in yuan with two decimals, as a number.
    public init(_ money: Money) { self = .number(money.description) }

    /// A quantity with as few decimals as it needs, as a number.
    public init(_ quantity: Quantity) { self = .number(quantity.description) }

    /// A unit price in yuan, as a number.
    public init(_ price: UnitPrice) { self = .number(price.description) }

    /// A ratio as a number with four decimals, rounded half up: a third is 0.3333.
    public init(_ ratio: Ratio) {
        let units = Rounding.halfUp.divide(ratio.numerator * 10_000, by: ratio.denominator)
        self.init(ScaledNumber(units: units, scale: 4))
    }

    public init(_ number: ScaledNumber) { self = .number(number.description) }

    public init(_ number: Int) { self = .number(String(number)) }

    /// A text; null where there is none.
    public init(_ text: String?) { self = text.map(Wire.text) ?? .null }

    public init(_ day: Day?) { self = day.map { .text($0.description) } ?? .null }

    public init(_ moment: Moment?) { self = moment.map { .text($0.description) } ?? .null }

    /// The value of a key of an object; nil where there is no such key or no object.
    public subscript(key: String) -> Wire? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    /// The value as the rows of a node: a list as it is, one object as one row, nothing as none.
    public var rows: [Wire] {
        switch self {
        case .list(let rows): rows
        case let one where one.isNothing: []
        default: [self]
        }
    }
}

extension Wire: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral text: String) { self = .text(text) }
    public init(integerLiteral number: Int) { self = .number(String(number)) }
    public init(booleanLiteral bool: Bool) { self = .bool(bool) }
    public init(nilLiteral: ()) { self = .null }
    public init(arrayLiteral elements: Wire...) { self = .list(elements) }
    /// Keys keep the order in which they are written.
    public init(dictionaryLiteral elements: (String, Wire)...) { self = .object(Members(elements)) }
}
