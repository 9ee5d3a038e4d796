import Scheme
import Vocabulary

/// What an example about enrolment is worked out on: a file's rules, and the file for rules that the example changes.
struct EnrolmentGround {
    let plan: EnrolmentPlan
    let root: Place
}

extension Reader {
    private static let askedKeys: Set = [
        "who", "categories", "tier", "birth", "paid", "lapsed", "repaired", "continuousYears",
        "zeroClaimYears",
        "keptReward", "circumstances", "subsidised", "topUps", "expect",
    ]

    /// Reads the question of an example: one person, or a list of them, each with what is published.
    mutating func enrolmentCase(_ place: Place, on ground: EnrolmentGround) -> EnrolmentCase? {
        let before = findings.errorCount
        guard let plan = casePlan(place["plan"], on: ground), let at = place["enrolment"] else { return nil }
        let asked = (at.elements ?? [at]).map { element -> EnrolmentCase.Asked in
            _ = block(element, keys: Reader.askedKeys)
            let expect = at.elements == nil ? place["expect"] : element["expect"]
            return EnrolmentCase.Asked(
                who: element["who"]?.text, applicant: applicant(element), expected: figures(expect, element))
        }
        return findings.errorCount == before ? EnrolmentCase(plan: plan, asked: asked) : nil
    }

    /// The file's rules, with those of the example laid over them.
    private mutating func casePlan(_ place: Place?, on ground: EnrolmentGround) -> EnrolmentPlan? {
        guard let place else { return ground.plan }
        _ = block(place, keys: Reader.enrolmentKeys.union(["groups"]))
        guard place.entries != nil else { return nil }
        let merged = place.laid(over: ground.root)
        groups = []
        readGroups(merged["groups"])
        let contribution =
            merged["contribution"] == nil
            ? ground.plan.contribution : contribution(merged["contribution"], merged)
        return enrolment(merged, contribution, year: ground.plan.year, rounding: ground.plan.rounding)
    }

    private func applicant(_ place: Place) -> Applicant {
        var applicant = Applicant()
        if let at = place["categories"] { applicant.categories = categorySet(at) }
        if let at = place["tier"], let tier = tier(at) { applicant.tier = tier }
        applicant.birth = place["birth"].flatMap { day($0) }
        if let at = place["paid"] {
            switch at.text {
            case "inWindow": applicant.payment = .inWindow
            case "none": applicant.payment = nil
            default: applicant.payment = day(at).map { .on($0) }
            }
        }
        if let at = place["lapsed"] {
            let years = list(
                at, "lapsed 是断保年度的列表，如 [2025, 2026]", "lapsed is a list of years, such as [2025, 2026]")
            applicant.lapsed = years.compactMap { element in
                let year = element.text.flatMap { Int($0) }.flatMap { BenefitYear($0) }
                if year == nil { findings.error(element, "应是年度，如 2025", "a year is expected, such as 2025") }
                return year
            }
        }
        applicant.repaired = count(place["repaired"]) ?? 0
        applicant.continuousYears = count(place["continuousYears"])
        applicant.zeroClaimYears = count(place["zeroClaimYears"]) ?? 0
        if let at = place["keptReward"], let money = amount(at) { applicant.keptReward = money }
        for (key, at) in place["circumstances"]?.entries ?? [] {
            guard let circumstance = Circumstance(rawValue: key) else {
                findings.unknown(
                    at, "没有特殊情形 \(key)", "unknown circumstance \(key)", given: key,
                    Choices(keys: Circumstance.allCases.map(\.rawValue)))
                continue
            }
            applicant.circumstances.updateValue(at.text == "true" ? nil : day(at), forKey: circumstance)
        }
        applicant.isSubsidised = place["subsidised"]?.text != "false"
        applicant.topUps = Set((place["topUps"]?.elements ?? []).compactMap(\.text))
        return applicant
    }

    private func figures(_ place: Place?, _ outer: Place) -> [EnrolmentCase.Expectation] {
        let entries = place.map { block($0, keys: Set(EnrolmentCase.Figure.allCases.map(\.rawValue))) } ?? []
        if entries.isEmpty {
            findings.error(
                place ?? outer, "缺 expect：算例要写出公布的结果", "lacks expect: a case states the published result")
        }
        return entries.compactMap { key, at in
            guard let figure = EnrolmentCase.Figure(rawValue: key) else { return nil }
            let value: PolicyCase.Value? =
                switch figure {
                case .waiting: months(at).map { .months($0) }
                case .coveredFrom: day(at).map { .day($0) }
                default: amount(at).map { .money($0) }
                }
            return value.map { .init(figure: figure, value: $0) }
        }
    }

    private func day(_ place: Place) -> Day? {
        let day = place.text.flatMap { Day($0) }
        if day == nil { findings.error(place, "日期应写成 2023-01-31", "a day is written 2023-01-31") }
        return day
    }

    private func months(_ place: Place) -> Int? {
        let months = place.text.flatMap(Units.months)
        if months == nil { findings.error(place, "月数应写成 3个月", "months are written 3个月") }
        return months
    }

    /// An amount, which may be below zero where a cap is lowered.
    private func amount(_ place: Place) -> Money? {
        let text = place.text ?? ""
        let money =
            text.hasPrefix("-") ? Units.money(String(text.dropFirst())).map { -$0 } : Units.money(text)
        if money == nil { findings.error(place, "金额应写成 400元", "an amount is written 400元") }
        return money
    }

    private func count(_ place: Place?) -> Int? {
        guard let place else { return nil }
        let number = place.text.flatMap { Int($0) }
        guard let number, (0...100).contains(number) else {
            findings.error(place, "应是整数，如 2", "a whole number is expected, such as 2")
            return nil
        }
        return number
    }
}
