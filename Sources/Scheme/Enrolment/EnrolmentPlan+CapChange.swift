import Vocabulary

extension EnrolmentPlan {
    /// What the person's years do to the cap of critical illness insurance.
    public func capChange(of applicant: Applicant) -> CapChange {
        var lines: [EnrolmentLine] = []
        var unknown: [Unknown] = []
        let rules: Incentive
        switch incentive {
        case .known(let known): rules = known
        case .unknown(let missing):
            return CapChange(
                continuous: nil, zeroClaim: nil, penalty: nil, cap: nil, lines: [.unknown(missing)],
                unknown: [missing])
        }
        func miss(_ missing: Unknown) {
            unknown.append(missing)
            lines.append(.unknown(missing))
        }
        /// So many steps of an amount, written down.
        func steps(_ count: Int, of stated: Stated<Money>, as step: EnrolmentLine.Step) -> Money? {
            guard count > 0 else { return .zero }
            switch stated {
            case .known(let cited):
                let amount = Money(fen: cited.value.fen * Int64(count))
                lines.append(
                    EnrolmentLine(
                        step, base: .money(cited.value), number: .years(count), result: .money(amount),
                        citation: cited.citation))
                return amount
            case .unknown(let missing):
                miss(missing)
                return nil
            }
        }

        var continuous: Money? = .zero
        if let rule = rules.continuous {
            if let years = applicant.continuousYears {
                continuous = steps(rule.steps(years: years), of: rule.step, as: .continuous)
            } else {
                miss(Unknown("不知道连续参保几年", at: ""))
                continuous = nil
            }
        }
        if applicant.keptReward > .zero {
            lines.append(EnrolmentLine(.kept, result: .money(applicant.keptReward)))
            continuous = continuous.map { $0 + applicant.keptReward }
        }
        var zeroClaim: Money? = .zero
        if let rule = rules.zeroClaim, !rule.needsNextPayment || applicant.payment != nil {
            zeroClaim = steps(applicant.zeroClaimYears, of: rule.step, as: .zeroClaim)
        }
        if let ceiling = rules.ceiling, let sum = sum(continuous, zeroClaim), sum > .zero {
            if let limit = ceiling.value.amount(of: rules.originalCap) {
                if sum > limit {
                    continuous = continuous.map { min($0, limit) }
                    zeroClaim = continuous.map { limit - $0 }
                    lines.append(
                        EnrolmentLine(
                            .rewardCeiling, base: .money(sum), number: .money(limit), result: .money(limit),
                            citation: ceiling.citation))
                }
            } else if case .unknown(let missing) = rules.originalCap {
                miss(missing)
            }
        }
        var penalty: Money? = .zero
        if let lapse = rules.lapse {
            penalty = steps(applicant.lapsed.count, of: lapse.step, as: .lapsePenalty)
            if let least = penalty, let ceiling = lapse.ceiling,
                let limit = ceiling.value.amount(of: rules.originalCap), least > limit
            {
                lines.append(
                    EnrolmentLine(
                        .penaltyCeiling, base: .money(least), number: .money(limit), result: .money(limit),
                        citation: ceiling.citation))
                penalty = limit
            }
        }
        var cap: Money?
        if let original = rules.originalCap.value, let reward = sum(continuous, zeroClaim), let penalty {
            cap = original.value + reward - penalty
            lines.append(
                EnrolmentLine(
                    .newCap, base: .money(original.value), number: .money(reward - penalty),
                    result: .money(original.value + reward - penalty), citation: original.citation))
        }
        return CapChange(
            continuous: continuous, zeroClaim: zeroClaim, penalty: penalty, cap: cap, lines: lines,
            unknown: unknown)
    }

    private func sum(_ a: Money?, _ b: Money?) -> Money? {
        if let a, let b { a + b } else { nil }
    }
}

extension Incentive.Ceiling {
    /// Nil where it is a share of a cap that is not known.
    fileprivate func amount(of original: Stated<Money>) -> Money? {
        switch self {
        case .amount(let amount): amount
        case .share(let ratio): original.money.map { $0.share(ratio, rounding: .down) }
        }
    }
}
