import Collection
import HTTPTypes
import Jobs
import Pages
import Payments
import Registry
import Storage
import Vocabulary

/// Long work: asked for, looked at, stopped.
extension Desk {
    func jobs(_ visit: Visit) throws -> Answer {
        let after = visit.query["after"].flatMap { ID<Job>($0) }
        return try office.database.read { connection in
            let scope = try Jurisdiction(of: visit.visitor, connection).scope
            let found = try JobBook(connection).latest(in: scope, after: after, limit: Desk.pageSize + 1)
            let shown = found.prefix(Desk.pageSize)
            let frame = frame(for: visit.visitor)
            let page = JobListPage(
                try shown.map { try item($0, connection) },
                offered: offered(to: visit.visitor).map { ($0.name, $0.title) },
                action: Route.startJob.path, token: frame.token,
                next: found.count > shown.count
                    ? Desk.address(Route.jobs.path, [:], after: shown.last?.id.description) : nil)
            return .page(page.html(in: frame))
        }
    }

    func job(_ visit: Visit) throws -> Answer {
        let job = try find(visit)
        let (item, next) = try office.database.read {
            (try self.item(job, $0), try self.next(job, visit, $0))
        }
        let mayCancel = Route.cancelJob.permission.allows(visit.visitor.operator?.role)
        let frame = frame(for: visit.visitor)
        let page = JobPage(
            item, cancel: mayCancel && !job.state.isOver ? Route.cancelJob.path(job.id.description) : nil,
            token: frame.token, back: Route.jobs.path, next: next)
        return .page(page.html(in: frame))
    }

    func startJob(_ visit: Visit) throws -> Answer {
        let job = try start(visit.form["act"] ?? "", for: visit.visitor)
        return .see(LocalPath(Route.job.path(job.id.description)) ?? .start)
    }

    func cancelJob(_ visit: Visit) throws -> Answer {
        let job = try cancel(visit)
        return .see(LocalPath(Route.job.path(job.id.description)) ?? .start)
    }

    // MARK: The same for programs

    /// The job that a path names, where it is about the reader's area.
    func find(_ visit: Visit) throws -> Job {
        guard let id = ID<Job>(visit.parameters["job"] ?? "") else { throw Problem.noSuchJob }
        let job = try office.database.read { connection in
            try JobBook(connection).find(id, in: Jurisdiction(of: visit.visitor, connection).scope)
        }
        guard let job else { throw Problem.noSuchJob }
        return job
    }

    /// Asks for a job of a kind that is offered, about the whole region.
    func start(_ kind: String, for visitor: Visitor) throws -> Job {
        let all = office.jobs?.offered ?? []
        guard all.contains(where: { $0.name == kind }) else {
            throw Problem.wrongFields([
                .noSuchWord("act", Choices(all.map { Choices.Choice($0.name, $0.title) }).byKey, given: kind)
            ])
        }
        guard offered(to: visitor).contains(where: { $0.name == kind }) else { throw Problem.notAllowed }
        return try office.database.transaction { connection in
            try JobBook(connection).ask(
                kind, by: visitor.operator.map { ID(of: $0.id) }, about: office.region, at: clock())
        }
    }

    /// Stops a job. One that this program is doing is told at once: where the database has one writer, that is the job.
    func cancel(_ visit: Visit) throws -> Job {
        let job = try find(visit)
        if office.jobs?.stop(job.id) != true {
            try office.database.transaction { try JobBook($0).cancel(job.id, at: clock()) }
        }
        return job
    }

    /// What this visitor may begin: what is about the whole region, by whoever sees all of it.
    private func offered(to visitor: Visitor) -> [JobKind] {
        guard let who = visitor.operator, Route.startJob.permission.allows(who.role),
            office.region.lies(in: who.scope)
        else { return [] }
        return office.jobs?.offered ?? []
    }

    private func item(_ job: Job, _ connection: Connection) throws -> JobItem {
        JobItem(
            job, title: title(of: job),
            asker: try job.asker.flatMap { try Operators(connection).find(ID(of: $0))?.signIn },
            done: office.jobs?.live(job.id) ?? job.done, href: Route.job.path(job.id.description))
    }

    /// Where a job of a season leads when it is over: to the run it made, or to where it is asked for again.
    private func next(
        _ job: Job, _ visit: Visit, _ connection: Connection
    ) throws -> (words: Words, href: String)? {
        guard job.state.isOver, let kind = SeasonJobs.Kind(rawValue: job.kind), let task = SeasonTask(job),
            let scope = visit.visitor.operator?.scope, task.district.lies(in: scope)
        else { return nil }
        func path(_ route: Route, _ more: ID<Run>? = nil) -> String {
            let (district, year) = (task.district.description, task.year.description)
            return more.map { route.path(district, year, $0.description) } ?? route.path(district, year)
        }
        if try Runs(connection).find(task.run) != nil {
            return (Words("看结果：这一批", "See what came of it: the run"), path(.run, task.run))
        }
        return switch kind {
        case .assess, .tryAssessing: (Words("去核定", "To the assessment"), path(.assessForm))
        case .post: (Words("重新导入文件", "Import the file again"), path(.importForm))
        case .undo: (Words("去批次", "To the runs"), path(.runs))
        }
    }

    /// What its kind is called; its name, where this program does no such work.
    func title(of job: Job) -> Words { office.jobs?.title(of: job.kind) ?? Words(job.kind, job.kind) }
}
