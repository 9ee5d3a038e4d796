/// The keys and values of an object, in the order in which they came or were put.
///
/// Where a key stands twice, the last one counts, as with most readers of JSON.
public struct Members: Hashable, Sendable {
    public struct Member: Hashable, Sendable {
        public let key: String
        public var value: Wire
    }

    public private(set) var list: [Member]

    public init() { list = [] }

    public init(_ pairs: [(String, Wire)]) { list = pairs.map { Member(key: $0.0, value: $0.1) } }

    /// Adds without looking whether the key is there already: the reader must not take time by the square.
    mutating func append(_ key: String, _ value: Wire) { list.append(Member(key: key, value: value)) }

    mutating func reserve(_ count: Int) { list.reserveCapacity(count) }

    /// Setting an existing key leaves it at its place; setting nil takes it away.
    public subscript(key: String) -> Wire? {
        get { list.last { $0.key == key }?.value }
        set {
            let place = list.lastIndex { $0.key == key }
            switch (place, newValue) {
            case (let place?, let value?): list[place].value = value
            case (nil, let value?): list.append(Member(key: key, value: value))
            case (_, nil): list.removeAll { $0.key == key }
            }
        }
    }

    /// The value under this name, or under another spelling that clients use: capitals, or a name of `Spellings`.
    func lenient(_ name: String) -> Wire? {
        if let exact = self[name] { return exact }
        for other in Spellings.others[name] ?? [] {
            if let value = self[other] { return value }
        }
        return list.last { Spellings.same($0.key, name) }?.value
    }
}

extension Members: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, Wire)...) { self.init(elements) }
}
