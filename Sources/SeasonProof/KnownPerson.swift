import Payments
import Registry
import Scheme
import Vocabulary

/// What is known of one person, in the proof's own words: a second opinion that shares nothing with `Collection`.
struct KnownPerson {
    struct Period: Hashable {
        let category: PersonCategory
        let from: Day
        var through: Day?
        let source: String
    }

    struct Elsewhere: Hashable {
        let from: Day
        var through: Day?
        let source: String
    }

    var isRegistered = false
    var isSecondTier = false
    var periods: [Period] = []
    var elsewhere: [Elsewhere] = []
    var death: Day?
    var hasMoved = false
    /// Put together with another record.
    var isGone = false

    private static let first = ProofPolicy.year.first

    /// Why they owe nothing and get nothing.
    var exclusion: Bill.Exclusion? {
        if isGone { return .duplicate }
        if let death, death < KnownPerson.first { return .dead }
        if hasMoved { return .movedAway }
        let isElsewhere = elsewhere.contains {
            $0.from <= KnownPerson.first && ($0.through ?? KnownPerson.first) >= KnownPerson.first
        }
        return isElsewhere ? .employeeInsurance : nil
    }

    /// Whom the policy's classes look at, the strongest first.
    private var help: PersonCategory? {
        let held = Set(
            periods.filter { ($0.through ?? KnownPerson.first) >= KnownPerson.first }.map(\.category))
        return [.destitute, .minimumLiving, .marginal, .monitored].first { held.contains($0) }
    }

    /// What they owe, in yuan, and who helps.
    struct Dues: Equatable {
        var exclusion: Bill.Exclusion?
        /// Nil: the policy does not say.
        var own: Int? = 0
        var fiscal = 0
        var help: [Contributor: Int] = [:]
        /// As what they are helped.
        var category: PersonCategory?
        var late: Day?
    }

    func dues(paid: Day?) -> Dues {
        if let exclusion { return Dues(exclusion: exclusion) }
        let late = paid.flatMap { $0 > Day(2026, 2, 28)! ? $0 : nil }
        let price = isSecondTier ? 750 : 400
        var dues = Dues(own: price, fiscal: late == nil ? 670 : 0, late: late)
        if late != nil { dues.own = price + 670 }
        dues.category = help
        switch help {
        case .destitute: dues.help = [.medicalAid: price]
        case .minimumLiving: dues.help = [.medicalAid: 200, .county: 120]
        case .marginal: dues.help = [.medicalAid: price / 2]
        case .monitored: dues.own = nil
        default: break
        }
        dues.own = dues.own.map { $0 - dues.help.values.reduce(0, +) }
        return dues
    }

    // MARK: - What a list says

    mutating func list(_ category: PersonCategory, from: Day, through: Day?, source: String) {
        let known = periods.indices.filter {
            periods[$0].category == category && periods[$0].from <= from
                && (periods[$0].through ?? from) >= from
        }.max { periods[$0].from < periods[$1].from }
        if let known {
            periods[known].through = through
        } else {
            periods.removeAll { $0.category == category && $0.from == from }
            periods.append(Period(category: category, from: from, through: through, source: source))
        }
    }

    /// They are not on the complete list of this day any more.
    mutating func leave(_ source: String, on day: Day) {
        for index in periods.indices
        where periods[index].source == source && runs(periods[index].from, periods[index].through, day) {
            periods[index].through = day + -1
        }
        for index in elsewhere.indices
        where elsewhere[index].source == source && runs(elsewhere[index].from, elsewhere[index].through, day)
        {
            elsewhere[index].through = day + -1
        }
    }

    func isOn(_ source: String, before day: Day) -> Bool {
        periods.contains { $0.source == source && runs($0.from, $0.through, day) }
            || elsewhere.contains { $0.source == source && runs($0.from, $0.through, day) }
    }

    private func runs(_ from: Day, _ through: Day?, _ day: Day) -> Bool {
        from < day && (through ?? day) >= day
    }

    mutating func insuredElsewhere(from: Day, through: Day?, source: String) {
        if let known = elsewhere.indices.last(where: {
            elsewhere[$0].from <= from && (elsewhere[$0].through ?? from) >= from
        }) {
            elsewhere[known].through = through
        } else {
            elsewhere.append(Elsewhere(from: from, through: through, source: source))
        }
    }
}
