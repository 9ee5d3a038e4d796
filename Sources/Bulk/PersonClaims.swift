import Scheme
import Vocabulary

/// The claims of the person at hand, as they were read: put in the order in which they are settled when all are there, so
/// that a file need only keep each person's rows together.
struct PersonClaims {
    struct Row {
        let read: ReadClaim
        let insured: Insured
        /// The claim's number, in `bytes`.
        let number: Range<Int>
        let line: Int
    }

    private(set) var rows: [Row] = []
    private var bytes: [UInt8] = []
    /// The numbers of a person who has very many.
    private var manyNumbers: Set<[UInt8]> = []

    func number(of row: Row) -> ArraySlice<UInt8> { bytes[row.number] }

    /// Whether there is a claim of this number.
    func has(_ number: UnsafeBufferPointer<UInt8>) -> Bool {
        if rows.count > 64 { return manyNumbers.contains(Array(number)) }
        return bytes.withUnsafeBufferPointer { bytes in
            rows.contains { bytes[$0.number].elementsEqual(number) }
        }
    }

    mutating func add(
        _ claim: ReadClaim, for insured: Insured, number: UnsafeBufferPointer<UInt8>, line: Int
    ) {
        let start = bytes.count
        bytes.append(contentsOf: number)
        rows.append(Row(read: claim, insured: insured, number: start..<bytes.count, line: line))
        if rows.count == 65 {
            for row in rows { manyNumbers.insert(Array(bytes[row.number])) }
        } else if rows.count > 65 {
            manyNumbers.insert(Array(number))
        }
    }

    /// By day of discharge, day of admission and claim number.
    mutating func putInOrder() {
        let isInOrder = rows.indices.dropFirst().allSatisfy { !precedes(rows[$0], rows[$0 - 1]) }
        guard !isInOrder else { return }
        let read = self
        rows.sort { read.precedes($0, $1) }
    }

    mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        if !manyNumbers.isEmpty { manyNumbers.removeAll() }
    }

    private func precedes(_ a: Row, _ b: Row) -> Bool {
        if a.read.claim.discharge != b.read.claim.discharge {
            return a.read.claim.discharge < b.read.claim.discharge
        }
        if a.read.claim.admission != b.read.claim.admission {
            return a.read.claim.admission < b.read.claim.admission
        }
        return bytes[a.number].lexicographicallyPrecedes(bytes[b.number])
    }
}
