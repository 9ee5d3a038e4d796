/// An input for which something did not hold. It can be made again from seed and number.
package struct FuzzFinding: Error, CustomStringConvertible {
    package let seed: UInt64
    package let number: UInt64
    package let what: String
    package let input: [UInt8]

    package var description: String {
        "seed \(seed), input \(number): \(what)\n\(String(decoding: input.prefix(2000), as: UTF8.self))"
    }
}
