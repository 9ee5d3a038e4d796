import Collection
import Pages
import Registry
import Storage
import Vocabulary

extension PersonReading {
    /// The person a form describes; throws what is wrong with it.
    mutating func newPerson(_ id: ID<Person>, tier standard: String) throws -> NewPerson {
        let name = name()
        let document = document(isNeeded: false)
        // A citizen's number says birth and sex itself.
        let number = document?.nationalID
        let typed = number == nil || self[.birth] != nil ? day(Name.birth.rawValue) : nil
        if let number, let typed, typed != number.birth {
            wrong.append(
                WrongField(
                    Name.birth.rawValue, Words("与身份证号码里的出生日期不同", "it is not the birth in the number"),
                    Words("请核对；也可以空着", "check it, or leave it empty")))
        }
        let said = self[.sex].flatMap { Sex(rawValue: $0) }
        if number == nil, said == nil {
            wrong.append(.missing(Name.sex.rawValue, Words("请选性别", "choose the sex")))
        }
        if let number, let said, said != number.sex {
            wrong.append(
                WrongField(
                    Name.sex.rawValue, Words("与身份证号码里的性别不同", "it is not the sex in the number"),
                    Words("请核对", "check it")))
        }
        let phone = phone(isNeeded: false)
        let place = home(in: jurisdiction.scope)
        let member = try member(isNeeded: false)
        let registration = registration(isNeeded: false)
        let enrolment = enrolment(tier: standard)
        let reason = reason(otherwise: "柜面登记")
        guard wrong.isEmpty, let place, let birth = number?.birth ?? typed, let sex = number?.sex ?? said
        else {
            throw Problem.wrongFields(wrong)
        }
        return NewPerson(
            id: id, name: name, sex: sex, birth: birth, document: document, phone: phone, consents: consents,
            place: place, member: member, registration: registration, enrolment: enrolment, reason: reason)
    }

    private mutating func enrolment(tier standard: String) -> NewPerson.Enrolled? {
        guard let word = self[.ground] else { return nil }
        guard let ground = Enrolment.Ground(rawValue: word), Enrolment.Ground.atTheCounter.contains(ground)
        else {
            wrong.append(.missing(Name.ground.rawValue, Words("请选参保身份", "choose as what they enrol")))
            return nil
        }
        let years = Desk.years(on: today)
        guard let year = self[.year].flatMap({ Int($0) }).flatMap({ BenefitYear($0) }), years.contains(year)
        else {
            wrong.append(.missing(Name.year.rawValue, Words("请选参保年度", "choose the year")))
            return nil
        }
        let since = day(Name.since.rawValue, isNeeded: false)
        return NewPerson.Enrolled(ground, year, tier: self[.tier] ?? standard, since: since)
    }
}

extension Desk {
    /// The years in which somebody can be enrolled at the counter.
    static func years(on today: Day) -> [BenefitYear] {
        [today.year - 1, today.year, today.year + 1].compactMap { BenefitYear($0) }
    }
}
