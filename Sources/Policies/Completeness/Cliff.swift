import Scheme
public import Vocabulary

/// A cliff (断崖): one more yuan of cost leaves the patient worse off by more than that yuan.
public struct Cliff: Hashable, Sendable {
    public let kind: CareKind
    public let place: CarePlace
    public let level: FacilityLevel
    public let tier: Words
    /// 普通成年人, 儿童, …
    public let person: Words
    /// Nil: where a district has no rules of its own.
    public let district: Words?
    /// The in-scope cost, and one yuan more.
    public let cost: Money
    /// The patient's own share of the two.
    public let own: Money
    public let ownAfter: Money
    /// In how many other combinations of care and people the step is at the same cost.
    public let others: Int

    public var words: Words {
        let more = cost + .yuan(1)
        let setting = [kind.words, place.words, level.words, tier, person] + (district.map { [$0] } ?? [])
        let rest =
            others > 0 ? Words("；另有 \(others) 种情形也在这里", "; \(others) more cases step here") : Words("", "")
        return Words(
            "\(setting.map(\.zh).joined(separator: "，"))：费用 \(cost.grouped) 元时自己付 \(own.grouped) 元，"
                + "\(more.grouped) 元时自己付 \(ownAfter.grouped) 元，多花 1 元多付 \((ownAfter - own).grouped) 元\(rest.zh)",
            "\(setting.map(\.en).joined(separator: ", ")): of \(cost.grouped) yuan the patient bears \(own.grouped), of "
                + "\(more.grouped) \(ownAfter.grouped): one more yuan costs \((ownAfter - own).grouped)\(rest.en)"
        )
    }
}

extension Cliff {
    /// The people whose bills are tried; nobody's real case.
    private static let people: [(words: Words, age: Int, categories: [PersonCategory])] = [
        (Words("普通成年人", "ordinary adult"), 40, []), (Words("儿童", "child"), 8, [.student]),
        (Words("老人", "elder"), 72, []),
        (Words("低保对象", "on the minimum living allowance"), 55, [.minimumLiving]),
        (Words("低保边缘家庭成员", "on its margin"), 55, [.marginal]),
    ]

    /// Costs at which two lines are taken for the same if they agree at all of them, in yuan.
    private static let probes: [Int64] = [60, 300, 1_500, 6_000, 20_000, 60_000, 200_000, 700_000]

    /// All cliffs of a file, found by settling bills around the edges that its numbers make.
    public static func all(in file: PolicyFile) -> [Cliff] {
        let edges = edges(of: file)
        var seen: Set<[Int64]> = []
        var found: [Cliff] = []
        for district in [nil] + file.districts.map(Optional.some) {
            let plan = file.plan(district: district?.code)
            for kind in CareKind.allCases {
                for place in CarePlace.allCases {
                    for level in FacilityLevel.allCases {
                        for tier in plan.tiers.indices {
                            for person in people {
                                let bill = Bill(
                                    plan: plan, kind: kind, place: place, level: level, tier: tier,
                                    age: person.age,
                                    categories: CategorySet(person.categories))
                                guard let line = bill.line(at: probes), seen.insert(line).inserted else {
                                    continue
                                }
                                for step in CliffSearch(paid: bill.paid).steps(between: edges) {
                                    let cost = Money(fen: step.cost)
                                    guard let own = bill.own(cost), let after = bill.own(cost + .yuan(1))
                                    else {
                                        continue
                                    }
                                    found.append(
                                        Cliff(
                                            kind: kind, place: place, level: level,
                                            tier: plan.tiers[tier].words,
                                            person: person.words, district: district?.name, cost: cost,
                                            own: own,
                                            ownAfter: after, others: 0))
                                }
                            }
                        }
                    }
                }
            }
        }
        return gathered(found)
    }

    /// One example for each kind of care and cost.
    static func gathered(_ cliffs: [Cliff]) -> [Cliff] {
        var order: [[Int64]] = []
        var groups: [[Int64]: [Cliff]] = [:]
        for cliff in cliffs {
            let key = [Int64(cliff.kind.position), cliff.cost.fen]
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(cliff)
        }
        return order.compactMap { key in
            guard let group = groups[key], let first = group.first else { return nil }
            return Cliff(
                kind: first.kind, place: first.place, level: first.level, tier: first.tier,
                person: first.person,
                district: first.district, cost: first.cost, own: first.own, ownAfter: first.ownAfter,
                others: group.count - 1)
        }
    }

    /// Every amount that the file names, for there its rules change; and a sum beyond them all.
    static func edges(of file: PolicyFile) -> [Int64] {
        var amounts: Set<Int64> = [0]
        for item in file.items where item.kind == .number {
            let named = item.name.zh.split(separator: " ").compactMap { Money($0) }
            for amount in named + [Money(item.bareValue)].compactMap({ $0 })
            where amount.fen < Money.limit.fen / 4 {
                amounts.insert(amount.fen)
            }
        }
        let most = amounts.max() ?? 0
        return amounts.sorted() + [max(most * 2, Money.yuan(2_000_000).fen)]
    }
}

/// A bill of one kind, to be settled at any cost.
private struct Bill {
    let plan: Plan
    let kind: CareKind
    let place: CarePlace
    let level: FacilityLevel
    let tier: Int
    let age: Int
    let categories: CategorySet

    private func settlement(_ cost: Money) -> Settlement? {
        let day = plan.identity.year.first + 150
        guard let amounts = try? ClaimAmounts(total: cost) else { return nil }
        var insured = Insured.ordinary(in: plan.identity.year)
        insured.birth = Day(plan.identity.year.number - age, 2, 1)
        insured.categories = categories
        insured.tier = tier
        var year = YearToDate()
        let claim = Claim(
            kind: kind, level: level, place: place, admission: day, discharge: day, amounts: amounts)
        return plan.statement(of: claim, for: insured, year: &year, program: "").settlement
    }

    func paid(_ cost: Int64) -> Int64? { settlement(Money(fen: cost))?.paid.fen }

    /// What is not paid: where a layer is unknown, what the known ones leave.
    func own(_ cost: Money) -> Money? { settlement(cost).map { cost - $0.paid } }

    /// What is paid at these costs; nil where bills of this kind are not settled.
    func line(at costs: [Int64]) -> [Int64]? {
        var line: [Int64] = []
        for cost in costs {
            guard let value = paid(Money.yuan(cost).fen) else { return nil }
            line.append(value)
        }
        return line
    }
}
