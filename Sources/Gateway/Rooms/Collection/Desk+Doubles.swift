import Collection
import HTTPTypes
import Pages
import Payments
import Registry
import Scheme
import Storage
import Vocabulary

/// People who are insured or recorded twice. What is decided is followed by assessing them anew.
extension Desk {
    private typealias Name = DoublePage.Name

    func doubles(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        if let number = visit.query["number"]?.trimmed, !number.isEmpty {
            let person = try office.database.read { try here.person(number, $0) }
            return here.seen(.double, person.number)
        }
        let after = visit.query["after"].flatMap { ID<Person>($0) }
        return try office.database.read { connection in
            let found = try Doubles(connection).people(
                in: here.place, here.season.year, after: after, limit: Desk.pageSize + 1)
            let shown = found.prefix(Desk.pageSize)
            let page = DoubleListPage(
                try here.heading(connection),
                items: try shown.map { person in
                    .init(
                        person, try undecided(person, here, connection),
                        href: here.path(.double, person.number))
                },
                next: found.count > shown.count
                    ? "\(here.path(.doubles))?after=\(shown.last?.id.description ?? "")" : nil,
                search: Form(action: here.path(.doubles), token: ""))
            return .page(page.html(in: frame(for: visit.visitor)))
        }
    }

    private func undecided(
        _ person: Person, _ here: SeasonVisit, _ connection: Connection
    ) throws -> [DoubleEnrolment] {
        try Doubles(connection).open(of: person.id).filter { $0.enrolment.year == here.season.year }
    }

    func double(_ visit: Visit) throws -> Answer { try double(SeasonVisit(visit, office), wrong: []) }

    private func double(_ here: SeasonVisit, wrong: [WrongField]) throws -> Answer {
        let frame = frame(for: here.visit.visitor)
        let act = here.visit.form["act"]
        return try office.database.read { connection in
            let person = try here.person(here.visit.parameters["number"] ?? "", connection)
            let doubles = try undecided(person, here, connection)
            let gone = try Merges(connection).all(of: person.id).filter { $0 != person.id }
            let numbers = try Persons(connection).numbersAndNames(of: gone)
            let run = ID<Run>(at: here.visit.moment).description
            func form(_ name: String, _ typed: [String: String] = [:]) -> Form? {
                guard Route.changeDouble.permission.allows(here.visit.visitor.operator?.role) else {
                    return nil
                }
                let isThis = act == name
                return Form(
                    action: here.path(.changeDouble, person.number), token: frame.token,
                    typed: (isThis ? here.visit.form.typed : typed).merging(["run": run]) { $1 },
                    faults: isThis ? wrong.map { Fault($0.field, $0.words) } : [])
            }
            let page = DoublePage(
                try here.heading(connection), person, doubles: doubles,
                gone: gone.map { ($0, numbers[$0]?.number ?? "") },
                resolve: doubles.isEmpty
                    ? nil : form("resolve", [Name.from.rawValue: doubles[0].from.description]),
                merge: form("merge"), split: gone.isEmpty ? nil : form("split"),
                links: [
                    (Words("其余重复参保的人", "The others insured twice"), href: here.path(.doubles)),
                    (Words("这个人的账单", "The person's bill"), href: here.path(.payer, person.number)),
                ])
            return .page(page.html(in: frame), status: wrong.isEmpty ? .ok : .badRequest)
        }
    }

    func changeDouble(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        do {
            let number = try office.database.transaction { connection in
                let person = try here.person(visit.parameters["number"] ?? "", connection)
                let run = here.run(.assessment, id: visit.form["run"], title: "重复参保处理后重新核定")
                if try here.isDone(run, connection) { return person.number }
                let touched =
                    switch visit.form["act"] {
                    case "resolve": try resolve(person, here, connection)
                    case "merge": try merge(into: person, here, connection)
                    case "split": try split(from: person, here, connection)
                    default: throw Problem.noSuchPage
                    }
                if try BillBook(connection).hasAny(in: here.season.district, here.season.year) {
                    _ = try here.season.reassess(touched.map { ID(of: $0) }, as: run, connection)
                }
                return person.number
            }
            return here.seen(.double, number)
        } catch {
            guard let wrong = Problem(error)?.fields else { throw error }
            return try double(here, wrong: wrong)
        }
    }

    /// Everybody whose bill may change by it.
    private func resolve(
        _ person: Person, _ here: SeasonVisit, _ connection: Connection
    ) throws -> [ID<Person>] {
        let form = here.visit.form
        var wrong: [WrongField] = []
        let stays = form[Name.stays.rawValue].flatMap(DoublePage.Stays.init)
        if stays == nil { wrong.append(.missing(Name.stays.rawValue, Words("请选留哪一份", "choose which stays"))) }
        let from = form[Name.from.rawValue].flatMap { Day($0.trimmed) }
        if from == nil { wrong.append(.noDay(Name.from.rawValue)) }
        let refund = form[Name.refund.rawValue].flatMap(Resolution.Refund.init)
        if refund == nil {
            wrong.append(
                .missing(Name.refund.rawValue, Words("请选个人缴费退不退", "choose whether the money goes back")))
        }
        guard let stays, let from, let refund, wrong.isEmpty else { throw Problem.wrongFields(wrong) }
        let open = try undecided(person, here, connection)
        guard let double = open.first(where: { $0.enrolment.id.description == form["double"] }) else {
            throw Problem.wrongFields([.decidedAlready])
        }
        let (own, other) = (Resolution.Insurance.enrolment(double.enrolment.id), double.other.insurance)
        do {
            try Doubles(connection).resolve(
                double,
                Resolution(
                    stays: stays == .here ? own : other, ends: stays == .here ? other : own, from: from,
                    refund: refund), recorded: here.visit.moment)
        } catch RegistryError.endsAlready {
            throw Problem.wrongFields([.endsAlready])
        }
        return [person.id]
    }

    private func merge(
        into person: Person, _ here: SeasonVisit, _ connection: Connection
    ) throws -> [ID<Person>] {
        let form = here.visit.form
        let why = (form["why"] ?? "").trimmed
        guard let gone = try Persons(connection).find(number: (form["gone"] ?? "").trimmed),
            gone.home.lies(in: here.place)
        else { throw Problem.wrongFields([.noOtherRecord]) }
        guard !why.isEmpty else {
            throw Problem.wrongFields([.missing("why", Words("请写明依据", "say how you know"))])
        }
        let enrolments = Enrolments(connection)
        do {
            try Merges(connection).merge(
                gone.id, into: person.id, reason: why,
                resolutions: Resolution.keeping(
                    try enrolments.of(person.id), over: try enrolments.of(gone.id), refund: .undecided),
                recorded: here.visit.moment)
        } catch RegistryError.sameRecord {
            throw Problem.wrongFields([.sameRecord])
        }
        return [gone.id, person.id]
    }

    private func split(
        from person: Person, _ here: SeasonVisit, _ connection: Connection
    ) throws -> [ID<Person>] {
        let form = here.visit.form
        let reason = (form[Name.reason.rawValue] ?? "").trimmed
        let records = try Merges(connection).all(of: person.id)
        let numbers = try Persons(connection).numbersAndNames(of: records)
        guard
            let gone = records.first(where: {
                $0 != person.id && numbers[$0]?.number == form[Name.other.rawValue]
            })
        else { throw Problem.wrongFields([.missing(Name.other.rawValue, Words("请选一条", "choose one"))]) }
        guard !reason.isEmpty else {
            throw Problem.wrongFields([.missing(Name.reason.rawValue, Words("请写明原因", "say why"))])
        }
        try Merges(connection).split(gone, reason: reason, recorded: here.visit.moment)
        return [gone, person.id]
    }
}

extension WrongField {
    fileprivate static let decidedAlready = WrongField(
        DoublePage.Name.stays.rawValue, Words("这一份已经处理过", "it was decided already"),
        Words("请看下面剩下的", "see what is left"))

    fileprivate static let endsAlready = WrongField(
        DoublePage.Name.from.rawValue, Words("参保在那天以前已经停了", "the enrolment ends before that day anyway"),
        Words("请写更早的日子", "write an earlier day"))

    fileprivate static let noOtherRecord = WrongField(
        "gone", Words("没有这个个人编号", "nobody has this number"),
        Words("请核对；不在您辖区内的档案不能合并", "check it; records outside your area cannot be put together"))

    fileprivate static let sameRecord = WrongField(
        "gone", Words("就是这同一条档案", "it is this very record"), Words("请写另一条的编号", "write the other's number"))
}
