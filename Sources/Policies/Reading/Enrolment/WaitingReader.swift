import Scheme
import Vocabulary

extension Reader {
    private static let waitingKeys: Set = [
        "fixed", "perLapsedYear", "firstLapsedYear", "countsFrom", "repair", "floor", "begins", "ends",
        "exempt",
    ]

    private enum FirstYear: String, CaseIterable {
        /// 第一年也算.
        case counts
        /// 从第二年起算.
        case free
    }

    /// Reads how long groups wait; what the region leaves open is taken from the files above, term by term.
    mutating func waiting(_ lookup: Lookup) -> Known<WaitingPeriod>? {
        if let unknown = unknownBlock(lookup, section: Names.waiting) { return .unknown(unknown) }
        guard lookup.first != nil else { return .unknown(silent("待遇等待期")) }
        let before = findings.errorCount
        for level in lookup.known where level.isOwn { _ = block(level.place, keys: Reader.waitingKeys) }
        let fixed: Stated<Int>? = number(
            lookup.find("fixed", with: self), .months, Words("固定等待期", "fixed wait"), hook: .fixedWait)
        let each: Stated<Int>? = number(
            lookup.find("perLapsedYear", with: self), .months, Words("每断保一年增加", "more per lapsed year"))
        let first: Stated<FirstYear>? = number(
            lookup.find("firstLapsedYear", with: self),
            .choice { first in
                first == .counts
                    ? Words("第一年也计入", "the first year counts") : Words("从第二年起计", "counted from the second")
            }, Words("断保第一年", "the first lapsed year"))
        let from = optional(
            lookup.find("countsFrom", with: self), .year, Words("断保年数从这一年算起", "lapsed years counted from"))
        let repair = optional(
            lookup.find("repair", with: self), .months, Words("补缴一年减少", "less per repaired year"))
        let begins: Stated<WaitingPeriod.Beginning>? = number(
            lookup.find("begins", with: self), .choice(\.words), Words("过期缴费，等待期起点", "a late wait begins"))
        let ends: Stated<WaitingPeriod.Ending>? = number(
            lookup.find("ends", with: self), .choice(\.words), Words("等待期终点", "the wait ends"))
        let floor = floor(lookup)
        var exemptions: [Exemption] = []
        for level in lookup.known { exemptions += self.exemptions(level, told: exemptions) }
        guard let fixed, let each, let first, let begins, let ends, findings.errorCount == before else {
            return nil
        }
        let counts: Stated<Bool> =
            switch first {
            case .known(let cited): .known(Cited(cited.value == .counts, cited.citation))
            case .unknown(let unknown): .unknown(unknown)
            }
        return .known(
            WaitingPeriod(
                fixed: fixed, perLapsedYear: each, countsFirstYear: counts, countsFrom: from, repair: repair,
                floor: floor, begins: begins, ends: ends, exemptions: exemptions))
    }

    /// A term, or that nobody says it.
    private mutating func number<Value>(
        _ found: Lookup.Found?, _ measure: Measure<Value>, _ name: Words, hook: National.Hook? = nil
    ) -> Stated<Value>? {
        guard let found else { return .unknown(silent(name.zh)) }
        return stated(found, measure, section: Names.waiting, name: [name], hook: hook)
    }

    private mutating func optional<Value>(
        _ found: Lookup.Found?, _ measure: Measure<Value>, _ name: Words
    ) -> Cited<Value>? {
        found.flatMap { stated($0, measure, section: Names.waiting, name: [name])?.value }
    }

    /// `{ fromLapsed: 4年, months: 6个月 }`.
    private mutating func floor(_ lookup: Lookup) -> WaitingPeriod.Floor? {
        guard let found = lookup.find("floor", with: self), found.place["unknown"] == nil else { return nil }
        _ = block(found.place, keys: ["fromLapsed", "months"])
        guard let years = found.place["fromLapsed"]?.text.flatMap(Units.years),
            let at = found.place["months"], let months = at.text.flatMap(Units.months)
        else {
            findings.error(
                found.place, "floor 应写成 { fromLapsed: 4年, months: 6个月 }",
                "a floor is written { fromLapsed: 4年, months: 6个月 }")
            return nil
        }
        guard let citation = cite(at, found.scope) else { return nil }
        let value = Words("不少于 \(months) 个月", "at least \(months) months")
        item(
            found.level.isOwn ? .number : .national, at, section: Names.waiting,
            name: [Words("断保 \(years) 年及以上，合计", "lapsed for \(years) years or more, in all")], value: value,
            citation: citation, departs: found.scope[at].departs)
        check(at, .months(months), against: .waitFloor, found.scope[at].departs)
        return .init(fromYears: years, months: months, citation: citation)
    }

    // MARK: - Who does not wait

    /// - Parameter told: those of nearer files; who is among them has a row already.
    private mutating func exemptions(_ level: Lookup.Level, told: [Exemption]) -> [Exemption] {
        guard let place = level.place["exempt"] else { return [] }
        let scope = standing.entering(level.place, sources, findings).entering(place, sources, findings)
        return (entries(place) ?? []).filter { !Scope.keys.contains($0.key) }.flatMap { key, at in
            (at.elements ?? [at]).compactMap { exemption(key, $0, scope, level, told: told) }
        }
    }

    /// `true`, or `{ within: 90天, covered: birth }`, or a list of these.
    private mutating func exemption(
        _ key: String, _ place: Place, _ outer: Scope, _ level: Lookup.Level, told: [Exemption]
    ) -> Exemption? {
        let scope = place.entries == nil ? outer : outer.entering(place, sources, findings)
        if place.entries != nil {
            _ = block(place, keys: ["within", "covered", "value"])
        } else if place.text != "true" {
            findings.error(
                place, "应写 true，或 { within: 90天, covered: birth }",
                "should be true, or { within: 90天, covered: birth }")
            return nil
        }
        var within: Exemption.Span?
        if let at = place["within"] {
            within = at.text.flatMap(Units.span)
            if within == nil {
                findings.error(at, "within 应是 90天 或 3个月", "within is 90天 or 3个月")
                return nil
            }
        }
        let covered: Exemption.Start? = place["covered"].map { choice($0) } ?? .paymentDay
        let who: Exemption.Who
        if let circumstance = Circumstance(rawValue: key) {
            who = .circumstance(circumstance, within: within)
        } else if let group = level.people.first(where: { $0.key == key }) {
            who = .group(group)
        } else {
            let known = Circumstance.allCases.map(\.rawValue) + level.people.map(\.key)
            findings.unknown(
                place, "\(key) 不是特殊情形或人群", "\(key) is no circumstance or group", given: key,
                Choices(keys: known))
            return nil
        }
        guard let covered, let citation = cite(place, scope) else { return nil }
        let exemption = Exemption(who: who, covered: covered, citation: citation)
        guard !told.contains(where: { $0.words == exemption.words }) else { return exemption }
        item(
            level.isOwn ? .number : .national, place, section: Names.waiting,
            name: [Words("不设等待期", "no wait"), exemption.words], value: covered.words, citation: citation,
            departs: scope[place].departs)
        return exemption
    }
}
