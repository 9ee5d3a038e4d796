import Collection
import Crypto
import DamagedLists
import Foundation
import Payments
import Registry
import Spreadsheets
import Storage
import Vocabulary

extension LivedSeason {
    /// The lists of a season, one after the other: of need, of deaths, of employee insurance; months later again, with other
    /// people and other damage.
    func lists() -> [ListFile] {
        func slice(_ from: Int, _ count: Int, seed: UInt64) -> [DamagedRow] {
            let all = DamagedList(of: invented, rows: invented.registered, seed: size.seed &* 100 &+ seed)
            let start = invented.registered * from / 1000
            return (start..<start + max(12, invented.registered * count / 1000)).map { all[$0] }
        }
        func file(
            _ kind: DepartmentList.Kind, _ source: String, _ day: Day, complete: Bool, _ form: ListFile.Form,
            _ from: Int,
            _ count: Int, _ row: (Int, DamagedRow) -> ListFile.Row
        ) -> ListFile {
            let list = DepartmentList(kind, source: source, day: day, isComplete: complete)
            let rows = slice(from, count, seed: UInt64(day.number)).enumerated().map(row)
            return ListFile(list: list, form: form, rows: rows)
        }
        func need(_ category: PersonCategory) -> (Int, DamagedRow) -> ListFile.Row {
            { ListFile.Row(damaged: $1, category: category, from: $0 % 3 == 0 ? Day(2025, 7, 1)! : nil) }
        }
        func mixed(_ index: Int, _ row: DamagedRow) -> ListFile.Row {
            ListFile.Row(damaged: row, category: index % 4 == 0 ? .monitored : .marginal)
        }
        func death(_ month: Int) -> (Int, DamagedRow) -> ListFile.Row {
            { ListFile.Row(damaged: $1, death: Day(2025, month, 1 + $0 % 28)!) }
        }
        func employee(_ index: Int, _ row: DamagedRow) -> ListFile.Row {
            ListFile.Row(damaged: row, from: Day(2025, 1 + index % 9, 1)!)
        }
        let (low, poor, edge) = ("民政低保名单", "民政特困名单", "民政边缘和监测名单")
        let staff = "职工医保在保名单"
        let all = [
            file(
                .categories(.minimumLiving), low, Day(2025, 10, 8)!, complete: true, .workbook, 0, 40,
                need(.minimumLiving)),
            file(
                .categories(.destitute), poor, Day(2025, 10, 9)!, complete: true, .utf8, 100, 12,
                need(.destitute)),
            file(.categories(nil), edge, Day(2025, 10, 15)!, complete: false, .gbk, 150, 30, mixed),
            file(.insurance(.employee), staff, Day(2025, 10, 20)!, complete: true, .gbk, 200, 40, employee),
            file(.deaths, "死亡名单", Day(2025, 11, 5)!, complete: false, .utf8, 300, 6, death(10)),
            file(
                .categories(.marginal), "民政边缘补充名单", Day(2025, 11, 10)!, complete: false, .workbook, 350, 10,
                need(.marginal)),
            file(
                .categories(.minimumLiving), low, Day(2025, 11, 20)!, complete: true, .gbk, 5, 40,
                need(.minimumLiving)),
            file(
                .categories(.destitute), poor, Day(2025, 11, 24)!, complete: true, .workbook, 102, 12,
                need(.destitute)),
            file(.insurance(.employee), staff, Day(2025, 12, 2)!, complete: true, .utf8, 206, 40, employee),
            file(.deaths, "死亡名单", Day(2025, 12, 10)!, complete: false, .gbk, 306, 6, death(11)),
            file(
                .categories(.minimumLiving), low, Day(2025, 12, 22)!, complete: true, .workbook, 8, 40,
                need(.minimumLiving)),
            file(.categories(nil), edge, Day(2025, 12, 28)!, complete: false, .utf8, 160, 30, mixed),
        ]
        return Array(all.prefix(size.lists))
    }

    /// A list comes: it is read, shown, recorded; some doubts are decided; whose bills may change are assessed.
    func live(_ file: ListFile, _ number: Int) throws {
        advance(to: file.list.day)
        let step = "list \(number + 1)"
        let path = folder.appending(path: "list-\(number + 1)").path
        try file.write(to: path)
        let bytes = try Data(contentsOf: URL(filePath: path))
        let fingerprint = SHA256.hash(data: bytes).map { String($0, radix: 16) }.joined(separator: "-")
        let table = try TableFile(path: path)
        let rows = try ListRow.read(table, ColumnMapping(table.header, try table.proposal()), of: file.list)
        guard rows.count == file.rows.count else {
            throw ProofFailure(step, "\(rows.count) rows read of \(file.rows.count)")
        }
        let before = (known.people, known.truth, missed, counts)
        var (run, changed) = try record(file, rows, fingerprint, step)
        if number == 0 { try sendAgain(file, rows, fingerprint, step) }
        if number == 5 {
            let undoing = self.run(.undo, "\(step) undone", undoes: run.id)
            let people = try database.transaction { try desk.undo(run.id, as: undoing, $0) }
            (known.people, known.truth, missed, counts) = before
            try reassess(people)
            (run, changed) = try record(file, rows, fingerprint, step)
        }
        try reassess(changed)
        try decide(file, rows, run, step)
        counts.lists += 1
        counts.rows += rows.count
        say(step)
    }

    private func sendAgain(_ file: ListFile, _ rows: [ListRow], _ fingerprint: String, _ step: String) throws
    {
        let again = run(.list, step, fingerprint: fingerprint)
        do {
            try database.transaction { connection in
                _ = try desk.record(try desk.preview(rows, of: file.list, connection), as: again, connection)
            }
        } catch CollectionError.sameFile {
            return
        }
        throw ProofFailure(step, "the same file was taken twice")
    }

    private func record(
        _ file: ListFile, _ rows: [ListRow], _ fingerprint: String, _ step: String
    ) throws -> (Run, [ID<Person>]) {
        let run = run(.list, step, fingerprint: fingerprint)
        var preview: ListPreview?
        let changed = try database.transaction { connection in
            let found = try desk.preview(rows, of: file.list, connection)
            preview = found
            return try desk.record(found, as: run, connection)
        }
        guard let preview else { throw ProofFailure(step, "no preview") }
        try take(preview, of: file, step)
        return (run, changed)
    }

    /// What the model makes of the same list.
    private func take(_ preview: ListPreview, of file: ListFile, _ step: String) throws {
        var named: Set<Int> = []
        var inTruth: Set<Int> = []
        var leaving = Set(
            known.people.indices.filter {
                isHere($0) && known.people[$0].isOn(file.list.source, before: file.list.day)
            })
        func miss(_ index: Int, _ person: Int) {
            missed.insert(MissedRow(list: file.list, row: index, person: person))
        }
        for (index, outcome) in preview.outcomes.enumerated() {
            let meant = file.rows[index].damaged.position
            let isHere = isHere(meant)
            if isHere, inTruth.insert(meant).inserted { apply(file, index, to: &known.truth[meant]) }
            switch outcome {
            case .changed(let person, _), .unchanged(let person):
                counts.certain += 1
                guard person == ids[meant] else {
                    counts.wrong += 1
                    throw ProofFailure(
                        step, "row \(index + 1) is certain of \(numbers[person] ?? -1) and means \(meant)")
                }
                apply(file, index, to: &known.people[meant])
                named.insert(meant)
            case .doubt(let possible):
                counts.doubts += 1
                let near = possible.compactMap { numbers[$0.person] }
                named.formUnion(near)
                // Who may be meant does not leave the list, and nobody is told so before the doubt is decided.
                for person in near where leaving.contains(person) { held.insert(person) }
                if isHere { miss(index, meant) }
            case .nobody:
                if isHere { miss(index, meant) }
            case .refused(.repeats):
                // Another row said the same; it is right only where it means the same person.
                if isHere, !named.contains(meant) { miss(index, meant) }
            case .refused(let fault):
                throw ProofFailure(step, "row \(index + 1) was refused: \(fault)")
            }
        }
        guard file.list.isComplete else { return }
        leaving.subtract(named)
        let ended = Set(preview.ended.compactMap { numbers[$0.person] })
        guard ended == leaving else {
            throw ProofFailure(
                step,
                "\(ended.count) left the list, by the model \(leaving.count): \(ended.symmetricDifference(leaving).prefix(5))"
            )
        }
        counts.ended += ended.count
        for person in ended { known.people[person].leave(file.list.source, on: file.list.day) }
        for person in known.truth.indices where isHere(person) && !inTruth.contains(person) {
            known.truth[person].leave(file.list.source, on: file.list.day)
        }
    }

    private func apply(_ file: ListFile, _ index: Int, to person: inout KnownPerson) {
        let row = file.rows[index]
        let from = row.from ?? file.list.day
        switch file.list.kind {
        case .categories(let standard):
            if let category = row.category ?? standard {
                person.list(category, from: from, through: nil, source: file.list.source)
            }
        case .deaths: person.death = row.death
        // Nobody of the lived season moves, is born or studies.
        case .homes, .births, .students: break
        case .insurance: person.insuredElsewhere(from: from, through: nil, source: file.list.source)
        }
    }

    /// Two doubts in three are decided, rightly; the others wait.
    private func decide(_ file: ListFile, _ rows: [ListRow], _ run: Run, _ step: String) throws {
        let byNumber = Dictionary(
            uniqueKeysWithValues: rows.enumerated().map { ($0.element.number, $0.offset) })
        var after = 0
        var changed: [ID<Person>] = []
        while true {
            let some = try database.read {
                try WaitingRows($0, vault).all(of: run.id, kind: .doubt, after: after, limit: 200)
            }
            guard let last = some.last else { break }
            after = last.row.number
            for waiting in some where dice.below(3) > 0 {
                guard let index = byNumber[waiting.row.number] else { continue }
                let meant = file.rows[index].damaged.position
                let isHere = isHere(meant)
                let deciding = self.run(.list, step)
                try database.transaction { connection in
                    changed += try desk.decide(
                        waiting.row.number, of: run.id, is: isHere ? ids[meant] : nil, list: file.list,
                        as: deciding,
                        connection)
                }
                counts.decided += 1
                if isHere {
                    apply(file, index, to: &known.people[meant])
                    missed.remove(MissedRow(list: file.list, row: index, person: meant))
                }
            }
        }
        try reassess(changed)
    }

    private func reassess(_ people: [ID<Person>]) throws {
        let some = Array(Set(people)).sorted()
        guard !some.isEmpty else { return }
        let run = run(.assessment, "after a list")
        try database.transaction { _ = try season.reassess(some.map { ID(of: $0) }, as: run, $0) }
        for person in some { if let number = numbers[person] { known.assess(number) } }
    }
}
