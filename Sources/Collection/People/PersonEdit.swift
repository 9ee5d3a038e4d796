package import Registry
package import Storage
package import Vocabulary

/// A change of a person written down by hand (更正与变更). A correction is a new fact: the old one stays, and when it was known.
package enum PersonEdit: Hashable, Sendable {
    /// Where they live from a day on; a village, or a county where no village is known.
    case move(to: RegionCode, HouseholdChoice, from: Day)
    /// 户籍
    case registration(RegionCode, from: Day)
    /// Nil: the report of a death is withdrawn.
    case death(Day?)
    case grant(CategoryPeriod)
    /// The period that began on this day ends; before its first day: it is withdrawn.
    case end(PersonCategory, began: Day, through: Day)
    case phone(String, Set<Phone.Purpose>)
    case document(IdentityDocument)
    case identity(name: String, sex: Sex, birth: Day)

    package enum HouseholdChoice: Hashable, Sendable {
        case same, new
        case of(ID<Person>)
    }

    package var kind: PersonAct.Kind {
        switch self {
        case .move: .moved
        case .registration: .registration
        case .death(nil): .livesOn
        case .death: .died
        case .grant: .granted
        case .end: .ended
        case .phone: .phone
        case .document: .document
        case .identity: .identity
        }
    }
}

extension PersonDesk {
    /// Records the change with its ground, and works the person's bills out again; the answer is what that changed.
    ///
    /// Called inside a transaction. The same form again does nothing.
    @discardableResult
    package func change(
        _ id: ID<Person>, _ edit: PersonEdit, form: ID<PersonAct>, reason: String, by: String,
        recorded: Instant, _ connection: Connection
    ) throws -> [Billed] {
        if try PersonActs(connection).find(form) != nil { return [] }
        try connection.lock(person: try Merges(connection).kept(for: id))
        guard let before = try Persons(connection).find(id) else { throw RegistryError.noPerson }
        try apply(edit, to: before, recorded, connection)
        try PersonActs(connection).add(
            PersonAct(id: form, person: before.id, edit.kind, reason: reason, by: by, recorded: recorded))
        guard let since = counts(edit, before, on: recorded.dayInChina) else { return [] }
        return try reassess(
            before.id, since: since, before: before, by: by, recorded: recorded, connection)
    }

    /// From which day bills may be others; nil where none is.
    private func counts(_ edit: PersonEdit, _ before: Person, on today: Day) -> Day? {
        switch edit {
        case .move(_, _, let from): from
        case .death(let day): min(day ?? today, before.death ?? today)
        case .grant(let period): period.from
        case .end(_, let began, let through): max(began, through + 1)
        // Who somebody is has no day; years that are over stay as they were reckoned.
        case .identity: Day(today.year, 1, 1) ?? today
        case .registration, .phone, .document: nil
        }
    }

    private func apply(
        _ edit: PersonEdit, to person: Person, _ recorded: Instant, _ connection: Connection
    ) throws {
        let persons = Persons(connection)
        let today = recorded.dayInChina
        switch edit {
        case .move(let place, let choice, let from):
            let there = try persons.find(person.id, on: from) ?? person
            let household: ID<Household> =
                switch choice {
                case .same: there.household
                case .new: ID(at: recorded)
                case .of(let other): try persons.find(other, on: from)?.household ?? there.household
                }
            let home = Person.Home(
                household: household, district: place.county,
                village: place.description.count == 12 ? place : nil)
            guard home != there.home else { throw Fault.nothingNew }
            try persons.move(person.id, to: home, effective: from, recorded: recorded)
        case .registration(let place, let from):
            guard try persons.registration(of: person.id, on: from) != place else { throw Fault.nothingNew }
            try persons.register(person.id, in: place, effective: from, recorded: recorded)
        case .death(let day):
            guard day != person.death else { throw Fault.nothingNew }
            if let day, day > today { throw Fault.deathInFuture }
            try persons.recordDeath(of: person.id, on: day, recorded: recorded)
        case .grant(let period):
            let known = try persons.categoryPeriods(of: person.id)
            guard !known.contains(where: { $0.category == period.category && $0.overlaps(period) }) else {
                throw Fault.nothingNew
            }
            try persons.add(period, of: person.id, recorded: recorded)
        case .end(let category, let began, let through):
            let known = try persons.categoryPeriods(of: person.id).first {
                $0.category == category && $0.from == began
            }
            guard let known else { throw Fault.noSuchPeriod }
            guard known.through != through else { throw Fault.nothingNew }
            if through < began {
                try persons.withdraw(known, of: person.id, recorded: recorded)
            } else {
                let ended = CategoryPeriod(category, from: began, through: through, source: known.source)
                try persons.add(ended, of: person.id, recorded: recorded)
            }
        case .phone(let number, let purposes):
            guard let vault else { throw Fault.noKey }
            try Phones(connection, vault).add(
                number, of: person.id, for: purposes, since: today, recorded: recorded)
        case .document(let document):
            guard let vault else { throw Fault.noKey }
            if let holder = try Documents(connection, vault).holder(of: document) {
                throw holder == person.id ? Fault.nothingNew : Fault.documentTaken(holder)
            }
            try Documents(connection, vault).add(document, of: person.id, from: today, recorded: recorded)
        case .identity(let name, let sex, let birth):
            guard (name, sex, birth) != (person.name, person.sex, person.birth) else {
                throw Fault.nothingNew
            }
            if birth > today { throw Fault.bornLater }
            if let death = person.death, death < birth { throw RegistryError.deathBeforeBirth }
            try persons.identify(person.id, name: name, sex: sex, birth: birth, recorded: recorded)
        }
    }
}

extension CategoryPeriod {
    fileprivate func overlaps(_ other: CategoryPeriod) -> Bool {
        from <= other.through ?? Day(number: .max) && other.from <= through ?? Day(number: .max)
    }
}
