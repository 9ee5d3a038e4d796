import Scheme
import Vocabulary

/// Reads one case of a file of cases.
struct CaseReader {
    /// What the cases of a file stand on.
    enum Ground {
        /// A policy file; a case may lay its own plan over it.
        case file(PolicyFile)
        /// A region whose year or whole policy is not known: each case brings its own plan.
        case undated(RegionCode, Sources)

        var sources: Sources {
            switch self {
            case .file(let file): file.context.sources
            case .undated(_, let sources): sources
            }
        }
    }

    let ground: Ground
    let findings: Findings
    /// The file of cases, as messages name it.
    let shown: String
    var reader: Reader
    var year: BenefitYear
    /// The files of the year where its benefits change within it, in the order of their days.
    var versions: [PolicyFile] = []
    /// The plans of those files as the case at hand asks for them, by the day from which they hold.
    var plansOfDays: [(from: Day, plan: Plan)] = []

    init(_ ground: Ground, findings: Findings, shown: String) {
        self.ground = ground
        self.findings = findings
        self.shown = shown
        var national: National?
        var name = shown
        year = CaseReader.someYear
        if case .file(let file) = ground {
            national = file.context.national
            name = file.shown
            year = file.year
        }
        reader = Reader(findings: findings, sources: ground.sources, national: national, shown: name)
        if case .file(let file) = ground { reader.hypothesis = file.hypothesis }
    }

    /// Stands for a year that is not known.
    private static let someYear = BenefitYear(2023)!

    private static let keys: Set = [
        "id", "name", "district", "plan", "capOff", "startAt", "enters", "person", "before", "claim",
        "claims", "enrolment", "expect", "negative", "shape", "own",
    ]

    mutating func read(_ place: Place) -> PolicyCase? {
        let before = findings.errorCount
        let isDated = if case .file = ground { true } else { false }
        _ = reader.block(place, keys: CaseReader.keys.union(isDated ? [] : ["year"]))
        guard place.entries != nil else { return nil }
        let (id, name) = (place["id"]?.text, place["name"]?.text)
        if id == nil || name == nil {
            findings.error(place, "算例要有 id 和 name", "a case has an id and a name")
        }
        if !isDated, place["year"] != nil, let year = reader.year(place) { self.year = year }
        let scope = Scope().entering(place, ground.sources, findings)
        let source = reader.cite(place, scope).map { reader.citations[$0] }
        reader.standing = place["plan"].map { scope.entering($0, ground.sources, findings) } ?? scope
        let plan = plan(place)
        if place["enrolment"] != nil {
            guard let plan, let read = enrolment(place, plan), findings.errorCount == before, let id, let name
            else { return nil }
            return PolicyCase(
                id: id, name: name, source: source, standing: standing(place), subject: .enrolment(read))
        }
        plansOfDays = plansOfTheDays(place)
        let insured = insured(place["person"], plan)
        let already = yearToDate(place["before"], plan)
        let steps = steps(place, plan)
        let standing = standing(place)
        guard findings.errorCount == before, let id, let name, let plan, let steps else { return nil }
        return PolicyCase(
            id: id, name: name, source: source, standing: standing,
            subject: .claim(ClaimCase(steps: steps, insured: insured, plan: plan, before: already)))
    }

    /// A question about enrolment, on the plan as the case has it.
    private mutating func enrolment(_ place: Place, _ plan: Plan) -> EnrolmentCase? {
        if place["plan"] == nil { (reader.tiers, reader.groups) = (plan.tiers, plan.groups) }
        return reader.enrolmentCase(
            place.without(["plan"]), on: EnrolmentGround(plan: plan.enrolment, root: place))
    }

    /// What the publication is worth.
    private func standing(_ place: Place) -> PolicyCase.Standing {
        if let at = place["negative"] {
            if at.text?.isEmpty ?? true {
                findings.error(at, "negative 后面要写明公布的数字错在哪里", "say after negative: what is wrong with it")
            }
            return .negative(at.text ?? "")
        }
        let isOwn = place["own"].map { reader.flag($0) } ?? false
        if let at = place["shape"] {
            if at.text?.isEmpty ?? true {
                findings.error(at, "shape 后面要写明公布了哪一部分", "say after shape: what part is stated")
            }
            return isOwn ? .own(of: at.text) : .shape(at.text ?? "")
        }
        return isOwn ? .own(of: nil) : .golden
    }

    // MARK: - The plan

    /// The plan of the district, or one written in the case, with the caps it wants off, from the layer it starts at.
    private mutating func plan(_ place: Place) -> Plan? {
        var district: RegionCode?
        if let at = place["district"] {
            district = at.text.flatMap { RegionCode($0) }
            if district?.lies(in: region) != true {
                findings.error(at, "区县代码不在本统筹区", "the district is not in this region")
                return nil
            }
        }
        do {
            guard let plan = try writtenPlan(place, district) else { return nil }
            return try asAsked(plan, place)
        } catch {
            let words = error.words(reader.items)
            findings.error(place, words.zh, words.en)
            return nil
        }
    }

    /// A plan without the caps that the case wants off, from the layer it starts at.
    private func asAsked(_ plan: Plan, _ place: Place) throws(Plan.CompileFault) -> Plan {
        var plan = plan
        let keys = layers(of: plan)
        var off: Set<String> = []
        let listed = place["capOff"].map {
            reader.list($0, "capOff 是层的列表，如 [basic]", "capOff is a list of layers, such as [basic]")
        }
        for at in listed ?? [] where isLayer(at.text ?? "", at, of: keys) { off.insert(at.text ?? "") }
        if !off.isEmpty { plan = try plan.without(capsOn: off) }
        if let at = place["startAt"], isLayer(at.text ?? "", at, of: keys) {
            plan = try plan.starting(at: at.text ?? "")
        }
        return plan
    }

    /// The plans of the year by the day from which they hold, where it changes and the case brings no plan of its own.
    private func plansOfTheDays(_ place: Place) -> [(from: Day, plan: Plan)] {
        guard versions.count > 1, place["plan"] == nil else { return [] }
        let district = place["district"]?.text.flatMap { RegionCode($0) }
        return versions.compactMap { version in
            // What the case asks of a plan was said already where it cannot be had.
            let plan = try? asAsked(version.plan(district: district), place)
            return plan.map { (version.from ?? year.first, $0) }
        }
    }

    /// The day of a claim that names none: the last on which the file is in force.
    var lastDay: Day {
        guard case .file(let file) = ground else { return year.last }
        let next = versions.compactMap(\.from).first { day in file.from.map { $0 < day } ?? true }
        return next.map { $0 + -1 } ?? year.last
    }

    /// The plan of the file, or the file read again with the case's blocks laid over it.
    private mutating func writtenPlan(
        _ place: Place, _ district: RegionCode?
    ) throws(Plan.CompileFault) -> Plan? {
        let base: Place
        var fingerprint = ""
        switch ground {
        case .file(let file):
            guard place["plan"] != nil else { return file.plan(district: district) }
            base = file.context.root
            fingerprint = file.fingerprint
        case .undated(let region, _):
            guard place["plan"] != nil else {
                findings.error(place, "缺 plan：这里的算例要写明所用的规定", "lacks a plan: a case here brings its rules")
                return nil
            }
            guard let blank = try? Yaml.root(CaseReader.blank(region, year), file: shown) else { return nil }
            base = blank
        }
        guard let own = place["plan"], let draft = reader.region(own.without(Scope.keys).laid(over: base))
        else { return nil }
        return try draft.plans(citations: reader.citations, fingerprint: fingerprint)[
            district.flatMap { code in draft.districts.contains { $0.code == code } ? code : nil }]
    }

    /// What a file says at least.
    private static func blank(_ region: RegionCode, _ year: BenefitYear) -> String {
        """
        region: "\(region)"
        year: \(year)
        name: { zh: "\(region)", en: "\(region)" }
        rounding: { rule: half-up, each: layer }
        contribution: { individual: { unknown: 算例没有写 }, fiscal: { unknown: 算例没有写 } }
        """
    }

    private var region: RegionCode {
        switch ground {
        case .file(let file): file.region
        case .undated(let region, _): region
        }
    }

    // MARK: - What may be named

    /// The layers of a plan, each once.
    func layers(of plan: Plan) -> [String] {
        plan.benefits.flatMap(\.layers).map(\.key).reduce(into: []) { keys, key in
            if !keys.contains(key) { keys.append(key) }
        }
    }

    func isLayer(_ key: String, _ place: Place, of keys: [String]) -> Bool {
        guard !keys.contains(key) else { return true }
        findings.unknown(
            place, "没有这一层：\(key)", "there is no layer \(key)", given: key, Choices(keys: keys))
        return false
    }

    func isKnown(_ key: String, _ place: Place, _ what: Words, _ known: Choices) -> Bool {
        guard !known.all.contains(where: { $0.key == key }) else { return true }
        findings.unknown(place, "没有\(what.zh) \(key)", "undefined \(what.en) \(key)", given: key, known)
        return false
    }

    func day(_ place: Place) -> Day? {
        let day = place.text.flatMap { Day($0) }
        if day == nil {
            findings.error(place, "日期应写成 2023-01-31", "a day is written 2023-01-31")
        }
        return day
    }

    func money(_ place: Place) -> Money? {
        let money = place.text.flatMap(Units.money)
        if money == nil {
            findings.error(place, "金额应写成 52000元", "an amount is written 52000元")
        }
        return money
    }

    func count(_ place: Place, _ range: ClosedRange<Int>) -> Int? {
        if let count = place.text.flatMap({ Int($0) }), range.contains(count) { return count }
        findings.error(
            place, "应是 \(range.lowerBound) 到 \(range.upperBound) 的整数",
            "a whole number from \(range.lowerBound) to \(range.upperBound) is expected")
        return nil
    }
}
