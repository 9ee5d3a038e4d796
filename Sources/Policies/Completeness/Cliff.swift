import Scheme
public import Vocabulary

/// A cliff (断崖): one more yuan of cost leaves the patient worse off by more than that yuan.
public struct Cliff: Hashable, Sendable {
    public let kind: CareKind
    public let place: CarePlace
    /// The level, or the region's own class of hospitals.
    public let grade: Words
    public let tier: Words
    /// 普通成年人, 儿童, …
    public let person: Words
    /// 病种或分娩方式, where the policy grades by it.
    public let condition: Words?
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
        let setting =
            [kind.words, place.words, grade, tier, person] + [condition, district].compactMap(\.self)
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
            for bill in bills(of: plan) {
                guard let line = bill.bill.line(at: probes), seen.insert(line).inserted else { continue }
                for step in CliffSearch(paid: bill.bill.paid).steps(between: edges) {
                    if let cliff = Cliff(bill.bill, bill.person, district?.name, after: Money(fen: step.cost))
                    {
                        found.append(cliff)
                    }
                }
            }
        }
        return gathered(found)
    }

    /// One bill for every kind of care and person whose terms may differ.
    private static func bills(of plan: Plan) -> [(bill: Bill, person: Words)] {
        var bills: [(bill: Bill, person: Words)] = []
        for kind in CareKind.allCases where !plan[kind].layers.isEmpty {
            for place in CarePlace.allCases {
                for grade in plan.grades {
                    for tier in plan.tiers.indices {
                        for person in people {
                            var bill = Bill(
                                plan: plan, kind: kind, place: place, grade: grade, tier: tier,
                                age: person.age,
                                categories: CategorySet(person.categories), condition: nil)
                            bills.append((bill, person.words))
                            // Diseases differ by their numbers, which one kind of person at home is enough to see.
                            guard place == .local, tier == 0, person.categories.isEmpty else { continue }
                            for condition in plan.conditions {
                                bill.condition = condition
                                bills.append((bill, person.words))
                            }
                        }
                    }
                }
            }
        }
        return bills
    }

    /// The cliff that a bill shows after this cost.
    private init?(_ bill: Bill, _ person: Words, _ district: Words?, after cost: Money) {
        guard let own = bill.own(cost), let ownAfter = bill.own(cost + .yuan(1)) else { return nil }
        self.init(
            kind: bill.kind, place: bill.place, grade: bill.grade.words,
            tier: bill.plan.tiers[bill.tier].words,
            person: person, condition: bill.condition?.words, district: district, cost: cost, own: own,
            ownAfter: ownAfter, others: 0)
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
            return first.with(others: group.count - 1)
        }
    }

    private func with(others: Int) -> Cliff {
        Cliff(
            kind: kind, place: place, grade: grade, tier: tier, person: person, condition: condition,
            district: district, cost: cost, own: own, ownAfter: ownAfter, others: others)
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
