import Matching
package import Payments
package import Registry
package import Sealing
package import Spreadsheets
package import Storage
package import Vocabulary

/// The work on departments' lists for one district: preview, import, decide doubts, undo.
package struct ListDesk: Sendable {
    package let district: RegionCode
    package let vault: Vault

    package init(district: RegionCode, vault: Vault) {
        self.district = district
        self.vault = vault
    }

    // MARK: - Looking

    /// What the list would do; nothing is written.
    ///
    /// A row is taken where the person is certain, or where a clerk decided the same row before; all others wait for one.
    package func preview(
        _ rows: [ListRow], of list: DepartmentList, _ connection: Connection
    ) throws -> ListPreview {
        let people = try PersonRoll(connection, in: district, for: list)
        var entries = Roll()
        for row in rows { entries.add(row.entry(vault)) }
        let matches = Matcher(people.roll).match(entries)
        let memory = try ListMemory(connection, vault).decisions(on: rows, of: list.source)
        var preview = ListPreview(list: list)
        preview.rows = rows
        var taken: [Int: Int] = [:]
        var possible: Set<Int> = []
        var births = list.kind == .births ? try BirthRows(rows, in: district, vault, connection) : nil
        for (index, row) in rows.enumerated() {
            var outcome = outcome(
                of: row, memory[index], matches[index], people, list, &taken, &possible)
            if births != nil { outcome = try born(row, outcome, at: index, &births, &preview) }
            preview.outcomes.append(outcome)
        }
        if list.isComplete {
            let named = Set(taken.keys).union(possible)
            preview.ended =
                if case .students(let students) = list.kind {
                    try people.leaving(students, rows: rows, except: named, connection)
                } else { people.ending(list, rows: rows, except: named) }
        }
        return preview
    }

    private func outcome(
        of row: ListRow, _ memory: ListMemory.Decision?, _ match: Decision, _ people: PersonRoll,
        _ list: DepartmentList, _ taken: inout [Int: Int], _ possible: inout Set<Int>
    ) -> ListPreview.Outcome {
        if let fault = row.fault { return .refused(fault) }
        if list.kind.students != nil, people.school(of: row) == nil {
            return .refused(.noSchool(column: ListField.school.chinese))
        }
        let position: Int
        switch (memory, match) {
        case (.nobody, _): return .nobody
        case (.person(let person), _):
            guard let found = people.position(of: person) else { return .nobody }
            position = found
        case (nil, .certain(let candidate)): position = candidate.person
        case (nil, .doubt(let candidates)):
            possible.formUnion(candidates.map(\.person))
            return .doubt(
                candidates.map {
                    ListPreview.Possible(
                        person: people.persons[$0.person], reasons: Array($0.reasons), score: $0.score)
                })
        case (nil, .none): return .nobody
        }
        if let first = taken[position] { return .refused(.repeats(row: first)) }
        taken[position] = row.number
        if case .deaths = list.kind, people.births[position] > row.death ?? list.day {
            return .refused(.deathBeforeBirth)
        }
        let person = people.persons[position]
        guard let change = people.change(of: position, row, list) else { return .unchanged(person) }
        return .changed(person, change)
    }

    /// Who of a list of births is nobody of the register is written down by it.
    private func born(
        _ row: ListRow, _ outcome: ListPreview.Outcome, at index: Int, _ births: inout BirthRows?,
        _ preview: inout ListPreview
    ) throws -> ListPreview.Outcome {
        switch outcome {
        case .unchanged, .changed, .refused: return outcome
        // A namesake, or a child of the same day, is not yet a doubt.
        case .doubt(let possible) where possible.contains { $0.score >= ListDesk.likely }: return outcome
        case .doubt, .nobody: break
        }
        switch births?.read(row) {
        case .failure(let fault): return .refused(fault)
        case .success(let born):
            let person = ID<Person>(
                at: Instant(microseconds: Int64(preview.list.day.number) * 86_400_000_000))
            preview.born[index] = born
            return .changed(person, born.change)
        case nil: return outcome
        }
    }

    /// As likely right as wrong in a registry of a million; see `Reason`.
    private static let likely = 200

    // MARK: - Recording

    /// Writes what the preview shows: changes, and the rows that wait for somebody's decision or name nobody of the register.
    ///
    /// Called inside a transaction, with a preview made in it. The answer names whose bills may change.
    ///
    /// - Parameter mapping: how its columns were read; remembered for the source.
    package func record(
        _ preview: ListPreview, as run: Run, mapping: ColumnMapping? = nil, _ connection: Connection
    ) throws -> [ID<Person>] {
        if let fingerprint = run.fingerprint,
            let known = try Runs(connection).standing(fingerprint: fingerprint, kind: .list)
        {
            throw CollectionError.sameFile(known.id)
        }
        try Runs(connection).add(run)
        var changes = ListChanges(run, connection)
        for (index, outcome) in preview.outcomes.enumerated() {
            guard case .changed(let person, let change) = outcome else { continue }
            if let born = preview.born[index] {
                try changes.write(born, as: person, vault)
            } else {
                try changes.make(change, to: person)
            }
        }
        for (person, change) in preview.ended { try changes.make(change, to: person) }
        try WaitingRows(connection, vault).add(preview, run)
        try ListImports(connection).add(preview, mapping, run)
        return changes.people
    }

    /// Takes a whole import back, with what clerks decided on its rows since; or one such decision alone. The file may come again.
    /// Refused where something it changed was changed since.
    package func undo(_ run: ID<Run>, as undoing: Run, _ connection: Connection) throws -> [ID<Person>] {
        let runs = Runs(connection)
        guard let known = try runs.find(run) else { throw CollectionError.noRun }
        guard known.kind == .list else { throw CollectionError.notUndoable(known.kind) }
        precondition(undoing.undoes == run, "the undoing run names what it undoes")
        if let decided = try ListImports(connection).decided(by: run), try runs.isUndone(decided.list) {
            throw CollectionError.undoneAlready
        }
        do {
            try runs.add(undoing)
        } catch PaymentsError.undoneAlready {
            throw CollectionError.undoneAlready
        }
        var changes = ListChanges(undoing, connection)
        let decisions = try WaitingRows(connection, vault).decisions(on: run)
        for decision in decisions.sorted(by: >) where try !runs.isUndone(decision) {
            try changes.takeBack(decision)
        }
        try changes.takeBack(run)
        return changes.people
    }

    /// What a run of a list changed, in its order.
    package static func changes(
        of run: ID<Run>, _ connection: Connection
    ) throws -> [(person: ID<Person>, change: ListChange)] {
        try ListChanges.of(run, connection)
    }

    /// What a row says of whoever it is about, as it would be written; nil where that cannot be said.
    package func says(_ row: ListRow, of list: DepartmentList) -> Words? {
        if let home = row.home { return Words("迁到 \(home)", "moved to \(home)") }
        if let students = list.kind.students {
            let place = [row.school, row.schoolClass].compactMap { $0 }.joined(separator: " ")
            return Words(
                "\(students.year) 年度学生：\(place)", "a student in \(students.year): \(place)")
        }
        return PersonRoll.whatIsNew(row, list)?.words
    }

    /// A clerk says who a waiting row is about, or that it is nobody of the register; remembered for the next list of the source.
    ///
    /// - Returns: whose bill may change.
    package func decide(
        _ row: Int, of listRun: ID<Run>, is person: ID<Person>?, list: DepartmentList, as run: Run,
        _ connection: Connection
    ) throws -> [ID<Person>] {
        let waiting = WaitingRows(connection, vault)
        guard let found = try waiting.find(row, of: listRun) else { throw CollectionError.changedMeanwhile }
        guard try !Runs(connection).isUndone(listRun) else { throw CollectionError.undoneAlready }
        try Runs(connection).add(run)
        try waiting.close(row, of: listRun, person: person, run)
        try ListMemory(connection, vault).remember(found.row, of: list.source, is: person, by: run)
        guard let person else {
            guard list.kind == .births else { return [] }
            var births = try BirthRows([found.row], in: district, vault, connection)
            guard case .success(let born) = births.read(found.row) else { return [] }
            var changes = ListChanges(run, connection)
            try changes.write(born, as: ID(at: run.recorded), vault)
            return changes.people
        }
        let people = try PersonRoll(person, connection, in: district, for: list)
        guard let position = people.position(of: person) else { throw CollectionError.noPerson }
        guard let change = people.change(of: position, found.row, list) else { return [] }
        var changes = ListChanges(run, connection)
        try changes.make(change, to: person)
        return changes.people
    }
}
