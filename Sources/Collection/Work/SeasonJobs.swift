package import Jobs
package import Payments
package import Policies
import Registry
package import Sealing
package import Storage
package import Vocabulary

/// Work of a season that takes its time, as jobs: assessment, files of payments, taking runs back.
///
/// Each is one transaction that ends with the end of its job: cancelled, killed or refused, it has done nothing. What it works
/// on is what holds when it begins, not when it was asked for.
package struct SeasonJobs: Sendable {
    /// More people, rows or payments than this are worked on in the background; so many take a second or two.
    package static let big = 20_000

    let book: PolicyBook
    let region: RegionCode
    /// Seals the files that wait, and finds people by their documents.
    let vault: Vault?

    package init(book: PolicyBook, region: RegionCode, vault: Vault?) {
        self.book = book
        self.region = region
        self.vault = vault
    }

    /// The kinds by their names.
    package enum Kind: String, CaseIterable, Sendable {
        case assess
        /// Assessment of which nothing is kept: what it would come to.
        case tryAssessing = "try-assessing"
        case post = "post-payments"
        case undo = "undo-run"

        package var title: Words {
            switch self {
            case .assess: Words("应缴核定", "Assessment")
            case .tryAssessing: Words("应缴核定试算", "Trial of an assessment")
            case .post: Words("缴费文件入账", "Posting a file of payments")
            case .undo: Words("撤销一个批次", "Taking a run back")
            }
        }
    }

    /// Asks for the job, or answers with the one that was asked for with the same run already and is not over.
    ///
    /// - Parameter file: the bytes of the file to post.
    package func ask(
        _ kind: Kind, _ task: SeasonTask, file: [UInt8]? = nil, by asker: ID<Asker>?, at moment: Instant,
        _ connection: Connection
    ) throws -> Job {
        if let known = try SeasonJobs.open(making: task.run, connection), known.kind == kind.rawValue {
            return known
        }
        return try JobBook(connection).ask(
            kind.rawValue, parameters: try task.parameters,
            input: file.map { vault?.seal(bytes: $0, at: place(of: task)) ?? $0 }, by: asker,
            about: task.district, at: moment)
    }

    /// The job that is to make this run and is not over.
    package static func open(making run: ID<Run>, _ connection: Connection) throws -> Job? {
        try JobBook(connection).open(limit: 1000).first { SeasonTask($0)?.run == run }
    }

    /// The file of a job, opened; nil where it is gone.
    func file(of job: Job, _ task: SeasonTask, _ connection: Connection) throws -> [UInt8]? {
        guard let kept = try JobBook(connection).input(of: job.id) else { return nil }
        guard let vault else { return kept }
        do {
            return try vault.open(bytes: kept, at: place(of: task))
        } catch VaultError.unreadable {
            // It came before there was a key, and lies open.
            return kept
        } catch {
            throw JobFailure(error.words)
        }
    }

    private func place(of task: SeasonTask) -> Vault.Place {
        Vault.Place(table: "job_input", row: task.run)
    }

    /// What the program does in the background, for its runner.
    package func kinds(_ database: Database, clock: @escaping @Sendable () -> Instant) -> [JobKind] {
        let work = SeasonWork(jobs: self, database: database, clock: clock)
        return Kind.allCases.map { kind in
            JobKind(kind.rawValue, kind.title) { job, progress in
                switch kind {
                case .assess: try await work.assess(job, progress, keeps: true)
                case .tryAssessing: try await work.assess(job, progress, keeps: false)
                case .post: try await work.post(job, progress)
                case .undo: try await work.undo(job, progress)
                }
            }
        }
    }
}
