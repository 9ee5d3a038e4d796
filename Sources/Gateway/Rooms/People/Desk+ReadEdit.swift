import Collection
import Pages
import Registry
import Storage
import Vocabulary

extension Desk {
    /// A change as its form has it, with what it is before and after in words.
    struct Asked {
        let edit: PersonEdit
        let reason: String
        let before: Words
        let after: Words
    }

    func read(
        _ kind: PersonAct.Kind, of person: Person, _ visit: Visit, _ connection: Connection
    ) throws -> Asked {
        typealias Name = EditPersonPage.Name
        var reading = PersonReading(
            visit.form, try Jurisdiction(of: visit.visitor, connection), today: visit.moment.dayInChina)
        let none = Words("没有登记", "not on record")
        var (before, after) = (none, none)
        var edit: PersonEdit?
        switch kind {
        case .registered: break
        case .moved:
            let place = reading.home(in: nil)
            let from = reading.day(Name.from.rawValue)
            let choice = reading[.household].flatMap { EditPersonPage.Household(rawValue: $0) } ?? .same
            let member = choice == .member ? try reading.member(isNeeded: true) : nil
            before = try words(.home(person.home), connection)
            if let place, let from {
                let there = try placeWords(place, connection)
                after = Words("自 \(from) 住在 \(there.zh)", "lives in \(there.en) from \(from)")
                let household: PersonEdit.HouseholdChoice =
                    choice == .new ? .new : member.map { .of($0) } ?? .same
                edit = .move(to: place, household, from: from)
            }
        case .registration:
            let place = reading.registration(isNeeded: true)
            let from = reading.day(Name.from.rawValue)
            if let known = try Persons(connection).registration(of: person.id) {
                before = try words(.registration(known), connection)
            }
            if let place, let from {
                let there = try placeWords(place, connection)
                after = Words("自 \(from) 户籍在 \(there.zh)", "registered in \(there.en) from \(from)")
                edit = .registration(place, from: from)
            }
        case .died, .livesOn:
            let day = kind == .died ? reading.day(Name.day.rawValue) : nil
            before = try person.death.map { try words(.death($0), connection) } ?? Words("健在", "alive")
            after = try day.map { try words(.death($0), connection) } ?? Words("健在", "alive")
            if kind == .livesOn || day != nil { edit = .death(day) }
        case .granted:
            let category = reading[.category].flatMap { PersonCategory(rawValue: $0) }
            if category == nil {
                reading.wrong.append(.missing(Name.category.rawValue, Words("请选人员类别", "choose the category")))
            }
            let from = reading.day(Name.from.rawValue)
            let through = reading.day(Name.through.rawValue, isNeeded: false)
            let paper = reading.reason(Name.source.rawValue)
            if let category, let from {
                let period = CategoryPeriod(category, from: from, through: through, source: "手工：\(paper)")
                after = period.words
                edit = .grant(period)
            }
        case .ended:
            let periods = try Persons(connection).categoryPeriods(of: person.id)
            let known = periods.first { EditPersonPage.value($0) == reading[.period] }
            if known == nil {
                reading.wrong.append(.missing(Name.period.rawValue, Words("请选一个", "choose one")))
            }
            if let through = reading.day(Name.through.rawValue), let known {
                before = known.words
                after =
                    CategoryPeriod(known.category, from: known.from, through: through, source: known.source)
                    .words
                edit = .end(known.category, began: known.from, through: through)
            }
        case .phone:
            if let number = reading.phone(isNeeded: true) {
                let masked = String(number.prefix(3)) + "****" + number.suffix(4)
                let agreed = reading.consents.sorted { $0.rawValue < $1.rawValue }.map(\.words)
                after = Words(
                    "\(masked)（\(agreed.map(\.zh).joined(separator: "、"))）",
                    "\(masked) (\(agreed.map(\.en).joined(separator: ", ")))")
                edit = .phone(number, reading.consents)
            }
        case .document:
            if let document = reading.document(isNeeded: true) {
                after = Words(
                    "\(document.kind.words.zh) \(document.masked)",
                    "\(document.kind.words.en) \(document.masked)")
                edit = .document(document)
            }
        case .identity:
            let name = reading.name()
            let sex = reading[.sex].flatMap { Sex(rawValue: $0) }
            if sex == nil {
                reading.wrong.append(
                    .missing(NewPersonPage.Name.sex.rawValue, Words("请选性别", "choose the sex")))
            }
            before = try words(.identity(name: person.name, sex: person.sex, birth: person.birth), connection)
            if let birth = reading.day(NewPersonPage.Name.birth.rawValue), let sex {
                after = try words(.identity(name: name, sex: sex, birth: birth), connection)
                edit = .identity(name: name, sex: sex, birth: birth)
            }
        }
        let reason = reading.reason()
        guard let edit, reading.wrong.isEmpty else { throw Problem.wrongFields(reading.wrong) }
        return Asked(edit: edit, reason: reason, before: before, after: after)
    }
}
