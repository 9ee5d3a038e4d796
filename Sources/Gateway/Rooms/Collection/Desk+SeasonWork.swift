import Collection
import HTTPTypes
import Jobs
import Pages
import Payments
import Registry
import Scheme
import Storage
import Vocabulary

/// Work for the whole district: assessing, runs and taking them back. What is big is asked for as a job.
extension Desk {
    // MARK: Assessing

    func assessForm(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        let run = here.run(.assessment, title: "应缴核定")
        let frame = frame(for: visit.visitor)
        let form =
            Route.assess.permission.allows(visit.visitor.operator?.role)
            ? Form(action: here.path(.assess), token: frame.token) : nil
        let people = try people(of: here)
        if isLong(people) {
            let page = try office.database.read { connection in
                let last = try Runs(connection).all(
                    in: here.season.district, year: here.season.year, kind: .assessment, limit: 1
                ).first
                return BigAssessPage(
                    try here.heading(connection), people: people,
                    last: last.map { ($0.recorded, here.path(.run, $0.id.description)) }, form: form,
                    run: run.id.description)
            }
            return .page(page.html(in: frame))
        }
        let page = try office.database.preview { connection in
            let assessed = try here.season.assess(as: run, connection)
            let differences = try here.season.differences(of: run.id, connection)
            return AssessPage(
                try here.heading(connection), assessed: assessed, differences: differences,
                people: try names(differences, here, connection), form: form, run: run.id.description)
        }
        return .page(page.html(in: frame))
    }

    func assess(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        let run = here.run(.assessment, id: visit.form["run"], title: "应缴核定")
        let isTrial = visit.form["act"] == BigAssessPage.trial
        if try isTrial || isLong(people(of: here)) {
            return try ask(isTrial ? .tryAssessing : .assess, run, here)
        }
        try office.database.transaction { connection in
            if try here.isDone(run, connection) { return }
            _ = try here.season.assess(as: run, connection)
        }
        return here.seen(.run, run.id.description)
    }

    private func people(of here: SeasonVisit) throws -> Int {
        try office.database.read { try Persons($0).count(in: here.season.district) }
    }

    private func names(
        _ differences: Season.Differences, _ here: SeasonVisit, _ connection: Connection
    ) throws -> [ID<Person>: (name: String, number: String, href: String)] {
        var names: [ID<Person>: (name: String, number: String, href: String)] = [:]
        for (_, change) in differences.changes {
            let id = ID<Person>(of: change.after.person)
            if let person = try Persons(connection).find(id) {
                names[id] = (person.name, person.number, here.path(.payer, person.number))
            }
        }
        return names
    }

    // MARK: In the background

    /// Whether so many people, rows or payments are worked on in the background; nothing is where nobody does jobs.
    func isLong(_ count: Int) -> Bool { office.jobs != nil && count > configuration.largestAtOnce }

    /// Asks for a job that makes this run, and leads to it; to the run, where it was made already.
    func ask(
        _ kind: SeasonJobs.Kind, _ run: Run, _ here: SeasonVisit, file: [UInt8]? = nil,
        columns: PaymentColumns.Choice? = nil
    ) throws -> Answer {
        let task = SeasonTask(
            district: here.season.district, year: here.season.year, run: run.id, title: run.title,
            undoes: run.undoes, columns: columns)
        let job = try office.database.transaction { connection -> Job? in
            if try here.isDone(run, connection) { return nil }
            return try office.seasonJobs.ask(
                kind, task, file: file, by: here.visit.visitor.operator.map { ID(of: $0.id) },
                at: here.visit.moment, connection)
        }
        guard let job else { return here.seen(.run, run.id.description) }
        return .see(LocalPath(Route.job.path(job.id.description)) ?? .start)
    }

    // MARK: Runs

    func runs(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        return try office.database.read { connection in
            let runs = Runs(connection)
            let found = try runs.all(
                in: here.season.district, year: here.season.year,
                kind: visit.query[RunListPage.kind].flatMap { Run.Kind(rawValue: $0) },
                after: visit.query["after"].flatMap { ID($0) }, limit: Desk.pageSize + 1)
            let shown = Array(found.prefix(Desk.pageSize))
            let page = RunListPage(
                try here.heading(connection),
                items: try shown.map {
                    .init(
                        $0, isUndone: try runs.isUndone($0.id), href: here.path(.run, $0.id.description))
                },
                filter: Form(action: here.path(.runs), token: "", typed: visit.query.typed),
                next: found.count > shown.count
                    ? shown.last.map {
                        Desk.address(here.path(.runs), visit.query.typed, after: $0.id.description)
                    } : nil)
            return .page(page.html(in: frame(for: visit.visitor)))
        }
    }

    private func run(_ here: SeasonVisit, _ connection: Connection) throws -> Run {
        try here.wholly()
        guard
            let run = try ID<Run>(here.visit.parameters["run"] ?? "").flatMap({
                try Runs(connection).find($0)
            }),
            run.region == here.season.district, run.year == here.season.year
        else { throw Problem.noSuchPage }
        return run
    }

    func run(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        let frame = frame(for: visit.visitor)
        return try office.database.read { connection in
            let run = try self.run(here, connection)
            if let page = try listPage(run, here, connection) { return page }
            let cash = CashBook(connection)
            let found = try cash.payments(
                in: run.id, after: visit.query["after"], limit: Desk.paymentsOnPage + 1)
            let payments = found.prefix(Desk.paymentsOnPage)
            let count = try cash.count(in: run.id)
            let isUndone = try Runs(connection).isUndone(run.id)
            let differences =
                run.kind == .assessment ? try here.season.differences(of: run.id, connection) : nil
            let mayUndo =
                (run.kind == .paymentFile || run.kind == .counter) && !isUndone && count > 0
                && Route.undoRun.permission.allows(visit.visitor.operator?.role)
            var note: (words: Words, href: String)?
            if isUndone { note = (Words("✗ 这一批已经撤销", "✗ This run was taken back"), here.path(.runs)) }
            if let undoes = run.undoes {
                note = (Words("它撤销了这一批", "It takes this run back"), here.path(.run, undoes.description))
            }
            let next =
                found.count > payments.count
                ? payments.last.map {
                    Desk.address(here.path(.run, run.id.description), [:], after: $0.serial)
                } : nil
            let page = RunPage(
                try here.heading(connection), run: run, undoneBy: note,
                payments: try payments.map {
                    (
                        $0, free: try cash.suspense(of: $0.id),
                        href: here.path(.paymentReceipt, $0.id.description)
                    )
                },
                paymentCount: count, total: try cash.total(in: run.id), next: next, differences: differences,
                people: try differences.map { try names($0, here, connection) } ?? [:],
                undo: mayUndo
                    ? Form(
                        action: here.path(.undoRun, run.id.description), token: frame.token,
                        typed: ["undo": ID<Run>(at: visit.moment).description]) : nil)
            return .page(page.html(in: frame))
        }
    }

    private static let paymentsOnPage = 100

    func undoRun(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        let (run, count) = try office.database.read { connection in
            let run = try self.run(here, connection)
            return (run, try CashBook(connection).count(in: run.id))
        }
        let undoing = here.run(
            .undo, id: visit.form["undo"], title: "撤销：\(run.title)", undoes: run.id)
        if isLong(count) {
            // What cannot be taken back is said at once.
            let isUndone = try office.database.read { connection in
                try !here.isDone(undoing, connection) && Runs(connection).isUndone(run.id)
            }
            if isUndone { throw CollectionError.undoneAlready }
            return try ask(.undo, undoing, here)
        }
        try office.database.transaction { connection in
            if try !here.isDone(undoing, connection) {
                if run.kind == .list {
                    try undoList(run, as: undoing, here, connection)
                } else {
                    try here.season.undo(run.id, as: undoing, connection)
                }
            }
        }
        return here.seen(.run, undoing.id.description)
    }
}
