/// The price of one unit of an item (单价), exact to a millionth of a yuan: 16 digits, 6 decimals, as hospitals send it.
///
/// Not `Money`: a tablet may cost a fraction of a fen. It becomes money when it is multiplied by a quantity.
public struct UnitPrice: Hashable, Comparable, Sendable {
    /// The price in millionths of a yuan.
    public let micros: Int64

    @inlinable
    public init(micros: Int64) { self.micros = micros }

    public init(_ money: Money) { micros = money.fen * 10_000 }

    public static let zero = UnitPrice(micros: 0)

    @inlinable
    public static func < (a: UnitPrice, b: UnitPrice) -> Bool { a.micros < b.micros }

    /// What so many units cost, half a fen upwards; of a return as much with the sign turned. Nil beyond `Money.limit`.
    public func amount(of quantity: Quantity) -> Money? {
        // Millionths of a yuan times ten-thousandths of a unit: 10^10 make a yuan, 10^8 a fen.
        let product = Int128(micros) * Int128(quantity.tenThousandths)
        let fen = (product.magnitude + 50_000_000) / 100_000_000
        guard fen <= UInt128(Money.limit.fen) else { return nil }
        return Money(fen: product < 0 ? -Int64(fen) : Int64(fen))
    }
}

extension UnitPrice: CustomStringConvertible, Codable {
    /// Yuan with two decimals at least and six at most: `12.50`, `0.034567`.
    public var description: String { Decimals.text(micros, places: 6, least: 2) }

    /// `12.5`, `0.034567`, `12.50元`; more than six decimals are refused unless they are zeros. Not negative.
    public init?(_ text: some StringProtocol) {
        var digits = text.drop { $0 == " " || $0 == "¥" || $0 == "￥" }
        while let last = digits.last, last == " " || last == "元" { digits = digits.dropLast() }
        guard let micros = Decimals.read(digits, places: 6, digits: 10), micros >= 0 else { return nil }
        self.init(micros: micros)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let price = UnitPrice(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "单价应写成最多六位小数的元 / a price in yuan of at most six decimals")
        }
        self = price
    }
}
