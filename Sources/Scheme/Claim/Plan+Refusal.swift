public import Vocabulary

/// Why a claim is refused, in the words of the policy: looked up after the fact, and only for what is refused.
extension Plan {
    /// The reason with what it turns on; its citation is a position in the plan's `citations`.
    ///
    /// - Parameter place: what the claim calls its place of care, where that is not the place's own words.
    public func refusal(
        _ reason: Refusal.Reason, of claim: Claim, for insured: Insured, in place: Words? = nil
    ) -> Refusal {
        switch reason {
        case .beforeBirth: Refusal(reason, day: insured.birth)
        case .afterDeath: Refusal(reason, day: insured.death)
        case .notCovered:
            // From when, if at all: an empty span has no first day.
            Refusal(
                reason,
                day: claim.discharge < insured.coveredFrom && insured.coveredFrom <= insured.coveredTo
                    ? insured.coveredFrom : nil)
        case .facilityNotDesignated: Refusal(reason)
        case .benefitUnknown, .placeUnknown, .notPaidThere:
            withoutBenefit(reason, claim, insured, place ?? claim.place.words)
        case .notPaid, .numberUnknown, .classUnknown, .conditionUnknown, .conditionMissing, .noTerms:
            withoutTerms(claim, insured)
        }
    }

    /// Why the benefit has no terms for this claim, where it has none.
    func reasonWithoutTerms(_ claim: Claim, _ insured: Insured) -> Refusal.Reason {
        guard let gap = gap(claim, insured) else { return .noTerms }
        switch gap.cause {
        case .notPaid: return .notPaid
        case .unknown: return .numberUnknown
        case .gradeNotNamed:
            let isKnown =
                claim.facilityClass.map { key in grades.contains { $0.key == key || $0.trait == key } }
                ?? true
            return isKnown ? .noTerms : .classUnknown
        case .conditionNotNamed:
            guard let condition = claim.condition else { return .conditionMissing }
            return conditions.contains { $0.key == condition } ? .noTerms : .conditionUnknown
        }
    }

    private func withoutBenefit(
        _ reason: Refusal.Reason, _ claim: Claim, _ insured: Insured, _ place: Words
    ) -> Refusal {
        let care = said("\(claim.kind.words.zh)待遇", "the benefit for \(claim.kind.words.en)")
        guard case .known(_, let places) = self[claim.kind] else {
            guard case .unknown(let why) = self[claim.kind] else { return Refusal(reason) }
            return Refusal(reason, about: care, text: why.words, at: why.at, isSilent: why.isSilent)
        }
        let there = said(
            "\(place.zh)\(claim.kind.words.zh)待遇",
            "the benefit for \(claim.kind.words.en), \(place.en)")
        switch places[claim.place, membership(of: insured, on: claim.admission)] {
        case .unknown(let why):
            return Refusal(reason, about: there, text: why.words, at: why.at, isSilent: why.isSilent)
        case .notPaid(let citation):
            let about = Words(
                "\(place.zh)发生的\(claim.kind.words.zh)费用",
                "\(claim.kind.words.en), \(place.en)")
            return Refusal(reason, about: about, text: remark(citation), citation: citation)
        case .paid: return Refusal(reason)
        }
    }

    private func withoutTerms(_ claim: Claim, _ insured: Insured) -> Refusal {
        let reason = reasonWithoutTerms(claim, insured)
        let kind = claim.kind.words
        guard let gap = gap(claim, insured) else {
            return Refusal(
                .noTerms,
                about: said(
                    "\(kind.zh)没有写这一类机构或病种的待遇", "\(kind.en) has no terms for this class or condition"))
        }
        let number = gap.name
        switch gap.cause {
        case .notPaid:
            let whose =
                gap.whose.isEmpty
                ? Words("", "") : Gap(gap.cause, number: Words("", ""), whose: gap.whose).name
            return Refusal(
                reason, about: Words("\(kind.zh)\(whose.zh)", "\(kind.en)\(whose.en)"),
                text: gap.citation.flatMap { remark($0) }, citation: gap.citation)
        case .unknown(let why):
            return Refusal(
                reason, about: said("\(kind.zh)\(number.zh)", "\(kind.en), \(number.en)"), text: why.words,
                at: why.at, isSilent: why.isSilent, citation: gap.citation)
        case .gradeNotNamed:
            let known = grades.indices.filter { hasTerms(claim, insured, grade: $0) }
                .map { Choices.Choice(grades[$0].key, grades[$0].words) }
            let grade = grades[grade(claim.level, class: claim.facilityClass)].words
            return Refusal(
                reason,
                about: reason == .classUnknown
                    ? said("政策里没有这个医疗机构类别", "no such class of facilities in the policy")
                    : said("\(kind.zh)没有写\(grade.zh)的待遇", "\(kind.en) has no terms for a \(grade.en)"),
                known: known, meant: claim.facilityClass.flatMap { Choices(known).meant(by: $0) })
        case .conditionNotNamed:
            let known = conditions.indices.filter { hasTerms(claim, insured, condition: $0) }
                .map { Choices.Choice(conditions[$0].key, conditions[$0].words) }
            let about =
                switch reason {
                case .conditionMissing:
                    said("\(kind.zh)待遇按病种定，费用单没有写病种", "\(kind.en) is by condition, and the claim names none")
                case .conditionUnknown: said("\(kind.zh)没有这个病种", "\(kind.en) has no such condition")
                default:
                    said(
                        "\(kind.zh)没有写\(words(condition: claim.condition).zh)的待遇",
                        "\(kind.en) has no terms for \(words(condition: claim.condition).en)")
                }
            return Refusal(
                reason, about: about, known: known,
                meant: claim.condition.flatMap { Choices(known).meant(by: $0) })
        }
    }

    // MARK: - Looking it up

    private func gap(_ claim: Claim, _ insured: Insured) -> Gap? {
        guard let rule = self[claim.kind].layers.first?.rule else { return nil }
        return rule.gaps[rule.axes.position(of: coordinates(claim, insured))]
    }

    private func hasTerms(
        _ claim: Claim, _ insured: Insured, grade: Int? = nil, condition: Int? = nil
    ) -> Bool {
        guard let rule = self[claim.kind].layers.first?.rule else { return false }
        var at = coordinates(claim, insured)
        if let grade { at.grade = grade }
        if let condition { at.condition = condition }
        return rule.terms[rule.axes.position(of: at)] != nil
    }

    private func coordinates(_ claim: Claim, _ insured: Insured) -> Coordinates {
        var at = Coordinates()
        at.membership = membership(of: insured, on: claim.admission)
        at.tier = insured.tier
        at.grade = grade(claim.level, class: claim.facilityClass)
        at.place = claim.place.position
        at.condition = condition(claim.condition)
        return at
    }

    private func words(condition key: String?) -> Words {
        let key = key ?? ""
        return conditions.first { $0.key == key }?.words ?? Words(key, key)
    }

    /// `重庆市 2023 年…`
    private func said(_ zh: String, _ en: String) -> Words {
        Words("\(identity.name.zh) \(identity.year) 年\(zh)", "\(identity.name.en) \(identity.year): \(en)")
    }

    /// What the file remarks beside the citation.
    private func remark(_ citation: Int) -> Words? {
        citations[citation].note.map { Words($0, $0) }
    }
}
