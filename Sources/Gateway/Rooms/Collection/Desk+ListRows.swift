import Collection
import HTTPTypes
import Pages
import Payments
import Registry
import Sealing
import Storage
import Vocabulary

/// A list that was imported, and its rows of which somebody has to say who they are.
extension Desk {
    private func list(
        _ here: SeasonVisit, _ connection: Connection
    ) throws -> (run: Run, list: ListImport) {
        try here.wholly()
        guard
            let run = try ID<Run>(here.visit.parameters["run"] ?? "").flatMap({
                try Runs(connection).find($0)
            }),
            run.region == here.season.district, run.year == here.season.year,
            let list = try ListImports(connection).find(run.id)
        else { throw Problem.noSuchPage }
        return (run, list)
    }

    func listImport(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        let frame = frame(for: visit.visitor)
        return try office.database.read { connection in
            let (run, list) = try list(here, connection)
            let undone = try Runs(connection).undoing(run.id)
            let rows = try waiting(connection)
            var open: [WaitingRows.Kind: Int] = [:]
            for kind in WaitingRows.Kind.allCases { open[kind] = try rows?.count(of: run.id, kind: kind) }
            let after = visit.query["after"].flatMap { Int($0) } ?? 0
            let found = try rows?.all(of: run.id, after: after, limit: Desk.pageSize + 1) ?? []
            let shown = Array(found.prefix(Desk.pageSize))
            let changes = try ListDesk.changes(of: run.id, connection)
            let people = try Persons(connection).find(changes.prefix(100).map(\.person))
            let page = ListImportPage(
                try here.heading(connection), run: run, list: list,
                undone: undone.map { here.path(.run, $0.description) }, open: open,
                waiting: shown.map { one in
                    .init(
                        one.kind, row: one.row.number, name: one.row.name,
                        href: one.kind == .refused ? nil : here.row(one.row.number, of: run.id))
                },
                next: found.count > shown.count
                    ? shown.last.map {
                        Desk.address(
                            here.path(.listImport, run.id.description), [:], after: String($0.row.number))
                    } : nil,
                changes: changes.prefix(100).compactMap { person, change in
                    people[person].map {
                        .init(
                            name: $0.name, number: $0.number, href: here.path(.payer, $0.number),
                            words: change.words)
                    }
                }, changeCount: changes.count,
                undo: undone == nil && here.mayChange
                    ? undoing(run.id, here, token: frame.token) : nil)
            return .page(page.html(in: frame))
        }
    }

    private func undoing(_ run: ID<Run>, _ here: SeasonVisit, token: String) -> Form {
        Form(
            action: here.path(.undoRun, run.description), token: token,
            typed: ["undo": ID<Run>(at: here.visit.moment).description])
    }

    // MARK: One row

    func listRow(_ visit: Visit) throws -> Answer {
        try listRow(SeasonVisit(visit, office), query: visit.query["q"] ?? "", fault: nil)
    }

    private func listRow(_ here: SeasonVisit, query: String, fault: Words?) throws -> Answer {
        let desk = try listDesk(here)
        let frame = frame(for: here.visit.visitor)
        return try office.database.read { connection in
            let (run, list) = try list(here, connection)
            let rows = WaitingRows(connection, desk.vault)
            guard let number = Int(here.visit.parameters["row"] ?? ""),
                let found = try rows.find(number, of: run.id, decided: true), found.kind != .refused
            else { throw Problem.noSuchPage }
            let isUndone = try Runs(connection).isUndone(run.id)
            let decision = try rows.decision(on: number, of: run.id)
            let mayDecide = here.mayChange && !isUndone
            let path = here.row(number, of: run.id)
            let query = query.trimmed
            let page = ListRowPage(
                try here.heading(connection), list: list, file: run.title, row: number, kind: found.kind,
                side: try side(of: found.row, connection),
                says: desk.says(found.row, of: list.list),
                candidates: try query.isEmpty
                    ? candidates(rows.possible(number, of: run.id), here, desk.vault, connection)
                    : Persons(connection).search(query, in: here.place, limit: 5).map {
                        try candidate($0, nil, desk.vault, connection)
                    },
                search: Form(action: path, token: "", typed: ["q": query]),
                form: mayDecide && decision == nil
                    ? Form(
                        action: path, token: frame.token,
                        typed: ["run": ID<Run>(at: here.visit.moment).description],
                        faults: fault.map { [Fault(nil, $0)] } ?? []) : nil,
                decided: try decision.map { decision in
                    let person = try decision.person.flatMap { try Persons(connection).find($0) }
                    return .init(
                        person.map { ($0.name, $0.number, here.path(.payer, $0.number)) },
                        undo: mayDecide ? undoing(decision.by, here, token: frame.token) : nil)
                },
                ways: try ways(rows, after: number, run.id, here))
            return .page(page.html(in: frame), status: fault == nil ? .ok : .badRequest)
        }
    }

    private func ways(
        _ rows: WaitingRows, after row: Int, _ run: ID<Run>, _ here: SeasonVisit
    ) throws -> [(Words, href: String)] {
        var ways = [
            (Words("先放着，回到名单", "Leave it; back to the list"), href: here.path(.listImport, run.description))
        ]
        let next =
            try rows.all(of: run, kind: .doubt, after: row, limit: 1).first
            ?? rows.all(of: run, kind: .doubt, limit: 1).first
        if let next, next.row.number != row {
            ways.append((Words("下一行待确认的", "The next one in doubt"), href: here.row(next.row.number, of: run)))
        }
        return ways
    }

    private func candidates(
        _ possible: [ListPreview.Possible], _ here: SeasonVisit, _ vault: Vault, _ connection: Connection
    ) throws -> [ListRowPage.Candidate] {
        let people = try Persons(connection).find(possible.map(\.person))
        return try possible.compactMap { one in
            guard let person = people[one.person], person.home.lies(in: here.place) else { return nil }
            return try candidate(person, one, vault, connection)
        }
    }

    private func candidate(
        _ person: Person, _ possible: ListPreview.Possible?, _ vault: Vault, _ connection: Connection
    ) throws -> ListRowPage.Candidate {
        let document = try Documents(connection, vault).of(person.id).last { $0.withdrawn == nil }
        let place = try Places(connection).name(of: person.village ?? person.district)
        return ListRowPage.Candidate(
            number: person.number,
            side: .init(
                name: person.name, document: document?.masked, sex: person.sex, birth: person.birth,
                place: place ?? (person.village ?? person.district).description),
            score: possible?.score, reasons: possible?.reasons.map(\.words) ?? [],
            isDead: person.death != nil)
    }

    private func side(of row: ListRow, _ connection: Connection) throws -> ListRowPage.Side {
        let village = try row.place.map { try Places(connection).name(of: $0) ?? $0.description }
        let place = [village, row.address].compactMap { $0 }.joined(separator: " ")
        return ListRowPage.Side(
            name: row.name, document: row.stated.map(ListRow.masked), sex: row.sex, birth: row.birth,
            place: place.isEmpty ? nil : place)
    }

    /// A clerk says who it is; what the row says is applied.
    func decideListRow(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        let desk = try listDesk(here)
        let wanted = visit.form["act"] == "nobody" ? nil : visit.form[ListRowPage.person] ?? ""
        do {
            try office.database.transaction { connection in
                let (listRun, list) = try list(here, connection)
                guard let row = Int(visit.parameters["row"] ?? "") else { throw Problem.noSuchPage }
                let run = here.run(
                    .list, id: visit.form["run"], title: "确认名单第 \(row) 行：\(list.list.source)")
                if try here.isDone(run, connection) { return }
                let person = try wanted.map { try here.person($0, connection).id }
                let changed = try desk.decide(
                    row, of: listRun.id, is: person, list: list.list, as: run, connection)
                try reassess(changed, here, connection)
            }
        } catch let error as CollectionError {
            return try listRow(here, query: "", fault: error.words)
        }
        return .see(
            LocalPath(here.row(Int(visit.parameters["row"] ?? "") ?? 0, of: visit.parameters["run"] ?? ""))
                ?? .start)
    }

    // MARK: Undoing

    /// Takes back what a run of a list changed, and works out the bills again.
    func undoList(
        _ run: Run, as undoing: Run, _ here: SeasonVisit, _ connection: Connection
    ) throws {
        try reassess(try listDesk(here).undo(run.id, as: undoing, connection), here, connection)
    }

    /// Where the run of a list, or of a decision on one of its rows, has its page; nil for any other run.
    func listPage(_ run: Run, _ here: SeasonVisit, _ connection: Connection) throws -> Answer? {
        guard run.kind == .list else { return nil }
        let lists = ListImports(connection)
        if try lists.find(run.id) != nil { return here.seen(.listImport, run.id.description) }
        guard let decided = try lists.decided(by: run.id) else { return nil }
        return .see(LocalPath(here.row(decided.row, of: decided.list)) ?? .start)
    }
}

extension SeasonVisit {
    func row(_ row: Int, of run: some CustomStringConvertible) -> String {
        path(.listImport, run.description) + "/\(row)"
    }
}
