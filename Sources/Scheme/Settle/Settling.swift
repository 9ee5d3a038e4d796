import Vocabulary

extension Plan {
    /// Settles one claim and explains it. `year` moves on unless the claim is refused.
    ///
    /// The claim's discharge lies in the plan's year and the person's tier is one of the plan's; both are for
    /// the caller to check, because only the caller can say where a wrong one came from.
    ///
    /// - Parameter isDesignated: whether the facility was a designated one (定点) on the day of discharge.
    public func statement(
        of claim: Claim, for insured: Insured, year: inout YearToDate, program: String,
        isDesignated: Bool = true
    ) -> Statement {
        let block = Block(for: self, capacity: 1)
        block.begin(year)
        let amounts = block.add(claim, for: insured)
        var recorder = Explaining(
            plan: self, claim: claim, amounts: amounts, insured: insured, block: block)
        settle(block, recorder: &recorder)
        var used = UsedCitations(of: citations)
        var refusal: Refusal?
        var settlement: Settlement?
        if let reason = block.columns.refusal[0].first(with: isDesignated ? nil : .facilityNotDesignated) {
            refusal = used.refusal(self.refusal(reason, of: claim, for: insured))
        } else {
            settlement = self.settlement(block, amounts, parts: recorder.parts)
            year.move(claim, settlement)
        }
        let isSettled = refusal == nil
        return Statement(
            plan: identity, claim: claim,
            facilityClass: claim.facilityClass.map { key in
                let grade = grades[grade(claim.level, class: key)]
                return grade.key == key || grade.trait == key ? grade.words : Words(key, key)
            },
            condition: claim.condition.map { words(condition: $0) },
            person: facts(insured, on: claim.admission), refusal: refusal,
            settlement: settlement,
            layers: self[claim.kind].layers.map {
                Statement.LayerName(key: $0.key, words: $0.words, payer: $0.payer)
            },
            lines: isSettled ? recorder.lines.map { used.line($0) } : [],
            missed: isSettled ? recorder.missed.map { used.missed($0) } : [],
            footnotes: unmodelled.map { used.footnote($0) },
            citations: used.kept, program: program)
    }

    private func settlement(
        _ block: Block, _ amounts: ClaimAmounts, parts: [Settlement.Part]
    ) -> Settlement {
        let numbers = block.result(0, total: amounts.total)
        var unknown: Unknown?
        let stop = Int(block.columns.stoppedAt[0])
        let membership = Int(block.columns.membership[0])
        let ahead = tables.stacks[Int(block.columns.kind[0])].drop { stop < 0 || $0 != stop }
        let open = ahead.filter { tables.heads[$0].byMembership[membership] >= 0 }
            .map { tables.heads[$0].payer }
        if block.columns.stoppedAt[0] >= 0,
            case .unknown(let why) = tables.layers[Int(block.columns.stoppedAt[0])].content
        {
            unknown = why
        }
        return Settlement(
            amounts: amounts, parts: parts, patient: numbers.money(.patient),
            undecided: numbers.money(.undecided), unknown: unknown,
            open: Payer.allCases.filter(open.contains))
    }

    private func words(condition key: String) -> Words {
        conditions.first { $0.key == key }?.words ?? Words(key, key)
    }

    private func facts(_ insured: Insured, on day: Day) -> Statement.Facts {
        Statement.Facts(
            tier: tiers[insured.tier].key, tierWords: tiers[insured.tier].words,
            categories: insured.categories.categories,
            age: insured.birth.flatMap { $0 <= day ? $0.age(on: day) : nil })
    }
}

extension YearToDate {
    /// Moves on by what a settlement used up; a refusal uses nothing.
    public mutating func move(_ claim: Claim, _ settlement: Settlement?) {
        guard let settlement else { return }
        let parts = settlement.parts
        if claim.kind == .inpatient {
            if !claim.isTransfer {
                stays += 1
                thisStay = .zero
            }
            thisStay += parts.first { $0.payer == .basicFund }?.uses.deductible ?? .zero
        }
        inScope += settlement.amounts.inScope
        for part in parts { self[part.counter] += part.uses }
    }
}
