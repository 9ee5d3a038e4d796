package import Vocabulary

/// Where a person stands in the count of a benefit year (参保状态): exactly one of these, so that counts add up.
package enum YearStatus: Hashable, Sendable {
    /// 参保: an enrolment that nobody ended.
    case enrolled
    /// Had an enrolment of the year that ended early or was cancelled, by the reason of the last one.
    case left(Leaving)
    /// 死亡: before the year, or in it without ever being enrolled.
    case dead
    /// Not enrolled here, and insured elsewhere on some day of the year.
    case elsewhere(OtherInsurance.Kind)
    /// 未续保: insured the year before, alive, insured nowhere now. There is no fact of it; it follows.
    case notRenewed
    /// 尚未出生
    case unborn
    /// 未参保: neither this year nor the year before.
    case never

    /// All there are, in the order of a table.
    package static let all: [YearStatus] =
        [.enrolled] + Leaving.allCases.map { .left($0) } + [.dead]
        + OtherInsurance.Kind.allCases.map { .elsewhere($0) } + [.notRenewed, .never, .unborn]

    package var words: Words {
        switch self {
        case .enrolled: Words("参保", "enrolled")
        case .left(let leaving): leaving.words
        case .dead: Words("死亡（未参保）", "dead, not enrolled")
        case .elsewhere(let kind): kind.words
        case .notRenewed: Words("未续保", "not renewed")
        case .unborn: Words("尚未出生", "not born yet")
        case .never: Words("未参保", "not enrolled")
        }
    }
}

extension CensusPerson {
    /// Where the person stands in the count of this year. Who died while enrolled counts as enrolled until the enrolment is ended.
    package func status(in year: BenefitYear) -> YearStatus {
        let own = enrolments(in: year)
        if own.contains(where: { $0.leaving == nil }) { return .enrolled }
        let ended = (own + cancelled.filter { $0.year == year }).filter { $0.leaving != nil }
        // The mistake of a registration that never was says nothing of the person.
        if let last = ended.filter({ $0.leaving != .mistake }).max(by: {
            ($0.through, $0.id) < ($1.through, $1.id)
        }),
            let leaving = last.leaving
        {
            return .left(leaving)
        }
        if birth > year.last { return .unborn }
        if let death, death <= year.last { return .dead }
        if let other = otherInsurance.first(where: { $0.overlaps(year.first, year.last) }) {
            return .elsewhere(other.kind)
        }
        let before = BenefitYear(year.number - 1).map { !enrolments(in: $0).isEmpty } ?? false
        if before { return .notRenewed }
        return ended.isEmpty ? .never : .left(.mistake)
    }
}

/// How many persons stand where in a year (参保统计): every person of the census once.
package struct YearTally: Hashable, Sendable {
    package let year: BenefitYear
    private(set) package var counts: [YearStatus: Int] = [:]

    package init(_ year: BenefitYear) { self.year = year }

    package mutating func add(_ person: CensusPerson) { counts[person.status(in: year), default: 0] += 1 }

    package subscript(status: YearStatus) -> Int { counts[status] ?? 0 }

    package var total: Int { counts.values.reduce(0, +) }
}
