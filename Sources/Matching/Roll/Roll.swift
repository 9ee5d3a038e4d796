import Vocabulary

/// A register of persons or a list of rows, in columns (名册): some 60 bytes each, texts kept once.
///
/// Who stands where is told by position, from 0; the caller keeps what the position stands for.
public struct Roll: Sendable {
    public private(set) var count = 0

    var names = NameBook()
    var addresses = ScalarTable()

    private(set) var name: [UInt32] = []
    private(set) var number: [NumberKey] = []
    private(set) var birth: [Int32] = []
    private(set) var sex: [Int8] = []
    private(set) var place: [Place] = []
    private(set) var address: [UInt32] = []
    private(set) var household: [UInt64] = []
    private(set) var phone: [UInt64] = []
    private(set) var hasDied: [Bool] = []
    /// Further numbers with who has them, in the order of who.
    private(set) var others: [(key: NumberKey, owner: UInt32)] = []
    private(set) var known: [UInt32: KnownDigits] = [:]

    /// No name, or no address.
    static let none = UInt32.max
    static let noDay = Int32.min

    public init() {}

    public mutating func reserve(_ capacity: Int) {
        name.reserveCapacity(capacity)
        number.reserveCapacity(capacity)
        birth.reserveCapacity(capacity)
        sex.reserveCapacity(capacity)
        place.reserveCapacity(capacity)
        address.reserveCapacity(capacity)
        household.reserveCapacity(capacity)
        phone.reserveCapacity(capacity)
        hasDied.reserveCapacity(capacity)
    }

    public mutating func add(_ entry: Entry) {
        precondition(count < Int(UInt32.max), "more than four thousand million entries")
        name.append(names.intern(entry.name))
        number.append(entry.number ?? .none)
        birth.append(entry.birth?.number ?? Roll.noDay)
        sex.append(entry.sex.map { $0 == .male ? 1 : 2 } ?? 0)
        place.append(entry.place.map { Place($0) } ?? .none)
        let text = entry.address.map { Address.plain($0) } ?? []
        address.append(text.isEmpty ? Roll.none : addresses.intern(text))
        household.append(entry.household)
        phone.append(entry.phone?.mixed ?? 0)
        hasDied.append(entry.hasDied)
        for key in entry.others { others.append((key, UInt32(count))) }
        if let digits = entry.known { known[UInt32(count)] = digits }
        count += 1
    }

    /// The further numbers of one entry.
    func others(of owner: Int) -> ArraySlice<(key: NumberKey, owner: UInt32)> {
        guard !others.isEmpty else { return [] }
        let first = others.partition(where: { $0.owner >= UInt32(owner) })
        var last = first
        while last < others.count, others[last].owner == UInt32(owner) { last += 1 }
        return others[first..<last]
    }
}

/// A division code as a number of twelve digits, and how many of them are known.
struct Place: Equatable, Sendable {
    let digits: UInt64
    let level: UInt8

    static let none = Place(digits: 0, level: 0)

    private init(digits: UInt64, level: UInt8) {
        self.digits = digits
        self.level = level
    }

    init(_ code: RegionCode) {
        var (digits, count) = (UInt64(0), UInt8(0))
        for byte in code.description.utf8 {
            digits = digits * 10 + UInt64(byte - 48)
            count += 1
        }
        for _ in count..<12 { digits *= 10 }
        self.init(digits: digits, level: count)
    }
}

extension Array {
    /// The first position from which `isLater` holds; it must not hold again before.
    func partition(where isLater: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isLater(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
