/// How large a proof is, and the seed from which all of it follows.
package struct ProofSize: Hashable, Sendable {
    package var seed: UInt64
    package var people: Int
    package var lists: Int
    package var files: Int
    package var payments: Int

    package init(seed: UInt64, people: Int, lists: Int = 12, files: Int, payments: Int) {
        self.seed = seed
        self.people = people
        self.lists = lists
        self.files = files
        self.payments = payments
    }

    /// What `make check` lives through.
    package static let small = ProofSize(seed: 1, people: 2000, files: 20, payments: 1500)
    /// A county.
    package static let whole = ProofSize(seed: 1, people: 200_000, files: 60, payments: 150_000)
}
