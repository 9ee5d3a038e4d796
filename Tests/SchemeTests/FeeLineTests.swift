import Scheme
import Testing
import Vocabulary

struct FeeLineTests {
    private func amounts(_ lines: FeeLine..., rounding: Rounding = .halfUp) throws -> ClaimAmounts {
        try ClaimAmounts(lines: lines, rounding: rounding)
    }

    @Test func `class A is in scope, class B after the first self-pay, class C not at all`() throws {
        let amounts = try amounts(
            FeeLine(itemClass: .a, amount: .yuan(1000)),
            FeeLine(itemClass: .b, amount: .yuan(200), firstSelfPay: .percent(10)),
            FeeLine(itemClass: .c, amount: .yuan(300)))
        #expect(amounts.total == .yuan(1500))
        #expect(amounts.outOfCatalogue == .yuan(300))
        #expect(amounts.firstSelfPay == .yuan(20))
        #expect(amounts.overLimit == .zero)
        #expect(amounts.inScope == .yuan(1180))
    }

    @Test(arguments: [
        // amount, over limit, first self-pay of 10 % after it, with a limit of 100 yuan
        (9_999, 0, 1000), (10_000, 0, 1000), (10_001, 1, 1000), (15_000, 5000, 1000), (0, 0, 0),
    ])
    func `what exceeds the price limit is taken off before the first self-pay`(
        amount: Int64, over: Int64, first: Int64
    ) throws {
        let amounts = try amounts(
            FeeLine(itemClass: .b, amount: .fen(amount), limit: .yuan(100), firstSelfPay: .percent(10)))
        #expect(amounts.overLimit == .fen(over))
        #expect(amounts.firstSelfPay == .fen(first))
    }

    @Test func `a class C line is out of catalogue as a whole, whatever its limit`() throws {
        let amounts = try amounts(
            FeeLine(itemClass: .c, amount: .yuan(300), limit: .yuan(100), firstSelfPay: .percent(10)))
        #expect(amounts.outOfCatalogue == .yuan(300))
        #expect(amounts.overLimit == .zero)
        #expect(amounts.firstSelfPay == .zero)
    }

    @Test func `first self-pay is rounded line by line, by the policy's rule`() throws {
        let line = FeeLine(itemClass: .b, amount: .fen(5), firstSelfPay: .percent(10))
        #expect(try amounts(line, line).firstSelfPay == .fen(2))
        #expect(try amounts(line, line, rounding: .down).firstSelfPay == .zero)
        #expect(try amounts(line, line, rounding: .halfEven).firstSelfPay == .zero)
        #expect(try amounts(line, line, rounding: .up).firstSelfPay == .fen(2))
    }

    @Test func `no lines make an empty bill`() throws {
        #expect(try amounts().total == .zero)
    }

    @Test(arguments: [
        FeeLine(itemClass: .a, amount: .fen(-1)),
        FeeLine(itemClass: .b, amount: .fen(-1), firstSelfPay: .percent(10)),
        FeeLine(itemClass: .a, amount: .limit + .fen(1)),
        FeeLine(itemClass: .a, amount: .yuan(1), limit: .fen(-1)),
        FeeLine(itemClass: .b, amount: .yuan(1), firstSelfPay: .percent(101)),
    ])
    func `a line that cannot be classified says why`(line: FeeLine) {
        #expect(line.fault != nil)
        #expect(line.fault?.zh.isEmpty == false && line.fault?.en.isEmpty == false)
    }

    @Test func `a line at its limits is in order`() {
        #expect(FeeLine(itemClass: .b, amount: .limit, limit: .zero, firstSelfPay: .one).fault == nil)
        #expect(FeeLine(itemClass: .a, amount: .zero).fault == nil)
    }

    /// A negative line must not be hidden by the others, nor stop the program.
    @Test(arguments: [CatalogueClass.a, .b, .c])
    func `a negative or absurd line makes no bill`(itemClass: CatalogueClass) {
        #expect(throws: AmountFault.negative(.total)) {
            try amounts(
                FeeLine(itemClass: .a, amount: .yuan(10)),
                FeeLine(itemClass: itemClass, amount: .fen(-1), firstSelfPay: .percent(10)))
        }
        #expect(throws: AmountFault.absurd) {
            try amounts(FeeLine(itemClass: itemClass, amount: .fen(.max), firstSelfPay: .percent(10)))
        }
    }
}
