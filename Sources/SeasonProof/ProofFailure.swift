/// Where the system and the model differ: seed, step and person by its number in the proof.
package struct ProofFailure: Error, CustomStringConvertible, Sendable {
    package let description: String

    init(_ step: String, _ text: String) { description = "\(step): \(text)" }
}
