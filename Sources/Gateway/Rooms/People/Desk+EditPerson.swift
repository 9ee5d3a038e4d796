import Audit
import Collection
import HTTPTypes
import Pages
import Registry
import Storage
import Vocabulary

/// Changing a person's record by hand: each change looked at with what it does to bills, then recorded.
extension Desk {
    private typealias Name = EditPersonPage.Name

    /// What the page offers.
    private static let kinds = PersonAct.Kind.allCases.filter { $0 != .registered }

    func editPerson(_ visit: Visit) throws -> Answer {
        try office.database.read { connection in
            let person = try editable(visit, connection)
            let kind = visit.query["what"].flatMap { PersonAct.Kind(rawValue: $0) }
            let typed = [
                "id": ID<PersonAct>(at: visit.moment).description,
                Name.household.rawValue: EditPersonPage.Household.same.rawValue,
                NewPersonPage.Name.name.rawValue: person.name,
                NewPersonPage.Name.sex.rawValue: person.sex.rawValue,
                NewPersonPage.Name.birth.rawValue: person.birth.description,
            ]
            return try edit(person, kind, typed: typed, wrong: [], check: nil, visit, connection)
        }
    }

    func changePerson(_ visit: Visit) throws -> Answer {
        guard let kind = visit.form["what"].flatMap({ PersonAct.Kind(rawValue: $0) }), kind != .registered,
            let form = ID<PersonAct>(visit.form["id"] ?? "")
        else {
            _ = try office.database.read { try editable(visit, $0) }
            throw Problem.wrongFields([.missing("what", Words("请选要登记什么", "choose what to write down"))])
        }
        let by = visit.visitor.operator?.signIn ?? "-"
        func change(_ connection: Connection) throws -> (
            person: Person, asked: Asked, bills: [PersonDesk.Billed]
        ) {
            let person = try editable(visit, connection)
            let asked = try read(kind, of: person, visit, connection)
            let bills = try personDesk.change(
                person.id, asked.edit, form: form, reason: asked.reason, by: by, recorded: visit.moment,
                connection)
            return (person, asked, bills)
        }
        do {
            switch visit.form["act"] {
            case EditPersonPage.record:
                let done = try office.database.transaction { connection in
                    // Sent twice: done once.
                    if let act = try PersonActs(connection).find(form) {
                        let person = try editable(visit, connection)
                        guard act.person == person.id else { throw Problem.noSuchPerson }
                        return (person, act.reason)
                    }
                    let change = try change(connection)
                    return (change.person, change.asked.reason)
                }
                var answer = Answer.see(LocalPath(Route.editPerson.path(done.0.number)) ?? .start)
                answer.noted.purpose = "\(kind.words.zh)：\(done.1)"
                return answer
            case EditPersonPage.look:
                let tried = try office.database.preview { try change($0) }
                return try office.database.read { connection in
                    let check = EditPersonPage.Check(
                        before: tried.asked.before, after: tried.asked.after,
                        bills: try tried.bills.map { ($0, district: try placeWords($0.district, connection)) }
                    )
                    var answer = try edit(
                        tried.person, kind, typed: visit.form.typed, wrong: [], check: check, visit,
                        connection)
                    answer.noted.act = .viewed
                    return answer
                }
            default:
                return try office.database.read { connection in
                    var answer = try edit(
                        try editable(visit, connection), kind, typed: visit.form.typed, wrong: [], check: nil,
                        visit, connection)
                    answer.noted.act = .viewed
                    return answer
                }
            }
        } catch {
            return try office.database.read { connection in
                let wrong = try faults(error, visit, connection)
                return try edit(
                    try editable(visit, connection), kind, typed: visit.form.typed, wrong: wrong, check: nil,
                    visit, connection)
            }
        }
    }

    /// A person of the reader's area.
    private func editable(_ visit: Visit, _ connection: Connection) throws -> Person {
        guard
            let person = try Jurisdiction(of: visit.visitor, connection).person(
                number: visit.parameters["number"] ?? "")
        else { throw Problem.noSuchPerson }
        return person
    }

    private func edit(
        _ person: Person, _ kind: PersonAct.Kind?, typed: [String: String], wrong: [WrongField],
        check: EditPersonPage.Check?, _ visit: Visit, _ connection: Connection
    ) throws -> Answer {
        let frame = frame(for: visit.visitor)
        let path = Route.editPerson.path(person.number)
        let isDead = person.death != nil
        let offered = Desk.kinds.filter { $0 != (isDead ? .died : .livesOn) }
        let page = EditPersonPage(
            person, home: try placeWords(person.village ?? person.district, connection),
            form: kind.map {
                (
                    $0,
                    Form(
                        action: path, token: frame.token, typed: typed,
                        faults: wrong.map { Fault($0.field, $0.words) })
                )
            }, places: kind == .moved ? try villages(visit, connection) : [],
            periods: try Persons(connection).categoryPeriods(of: person.id), check: check,
            history: try history(of: person, connection),
            ways: offered.map { ($0, href: "\(path)?what=\($0.rawValue)") },
            back: yearPath(person, on: visit.moment.dayInChina))
        return .page(page.html(in: frame), status: wrong.isEmpty ? .ok : .badRequest)
    }

    private func history(of person: Person, _ connection: Connection) throws -> [EditPersonPage.Known] {
        let acts = Dictionary(try PersonActs(connection).of(person.id).map { ($0.recorded, $0) }) {
            first, _ in first
        }
        return try Persons(connection).history(of: person.id).map { fact in
            EditPersonPage.Known(
                fact.recorded, effective: fact.effective, try words(fact.what, connection),
                act: acts[fact.recorded])
        }
    }

    func words(_ what: PersonFact.What, _ connection: Connection) throws -> Words {
        switch what {
        case .identity(let name, let sex, let birth):
            return Words(
                "\(name)，\(sex.words.zh)，\(birth) 出生", "\(name), \(sex.words.en), born \(birth)")
        case .home(let home):
            let place = try placeWords(home.village ?? home.district, connection)
            return Words("住在 \(place.zh)", "lives in \(place.en)")
        case .registration(let code):
            let place = try placeWords(code, connection)
            return Words("户籍 \(place.zh)", "registered in \(place.en)")
        case .death(nil): return Words("撤销死亡登记", "death withdrawn")
        case .death(let day?): return Words("\(day) 死亡", "died on \(day)")
        case .period(let period): return period.words
        }
    }
}

extension CategoryPeriod {
    var words: Words {
        if let through, through < from {
            return Words(
                "撤销：\(category.words.zh)（\(from) 起）", "withdrawn: \(category.words.en) since \(from)")
        }
        let (zh, en) = (through.map { "至 \($0)" } ?? "起", through.map { "to \($0)" } ?? "on")
        return Words(
            "\(category.words.zh)，\(from) \(zh)，来源 \(source)",
            "\(category.words.en), \(from) \(en), by \(source)")
    }
}
