import Matching
package import Payments
package import Policies
package import Registry
package import Scheme
package import Sealing
package import Storage
package import Vocabulary

/// People written down by hand (手工登记与变更): who is like them already, writing them down, and the bills that change by it.
package struct PersonDesk: Sendable {
    package let book: PolicyBook
    package let region: RegionCode
    /// Nil where this program has no key: then no document and no phone is recorded.
    package let vault: Vault?

    package init(book: PolicyBook, region: RegionCode, vault: Vault?) {
        self.book = book
        self.region = region
        self.vault = vault
    }

    // MARK: - Who is like them

    /// Somebody on record who may be the same person, and why.
    package struct Alike: Hashable, Sendable {
        package let person: ID<Person>
        /// The reasons, in words.
        package let why: [Words]
        package let score: Int
    }

    /// As likely right as wrong in a registry of a million; see `Reason`.
    private static let likely = 200
    private static let mostNamesakes = 400

    /// Who on record may be this person, likeliest first: of the same name, of the household, or with the same phone.
    package func alike(_ new: NewPerson, _ connection: Connection) throws -> [Alike] {
        let persons = Persons(connection)
        var ids = Set(try persons.named(new.name, limit: PersonDesk.mostNamesakes))
        let household = try new.member.flatMap { try persons.household(of: $0) }
        ids.formUnion(household?.members.map(\.id) ?? [])
        if let phone = new.phone, let vault { ids.formUnion(try Phones(connection, vault).owners(of: phone)) }
        let people = try PersonRoll(ids.sorted(), connection, on: new.birth)
        guard !people.persons.isEmpty else { return [] }
        var entry = Entry(name: new.name)
        entry.birth = new.birth
        entry.sex = new.sex
        entry.place = new.place
        if let household { entry.household = household.id.low | 1 }
        if let document = new.document, let vault {
            entry.number = NumberKey(vault.index(document.number, kind: document.kind.rawValue))
        }
        var list = Roll()
        list.add(entry)
        return Matcher(people.roll).match(list, most: 8)[0].candidates
            .filter { $0.score >= PersonDesk.likely }
            .map { Alike(person: people.persons[$0.person], why: $0.reasons.map(\.words), score: $0.score) }
    }

    // MARK: - Writing down

    /// Writes a person down with all the form says, and works out the bills of the seasons they now belong to.
    ///
    /// Called inside a transaction. The same form again does nothing: the answer is the person.
    package func register(
        _ new: NewPerson, by: String, recorded: Instant, _ connection: Connection
    ) throws -> Person {
        let persons = Persons(connection)
        if let known = try persons.find(new.id) { return known }
        try check(new, on: recorded.dayInChina, connection)
        let household = try new.member.flatMap { try persons.find($0) }?.household
        let home = Person.Home(
            household: household ?? ID(at: recorded), district: new.place.county,
            village: new.place.description.count == 12 ? new.place : nil)
        let person = Person(
            id: new.id, number: try persons.nextNumber(in: home.district), name: new.name, sex: new.sex,
            birth: new.birth, home: home)
        let today = recorded.dayInChina
        // Who comes from elsewhere lives here since today; a newborn since birth.
        let isNewborn = new.enrolment?.ground == .newborn || new.birth.age(on: today) == 0
        let effective = isNewborn ? new.birth : today
        try persons.add(person, effective: effective, recorded: recorded)
        if let place = new.registration {
            try persons.register(new.id, in: place, effective: effective, recorded: recorded)
        }
        if let document = new.document, let vault {
            try Documents(connection, vault).add(document, of: new.id, from: today, recorded: recorded)
        }
        if let phone = new.phone, let vault {
            try Phones(connection, vault).add(
                phone, of: new.id, for: new.consents, since: today, recorded: recorded)
        }
        if let enrolment = new.enrolment, let from = new.enrolledFrom(today) {
            try Enrolments(connection).add(
                Enrolment(
                    id: ID(at: recorded), person: new.id, year: enrolment.year, tier: enrolment.tier,
                    from: from, ground: enrolment.ground, since: enrolment.since), recorded: recorded)
        }
        try PersonActs(connection).add(
            PersonAct(
                id: ID(of: new.id), person: new.id, .registered, reason: new.reason, by: by,
                recorded: recorded))
        try reassess(new.id, since: effective, before: nil, by: by, recorded: recorded, connection)
        return person
    }

    /// What would be refused; asked before anything is shown, and once more before it is written.
    package func check(_ new: NewPerson, on today: Day, _ connection: Connection) throws {
        if new.birth > today { throw Fault.bornLater }
        if vault == nil, new.document != nil || new.phone != nil { throw Fault.noKey }
        if let document = new.document, let vault,
            let holder = try Documents(connection, vault).holder(of: document)
        {
            throw Fault.documentTaken(holder)
        }
        guard let enrolment = new.enrolment, let from = new.enrolledFrom(today) else { return }
        if enrolment.ground == .newborn, today - new.birth > Enrolment.newbornDays {
            throw Fault.newbornTooOld(days: Enrolment.newbornDays)
        }
        if from > enrolment.year.last { throw Fault.yearIsOver }
    }

    // MARK: - Bills

    /// A person's bill of a season, before or after something is written down.
    package struct Billed: Hashable, Sendable {
        package let year: BenefitYear
        package let district: RegionCode
        package let before: PersonYear
        package let after: PersonYear

        package var isSame: Bool {
            before.bill?.content == after.bill?.content
                && before.grants.mapValues(\.content) == after.grants.mapValues(\.content)
        }
    }

    /// Works a person's bills out again in every season that was assessed and begins when the change counts, or later: where they lived
    /// before it first, then where they live now. The answer is what changed.
    @discardableResult
    package func reassess(
        _ person: ID<Person>, since day: Day, before: Person?, by: String, recorded: Instant,
        _ connection: Connection
    ) throws -> [Billed] {
        var changes: [Billed] = []
        for year in try BillBook(connection).years() where year.last >= day {
            let now = try Persons(connection).find(person, on: year.first)
            let known = try PersonYears(connection, year).of(ID(of: person))
            let districts = [before?.district, now?.district, region].compactMap { $0 }
            var seen: Set<RegionCode> = []
            for district in districts where seen.insert(district).inserted {
                // A season of the whole region stands beside none of its districts.
                guard
                    try Runs(connection).all(in: district, year: year, kind: .assessment, limit: 1).first
                        != nil,
                    let season = try? Season(book: book, region: region, district: district, year: year)
                else { continue }
                let run = Run(
                    .assessment, region: district, year: year, title: "人员变更后重新核定", recorded: recorded,
                    by: by)
                _ = try season.reassess([ID(of: person)], as: run, connection)
            }
            let after = try PersonYears(connection, year).of(ID(of: person))
            let billed = Billed(
                year: year, district: now?.district ?? region, before: known, after: after)
            if !billed.isSame { changes.append(billed) }
        }
        return changes
    }
}
