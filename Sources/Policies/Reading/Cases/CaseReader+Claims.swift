import Scheme
import Vocabulary

/// What is claimed, once or several times in a year, and what is published to come out.
extension CaseReader {
    private static let claimKeys: Set = [
        "kind", "level", "facility", "condition", "place", "admission", "discharge", "transfer", "babies",
        "total", "outOfCatalogue", "overLimit", "firstSelfPay", "bedCharge", "bedDays",
    ]

    /// One claim with its expectation, or several in their order.
    func steps(_ place: Place, _ plan: Plan?) -> [ClaimCase.Step]? {
        if let claims = place["claims"] {
            for key in ["claim", "expect", "enters"] {
                guard let at = place[key] else { continue }
                findings.error(
                    at, "写了 claims，\(key) 就写进每一次里", "with claims, \(key) stands in each of them")
            }
            let listed = reader.list(
                claims, "claims 是费用的列表，每次写 total 和 expect", "claims is a list, each with a total and expect")
            let steps = listed.map { at in
                step(
                    at.without(["expect"]), expect: at["expect"], total: nil, at, plan,
                    isInside: place["startAt"] != nil)
            }
            return steps.contains { $0 == nil } ? nil : steps.compactMap { $0 }
        }
        if let enters = place["enters"] {
            if place["startAt"] == nil {
                findings.error(
                    enters, "enters 要和 startAt 一起写：从哪一层算起", "enters goes with startAt: the layer to begin at")
            }
            let claim = place["claim"] ?? place.without(Set((place.entries ?? []).map(\.key)))
            return step(claim, expect: place["expect"], total: money(enters), place, plan).map { [$0] }
        }
        guard let claim = place["claim"] else {
            findings.error(place, "缺 claim", "lacks a claim")
            _ = expected(place["expect"], place, .inpatient, plan)
            return nil
        }
        return step(claim, expect: place["expect"], total: nil, place, plan).map { [$0] }
    }

    /// - Parameter total: what enters the layer to begin at, where the case says that instead of a bill.
    private func step(
        _ place: Place, expect: Place?, total: Money?, _ outer: Place, _ plan: Plan?, isInside: Bool = false
    ) -> ClaimCase.Step? {
        _ = reader.block(place, keys: CaseReader.claimKeys)
        var missing: [String] = []
        // An example that begins in the middle need not say what care it was.
        if outer["startAt"] == nil, !isInside {
            if place["kind"] == nil { missing.append("kind") }
            if place["level"] == nil, place["facility"] == nil { missing.append("level") }
        }
        if total == nil, place["total"] == nil, outer["enters"] == nil { missing.append("total") }
        if !missing.isEmpty, place.entries != nil {
            findings.error(
                place, "claim 缺 \(missing.joined(separator: "、"))",
                "the claim lacks \(missing.joined(separator: ", "))")
        }
        let kind: CareKind? = place["kind"].map { reader.choice($0) } ?? .inpatient
        let discharge = place["discharge"].flatMap { $0.text.flatMap { Day($0) } } ?? lastDay
        let ofItsDay = plansOfDays.last { $0.from <= discharge }?.plan
        let claim = kind.flatMap { self.claim(place, $0, total: total, ofItsDay ?? plan) }
        let expected = expected(expect, outer, kind ?? .inpatient, ofItsDay ?? plan)
        return claim.map { ClaimCase.Step(claim: $0, expected: expected, plan: ofItsDay) }
    }

    private func claim(_ place: Place, _ kind: CareKind, total: Money?, _ plan: Plan?) -> Claim? {
        var level: FacilityLevel? = place["level"].map { reader.choice($0) } ?? .tertiary
        if let at = place["facility"], let plan {
            let word = at.text ?? ""
            // A class by its key says the level too; a trait alone is of the level that is said.
            let grade =
                plan.grades.first { $0.key == word }
                ?? level.flatMap { plan.facilityClass(word: word, level: $0) }.flatMap {
                    $0.trait == word ? $0 : nil
                }
            if grade == nil {
                _ = isKnown(word, at, Words("医疗机构类别", "class of facilities"), plan.grades.choices.byKey)
            }
            level = grade?.level ?? level
        }
        let condition = place["condition"]
        if let condition, let plan { _ = isCondition(condition.text ?? "", condition, of: plan) }
        let at: CarePlace? = place["place"].map { reader.choice($0) } ?? .local
        let babies = place["babies"].map { count($0, 1...Claim.mostBabies) } ?? 1
        let isTransfer = place["transfer"].map { reader.flag($0) } ?? false
        // Published examples rarely name days: then it is the last day on which the file is in force.
        let discharge = place["discharge"].map { day($0) } ?? lastDay
        let admission = place["admission"].map { day($0) } ?? discharge
        if let admission, let discharge, admission > discharge || !year.contains(discharge) {
            findings.error(
                place, "出院日期不在本年度，或早于入院日期", "the day of discharge is not in the year, or before admission")
        }
        let parts = ["outOfCatalogue", "overLimit", "firstSelfPay"]
            .map { key in place[key].map { money($0) } ?? .zero }
        let whole = total ?? place["total"].flatMap { money($0) }
        guard let level, let at, let admission, let discharge, let babies, let whole,
            let outOfCatalogue = parts[0], let overLimit = parts[1], let firstSelfPay = parts[2]
        else { return nil }
        do {
            let amounts = try ClaimAmounts(
                total: whole, outOfCatalogue: outOfCatalogue, overLimit: overLimit,
                firstSelfPay: firstSelfPay)
            let bed = bed(place, admission, discharge)
            if let fault = bed?.fault(in: amounts.total)?.words { findings.error(place, fault.zh, fault.en) }
            return Claim(
                kind: kind, level: level, place: at, admission: admission, discharge: discharge,
                amounts: amounts, facilityClass: place["facility"]?.text, condition: condition?.text,
                isTransfer: isTransfer, babies: babies, bed: bed)
        } catch {
            findings.error(place, error.words.zh, error.words.en)
            return nil
        }
    }

    /// `bedCharge: 800元, bedDays: 10`; without days, those of the stay.
    private func bed(_ place: Place, _ admission: Day, _ discharge: Day) -> BedCharge? {
        guard let charge = place["bedCharge"].flatMap({ money($0) }) else {
            if let at = place["bedDays"], place["bedCharge"] == nil {
                findings.error(at, "bedDays 要和 bedCharge（床位费）一起写", "bedDays goes with bedCharge")
            }
            return nil
        }
        let days = place["bedDays"].map { count($0, 1...BedCharge.mostDays) }
        return BedCharge(charge: charge, days: (days ?? nil) ?? Claim.days(from: admission, to: discharge))
    }

    // MARK: - What is published

    /// - Parameter plan: nil where it could not be read; then layers are not looked up.
    private func expected(
        _ place: Place?, _ outer: Place, _ kind: CareKind, _ plan: Plan?
    ) -> [ClaimCase.Expectation] {
        var expected: [ClaimCase.Expectation] = []
        func add(_ figure: ClaimCase.Figure, _ at: Place) {
            if let money = money(at) {
                expected.append(ClaimCase.Expectation(figure: figure, value: .money(money)))
            }
        }
        let layers = plan.map { $0[kind].layers.map(\.key) }
        let entries = place.map {
            reader.block(
                $0,
                keys: [
                    "pays", "enters", "deductible", "bands", "paid", "patient", "undecided", "refused",
                    "year",
                ])
        }
        for (key, at) in entries ?? [] {
            switch key {
            case "pays", "enters", "deductible":
                for (layer, at) in reader.entries(at) ?? [] {
                    if let layers, !isLayer(layer, at, of: layers) { continue }
                    switch key {
                    case "pays": add(.pays(layer), at)
                    case "enters": add(.enters(layer), at)
                    default: add(.deductible(layer), at)
                    }
                }
            case "bands":
                for (layer, at) in reader.entries(at) ?? [] {
                    if let layers, !isLayer(layer, at, of: layers) { continue }
                    let listed = reader.list(
                        at, "bands 是各段支付额的列表", "bands is a list of what each band comes to")
                    for (index, element) in listed.enumerated() { add(.band(layer, index + 1), element) }
                }
            case "paid": add(.paid, at)
            case "patient": add(.patient, at)
            case "undecided": add(.undecided, at)
            case "refused":
                guard let reason: Refusal.Reason = reader.choice(at) else { continue }
                expected.append(ClaimCase.Expectation(figure: .refused, value: .refusal(reason)))
            default:
                guard let number = count(at, 1998...2100), let year = BenefitYear(number) else { continue }
                expected.append(ClaimCase.Expectation(figure: .year, value: .year(year)))
            }
        }
        if entries?.isEmpty ?? true {
            findings.error(
                place ?? outer, "缺 expect：算例要写出公布的结果", "lacks expect: a case states the published result")
        }
        return expected
    }
}
