import HTTPTypes
import Jobs
import Registry
import Storage
import Vocabulary

/// Jobs for programs.
extension Desk {
    private struct JobDocument: Encodable {
        let id: ID<Job>
        let kind: String
        let title: Words
        let place: RegionCode
        let asked: String
        let state: String
        let attempts: Int
        /// How far it has come; nil where it has not said so.
        let done: Int?
        let total: Int?
        let note: String?
        /// What came of it.
        let result: String?
        /// Why it failed.
        let failure: String?
    }

    private struct Listed: Encodable {
        let jobs: [JobDocument]
        /// What `after` asks for on the next page; nil on the last.
        let next: ID<Job>?
    }

    private func document(_ job: Job) -> JobDocument {
        let done = office.jobs?.live(job.id) ?? job.done
        var (result, failure): (String?, String?)
        switch job.state {
        case .finished(let text, _): result = text
        case .failed(let words, _): failure = words
        case .waiting, .running, .cancelled: break
        }
        return JobDocument(
            id: job.id, kind: job.kind, title: title(of: job), place: job.place, asked: job.asked.rfc3339,
            state: job.state.key, attempts: job.attempts, done: done?.done, total: done?.of, note: done?.note,
            result: result, failure: failure)
    }

    func apiJobs(_ visit: Visit) throws -> Answer {
        let after = visit.query["after"].flatMap { ID<Job>($0) }
        let found = try office.database.read { connection in
            try JobBook(connection).latest(
                in: Jurisdiction(of: visit.visitor, connection).scope, after: after, limit: Desk.pageSize + 1)
        }
        let shown = found.prefix(Desk.pageSize)
        return try .json(
            Listed(jobs: shown.map(document), next: found.count > shown.count ? shown.last?.id : nil))
    }

    func apiJob(_ visit: Visit) throws -> Answer { try .json(document(find(visit))) }

    func apiStartJob(_ visit: Visit) throws -> Answer {
        let (texts, wrong) = try JSONObject(visit.json).texts(["act"])
        guard wrong.isEmpty else { throw Problem.wrongFields(wrong) }
        let job = try start(texts["act"] ?? "", for: visit.visitor)
        var answer = try Answer.json(document(job), status: .created)
        answer.location = Route.apiJob.path(job.id.description)
        return answer
    }

    func apiCancelJob(_ visit: Visit) throws -> Answer {
        _ = try cancel(visit)
        return try .json(document(find(visit)))
    }
}

extension JobState {
    /// Its name for programs.
    static let keys = ["waiting", "running", "finished", "failed", "cancelled"]

    fileprivate var key: String {
        switch self {
        case .waiting: "waiting"
        case .running: "running"
        case .finished: "finished"
        case .failed: "failed"
        case .cancelled: "cancelled"
        }
    }
}
