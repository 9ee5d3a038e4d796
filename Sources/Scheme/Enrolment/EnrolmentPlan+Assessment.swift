import Vocabulary

extension EnrolmentPlan {
    /// Who owes what for the year: the payment of the person's group and tier, help with it, and the fiscal share.
    ///
    /// Help goes to the individual payment only: what a late payer or a person without fiscal subsidy owes besides, years
    /// paid for afterwards and voluntary payments are theirs.
    public func assessment(of applicant: Applicant) -> Assessment {
        var sheet = Sheet()
        let age = age(of: applicant)
        let rate = rate(for: applicant, age: age)
        let price = sheet.read(rate.individual[applicant.tier], as: .individual, who: rate.group?.words)
        for surcharge in contribution.surcharges
        where surcharge.group.map({ applicant.belongs(to: $0, age: age) }) ?? true {
            sheet.lines.append(
                EnrolmentLine(
                    .surcharge, result: .money(surcharge.amount.value), who: surcharge.words,
                    citation: surcharge.amount.citation))
        }
        let fiscal = sheet.read(rate.fiscal[applicant.tier], as: .fiscal)
        let (individual, budget) = standing(applicant, price, fiscal, &sheet)
        let help = help(for: applicant, age: age, price: price, &sheet)
        let repair = repair(for: applicant, price: price, &sheet)
        var own = individual.flatMap { individual in help.map { individual - $0.map(\.amount).sum } }
        // Helped in full one pays nothing, whatever the price.
        if price == nil, isHelpedInFull(applicant, age: age) { own = .zero }
        for topUp in contribution.topUps where applicant.topUps.contains(topUp.key) {
            guard let before = own else { continue }
            own = before + topUp.amount.value
            sheet.lines.append(
                EnrolmentLine(
                    .topUp, base: .money(before), number: .money(topUp.amount.value),
                    result: .money(before + topUp.amount.value), who: topUp.words,
                    citation: topUp.amount.citation))
        }
        own = own.flatMap { own in repair.map { own + $0 } }
        if let receives = rate.receives, receives.value != applicant.tier {
            sheet.lines.append(EnrolmentLine(.receives, citation: receives.citation))
        }
        if let own { sheet.lines.append(EnrolmentLine(.own, result: .money(own))) }
        return Assessment(
            individual: individual, help: help ?? [], own: own, fiscal: budget, repair: repair,
            receives: rate.receives?.value ?? applicant.tier, lines: sheet.lines, unknown: sheet.unknown)
    }

    private func rate(for applicant: Applicant, age: Int?) -> Contribution.Rate {
        let found = contribution.rates.first { rate in
            rate.group.map { applicant.belongs(to: $0, age: age) } ?? true
        }
        return found ?? contribution.rates[contribution.rates.count - 1]
    }

    /// What falls to the person and to the budget: who has no subsidy, or pays after the day, bears the fiscal share too.
    private func standing(
        _ applicant: Applicant, _ price: Money?, _ fiscal: Money?, _ sheet: inout Sheet
    ) -> (individual: Money?, budget: Money?) {
        if !applicant.isSubsidised {
            guard let rule = contribution.unsubsidised else {
                sheet.miss(.silent("没有财政补助的人怎样缴费"))
                return (nil, .zero)
            }
            if case .amount(let amount) = rule.value {
                sheet.lines.append(
                    EnrolmentLine(.unsubsidised, result: .money(amount), citation: rule.citation))
                return (amount, .zero)
            }
            return (sheet.sum(price, fiscal, as: .unsubsidised, rule.citation), .zero)
        }
        if let late = contribution.late, let paid = applicant.paymentDay, paid > late.value {
            return (sheet.sum(price, fiscal, as: .late, late.citation), .zero)
        }
        return (price, fiscal)
    }

    private func isHelpedInFull(_ applicant: Applicant, age: Int?) -> Bool {
        guard let grade = subsidies.grade(for: applicant, age: age), grade.tier == nil,
            grade.coversSurcharges,
            applicant.isSubsidised, contribution.late == nil
        else { return false }
        return grade.parts.value?.first?.help == .full
    }

    /// Nil where there is help, but not known how much.
    private func help(
        for applicant: Applicant, age: Int?, price: Money?, _ sheet: inout Sheet
    ) -> [Assessment.Share]? {
        guard let grade = subsidies.grade(for: applicant, age: age) else { return [] }
        let parts: [Subsidies.Part]
        switch grade.parts {
        case .known(let known): parts = known
        case .unknown(let unknown):
            sheet.miss(unknown)
            return nil
        }
        let rate = rate(for: applicant, age: age)
        guard let price, let basis = grade.tier.map({ rate.individual[$0].money }) ?? price else {
            return nil
        }
        let surcharges =
            contribution.surcharges.filter { $0.group.map { applicant.belongs(to: $0, age: age) } ?? true }
            .map(\.amount.value).sum
        let base = min(price, grade.coversSurcharges ? basis : max(.zero, basis - surcharges))
        var left = base
        return parts.map { part in
            let (amount, number): (Money, EnrolmentLine.Value?) =
                switch part.help {
                case .full, .rest: (left, nil)
                case .amount(let amount): (min(left, amount), nil)
                case .share(let ratio): (min(left, base.share(ratio, rounding: rounding)), .ratio(ratio))
                }
            left -= amount
            let names = Words(
                "\(part.contributor.words.zh)（\(grade.group.words.zh)）",
                "\(part.contributor.words.en) (\(grade.group.words.en))")
            sheet.lines.append(
                EnrolmentLine(
                    .subsidy, base: number == nil ? nil : .money(base), number: number,
                    result: .money(amount),
                    who: names, citation: part.citation))
            return Assessment.Share(contributor: part.contributor, amount: amount)
        }
    }

    /// What the lapsed years cost that the person pays for: each this year's individual payment.
    private func repair(for applicant: Applicant, price: Money?, _ sheet: inout Sheet) -> Money? {
        let years = min(applicant.repaired, applicant.lapsed.count)
        guard years > 0 else { return .zero }
        guard let rule = waiting.value?.repair else {
            sheet.miss(.silent("断保年度怎样补缴"))
            return nil
        }
        guard let price else { return nil }
        let cost = Money(fen: price.fen * Int64(years))
        sheet.lines.append(
            EnrolmentLine(
                .repairPrice, base: .money(price), number: .years(years), result: .money(cost),
                citation: rule.citation))
        return cost
    }
}

/// The steps written down so far, and what was missing.
private struct Sheet {
    var lines: [EnrolmentLine] = []
    var unknown: [Unknown] = []

    mutating func miss(_ unknown: Unknown) {
        self.unknown.append(unknown)
        lines.append(.unknown(unknown))
    }

    mutating func read(
        _ stated: Contribution.Stated, as step: EnrolmentLine.Step, who: Words? = nil
    ) -> Money? {
        switch stated {
        case .known(let cited):
            lines.append(EnrolmentLine(step, result: .money(cited.value), who: who, citation: cited.citation))
            return cited.value
        case .unknown(let unknown):
            miss(unknown)
            return nil
        }
    }

    mutating func sum(
        _ price: Money?, _ fiscal: Money?, as step: EnrolmentLine.Step, _ citation: Int
    ) -> Money? {
        guard let price, let fiscal else { return nil }
        lines.append(
            EnrolmentLine(
                step, base: .money(price), number: .money(fiscal), result: .money(price + fiscal),
                citation: citation))
        return price + fiscal
    }
}
