import Population
import Registry
import Vocabulary

/// Numbers of documents and phones that look real and cannot be: citizens' numbers of a region 88 that there is not, permits and
/// passports of a series nobody issues, mobiles that begin with 100.
struct SimulatedNumbers {
    let county: RegionCode
    let year: BenefitYear
    /// How many citizens' numbers of a birth and sex were given.
    private var given: [Birth: Int] = [:]

    private struct Birth: Hashable {
        let day: Day
        let sex: Sex
    }

    /// One in so many has a document other than a citizen's number; one in so many of the adults has no phone, and one in so many of
    /// those who have one agrees to nothing. Assumptions.
    static let otherEvery = 150
    static let noPhoneEvery = 8
    static let noConsentEvery = 5

    init(county: RegionCode, year: BenefitYear) {
        self.county = county
        self.year = year
    }

    /// Nil where the numbers of that day have run out.
    mutating func document(of person: SyntheticPerson, at index: Int) -> IdentityDocument? {
        let serial = padded(index + 1, 7)
        if person.birth >= year.first {
            return IdentityDocument(.birthCertificate, "Z9\(padded(index + 1, 8))")
        }
        if index % SimulatedNumbers.otherEvery == SimulatedNumbers.otherEvery - 1 {
            switch index / SimulatedNumbers.otherEvery % 4 {
            case 0: return IdentityDocument(.passport, "ZZ\(serial)")
            case 1: return IdentityDocument(.hongKongMacaoPermit, "H9\(serial)")
            case 2: return IdentityDocument(.taiwanPermit, "9\(serial)")
            default: return IdentityDocument(.permanentResident, "ZZZ99999\(serial)")
            }
        }
        let birth = Birth(day: person.birth, sex: person.sex)
        let before = given[birth, default: 0]
        given[birth] = before + 1
        return NationalID.impossible(county: county, birth: person.birth, sex: person.sex, sequence: before)
            .map { IdentityDocument($0) }
    }

    /// Children have none.
    func phone(
        of person: SyntheticPerson, at index: Int
    ) -> (number: String, purposes: Set<Phone.Purpose>)? {
        guard person.birth + 16 * 365 < year.first, index % SimulatedNumbers.noPhoneEvery != 0 else {
            return nil
        }
        let purposes: Set<Phone.Purpose> =
            switch index % SimulatedNumbers.noConsentEvery {
            case 0: []
            case 1, 2: [.premiums]
            default: Set(Phone.Purpose.allCases)
            }
        return ("100\(padded(index + 1, 8))", purposes)
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
