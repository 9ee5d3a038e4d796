import Audit
import Collection
import HTTPTypes
import Pages
import Policies
import Registry
import Scheme
import Storage
import Vocabulary

/// Writing down somebody new: looked at first, then written in one transaction.
extension Desk {
    var personDesk: PersonDesk { PersonDesk(book: office.book, region: office.region, vault: office.vault) }

    func newPerson(_ visit: Visit) throws -> Answer {
        let typed = [
            "id": ID<Person>(at: visit.moment).description,
            NewPersonPage.Name.year.rawValue: visit.moment.dayInChina.year.description,
            NewPersonPage.Name.tier.rawValue: tiers(on: visit.moment.dayInChina).first?.key ?? "",
            NewPersonPage.Name.name.rawValue: visit.query["name"]?.trimmed ?? "",
        ]
        return try office.database.read { try newPerson(visit, typed: typed, wrong: [], check: nil, $0) }
    }

    func addPerson(_ visit: Visit) throws -> Answer {
        do {
            if visit.form["act"] == NewPersonPage.record, let answer = try recordPerson(visit) {
                return answer
            }
            return try office.database.read { connection in
                guard visit.form["act"] != NewPersonPage.back else {
                    var answer = try newPerson(
                        visit, typed: visit.form.typed, wrong: [], check: nil, connection)
                    answer.noted.act = .viewed
                    return answer
                }
                let new = try read(visit, connection)
                try personDesk.check(new, on: visit.moment.dayInChina, connection)
                let check = NewPersonPage.Check(
                    try facts(of: new, visit, connection),
                    alike: try alike(personDesk.alike(new, connection), visit, connection))
                var answer = try newPerson(
                    visit, typed: visit.form.typed, wrong: [], check: check, connection)
                // Whose records stood beside it was seen.
                answer.noted.act = .viewed
                answer.noted.subject = "persons"
                return answer
            }
        } catch {
            return try office.database.read { connection in
                let wrong = try faults(error, visit, connection)
                var answer = try newPerson(
                    visit, typed: visit.form.typed, wrong: wrong, check: nil, connection)
                if case PersonDesk.Fault.documentTaken = error {
                    answer.noted.act = .viewed
                    answer.noted.subject = "persons"
                    answer.noted.key = "by document"
                }
                return answer
            }
        }
    }

    /// Nil where somebody like them came up that the clerk has not seen: then it is looked at again.
    private func recordPerson(_ visit: Visit) throws -> Answer? {
        try office.database.transaction { connection in
            let new = try read(visit, connection)
            let seen = Set((visit.form[NewPersonPage.seen] ?? "").split(separator: ",").map(String.init))
            if try Persons(connection).find(new.id) == nil {
                let people = try Persons(connection).find(personDesk.alike(new, connection).map(\.person))
                let unseen = try people.values.contains {
                    try !seen.contains($0.number) && jurisdictionSees($0, visit, connection)
                }
                if unseen { return nil }
            }
            let person = try personDesk.register(
                new, by: visit.visitor.operator?.signIn ?? "-", recorded: visit.moment, connection)
            var answer = Answer.see(LocalPath(yearPath(person, on: visit.moment.dayInChina)) ?? .start)
            answer.noted.key = person.number
            answer.noted.purpose = new.reason
            return answer
        }
    }

    private func jurisdictionSees(_ person: Person, _ visit: Visit, _ connection: Connection) throws -> Bool {
        try Jurisdiction(of: visit.visitor, connection).person(person.id) != nil
    }

    private func read(_ visit: Visit, _ connection: Connection) throws -> NewPerson {
        guard let id = ID<Person>(visit.form["id"] ?? "") else { throw Problem.noSuchPage }
        var reading = PersonReading(
            visit.form, try Jurisdiction(of: visit.visitor, connection), today: visit.moment.dayInChina)
        return try reading.newPerson(id, tier: tiers(on: visit.moment.dayInChina).first?.key ?? "first")
    }

    /// What the desk or the form refuses, at its fields; everything else goes on.
    func faults(_ error: any Error, _ visit: Visit, _ connection: Connection) throws -> [WrongField] {
        if let fault = error as? PersonDesk.Fault {
            var holder: Person?
            if case .documentTaken(let id) = fault {
                holder = try Jurisdiction(of: visit.visitor, connection).person(id)
            }
            return [.refused(fault, holder: holder)]
        }
        if let wrong = Problem(error)?.fields { return wrong }
        typealias Name = NewPersonPage.Name
        switch error as? RegistryError {
        case .deathBeforeBirth:
            return [
                WrongField(
                    EditPersonPage.Name.day.rawValue, Words("死亡早于出生", "the death is before the birth"),
                    Words("请核对两个日期", "check both days"))
            ]
        case .endsBeforeStart:
            return [
                WrongField(
                    EditPersonPage.Name.through.rawValue, Words("早于开始的那天", "it is before the first day"),
                    Words("请核对", "check it"))
            ]
        case .taken(.document): return [.refused(.documentTaken(ID(high: 0, low: 0)), holder: nil)]
        default: throw error
        }
    }

    /// The tiers of the present policy; the first where nothing is chosen.
    private func tiers(on today: Day) -> [(key: String, words: Words)] {
        let years = Desk.years(on: today).reversed()
        let file = years.lazy.compactMap { year in
            office.book.files.first { $0.region == office.region && $0.year == year }
        }.first
        return file?.plan(district: nil).tiers.map { ($0.key, $0.words) } ?? []
    }

    private func newPerson(
        _ visit: Visit, typed: [String: String], wrong: [WrongField], check: NewPersonPage.Check?,
        _ connection: Connection
    ) throws -> Answer {
        let frame = frame(for: visit.visitor)
        let today = visit.moment.dayInChina
        let page = NewPersonPage(
            form: Form(
                action: Route.addPerson.path, token: frame.token, typed: typed,
                faults: wrong.map { Fault($0.field, $0.words) }),
            places: try villages(visit, connection), years: Desk.years(on: today), tiers: tiers(on: today),
            check: check)
        return .page(page.html(in: frame), status: wrong.isEmpty ? .ok : .badRequest)
    }

    /// The villages of the reader's area under their townships; none where there are too many to choose from.
    func villages(_ visit: Visit, _ connection: Connection) throws -> [Field.Group] {
        let places = try Places(connection).all(in: try Jurisdiction(of: visit.visitor, connection).scope)
        let villages = places.filter { $0.code.description.count == 12 }
        guard !villages.isEmpty, villages.count <= 1500 else { return [] }
        let names = Dictionary(places.map { ($0.code.description, $0.name) }) { first, _ in first }
        let townships = Dictionary(grouping: villages) { $0.code.description.prefix(9) }
        return townships.keys.sorted().map { code in
            let name = names[String(code)] ?? names[String(code.prefix(6))] ?? String(code)
            return Field.Group(
                Words(name, name),
                (townships[code] ?? []).map { .init($0.code.description, Words($0.name, $0.name)) })
        }
    }

    /// A place's name with its code, as a clerk checks it.
    func placeWords(_ code: RegionCode, _ connection: Connection) throws -> Words {
        let names = try names(of: [code.county, code], connection)
        func all(_ language: (Words) -> String) -> String {
            [code.county, code].reduce(into: [String]()) { found, code in
                let name = names[code].map(language) ?? code.description
                if found.last != name { found.append(name) }
            }.joined(separator: " ")
        }
        return Words(all(\.zh), all(\.en))
    }

    private func facts(
        of new: NewPerson, _ visit: Visit, _ connection: Connection
    ) throws -> [(Words, Words)] {
        let none = Words("没有", "none")
        var facts: [(Words, Words)] = [
            (Words("姓名", "Name"), Words(new.name, new.name)),
            (
                Words("性别和出生日期", "Sex and birth"),
                Words("\(new.sex.words.zh)，\(new.birth)", "\(new.sex.words.en), \(new.birth)")
            ),
            (
                Words("证件", "Document"),
                new.document.map {
                    Words("\($0.kind.words.zh) \($0.masked)", "\($0.kind.words.en) \($0.masked)")
                } ?? Words("还没有，以后补", "none yet")
            ),
            (Words("住在", "Home"), try placeWords(new.place, connection)),
        ]
        let member = try new.member.flatMap { try Persons(connection).find($0) }
        facts.append(
            (
                Words("户", "Household"),
                member.map { Words("与 \($0.name)（\($0.number)）一户", "that of \($0.name) (\($0.number))") }
                    ?? Words("新的一户", "a new one")
            ))
        if let place = new.registration {
            facts.append((Words("户籍", "Household registration"), try placeWords(place, connection)))
        }
        if let enrolment = new.enrolment, let from = new.enrolledFrom(visit.moment.dayInChina) {
            facts.append(
                (
                    Words("参保", "Enrolment"),
                    Words(
                        "\(enrolment.year) 年，\(enrolment.ground.words.zh)，自 \(from)",
                        "\(enrolment.year), \(enrolment.ground.words.en), from \(from)")
                ))
        } else {
            facts.append((Words("参保", "Enrolment"), none))
        }
        return facts
    }

    private func alike(
        _ found: [PersonDesk.Alike], _ visit: Visit, _ connection: Connection
    ) throws -> [NewPersonPage.Alike] {
        let jurisdiction = try Jurisdiction(of: visit.visitor, connection)
        return try found.compactMap { one in
            guard let person = try jurisdiction.person(one.person) else { return nil }
            let documents = try office.vault.map { try Documents(connection, $0).of(person.id) } ?? []
            return NewPersonPage.Alike(
                person, document: documents.last { $0.withdrawn == nil }?.masked,
                home: try placeWords(person.village ?? person.district, connection),
                href: yearPath(person, on: visit.moment.dayInChina), reasons: one.why)
        }
    }
}
