import Entitlements
import Payments
import Registry
import Scheme
import Storage
import Vocabulary

/// The people of the register as one season's assessment sees them.
///
/// They are looked at on the first day of the benefit year: who is in a category then, or comes into it later, and lives
/// here then. Who has died, is insured elsewhere or otherwise covered on that day is not billed.
struct Residents {
    private let connection: Connection
    private let season: Season

    /// What students of a school are as people of a policy's groups: pupils, or students of a university.
    private let schools: [ID<School>: PersonCategory]

    init(_ connection: Connection, _ season: Season) throws {
        self.connection = connection
        self.season = season
        schools = Dictionary(
            try Schools(connection).all().map {
                ($0.id, $0.kind == .university ? .universityStudent : .student)
            }
        ) { first, _ in first }
    }

    /// Each of the district, in the order of ids.
    func forEach(_ body: (Resident) throws -> Void) throws {
        try Census(connection).forEach(in: season.district, on: day) { try body(resident($0)) }
    }

    /// The same, some thousand at a time.
    func forEachBatch(_ body: ([Resident]) throws -> Void) throws {
        var some: [Resident] = []
        some.reserveCapacity(Residents.batch)
        try forEach { resident in
            some.append(resident)
            guard some.count == Residents.batch else { return }
            try body(some)
            some.removeAll(keepingCapacity: true)
        }
        if !some.isEmpty { try body(some) }
    }

    private static let batch = 4000

    /// These people, wherever they live; who is not in the register is not in the answer.
    func find(_ people: [ID<Applicant>]) throws -> [Resident] {
        try Census(connection).find(people.map { ID(of: $0) }, on: day).map(resident)
    }

    private var day: Day { season.year.first }

    private func resident(_ person: CensusPerson) -> Resident {
        let years = CoverageFacts(person).years(before: season.year)
        let now = person.enrolments(in: season.year).last ?? person.enrolments.last
        return Resident(
            person: ID(of: person.id), birth: person.birth,
            place: person.home.village ?? person.home.district,
            categories: person.periods.filter { period in period.through.map { $0 >= day } ?? true }
                + studies(person, now),
            tier: now?.tier, school: now?.ground == .graduate ? nil : now?.school?.description,
            exclusion: exclusion(person),
            lapsed: years.lapsed, continuousYears: years.continuous)
    }

    /// A student of the year by enrolment is one for the policy's groups too, where no list says it already.
    private func studies(_ person: CensusPerson, _ now: Enrolment?) -> [CategoryPeriod] {
        guard let now, now.year == season.year, now.ground == .student,
            let category = now.school.flatMap({ schools[$0] }),
            !person.periods.contains(where: { $0.category == category && $0.contains(day) })
        else { return [] }
        return [CategoryPeriod(category, from: now.from, through: now.through, source: "学生名单")]
    }

    private func exclusion(_ person: CensusPerson) -> Bill.Exclusion? {
        if let death = person.death, death < day { return .dead }
        if !person.home.lies(in: season.district) { return .movedAway }
        guard let other = person.otherInsurance.first(where: { $0.contains(day) }) else { return nil }
        switch other.kind {
        case .employee: return .employeeInsurance
        case .residentElsewhere: return .insuredElsewhere
        case .military, .other: return .otherCover
        }
    }
}
