public import Vocabulary

/// An object of a message together with its place in it (节点), so that whatever is wrong in it names its field.
///
/// `text("psn_no")` needs a value and throws the fault; `text(ifAny: "invono")` is nil where there is none. Numbers may come as
/// numbers or as texts, and codes as numbers: both are read alike.
public struct Node: Hashable, Sendable {
    /// Such as `input.data` or `input.feedetail[0]`.
    public let path: String
    public let members: Members

    public init(_ members: Members, at path: String) {
        self.members = members
        self.path = path
    }

    /// The value of a field, whatever it is; nil where it says nothing.
    public subscript(name: String) -> Wire? {
        guard let value = members.lenient(name), !value.isNothing else { return nil }
        return value
    }

    public func fault(_ name: String, _ kind: Fault.Kind) -> Fault {
        Fault(path.isEmpty ? name : "\(path).\(name)", kind)
    }

    private func need<Value>(_ name: String, _ value: Value?) throws(Fault) -> Value {
        guard let value else { throw fault(name, .missing) }
        return value
    }

    // MARK: - Texts and codes

    public func text(_ name: String) throws(Fault) -> String { try need(name, try text(ifAny: name)) }

    public func text(ifAny name: String) throws(Fault) -> String? {
        switch self[name] {
        case nil: nil
        case .text(let text): text
        case .number(let number): number
        case .bool(let bool): bool ? "1" : "0"
        case .null, .list, .object: throw fault(name, .notText)
        }
    }

    /// 0 or 1, also as true and false.
    public func flag(_ name: String) throws(Fault) -> Bool { try need(name, try flag(ifAny: name)) }

    public func flag(ifAny name: String) throws(Fault) -> Bool? {
        switch try text(ifAny: name) {
        case nil: nil
        case "0", "false": false
        case "1", "true": true
        default: throw fault(name, .notFlag)
        }
    }

    // MARK: - Numbers

    /// An amount in yuan; more than two decimals that are not zero are refused, not rounded.
    public func money(_ name: String) throws(Fault) -> Money { try need(name, try money(ifAny: name)) }

    public func money(ifAny name: String) throws(Fault) -> Money? {
        guard let number = try decimal(ifAny: name, scale: 2) else { return nil }
        guard number.units.magnitude <= Money.limit.fen.magnitude else {
            throw fault(name, .tooLarge(digits: 10))
        }
        return Money(fen: number.units)
    }

    /// A number with at most so many decimals, and `digits` digits in all.
    public func decimal(_ name: String, scale: Int, digits: Int = 16) throws(Fault) -> ScaledNumber {
        try need(name, try decimal(ifAny: name, scale: scale, digits: digits))
    }

    public func decimal(ifAny name: String, scale: Int, digits: Int = 16) throws(Fault) -> ScaledNumber? {
        let text: String
        switch self[name] {
        case nil: return nil
        case .text(let value), .number(let value): text = value
        case .null, .bool, .list, .object: throw fault(name, .notNumber)
        }
        do throws(ScaledNumber.Flaw) {
            return try ScaledNumber(text, scale: scale, digits: digits)
        } catch {
            switch error {
            case .notNumber: throw fault(name, .notNumber)
            case .tooManyDecimals: throw fault(name, .tooManyDecimals(scale: scale))
            case .tooLarge: throw fault(name, .tooLarge(digits: digits - scale))
            }
        }
    }

    /// A quantity, with at most four decimals; negative where units are given back.
    public func quantity(_ name: String) throws(Fault) -> Quantity {
        try need(name, try quantity(ifAny: name))
    }

    public func quantity(ifAny name: String) throws(Fault) -> Quantity? {
        try decimal(ifAny: name, scale: 4).map { Quantity(tenThousandths: $0.units) }
    }

    /// A unit price in yuan, with at most six decimals.
    public func unitPrice(_ name: String) throws(Fault) -> UnitPrice {
        try need(name, try unitPrice(ifAny: name))
    }

    public func unitPrice(ifAny name: String) throws(Fault) -> UnitPrice? {
        try decimal(ifAny: name, scale: 6).map { UnitPrice(micros: $0.units) }
    }

    /// A whole number.
    public func count(_ name: String, digits: Int = 10) throws(Fault) -> Int {
        Int(try decimal(name, scale: 0, digits: digits).units)
    }

    public func count(ifAny name: String, digits: Int = 10) throws(Fault) -> Int? {
        try decimal(ifAny: name, scale: 0, digits: digits).map { Int($0.units) }
    }

    // MARK: - Days and times

    /// `yyyy-MM-dd`; of a date with a time the date.
    public func day(_ name: String) throws(Fault) -> Day { try need(name, try day(ifAny: name)) }

    public func day(ifAny name: String) throws(Fault) -> Day? {
        guard let text = try text(ifAny: name) else { return nil }
        guard let moment = Moment(text) else { throw fault(name, .notDay) }
        return moment.day
    }

    /// `yyyy-MM-dd HH:mm:ss`; of a date alone its midnight, or as the end of a range its last second.
    public func moment(_ name: String, endOfRange: Bool = false) throws(Fault) -> Moment {
        try need(name, try moment(ifAny: name, endOfRange: endOfRange))
    }

    public func moment(ifAny name: String, endOfRange: Bool = false) throws(Fault) -> Moment? {
        guard let text = try text(ifAny: name) else { return nil }
        guard let moment = Moment(text, endOfRange: endOfRange) else { throw fault(name, .notMoment) }
        return moment
    }

    // MARK: - Nodes inside

    /// The one row of a node.
    public func node(_ name: String) throws(Fault) -> Node { try need(name, try node(ifAny: name)) }

    public func node(ifAny name: String) throws(Fault) -> Node? {
        let rows = try rows(name)
        guard rows.count <= 1 else { throw fault(name, .notOne) }
        return rows.first
    }

    /// The rows of a node: a list of objects, or one object as one row; none where there is nothing.
    public func rows(_ name: String) throws(Fault) -> [Node] {
        guard let value = self[name] else { return [] }
        let place = path.isEmpty ? name : "\(path).\(name)"
        switch value {
        case .object(let members): return [Node(members, at: place)]
        case .list(let list):
            var rows: [Node] = []
            rows.reserveCapacity(list.count)
            for (index, row) in list.enumerated() {
                guard case .object(let members) = row else { throw Fault("\(place)[\(index)]", .notObject) }
                rows.append(Node(members, at: "\(place)[\(index)]"))
            }
            return rows
        default: throw Fault(place, .notRows)
        }
    }

    /// An object that is sent as a text holding JSON, such as `exp_content`; an object itself will do.
    public func packed(_ name: String) throws(Fault) -> Node? {
        guard let value = self[name] else { return nil }
        let place = path.isEmpty ? name : "\(path).\(name)"
        switch value {
        case .object(let members): return Node(members, at: place)
        case .text(let text):
            do throws(WireError) {
                let inner = try Wire(Array(text.utf8))
                if case .object(let members) = inner { return Node(members, at: place) }
                if inner.isNothing { return nil }
            } catch { throw Fault(place, .unreadable(error)) }
            throw Fault(place, .notObject)
        default: throw Fault(place, .notObject)
        }
    }

    /// A file, as a list of bytes; Java sends them with a sign.
    public func bytes(ifAny name: String) throws(Fault) -> [UInt8]? {
        guard let value = self[name] else { return nil }
        guard case .list(let list) = value else { throw fault(name, .notBytes) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(list.count)
        for element in list {
            guard case .number(let text) = element, let number = Int(text), (-128...255).contains(number)
            else {
                throw fault(name, .notBytes)
            }
            bytes.append(UInt8(truncatingIfNeeded: number))
        }
        return bytes
    }
}
