import Scheme
import SecondOpinion
import TestSupport
import Testing
import Vocabulary

/// What holds for every plan, every person and every year of claims.
struct SettlePropertiesTests {
    @Test
    func
        `the parts of all payers add up to the total, none is negative, and each layer takes up what the last left`()
        throws
    {
        try property(seeds: 0..<1000) { random in
            let (plan, insured) = (random.plan(), random.insured())
            var year = YearToDate()
            for _ in 0..<5 {
                let claim = random.claim()
                let settlement = try #require(plan.settle(claim, for: insured, year: &year).settlement)
                let amounts = settlement.amounts
                try #require(
                    amounts.outOfCatalogue + amounts.overLimit + amounts.firstSelfPay + amounts.inScope
                        == amounts.total)
                try #require(Payer.allCases.map { settlement.borne(by: $0) }.sum == amounts.total)
                try #require(settlement.paid + settlement.patient + settlement.undecided == amounts.total)
                try #require(Payer.allCases.allSatisfy { settlement.borne(by: $0) >= .zero })
                try #require(settlement.patient >= amounts.total - amounts.inScope)
                var left = amounts.inScope
                for part in settlement.parts {
                    try #require(part.entered == left && part.paid >= .zero && part.paid <= left)
                    left -= part.paid
                }
            }
        }
    }

    /// A year of claims of any kind, one after the other as statements, and all at once as a block of several people.
    @Test func `explained one by one and unexplained in a block: the same fen and the same refusals`() throws
    {
        try property(seeds: 0..<400) { random in
            let plan = random.plan(simple: false)
            let block = Block(for: plan, capacity: 40)
            block.removeAll()
            var statements: [Statement] = []
            for _ in 0..<random.int(1...4) {
                let insured = random.insured()
                var year = YearToDate()
                for _ in 0..<random.int(0...3) { plan.settle(random.anyClaim(), for: insured, year: &year) }
                block.begin(year)
                for _ in 0..<random.int(1...8) {
                    let claim = random.anyClaim()
                    block.add(claim, for: insured)
                    statements.append(plan.settle(claim, for: insured, year: &year))
                }
            }
            block.settle()
            for (row, statement) in statements.enumerated() {
                let result = block.result(row, total: statement.claim.amounts.total)
                try #require(result.refusal == statement.refusal?.reason)
                guard let settlement = statement.settlement else { continue }
                for payer in Payer.allCases {
                    try #require(settlement.borne(by: payer) == result.money(payer))
                }
            }
        }
    }

    @Test(arguments: [true, false])
    func `each layer pays what exact arithmetic says of a year of claims`(simple: Bool) throws {
        try property(seeds: 0..<400) { random in
            let (plan, insured) = (random.plan(simple: simple), random.insured())
            var (year, tally) = (YearToDate(), Reckoning.Tally())
            for _ in 0..<6 {
                let claim = simple ? random.claim() : random.anyClaim()
                guard let settlement = plan.settle(claim, for: insured, year: &year).settlement else {
                    continue
                }
                let second = Reckoning(plan: plan, insured: insured, claim: claim, tally: tally)
                let parts = second.settle(&tally)
                try #require(parts.map(\.layer.key) == settlement.parts.map(\.layer))
                for (part, ours) in zip(parts, settlement.parts) {
                    try #require(part.pays == Fraction(ours.paid))
                }
                try #require(year.stays == tally.stays)
            }
        }
    }

    @Test func `through the whole stack rounding moves at most one fen a layer`() throws {
        try property(seeds: 0..<1000) { random in
            let plan = random.plan(known: true)
            let (insured, claim) = (random.insured(), random.claim())
            let second = Reckoning(plan: plan, insured: insured, claim: claim)
            var tally = Reckoning.Tally()
            let exact =
                Fraction(claim.amounts.inScope)
                - second.settle(&tally, round: false).reduce(Fraction(0)) { $0 + $1.pays }
            let settlement = try #require(plan.settle(claim, for: insured).settlement)
            let borne = (settlement.patient - (claim.amounts.total - claim.amounts.inScope)).fen
            try #require(
                (Fraction(Int128(borne)) - exact).magnitude <= Fraction(Int128(settlement.parts.count)))
        }
    }

    @Test func `more in-scope cost never gives less benefit in total`() throws {
        try property(seeds: 0..<1000) { random in
            let (plan, insured) = (random.plan(known: true), random.insured())
            var year = YearToDate()
            for _ in 0..<random.int(0...3) { plan.settle(random.claim(), for: insured, year: &year) }
            let level = random.one(of: FacilityLevel.allCases)
            let inScope = random.amount()
            let admission = random.claim(level: level, inScope: inScope)
            let more = Claim(
                kind: .inpatient, level: level, place: .local, admission: admission.admission,
                discharge: admission.discharge,
                amounts: try ClaimAmounts(
                    total: admission.amounts.total + .fen(random.once(in: 2) ? 1 : random.amount()),
                    outOfCatalogue: admission.amounts.outOfCatalogue, overLimit: admission.amounts.overLimit,
                    firstSelfPay: admission.amounts.firstSelfPay))
            var (one, other) = (year, year)
            let less = try #require(plan.settle(admission, for: insured, year: &one).settlement)
            let greater = try #require(plan.settle(more, for: insured, year: &other).settlement)
            try #require(greater.paid >= less.paid)
        }
    }

    @Test func `nor does a dearer claim lower what the whole year pays, but for the rounding of its layers`()
        throws
    {
        try property(seeds: 0..<1000) { random in
            let plan = random.plan(known: true)
            var insured = random.insured()
            insured.birth = nil
            let level = random.one(of: FacilityLevel.allCases)
            let claims = (0..<random.int(2...4)).map { _ in random.amount() }
            let dearer = Int(random.int(0...Int64(claims.count - 1)))
            let more = random.once(in: 2) ? random.int(1...3) : random.amount()
            func benefit(_ claims: [Int64]) -> Int64 {
                var year = YearToDate()
                return claims.reduce(0) { sum, inScope in
                    let claim = stay(.fen(inScope), level: level)
                    let rest = plan.settle(claim, for: insured, year: &year).settlement?.rest ?? .zero
                    return sum + inScope - rest.fen
                }
            }
            var others = claims
            others[dearer] += more
            try #require(benefit(others) >= benefit(claims) - Int64(plan[.inpatient].layers.count))
        }
    }

    @Test func `nobody's year exceeds a cap`() throws {
        try property(seeds: 0..<1000) { random in
            let plan = random.plan(known: true)
            var insured = random.insured()
            insured.birth = nil
            let level = random.one(of: FacilityLevel.allCases)
            var year = YearToDate()
            var last = random.claim(level: level)
            for _ in 0..<8 {
                plan.settle(last, for: insured, year: &year)
                last = random.claim(level: level)
            }
            let second = Reckoning(plan: plan, insured: insured, claim: last)
            for layer in second.layers {
                guard let cap = second.terms(layer)?.cap.value else { continue }
                try #require(year[layer.key].paid <= cap)
            }
        }
    }

    @Test
    func
        `what a year's layer pays in a year is the year's entitlement, however the year was cut into claims`()
        throws
    {
        try property(seeds: 0..<1000) { random in
            let plan = random.plan(layers: 1...1, counts: .year, known: true)
            // Of no known age, so that the terms are the same all year.
            var insured = random.insured()
            insured.birth = nil
            let level = random.one(of: FacilityLevel.allCases)
            var year = YearToDate()
            var inScope: Int64 = 0
            for _ in 0..<random.int(1...6) {
                let claim = random.claim(level: level)
                inScope += claim.amounts.inScope.fen
                plan.settle(claim, for: insured, year: &year)
            }
            var whole = YearToDate()
            let claim = random.claim(level: level, inScope: inScope)
            let second = Reckoning(plan: plan, insured: insured, claim: claim)
            var tally = Reckoning.Tally()
            let owed = second.settle(&tally).first?.pays ?? Fraction(0)
            plan.settle(claim, for: insured, year: &whole)
            let key = plan[.inpatient].layers[0].key
            let paid = Fraction(year[key].paid)
            try #require(Fraction(whole[key].paid) == owed && year[key].entered == whole[key].entered)
            // Half to even may round 0.5 down and 1.5 up: of the last fen that entered two would be due, and one is paid.
            try #require(paid == owed || plan.rounding == .halfEven && paid == owed - Fraction(1))
        }
    }

    @Test func `the steps of a statement lead to what the layer pays`() throws {
        try property(seeds: 0..<1000) { random in
            let (plan, insured) = (random.plan(simple: random.once(in: 2)), random.insured())
            var year = YearToDate()
            for layer in plan[.inpatient].layers where random.once(in: 3) {
                let entered = random.amount()
                year[layer.key] = YearToDate.Counter(
                    entered: .fen(entered), paid: .fen(random.int(0...entered)))
            }
            for _ in 0..<3 {
                let statement = plan.settle(random.claim(), for: insured, year: &year)
                let settlement = try #require(statement.settlement)
                for part in settlement.parts {
                    let layer = try #require(plan[.inpatient].layers.first { $0.key == part.layer })
                    try #require(
                        try walked(statement.lines(part.layer), counts: layer.rule?.counts ?? .claim)
                            == part.paid)
                }
                let first = statement.lines.prefix { $0.layer == nil }
                try #require(first.last?.result ?? settlement.amounts.total == settlement.amounts.inScope)
            }
        }
    }

    /// Where the lines of one layer lead, each taking up the result of the one before.
    private func walked(_ lines: [Line], counts: Layer.Counts) throws -> Money {
        var (amount, sum) = (Money.zero, Money.zero)
        var onBands = Money.zero
        for line in lines {
            let number: Money? = if case .money(let money) = line.number { money } else { nil }
            switch line.step {
            case .enters: amount = line.result
            case .setAside, .entryCap:
                try #require(line.base == amount && line.result <= amount)
                amount = line.result
            case .yearTotal:
                try #require(number == amount && line.base + amount == line.result)
                amount = line.result
            case .deductibleLeft: try #require(number.map { line.base - $0 } == line.result)
            case .deductible:
                try #require(number.map { line.base - $0 } == line.result && line.base == amount)
                amount = line.result
            case .band:
                onBands += line.base
                sum += line.result
                try #require(onBands <= amount)
            case .points: try #require(line.result == sum)
            case .grant:
                try #require(number.map { line.base + $0 } == line.result && line.base == sum)
                sum = line.result
            case .floor, .floorAmount:
                try #require(line.result >= sum)
                sum = line.result
            case .paidOfMonth:
                // What is left of the month's limit, which the next line holds the sum to.
                try #require(number.map { max(.zero, line.base - $0) } == line.result)
            case .paidBefore:
                try #require(number.map { max(.zero, line.base - $0) } == line.result)
                // By claim it is what is left of the cap, which the next line holds the sum to.
                if counts == .year { sum = line.result }
            case .limitMore:
                try #require(line.result > line.base && (number.map { $0 > .zero } ?? false))
            case .cap, .claimCap, .monthlyCap, .entering:
                try #require(line.result <= sum && line.base == sum)
                sum = line.result
            case .pays:
                try #require(line.result == sum)
            case .outOfCatalogue, .overLimit, .firstSelfPay, .overBedLimit, .unknown:
                Issue.record("no step of a layer that pays")
            }
        }
        return sum
    }
}

/// What a block must not mix up.
struct BlockTests {
    @Test func `a layer that is for somebody from their second claim on begins with their own year`() {
        let plan = Riverside.plan()
        let block = Block(for: plan, capacity: 8)
        let claim = stay(.yuan(200_000))
        var alone = YearToDate()
        for categories in [[], [PersonCategory.marginal]] {
            var insured = resident()
            insured.categories = CategorySet(categories)
            plan.settle(claim, for: insured, year: &alone)
        }
        // Before them somebody who has used up the cap of the aid.
        for _ in 0..<2 {
            block.begin(YearToDate())
            for _ in 0..<2 { block.add(claim, for: resident(.marginal)) }
        }
        block.begin(YearToDate())
        block.add(claim, for: resident())
        block.add(claim, for: resident(.marginal))
        #expect(block.isOfOneKindFromTheBeginning)
        block.settle()
        let aid = alone["largeExpense"].paid + alone["tilt"].paid
        #expect(block.result(5, total: .yuan(200_000)).money(.medicalAid) == aid)
        #expect(aid > .zero)
    }

    @Test func `a year goes on from one block to the next`() {
        let plan = Riverside.plan()
        let insured = resident(.minimumLiving)
        var year = YearToDate()
        let block = Block(for: plan, capacity: 2)
        block.begin(year)
        for number in 0..<6 {
            if block.count == 2 {
                block.settleGoingOn()
                block.goOn()
            }
            let claim = stay(.yuan(30_000 + Int64(number) * 10_000))
            block.add(claim, for: insured)
            plan.settle(claim, for: insured, year: &year)
        }
        block.settle()
        var last = YearToDate()
        var paid: [Money] = []
        for number in 0..<6 {
            let claim = stay(.yuan(30_000 + Int64(number) * 10_000))
            paid.append(plan.settle(claim, for: insured, year: &last).settlement?.paid ?? .zero)
        }
        let result = block.result(1, total: .yuan(80_000))
        #expect(Money.yuan(80_000) - result.money(.patient) == paid[5])
    }
}
