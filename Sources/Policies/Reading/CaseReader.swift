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
        reader.people = file.context.people
    }

    mutating func read(_ place: Place) -> PolicyCase? {
        let before = findings.errorCount
        _ = reader.block(
            place,
            keys: ["id", "name", "district", "plan", "capOff", "person", "claim", "enrolment", "expect"])
        guard place.entries != nil else { return nil }
        let (id, name) = (place["id"]?.text, place["name"]?.text)
        if id == nil || name == nil {
            findings.error(place, "算例要有 id 和 name", "a case has an id and a name")
        }
        let scope = Scope().entering(place, file.context.sources, findings)
        let source = reader.cite(place, scope).map { reader.citations[$0] }
        if place["enrolment"] != nil {
            let ground = EnrolmentGround(
                plan: file.plan(district: nil).enrolment, shown: file.shown, text: file.context.text,
                isHypothetical: file.hypothesis != nil)
            let read = reader.enrolmentCase(place, on: ground)
            guard findings.errorCount == before, let id, let name, let read else { return nil }
            return PolicyCase(id: id, name: name, source: source, subject: .enrolment(read))
        }
        let plan = plan(place)
        let claim = claim(place["claim"], place)
        let insured = insured(place["person"])
        let expected = expected(place["expect"], place, layers: plan?[.inpatient].layers.map(\.key))
        guard findings.errorCount == before, let id, let name, let plan, let claim else { return nil }
        return PolicyCase(
            id: id, name: name, source: source,
            subject: .claim(ClaimCase(claim: claim, insured: insured, plan: plan, expected: expected)))
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
            let keys = plan[.inpatient].layers.map(\.key)
            var off: Set<String> = []
            let listed = place["capOff"].map {
                reader.list($0, "capOff 是层的列表，如 [basic]", "capOff is a list of layers, such as [basic]")
            }
            for at in listed ?? [] where isLayer(at.text ?? "", at, of: keys) { off.insert(at.text ?? "") }
            return off.isEmpty ? plan : try plan.without(capsOn: off)
        } catch {
            let words = error.words(file.items + reader.items)
            findings.error(place, words.zh, words.en)
            return nil
        }
    }

    private func isLayer(_ key: String, _ place: Place, of keys: [String]) -> Bool {
        guard !keys.contains(key) else { return true }
        findings.error(
            place, "没有这一层：\(key)；可用：\(keys.joined(separator: "、"))",
            "there is no layer \(key); known: \(keys.joined(separator: ", "))")
        return false
    }

    private func insured(_ place: Place?) -> Insured {
        var insured = Insured.ordinary(in: file.year)
        guard let place else { return insured }
        for (key, at) in reader.block(place, keys: ["categories", "tier", "birth"]) {
            switch key {
            case "categories": insured.categories = reader.categorySet(at)
            case "tier":
                let tier = file.tiers.firstIndex { $0.key == at.text || $0.words.zh == at.text }
                if tier == nil {
                    let known = file.tiers.map(\.key)
                    findings.error(
                        at, "没有档次 \(at.text ?? "")；可用：\(known.joined(separator: "、"))",
                        "undefined tier \(at.text ?? ""); known: \(known.joined(separator: ", "))")
                }
                insured.tier = tier ?? 0
            default: insured.birth = day(at)
            }
        }
        return insured
    }

    private func day(_ place: Place) -> Day? {
        let day = place.text.flatMap { Day($0) }
        if day == nil {
            findings.error(place, "日期应写成 2023-01-31", "a day is written 2023-01-31")
        }
        return day
    }

    private func money(_ place: Place) -> Money? {
        let money = place.text.flatMap(Units.money)
        if money == nil {
            findings.error(place, "金额应写成 52000元", "an amount is written 52000元")
        }
        return money
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
        let missing = ["kind", "level", "total"].filter { place[$0] == nil }
        if !missing.isEmpty, place.entries != nil {
            findings.error(
                place, "claim 缺 \(missing.joined(separator: "、"))",
                "the claim lacks \(missing.joined(separator: ", "))")
        }
        let kind: CareKind? = place["kind"].flatMap { reader.choice($0) }
        let level: FacilityLevel? = place["level"].flatMap { reader.choice($0) }
        let at: CarePlace? = place["place"].map { reader.choice($0) } ?? .local
        // Published examples rarely name days: then it is the last day of the year.
        let discharge = place["discharge"].map { day($0) } ?? file.year.last
        let admission = place["admission"].map { day($0) } ?? discharge
        if let admission, let discharge, admission > discharge || !file.year.contains(discharge) {
            findings.error(
                place, "出院日期不在本年度，或早于入院日期", "the day of discharge is not in the year, or before admission")
        }
        let parts = ["total", "outOfCatalogue", "overLimit", "firstSelfPay"]
            .map { key in place[key].map { money($0) } ?? .zero }
        guard let kind, let level, let at, let admission, let discharge, let total = parts[0],
            let outOfCatalogue = parts[1], let overLimit = parts[2], let firstSelfPay = parts[3]
        else { return nil }
        do {
            let amounts = try ClaimAmounts(
                total: total, outOfCatalogue: outOfCatalogue, overLimit: overLimit, firstSelfPay: firstSelfPay
            )
            return Claim(
                kind: kind, level: level, place: at, admission: admission, discharge: discharge,
                amounts: amounts)
        } catch {
            findings.error(place, error.words.zh, error.words.en)
            return nil
        }
    }

    /// - Parameter layers: those of the plan; nil where it could not be read.
    private func expected(_ place: Place?, _ outer: Place, layers: [String]?) -> [ClaimCase.Expectation] {
        var expected: [ClaimCase.Expectation] = []
        func add(_ figure: ClaimCase.Figure, _ at: Place) {
            if let money = money(at) { expected.append(ClaimCase.Expectation(figure: figure, money: money)) }
        }
        let entries = place.map {
            reader.block($0, keys: ["pays", "enters", "paid", "patient", "undecided"])
        }
        for (key, at) in entries ?? [] {
            switch key {
            case "pays", "enters":
                for (layer, at) in reader.entries(at) ?? [] {
                    if let layers, !isLayer(layer, at, of: layers) { continue }
                    add(key == "pays" ? .pays(layer) : .enters(layer), at)
                }
            case "paid": add(.paid, at)
            case "patient": add(.patient, at)
            default: add(.undecided, at)
            }
        }
        if entries?.isEmpty ?? true {
            findings.error(
                place ?? outer, "缺 expect：算例要写出公布的结果", "lacks expect: a case states the published result")
        }
        return expected
    }
}
