package import Vocabulary

/// What was wrong with what someone asked the registry to record. Data, for the door to put into words.
package enum RegistryError: Error, Hashable, Sendable {
    /// What the error is about.
    package enum Field: String, Sendable {
        case personNumber, personName, facilityCode, facilityName, signIn, tier, placeName
        case document, schoolCode, schoolName, source, reason
    }

    /// Somebody or something else has it.
    case taken(Field)
    case empty(Field)
    /// A facility's code is `H` (hospitals) or `P` (pharmacies) and 11 digits.
    case badFacilityCode
    case noPerson
    case noFacility
    case noOperator
    case noEnrolment
    case noPersonOrSchool
    case noSchool
    case noInsurance
    case noDocument
    case noPhone
    case deathBeforeBirth
    /// The village's code does not begin with the district's.
    case villageOutsideDistrict
    case endsBeforeStart
    /// An enrolment lies within its benefit year.
    case outsideYear(BenefitYear)
    /// The person is enrolled already on some of these days.
    case overlaps(ID<Enrolment>)
    /// The two records are one already.
    case sameRecord
    /// The record was not merged into another.
    case notMerged
    /// Both records are enrolled on the same days, and no resolution names which enrolment stays.
    case bothEnrolled(ID<Enrolment>, ID<Enrolment>)
    /// The document is not held any more, so there is nothing to give up.
    case documentEnded
    /// The resolution is about other insurances than these two.
    case otherInsurance
    /// The enrolment ends before that day anyway.
    case endsAlready
    /// A mobile of 11 digits, or a line with its area code.
    case badPhone
    /// Its owner did not agree to be called for this.
    case noConsent
    /// A hospital's operator belongs to one facility, any other to none.
    case facilityAndRole
    /// A department's operator has a department, any other none.
    case departmentAndRole
    /// A school's operator belongs to one school, any other to none.
    case schoolAndRole
}
