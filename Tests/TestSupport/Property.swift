import Foundation

/// Tries a statement about all values on many of them: runs `body` for one seed after another.
///
/// In the body, check with `try #require`. The first seed for which it throws ends the run and is named, so that
/// `SEED=17 swift test --filter …` runs that one alone.
package func property(seeds: Range<UInt64>, _ body: (inout SplitMix64) throws -> Void) throws {
    let wanted = ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init)
    for seed in wanted.map({ $0..<$0 + 1 }) ?? seeds {
        var generator = SplitMix64(seed: seed)
        do { try body(&generator) } catch { throw FailedSeed(seed: seed, error) }
    }
}

/// The seed for which a property did not hold.
package struct FailedSeed: Error, CustomStringConvertible {
    package let description: String

    init(seed: UInt64, _ error: any Error) {
        // What `#require` found stands in the test's own issue, in better words than its error has.
        let isFound = String(describing: type(of: error)) == "ExpectationFailedError"
        description = "the property fails for seed \(seed)" + (isFound ? "" : ": \(error)")
    }
}
