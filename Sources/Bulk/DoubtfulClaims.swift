import Tabular

/// The claims beside a damaged fee line in the file. The line may be theirs, and a bill without one of its lines is
/// the wrong bill: they are not settled.
final class DoubtfulClaims {
    private var claims: Set<[UInt8]> = []
    /// The claim of the last good line.
    private var last: [UInt8] = []
    private var isAfterDamage = false

    /// Sees the lines in the order of the file.
    func pass(_ person: Field, _ claim: Field, isDamaged: Bool) {
        if isDamaged {
            claims.insert(last)
            isAfterDamage = true
            return
        }
        last.removeAll(keepingCapacity: true)
        last.append(contentsOf: person.bytes)
        last.append(0)
        last.append(contentsOf: claim.bytes)
        if isAfterDamage { claims.insert(last) }
        isAfterDamage = false
    }

    func contains(person: [UInt8], claim: [UInt8]) -> Bool {
        !claims.isEmpty && claims.contains(person + [0] + claim)
    }
}
