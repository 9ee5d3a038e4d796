package import Vocabulary

/// What was wrong with what someone asked the registry to record. Data, for the door to put into words.
package enum RegistryError: Error, Hashable, Sendable {
    /// What the error is about.
    package enum Field: String, Sendable {
        case personNumber, personName, facilityCode, facilityName, signIn, tier, placeName
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
    case deathBeforeBirth
    /// The village's code does not begin with the district's.
    case villageOutsideDistrict
    case endsBeforeStart
    /// An enrolment lies within its benefit year.
    case outsideYear(BenefitYear)
    /// The person is enrolled already on some of these days.
    case overlaps(ID<Enrolment>)
    /// A hospital's operator belongs to one facility, any other to none.
    case facilityAndRole
}
