import Vocabulary

extension Plan {
    /// Settles one claim and explains it. `year` moves on unless the claim is refused.
    ///
    /// The claim's discharge lies in the plan's year and the person's tier is one of the plan's; both are for
    /// the caller to check, because only the caller can say where a wrong one came from.
    public func statement(
        of claim: Claim, for insured: Insured, year: inout YearToDate, program: String
    ) -> Statement {
        var recorder = Explaining(plan: self, claim: claim, insured: insured)
        let course = settle(claim, for: insured, year: &year, recorder: &recorder)
        var refusal: Refusal?
        var settlement: Settlement?
        if let reason = course.refusal {
            refusal = self.refusal(reason, claim: claim, insured: insured)
        } else {
            settlement = self.settlement(course, claim: claim, parts: recorder.parts)
        }
        var used = UsedCitations(of: citations)
        return Statement(
            plan: identity, claim: claim, person: facts(insured, on: claim.admission), refusal: refusal,
            settlement: settlement,
            layers: self[claim.kind].layers.map {
                Statement.LayerName(key: $0.key, words: $0.words, payer: $0.payer)
            },
            lines: refusal == nil ? recorder.lines.map { used.line($0) } : [],
            missed: refusal == nil ? recorder.missed.map { used.missed($0) } : [],
            footnotes: unmodelled.map { used.footnote($0) },
            citations: used.kept, program: program)
    }

    /// Settles one claim without explaining it.
    public func course(of claim: Claim, for insured: Insured, year: inout YearToDate) -> Course {
        var silent = Silent()
        return settle(claim, for: insured, year: &year, recorder: &silent)
    }

    /// Settles one claim of many: fen by payer, nothing explained, nothing allocated.
    public func result(
        of claim: Claim, for insured: Insured, year: inout YearToDate
    ) -> BulkResult {
        result(course(of: claim, for: insured, year: &year), of: claim)
    }

    private func result(_ course: Course, of claim: Claim) -> BulkResult {
        guard course.refusal == nil else { return BulkResult(refusal: course.refusal) }
        var result = BulkResult(refusal: nil)
        let layers = tables.kinds[claim.kind.position]
        for index in layers {
            result.paid[tables.heads[index].payer.position] += course.paid[index - layers.lowerBound]
        }
        let rest = course.stoppedAt == nil ? Payer.patient : .undecided
        if rest == .undecided {
            // What is out of scope is the patient's own, whatever the unknown layer says.
            let outside = (claim.amounts.total - claim.amounts.inScope).fen
            result.paid[Payer.patient.position] = outside
            result.paid[Payer.undecided.position] = course.rest - outside
        } else {
            result.paid[Payer.patient.position] = course.rest
        }
        return result
    }

    private func settlement(_ course: Course, claim: Claim, parts: [Settlement.Part]) -> Settlement {
        let numbers = result(course, of: claim)
        var unknown: Unknown?
        if let stopped = course.stoppedAt, case .unknown(let why) = self[claim.kind].layers[stopped].content {
            unknown = why
        }
        return Settlement(
            amounts: claim.amounts, parts: parts, patient: numbers.money(.patient),
            undecided: numbers.money(.undecided), unknown: unknown)
    }

    /// The reason with what it turns on.
    private func refusal(_ reason: Refusal.Reason, claim: Claim, insured: Insured) -> Refusal {
        switch reason {
        case .beforeBirth: Refusal(reason, day: insured.birth)
        case .afterDeath: Refusal(reason, day: insured.death)
        case .notCovered:
            // From when, if at all: an empty span has no first day.
            Refusal(
                reason,
                day: claim.discharge < insured.coveredFrom && insured.coveredFrom <= insured.coveredTo
                    ? insured.coveredFrom : nil)
        case .benefitUnknown:
            if case .unknown(let why) = self[claim.kind] {
                Refusal(reason, detail: why.text)
            } else {
                Refusal(reason)
            }
        case .placeUnknown:
            if case .known(_, let elsewhere) = self[claim.kind] {
                Refusal(reason, detail: elsewhere.text)
            } else {
                Refusal(reason)
            }
        }
    }

    private func facts(_ insured: Insured, on day: Day) -> Statement.Facts {
        Statement.Facts(
            tier: tiers[insured.tier].key, tierWords: tiers[insured.tier].words,
            categories: insured.categories.categories,
            age: insured.birth.flatMap { $0 <= day ? $0.age(on: day) : nil })
    }
}
