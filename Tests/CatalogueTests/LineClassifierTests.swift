import Catalogue
import TestSupport
import Testing
import Vocabulary

@Suite struct LineClassifierTests {
    private func item(
        _ catalogueClass: CatalogueClass = .b, _ share: Ratio? = nil, limit: String? = nil,
        isLimited: Bool = false
    ) -> CatalogueItem {
        CatalogueItem(
            code: "X", kind: .drug, name: "示例", catalogueClass: catalogueClass, firstSelfPay: share,
            limits: PriceLimits(all: limit.flatMap { UnitPrice($0) }), isLimited: isLimited)
    }

    private func line(_ quantity: String, _ amount: String, _ approval: HospitalApproval = .notNeeded)
        -> FeeLine
    {
        FeeLine(quantity: Quantity(quantity)!, amount: Money(amount)!, approval: approval)
    }

    /// Own, over the limit, first self-pay, in scope.
    private func parts(_ line: FeeLine, _ item: CatalogueItem?, at level: FacilityLevel = .secondary)
        -> [String]
    {
        let classified = LineClassifier(at: level).classify(line, as: item)
        return [classified.outOfCatalogue, classified.overLimit, classified.firstSelfPay, classified.inScope]
            .map(\.description)
    }

    @Test func `4 yuan 52 of class B at 5 percent: 23 fen first, 4 yuan 29 in scope`() {
        #expect(parts(line("1", "4.52"), item(.b, .percent(5))) == ["0.00", "0.00", "0.23", "4.29"])
        #expect(parts(line("-1", "-4.52"), item(.b, .percent(5))) == ["0.00", "0.00", "-0.23", "-4.29"])
    }

    /// Below, at and above half a fen: 5 % of 0.09, 0.10, 0.11 is 0.45, 0.5 and 0.55 fen.
    @Test(arguments: [("0.09", "0.00"), ("0.10", "0.01"), ("0.11", "0.01"), ("0.00", "0.00")])
    func `half a fen of first self-pay goes up`(_ amount: String, _ first: String) {
        #expect(parts(line("1", amount), item(.b, .percent(5)))[2] == first)
    }

    /// Limit 1.234567; of 3 units 3.703701, which is 3.70.
    @Test(arguments: [
        ("3", "3.69", "0.00"), ("3", "3.70", "0.00"), ("3", "3.71", "0.01"), ("0.5", "1.00", "0.38"),
        ("0", "1.00", "1.00"),
        ("-3", "-3.71", "-0.01"),
    ])
    func `what lies above limit times quantity is over the limit`(
        _ quantity: String, _ amount: String, _ over: String
    ) {
        #expect(parts(line(quantity, amount), item(.a, limit: "1.234567"))[1] == over)
    }

    @Test func `the limit is that of the hospital's level, and no limit is none`() {
        var drug = item(.a)
        drug.limits = PriceLimits(primary: UnitPrice("1"), tertiary: UnitPrice("2"))
        #expect(parts(line("1", "3.00"), drug, at: .primary)[1] == "2.00")
        #expect(parts(line("1", "3.00"), drug, at: .secondary)[1] == "0.00")
        #expect(parts(line("1", "3.00"), drug, at: .tertiary)[1] == "1.00")
        #expect(LineClassifier(at: .secondary).classify(line("1", "3.00"), as: drug).limit == nil)
        #expect(ClassifiedLine.noLimit.description == "999999.00")
    }

    @Test func `the first self-pay is taken of what the limit leaves`() {
        #expect(
            parts(line("2", "30.00"), item(.b, .percent(10), limit: "12.5")) == [
                "0.00", "5.00", "2.50", "22.50",
            ])
    }

    /// hosp_appr_flag × lmt_used_flag.
    @Test(arguments: [
        (true, HospitalApproval.notNeeded, ClassifiedLine.Reason?.some(.limitedUse)), (true, .approved, nil),
        (true, .refused, .limitedUse), (false, .notNeeded, nil), (false, .approved, nil),
        (false, .refused, .notApproved),
    ])
    func `limited use and the hospital's approval decide whether a line is the patient's own`(
        _ isLimited: Bool, _ approval: HospitalApproval, _ reason: ClassifiedLine.Reason?
    ) {
        let classified = LineClassifier(at: .primary).classify(
            line("1", "10.00", approval), as: item(.b, .percent(5), isLimited: isLimited))
        #expect(classified.reason == reason)
        #expect(classified.outOfCatalogue == (reason == nil ? .zero : .yuan(10)))
        #expect(classified.share == (reason == nil ? .percent(5) : .one))
        #expect(classified.catalogueClass == .b)
    }

    @Test func `class C and an unknown code are the patient's own, and say why`() {
        for (item, reason) in [(item(.c), ClassifiedLine.Reason.outsideCatalogue), (nil, .unknown)] {
            let classified = LineClassifier(at: .tertiary).classify(line("1", "10.00"), as: item)
            #expect(classified.reason == reason)
            #expect(classified.outOfCatalogue == .yuan(10))
            #expect(classified.inScope == .zero)
            #expect(classified.share == .one)
            #expect(classified.catalogueClass.code == "03")
        }
    }

    @Test func `the parts add up, none has the wrong sign, and a line that gives back is the mirror`() throws
    {
        try property(seeds: 0..<5_000) { random in
            let isHalf = Bool.random(using: &random)
            let drug = CatalogueItem(
                code: "X", kind: .drug, name: "示例",
                catalogueClass: CatalogueClass.allCases.randomElement(using: &random)!,
                firstSelfPay: Ratio(Int64.random(in: 0...10_000, using: &random), over: 10_000),
                limits: PriceLimits(
                    all: Bool.random(using: &random)
                        ? UnitPrice(
                            micros: Int64.random(in: 0...(isHalf ? 10_000 : 900_000_000), using: &random))
                        : nil),
                isLimited: Bool.random(using: &random))
            let approval = HospitalApproval.allCases.randomElement(using: &random)!
            let quantity = Quantity(
                tenThousandths: Int64.random(in: 0...(isHalf ? 100_000 : 10_000_000_000), using: &random))
            let amount = Money(fen: Int64.random(in: 0...(isHalf ? 300 : 100_000_000), using: &random))
            let classifier = LineClassifier(at: FacilityLevel.allCases.randomElement(using: &random)!)
            let item = Int.random(in: 0..<10, using: &random) == 0 ? nil : drug

            let given = classifier.classify(
                FeeLine(quantity: quantity, amount: amount, approval: approval), as: item)
            let back = classifier.classify(
                FeeLine(quantity: -quantity, amount: -amount, approval: approval), as: item)
            let parts = [given.outOfCatalogue, given.overLimit, given.firstSelfPay, given.inScope]
            try #require(parts.sum == amount)
            try #require(parts.allSatisfy { $0 >= .zero })
            try #require(
                [back.outOfCatalogue, back.overLimit, back.firstSelfPay, back.inScope] == parts.map { -$0 })
            // A price within the limit, times the quantity, half a fen up, is never over it.
            if let limit = given.limit, given.reason == nil,
                let cheap = UnitPrice(micros: Int64.random(in: 0...limit.micros, using: &random)).amount(
                    of: quantity)
            {
                let line = FeeLine(quantity: quantity, amount: cheap, approval: approval)
                try #require(classifier.classify(line, as: item).overLimit == .zero)
            }
        }
    }
}
