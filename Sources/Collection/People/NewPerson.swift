package import Registry
package import Scheme
package import Vocabulary

/// Somebody who is written down at the counter (新增参保人): what the form says, checked, not recorded yet.
package struct NewPerson: Hashable, Sendable {
    /// That of the form: pressing twice makes one person.
    package let id: ID<Person>
    package var name: String
    package var sex: Sex
    package var birth: Day
    /// Nil for a newborn without one, who gets it later.
    package var document: IdentityDocument?
    package var phone: String?
    package var consents: Set<Phone.Purpose>
    /// The village, or the county where none is known.
    package var place: RegionCode
    /// Somebody of the household they belong to; nil: a new one.
    package var member: ID<Person>?
    /// 户籍, where it is elsewhere.
    package var registration: RegionCode?
    /// As what they enrol; nil: nothing is enrolled now.
    package var enrolment: Enrolled?
    package var reason: String

    package struct Enrolled: Hashable, Sendable {
        package let ground: Enrolment.Ground
        package let year: BenefitYear
        /// By the policy's key.
        package let tier: String
        /// Since when the ground is true.
        package let since: Day?

        package init(_ ground: Enrolment.Ground, _ year: BenefitYear, tier: String, since: Day? = nil) {
            self.ground = ground
            self.year = year
            self.tier = tier
            self.since = since
        }
    }

    package init(
        id: ID<Person>, name: String, sex: Sex, birth: Day, document: IdentityDocument? = nil,
        phone: String? = nil, consents: Set<Phone.Purpose> = [], place: RegionCode, member: ID<Person>? = nil,
        registration: RegionCode? = nil, enrolment: Enrolled? = nil, reason: String
    ) {
        self.id = id
        self.name = name
        self.sex = sex
        self.birth = birth
        self.document = document
        self.phone = phone
        self.consents = consents
        self.place = place
        self.member = member
        self.registration = registration
        self.enrolment = enrolment
        self.reason = reason
    }

    /// From which day the enrolment covers: a newborn's from birth, anybody else's from the day they come, within the year.
    ///
    /// Whether a waiting period takes days of it away is for `Entitlements` to say.
    package func enrolledFrom(_ today: Day) -> Day? {
        guard let enrolment else { return nil }
        let first = enrolment.ground == .newborn ? birth : today
        return max(enrolment.year.first, first)
    }
}

extension PersonDesk {
    /// What speaks against writing somebody down as the form has it.
    package enum Fault: Error, Hashable, Sendable {
        /// Somebody has this document.
        case documentTaken(ID<Person>)
        /// A newborn enrols as one within so many days of birth.
        case newbornTooOld(days: Int)
        /// The year ends before the person comes.
        case yearIsOver
        case bornLater
        /// Nothing is recorded without a key for numbers.
        case noKey
        /// The form's change says what is on record already.
        case nothingNew
        case noSuchPeriod
        case deathInFuture
    }
}
