import Scheme
import Vocabulary

/// Reads one case of a file of cases.
struct CaseReader {
    let file: PolicyFile
    let findings: Findings
    let shown: String
    private var reader: Reader

    init(file: PolicyFile, findings: Findings, shown: String) {
        self.file = file
        self.findings = findings
        self.shown = shown
        reader = Reader(
            findings: findings, sources: file.context.sources, national: file.context.national, shown: shown,
            citations: file.context.citations)
        reader.tiers = file.tiers
        reader.groups = file.context.groups
    }

    mutating func read(_ place: Place) -> PolicyCase? {
        let before = findings.issues.count
        _ = reader.block(
            place, keys: ["id", "name", "district", "plan", "capOff", "person", "claim", "expect"])
        guard let id = place["id"]?.text, let name = place["name"]?.text else {
            findings.error(place, "算例要有 id 和 name", "a case has an id and a name")
            return nil
        }
        let scope = Scope().entering(place, file.context.sources, findings)
        let source = reader.cite(place, scope).map { reader.citations[$0] }
        guard let plan = plan(place), let claim = claim(place["claim"], place),
            let insured = insured(place["person"], plan), let expected = expected(place["expect"], place)
        else { return nil }
        guard findings.issues[before...].allSatisfy({ $0.severity != .error }) else { return nil }
        return PolicyCase(
            id: id, name: name, source: source, claim: claim, insured: insured, plan: plan, expected: expected
        )
    }

    /// The plan of the district, or one written in the case, with the caps it wants off.
    private mutating func plan(_ place: Place) -> Plan? {
        var district: RegionCode?
        if let at = place["district"] {
            district = at.text.flatMap { RegionCode($0) }
            if district?.lies(in: file.region) != true {
                findings.error(at, "区县代码不在本统筹区", "the district is not in this region")
                return nil
            }
        }
        var plan = file.plan(district: district)
        do {
            if let own = place["plan"] {
                _ = reader.block(own, keys: ["medicalAid"])
                let aid = reader.inlineAid(own)
                plan = try file.draft.plan(
                    district: nil, name: file.name, aid: aid, citations: reader.citations,
                    fingerprint: file.fingerprint)
            }
            let keys = Set(plan[.inpatient].layers.map(\.key))
            var off: Set<String> = []
            for at in place["capOff"]?.elements ?? [] {
                guard let key = at.text, keys.contains(key) else {
                    findings.error(at, "没有这一层：\(at.text ?? "")", "there is no layer \(at.text ?? "")")
                    continue
                }
                off.insert(key)
            }
            return off.isEmpty ? plan : try plan.without(capsOn: off)
        } catch {
            findings.error(place, error.words.zh, error.words.en)
            return nil
        }
    }

    private func insured(_ place: Place?, _ plan: Plan) -> Insured? {
        var insured = Insured.ordinary(in: file.year)
        guard let place else { return insured }
        for (key, at) in reader.block(place, keys: ["categories", "tier", "birth"]) {
            switch key {
            case "categories": insured.categories = reader.categorySet(at)
            case "tier":
                guard let tier = at.text.flatMap({ plan.tier(word: $0) }) else {
                    findings.error(at, "没有档次 \(at.text ?? "")", "undefined tier \(at.text ?? "")")
                    return nil
                }
                insured.tier = tier
            default:
                insured.birth = at.text.flatMap { Day($0) }
                if insured.birth == nil {
                    findings.error(at, "日期应写成 1960-01-31", "a day is written 1960-01-31")
                }
            }
        }
        return insured
    }

    private func claim(_ place: Place?, _ outer: Place) -> Claim? {
        guard let place else {
            findings.error(outer, "缺 claim", "lacks a claim")
            return nil
        }
        _ = reader.block(
            place,
            keys: [
                "kind", "level", "place", "admission", "discharge", "total", "outOfCatalogue", "overLimit",
                "firstSelfPay",
            ])
        guard let kind: CareKind = place["kind"].flatMap({ reader.choice($0) }),
            let level: FacilityLevel = place["level"].flatMap({ reader.choice($0) })
        else {
            if place["kind"] == nil || place["level"] == nil {
                findings.error(place, "claim 要有 kind 和 level", "a claim has a kind and a level")
            }
            return nil
        }
        let at: CarePlace? = place["place"].map { reader.choice($0) } ?? .local
        let discharge = place["discharge"]?.text.flatMap { Day($0) } ?? file.year.last
        let admission = place["admission"]?.text.flatMap { Day($0) } ?? discharge
        guard let at, admission <= discharge, file.year.contains(discharge) else {
            findings.error(place, "日期不在本年度，或出院早于入院", "the days are not in the year, or out of order")
            return nil
        }
        func amount(_ key: String) -> Money? {
            guard let node = place[key] else { return .zero }
            guard let money = node.text.flatMap(Units.money) else {
                findings.error(node, "金额应写成 52000元", "an amount is written 52000元")
                return nil
            }
            return money
        }
        guard let total = amount("total"), let out = amount("outOfCatalogue"), let over = amount("overLimit"),
            let first = amount("firstSelfPay")
        else { return nil }
        do {
            let amounts = try ClaimAmounts(
                total: total, outOfCatalogue: out, overLimit: over, firstSelfPay: first)
            return Claim(
                kind: kind, level: level, place: at, admission: admission, discharge: discharge,
                amounts: amounts)
        } catch {
            findings.error(place, error.words.zh, error.words.en)
            return nil
        }
    }

    private func expected(_ place: Place?, _ outer: Place) -> [PolicyCase.Expectation]? {
        guard let place else {
            findings.error(outer, "缺 expect：算例要写出公布的结果", "lacks expect: a case states the published result")
            return nil
        }
        var expected: [PolicyCase.Expectation] = []
        func add(_ figure: PolicyCase.Figure, _ at: Place) {
            guard let money = at.text.flatMap(Units.money) else {
                findings.error(at, "金额应写成 34790元", "an amount is written 34790元")
                return
            }
            expected.append(PolicyCase.Expectation(figure: figure, money: money))
        }
        for (key, at) in reader.block(place, keys: ["pays", "enters", "paid", "patient", "undecided"]) {
            switch key {
            case "pays": for (layer, at) in at.entries ?? [] { add(.pays(layer), at) }
            case "enters": for (layer, at) in at.entries ?? [] { add(.enters(layer), at) }
            case "paid": add(.paid, at)
            case "patient": add(.patient, at)
            default: add(.undecided, at)
            }
        }
        return expected
    }
}
