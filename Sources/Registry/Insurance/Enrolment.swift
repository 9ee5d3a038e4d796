package import Vocabulary

/// A person's insurance in one benefit year (参保登记): its tier, as what they enrolled, and from when to when it covers.
///
/// These are the days the registration gives. Whether a waiting period takes some of them away is decided by
/// `Entitlements`.
package struct Enrolment: Hashable, Codable, Sendable {
    package let id: ID<Enrolment>
    package let person: ID<Person>
    package let year: BenefitYear
    /// 缴费档次: the key the policy gives it, such as `first`.
    package let tier: String
    package let from: Day
    package let through: Day
    package let ground: Ground
    /// Since when the ground is true where that matters: the discharge, the end of the other insurance, the move.
    package let since: Day?
    /// 参保群体: the key of the policy's group of people under which they enrolled, where it has such groups.
    package let group: String?
    /// For students and graduates: the school that collects (代收代缴), and the class.
    package let school: ID<School>?
    package let schoolClass: String?
    /// Why it ended early; nil where it did not.
    package let leaving: Leaving?

    /// Without days, the whole benefit year.
    package init(
        id: ID<Enrolment>, person: ID<Person>, year: BenefitYear, tier: String, from: Day? = nil,
        through: Day? = nil, ground: Ground = .resident, since: Day? = nil, group: String? = nil,
        school: ID<School>? = nil, schoolClass: String? = nil, leaving: Leaving? = nil
    ) {
        self.id = id
        self.person = person
        self.year = year
        self.tier = tier
        self.from = from ?? year.first
        self.through = through ?? year.last
        self.ground = ground
        self.since = since
        self.group = group
        self.school = school
        self.schoolClass = schoolClass
        self.leaving = leaving
    }

    package func covers(_ day: Day) -> Bool { from <= day && day <= through }

    package func overlaps(_ other: Enrolment) -> Bool {
        from <= other.through && other.from <= through
    }

    /// The same as a student of this school. Who is here for a reason that policies look at – from the forces, from employee
    /// insurance – stays so.
    package func ofStudent(at school: ID<School>, class schoolClass: String?) -> Enrolment {
        let isPlain = [.resident, .student, .graduate, .residencePermit].contains(ground)
        return with(ground: isPlain ? .student : ground, school: school, schoolClass: schoolClass)
    }

    /// The same of somebody who has left school: covered to the end of the year (31 December).
    package var ofGraduate: Enrolment {
        with(ground: ground == .student ? .graduate : ground, school: school, schoolClass: schoolClass)
    }

    /// The same without a school.
    package var ofResident: Enrolment {
        with(
            ground: ground == .student || ground == .graduate ? .resident : ground, school: nil,
            schoolClass: nil)
    }

    /// The same, cancelled as a whole for this reason.
    package func cancelled(_ leaving: Leaving) -> Enrolment { ending(after: from + -1, leaving) }

    private func with(ground: Ground, school: ID<School>?, schoolClass: String?) -> Enrolment {
        Enrolment(
            id: id, person: person, year: year, tier: tier, from: from, through: through, ground: ground,
            since: since, group: group, school: school, schoolClass: schoolClass, leaving: leaving)
    }

    /// The same, ended after `day` for this reason; before its first day it is cancelled as a whole.
    func ending(after day: Day, _ leaving: Leaving?) -> Enrolment {
        with(through: max(day, from + -1), leaving: leaving)
    }

    func with(through: Day, leaving: Leaving?) -> Enrolment {
        Enrolment(
            id: id, person: person, year: year, tier: tier, from: from, through: through,
            ground: ground, since: since, group: group, school: school, schoolClass: schoolClass,
            leaving: leaving)
    }
}
