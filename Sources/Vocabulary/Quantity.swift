/// How many units of an item (数量), exact to a ten-thousandth: 16 digits, 4 decimals, as hospitals send it.
///
/// Negative where units are given back (退费).
public struct Quantity: Hashable, Comparable, Sendable {
    public let tenThousandths: Int64

    @inlinable
    public init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

    public init(_ units: Int32) { tenThousandths = Int64(units) * 10_000 }

    public static let zero = Quantity(tenThousandths: 0)

    @inlinable
    public static func < (a: Quantity, b: Quantity) -> Bool { a.tenThousandths < b.tenThousandths }

    @inlinable
    public static prefix func - (a: Quantity) -> Quantity { Quantity(tenThousandths: -a.tenThousandths) }

    @inlinable
    public static func + (a: Quantity, b: Quantity) -> Quantity {
        Quantity(tenThousandths: a.tenThousandths + b.tenThousandths)
    }
}

extension Quantity: CustomStringConvertible, Codable {
    /// Without needless zeros: `3`, `1.5`, `-0.25`.
    public var description: String { Decimals.text(tenThousandths, places: 4, least: 0) }

    /// `3`, `1.5`, `-2`; more than four decimals are refused unless they are zeros.
    public init?(_ text: some StringProtocol) {
        guard let number = Decimals.read(text, places: 4, digits: 12) else { return nil }
        self.init(tenThousandths: number)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let quantity = Quantity(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "数量应写成最多四位小数的数 / a number of at most four decimals")
        }
        self = quantity
    }
}
