import Registry
import Vocabulary

extension PersonRoll {
    /// What a row changes about a person; nil: the register says so already.
    func change(of position: Int, _ row: ListRow, _ list: DepartmentList) -> ListChange? {
        let from = row.from ?? list.day
        let after = ListChange.Ending(row.through)
        switch list.kind {
        case .categories:
            guard let category = row.category else { return nil }
            let known = (periods[position] ?? []).last { period in
                period.category == category && period.from <= from
                    && period.through.map { $0 >= from } ?? true
            }
            guard let known else { return PersonRoll.whatIsNew(row, list) }
            guard known.through != row.through else { return nil }
            return .period(
                category: category, from: known.from, before: ListChange.Ending(known.through), after: after,
                source: known.source)
        case .deaths:
            let day = row.death ?? list.day
            // A list without days of death does not correct one that is known.
            if let known = deaths[position], row.death == nil || known == day { return nil }
            return .death(before: deaths[position], after: day)
        case .homes:
            guard let home = row.home, home != homes[position] else { return nil }
            return .home(from: from, before: homes[position], after: home)
        // Who is on record already is.
        case .births: return nil
        case .students(let students): return enrolling(position, row, students)
        case .insurance(let kind):
            let known = (insurance[position] ?? []).last { entry in
                entry.kind == kind && entry.from <= from && entry.through.map { $0 >= from } ?? true
            }
            guard let known else { return PersonRoll.whatIsNew(row, list) }
            guard known.through != row.through else { return nil }
            return .insurance(
                known.id, kind, from: known.from, before: ListChange.Ending(known.through), after: after,
                source: known.source)
        }
    }

    /// What a row would change about somebody of whom nothing is known.
    static func whatIsNew(_ row: ListRow, _ list: DepartmentList) -> ListChange? {
        let from = row.from ?? list.day
        let after = ListChange.Ending(row.through)
        return switch list.kind {
        case .categories:
            row.category.map {
                .period(category: $0, from: from, before: nil, after: after, source: list.source)
            }
        case .deaths: .death(before: nil, after: row.death ?? list.day)
        // Where somebody came from is known with the person alone.
        case .homes: row.home.map { .home(from: from, before: $0, after: $0) }
        case .births:
            (row.birth ?? row.identity?.number?.birth).flatMap { birth in
                row.place.map { .person(place: $0, birth: birth) }
            }
        // Which enrolment they hold is known with the person alone.
        case .students: nil
        case .insurance(let kind):
            .insurance(
                ID(at: Instant(microseconds: Int64(list.day.number) * 86_400_000_000)), kind, from: from,
                before: nil, after: after, source: list.source)
        }
    }

    /// Who was on the last complete list of the source and is not on this one: it ended the day before.
    func ending(
        _ list: DepartmentList, rows: [ListRow], except named: Set<Int>
    ) -> [(person: ID<Person>, change: ListChange)] {
        let end = ListChange.Ending(list.day + -1)
        func runs(_ from: Day, _ through: Day?) -> Bool {
            from < list.day && through.map { $0 >= list.day } ?? true
        }
        switch list.kind {
        case .deaths, .homes, .births, .students: return []
        case .categories:
            return periods.keys.sorted().filter { !named.contains($0) }.flatMap { position in
                (periods[position] ?? []).filter { $0.source == list.source && runs($0.from, $0.through) }.map
                {
                    (
                        persons[position],
                        ListChange.period(
                            category: $0.category, from: $0.from, before: ListChange.Ending($0.through),
                            after: end,
                            source: $0.source)
                    )
                }
            }
        case .insurance(let kind):
            return insurance.keys.sorted().filter { !named.contains($0) }.flatMap { position in
                (insurance[position] ?? []).filter {
                    $0.kind == kind && $0.source == list.source && runs($0.from, $0.through)
                }.map {
                    (
                        persons[position],
                        ListChange.insurance(
                            $0.id, kind, from: $0.from, before: ListChange.Ending($0.through), after: end,
                            source: $0.source)
                    )
                }
            }
        }
    }
}
