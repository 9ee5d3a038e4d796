import Scheme
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

    @Test func `explained, unexplained and one of many: the same fen and the same counters`() throws {
        try property(seeds: 0..<1000) { random in
            let (plan, insured) = (random.plan(), random.insured())
            var (explained, silent, bulk) = (YearToDate(), YearToDate(), YearToDate())
            for _ in 0..<5 {
                let claim = random.claim()
                let statement = plan.settle(claim, for: insured, year: &explained)
                let course = plan.course(of: claim, for: insured, year: &silent)
                let result = plan.result(of: claim, for: insured, year: &bulk)
                let settlement = try #require(statement.settlement)
                try #require(explained == silent && silent == bulk)
                try #require(course.refusal == nil && result.refusal == nil)
                try #require(Payer.allCases.allSatisfy { settlement.borne(by: $0) == result.money($0) })
                try #require(course.rest == (settlement.patient + settlement.undecided).fen)
                for (layer, name) in statement.layers.enumerated() {
                    try #require(.fen(course.paid[layer]) == settlement.paid(layer: name.key) ?? .zero)
                }
            }
        }
    }

    @Test func `each layer pays what exact arithmetic says, moved by rounding less than a fen`() throws {
        try property(seeds: 0..<1000) { random in
            let (plan, insured) = (random.plan(), random.insured())
            var year = YearToDate()
            for _ in 0..<4 {
                let claim = random.claim()
                let second = Reckoning(plan: plan, insured: insured, claim: claim)
                let before = year
                let course = plan.course(of: claim, for: insured, year: &year)
                var left = Fraction(Int128(claim.amounts.inScope.fen))
                for (index, layer) in second.layers.enumerated() {
                    if second.stops(at: layer) {
                        try #require(course.stoppedAt == index)
                        break
                    }
                    let paid = Fraction(Int128(course.paid[index]))
                    let owed = second.pays(layer, of: left, after: before[index]) {
                        Fraction($0.rounded(plan.rounding))
                    }
                    let exact = second.pays(layer, of: left, after: before[index]) { $0 }
                    try #require(paid == owed)
                    try #require((paid - exact).magnitude < Fraction(1))
                    left = left - paid
                }
                let outside = (claim.amounts.total - claim.amounts.inScope).fen
                try #require(Fraction(Int128(course.rest - outside)) == left)
            }
        }
    }

    @Test func `through the whole stack rounding moves at most one fen a layer`() throws {
        try property(seeds: 0..<1000) { random in
            let plan = random.plan(known: true)
            let (insured, claim) = (random.insured(), random.claim())
            let second = Reckoning(plan: plan, insured: insured, claim: claim)
            var exact = Fraction(Int128(claim.amounts.inScope.fen))
            for layer in second.layers {
                exact = exact - second.pays(layer, of: exact, after: YearToDate.Counter()) { $0 }
            }
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
            for _ in 0..<random.int(0...3) { _ = plan.course(of: random.claim(), for: insured, year: &year) }
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
                    return sum + inScope - plan.course(of: claim, for: insured, year: &year).rest
                }
            }
            var others = claims
            others[dearer] += more
            try #require(benefit(others) >= benefit(claims) - Int64(plan[.inpatient].layers.count))
        }
    }

    @Test func `nobody's year exceeds a cap`() throws {
        try property(seeds: 0..<1000) { random in
            let (plan, insured) = (random.plan(known: true), random.insured())
            let level = random.one(of: FacilityLevel.allCases)
            var year = YearToDate()
            var last = random.claim(level: level)
            for _ in 0..<8 {
                _ = plan.course(of: last, for: insured, year: &year)
                last = random.claim(level: level)
            }
            let second = Reckoning(plan: plan, insured: insured, claim: last)
            for (index, layer) in second.layers.enumerated() {
                guard let cap = second.terms(layer)?.terms.cap.value else { continue }
                try #require(year[index].paid <= cap)
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
                _ = plan.course(of: claim, for: insured, year: &year)
            }
            var whole = YearToDate()
            let claim = random.claim(level: level, inScope: inScope)
            let second = Reckoning(plan: plan, insured: insured, claim: claim)
            let owed = second.pays(
                second.layers[0], of: Fraction(Int128(inScope)), after: YearToDate.Counter()
            ) {
                Fraction($0.rounded(plan.rounding))
            }
            _ = plan.course(of: claim, for: insured, year: &whole)
            let paid = Fraction(Int128(year[0].paid.fen))
            try #require(Fraction(Int128(whole[0].paid.fen)) == owed && year[0].entered == whole[0].entered)
            // Half to even may round 0.5 down and 1.5 up: of the last fen that entered two would be due, and one is paid.
            try #require(paid == owed || plan.rounding == .halfEven && paid == owed - Fraction(1))
        }
    }

    @Test func `the steps of a statement lead to what the layer pays`() throws {
        try property(seeds: 0..<1000) { random in
            let (plan, insured) = (random.plan(), random.insured())
            var year = YearToDate()
            for index in 0..<Layer.most where random.once(in: 3) {
                year[index].entered = .fen(random.amount())
                year[index].paid = .fen(random.int(0...year[index].entered.fen))
            }
            for _ in 0..<3 {
                let statement = plan.settle(random.claim(), for: insured, year: &year)
                let settlement = try #require(statement.settlement)
                for part in settlement.parts {
                    let layer = try #require(plan[.inpatient].layers.first { $0.key == part.layer })
                    try #require(try walked(statement.lines(part.layer), counts: layer.counts) == part.paid)
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
            case .yearTotal:
                try #require(number == amount && line.base + amount == line.result)
                amount = line.result
            case .deductible:
                try #require(number.map { line.base - $0 } == line.result && line.base == amount)
                amount = line.result
            case .band:
                onBands += line.base
                sum += line.result
                try #require(onBands <= amount)
            case .uplift: try #require(line.result == sum)
            case .paidBefore:
                try #require(number.map { max(.zero, line.base - $0) } == line.result)
                // By claim it is what is left of the cap, which the next line holds the sum to.
                if counts == .year { sum = line.result }
            case .cap, .entering:
                try #require(line.result <= sum && line.base == sum)
                sum = line.result
            case .pays: try #require(line.result == sum)
            case .outOfCatalogue, .overLimit, .firstSelfPay, .unknown:
                Issue.record("no step of a layer that pays")
            }
        }
        return sum
    }
}
