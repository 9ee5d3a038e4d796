import Foundation
import Testing

@testable import Population

@Suite struct ExactTests {
    @Test func `exponential and logarithm agree with the library's to fourteen digits`() {
        for n in -600...600 {
            let x = Double(n) * 0.37 + 0.011
            #expect(abs(Exact.exp(x) / exp(x) - 1) < 1e-14)
            #expect(abs(Exact.log(exp(x)) - x) < 1e-13 * max(1, abs(x)))
        }
        #expect(Exact.exp(0) == 1)
        #expect(Exact.log(1) == 0)
    }

    @Test(arguments: [
        (0.5, 0), (0.8413447461, 1), (0.9, 1.2815515655), (0.975, 1.9599639845), (0.995, 2.5758293035),
        (0.999, 3.0902323062), (0.9999, 3.7190164855), (0.9999999, 5.1993375822),
    ])
    func `the normal quantile is the table's, on both sides`(_ p: Double, _ z: Double) {
        #expect(abs(Exact.normalQuantile(p) - z) < 2e-6)
        #expect(abs(Exact.normalQuantile(1 - p) + z) < 2e-6)
    }

    @Test func `a log-normal variable has the mean it was made for`() {
        for spread in [0.3, 0.6, 0.95] {
            let n = 20_000
            let sum = (0..<n).reduce(0.0) {
                $0 + logNormal((Double($1) + 0.5) / Double(n), mean: 1000, spread: spread)
            }
            #expect(abs(sum / Double(n) / 1000 - 1) < 0.003)
        }
    }
}
