/// The decisions on the rows of a list, in their order, kept small.
public struct Matches: Sendable, RandomAccessCollection {
    /// One person found by several rows with certainty; to be said, and settled by a person.
    public struct Repeat: Hashable, Sendable {
        public let person: Int
        public let rows: [Int]
    }

    private var isCertain: [Bool] = []
    /// Where the candidates of each row end.
    private var ends: [UInt32] = []
    private var persons: [UInt32] = []
    private var reasons: [Reasons] = []

    /// In the order of their first rows.
    public private(set) var repeats: [Repeat] = []

    public var startIndex: Int { 0 }
    public var endIndex: Int { ends.count }

    public subscript(row: Int) -> Decision {
        let first = row == 0 ? 0 : Int(ends[row - 1])
        let candidates = (first..<Int(ends[row])).map {
            Candidate(person: Int(persons[$0]), reasons: reasons[$0])
        }
        if isCertain[row] { return .certain(candidates[0]) }
        return candidates.isEmpty ? .none : .doubt(candidates)
    }

    mutating func add(certain candidate: Candidate) { add([candidate], isCertain: true) }

    mutating func add(doubt candidates: [Candidate]) { add(candidates, isCertain: false) }

    private mutating func add(_ candidates: [Candidate], isCertain: Bool) {
        self.isCertain.append(isCertain)
        for candidate in candidates {
            persons.append(UInt32(candidate.person))
            reasons.append(candidate.reasons)
        }
        ends.append(UInt32(persons.count))
    }

    mutating func append(_ part: Matches) {
        let before = UInt32(persons.count)
        isCertain += part.isCertain
        persons += part.persons
        reasons += part.reasons
        ends += part.ends.map { before + $0 }
    }

    mutating func gatherRepeats(_ found: Set<Int>) {
        var rows: [Int: [Int]] = [:]
        var order: [Int] = []
        for row in indices where isCertain[row] {
            let person = Int(persons[row == 0 ? 0 : Int(ends[row - 1])])
            guard found.contains(person) else { continue }
            if rows[person] == nil { order.append(person) }
            rows[person, default: []].append(row)
        }
        repeats = order.map { Repeat(person: $0, rows: rows[$0] ?? []) }
    }
}
