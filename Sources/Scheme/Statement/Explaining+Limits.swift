import Vocabulary

extension Explaining {
    /// Grant, limit of the claim, floor, and the limit of the month.
    mutating func limits(_ at: Scene) {
        var amount = at.work.weighed
        let further = Int64(max(1, claim.babies) - 1)
        let more = (at.rule.morePerBaby?.value.fen ?? 0) * further
        if let grant = at.terms.grant {
            line(
                at.layer, .grant, base: amount, .money(grant.value), amount + grant.value.fen, grant.citation)
            amount += grant.value.fen
            if more > 0, at.terms.claimCap == nil {
                line(
                    at.layer, .grant, base: amount, .money(Money(fen: more)), amount + more,
                    note: Words("多 \(further) 胎", "\(further) further babies"), at.rule.morePerBaby?.citation)
                amount += more
            }
        }
        if let most = at.terms.claimCap {
            let limit = most.value.fen + more
            if amount > limit {
                if let each = at.rule.morePerBaby, more > 0 {
                    line(at.layer, .limitMore, base: most.value.fen, .money(each.value), limit, each.citation)
                }
                line(at.layer, .claimCap, base: amount, .money(Money(fen: limit)), limit, most.citation)
                amount = limit
            }
        }
        if let floor = at.terms.floor {
            let numerator = Int64(plan.tables.cells[at.work.cell].floor)
            let share = plan.tables.division(at.base * numerator)
            if share > amount {
                line(at.layer, .floor, base: at.base, .ratio(floor.value), share, floor.citation)
                amount = share
            }
        }
        if let least = at.terms.floorAmount, least.value.fen > amount {
            line(
                at.layer, .floorAmount, base: amount, .money(least.value), least.value.fen, least.citation)
            amount = least.value.fen
        }
        month(at, amount)
    }

    private mutating func month(_ at: Scene, _ amount: Int64) {
        guard let cap = at.terms.monthlyCap else { return }
        let work = at.work
        let left = max(0, work.monthlyCap - work.paidOfMonth)
        guard amount > left else { return }
        if work.paidOfMonth > 0 {
            line(
                at.layer, .paidOfMonth, base: cap.value.fen, .money(Money(fen: work.paidOfMonth)), left,
                cap.citation)
        }
        line(at.layer, .monthlyCap, base: amount, .money(cap.value), left, cap.citation)
    }
}
