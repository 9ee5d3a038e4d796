import Scheme
import Vocabulary

extension Reader {
    /// Reads what staying insured earns; what the region leaves open is taken from the files above, term by term.
    mutating func incentive(_ lookup: Lookup) -> Known<Incentive>? {
        if let unknown = unknownBlock(lookup, section: Names.incentive) { return .unknown(unknown) }
        guard lookup.first != nil else { return .unknown(silent("激励约束")) }
        let before = findings.errorCount
        for level in lookup.known where level.isOwn {
            let parts = block(
                level.place, keys: ["originalCap", "continuous", "zeroClaim", "ceiling", "lapse"])
            let inner: [String: Set<String>] = [
                "continuous": ["after", "firstStep", "step"], "zeroClaim": ["step", "needsNextPayment"],
                "lapse": ["step", "ceiling"],
            ]
            for (key, place) in parts where place.entries != nil && place["unknown"] == nil {
                if let keys = inner[key] { _ = block(place, keys: keys) }
            }
        }
        let cap = term(
            lookup.find("originalCap", with: self), .money, Words("大病保险原封顶线", "original cap"))
        let continuous = continuous(lookup)
        let zeroClaim = zeroClaim(lookup)
        let ceiling = lookup.find("ceiling", with: self).flatMap {
            self.ceiling($0, Words("激励合计不超过", "rewards together at most"), hook: .rewardCeiling)
        }
        let lapse = lapse(lookup)
        guard let cap, findings.errorCount == before else { return nil }
        return .known(
            Incentive(
                originalCap: cap, continuous: continuous, zeroClaim: zeroClaim, ceiling: ceiling, lapse: lapse
            ))
    }

    private mutating func continuous(_ lookup: Lookup) -> Incentive.Continuous? {
        guard lookup.find("continuous", with: self) != nil else { return nil }
        let name = Words("连续参保激励", "for continuous years")
        let step = term(
            lookup.find("continuous", "step", with: self), .money, name, Words("每一步", "a step"),
            hook: .rewardStep)
        guard let after = lookup.find("continuous", "after", with: self),
            let first = lookup.find("continuous", "firstStep", with: self)
        else {
            if let place = lookup.first?.place {
                findings.error(
                    place, "continuous 要写 after（如 4年）和 firstStep",
                    "continuous needs after (such as 4年) and firstStep")
            }
            return nil
        }
        let years: Cited<Int>? = cited(
            after, .years, section: Names.incentive, name: [name, Words("连续参保满", "after")])
        let kind: Cited<Incentive.FirstStep>? = cited(
            first, .choice(\.words), section: Names.incentive, name: [name, Words("第一步", "first step")])
        guard let years, let kind, let step else { return nil }
        return .init(after: years, first: kind, step: step)
    }

    private mutating func zeroClaim(_ lookup: Lookup) -> Incentive.ZeroClaim? {
        guard lookup.find("zeroClaim", with: self) != nil else { return nil }
        let step = term(
            lookup.find("zeroClaim", "step", with: self), .money, Words("零报销激励", "for years without a claim"),
            Words("每一步", "a step"), hook: .rewardStep)
        let needs = lookup.find("zeroClaim", "needsNextPayment", with: self)
        if let place = needs?.place, !["true", "false"].contains(place.text) {
            findings.error(
                place, "needsNextPayment 应写 true 或 false", "needsNextPayment is true or false")
        }
        return step.map { .init(step: $0, needsNextPayment: needs?.place.text == "true") }
    }

    private mutating func lapse(_ lookup: Lookup) -> Incentive.Lapse? {
        guard let found = lookup.find("lapse", with: self) else { return nil }
        let name = Words("断保降低封顶线", "the cap lowered for a lapse")
        guard found.place["unknown"] == nil else {
            return term(found, .money, name).map { .init(step: $0, ceiling: nil) }
        }
        let step = term(
            lookup.find("lapse", "step", with: self), .money, name, Words("每年", "a year"))
        let ceiling = lookup.find("lapse", "ceiling", with: self).flatMap {
            self.ceiling($0, Words("降低不超过", "lowered by at most"), hook: nil)
        }
        return step.map { .init(step: $0, ceiling: ceiling) }
    }

    /// `20%` of the original cap, or `80000元`.
    private mutating func ceiling(
        _ found: Lookup.Found, _ name: Words, hook: National.Hook?
    ) -> Cited<Incentive.Ceiling>? {
        let measure = Measure<Incentive.Ceiling>(
            parse: { text in
                Units.money(text).map { .amount($0) } ?? Measure.share.parse(text).map { .share($0) }
            },
            words: { ceiling in
                switch ceiling {
                case .share(let ratio): Words("原封顶线的 \(ratio)", "\(ratio) of the original cap")
                case .amount(let money): Words("\(money.grouped) 元", "\(money.grouped) yuan")
                }
            },
            example: Words("百分数如 20%，或金额如 80000元", "a share such as 20%, or an amount such as 80000元"),
            limit: { ceiling in
                if case .share(let ratio) = ceiling { .ratio(ratio) } else { nil }
            })
        return stated(found, measure, section: Names.incentive, name: [name], hook: hook)?.value
    }

    private mutating func term<Value>(
        _ found: Lookup.Found?, _ measure: Measure<Value>, _ name: Words..., hook: National.Hook? = nil
    ) -> Stated<Value>? {
        guard let found else { return .unknown(silent(name.map(\.zh).joined())) }
        return stated(found, measure, section: Names.incentive, name: name, hook: hook)
    }
}
