import Jobs
import Payments
import Policies
import Registry
import Sealing
import Spreadsheets
import Storage
import Vocabulary

/// The jobs of a season being done.
struct SeasonWork: Sendable {
    let jobs: SeasonJobs
    let database: Database
    let clock: @Sendable () -> Instant

    /// What came of work that is given up on purpose.
    private struct OnlyTried: Error { let words: Words }

    func assess(_ job: Job, _ progress: JobProgress, keeps: Bool) async throws -> String {
        try await work(.assessment, job, progress, keeps: keeps) { season, run, _, connection in
            let people = try Persons(connection).count(in: season.district)
            let note = Words("逐人核定", "person by person")
            try progress.report(0, of: people, note)
            let assessed = try season.assess(as: run, connection) { done in
                // Records that were merged make the count of people less than what is gone through.
                try progress.report(min(done, people), of: people, done < people ? note : SeasonWork.books)
            }
            return assessed.words
        }
    }

    func post(_ job: Job, _ progress: JobProgress) async throws -> String {
        let task = try SeasonWork.task(job)
        let today = clock().dayInChina
        // A job is begun anew where the run was made and only its end is missing: then the file is not looked at.
        let kept = try await database.read { [jobs] connection in
            (
                try jobs.file(of: job, task, connection),
                try PaymentColumnMemory(connection).choices(from: Season.tax, in: task.district)
            )
        }
        guard let bytes = kept.0 else {
            throw JobFailure(Words("文件已经不在，请重新导入", "the file is gone; import it again"))
        }
        try progress.report(0, of: 1, Words("读文件", "reading the file"))
        let file: PaymentFile
        do {
            file = try PaymentFile(bytes: bytes, name: task.title, year: task.year, today: today) {
                $0.settle(task.columns, remembered: kept.1)
            }
        } catch {
            throw JobFailure(Words(error.chinese, error.english))
        }
        guard file.faultCount == 0 else {
            throw JobFailure(
                Words("文件有 \(file.faultCount) 处不对", "the file has \(file.faultCount) mistakes"))
        }
        return try await work(.paymentFile, job, progress, fingerprint: file.fingerprint) {
            season, run, vault, connection in
            if let earlier = try Runs(connection).standing(
                fingerprint: file.fingerprint, kind: .paymentFile)
            {
                throw CollectionError.sameFile(earlier.id)
            }
            let count = file.rows.count
            let found = try file.find(in: season.district, connection, vault: vault) { done in
                try progress.report(done, of: 2 * count, Words("找是谁缴的", "looking people up"))
            }
            let posted = try season.post(found.lines, source: Season.tax, as: run, connection) { done in
                let note = done < count ? Words("逐笔入账", "payment by payment") : SeasonWork.books
                try progress.report(count + done, of: 2 * count, note)
            }
            try PaymentColumnMemory(connection).remember(file.header, in: season.district, by: run.id)
            return posted.words
        }
    }

    func undo(_ job: Job, _ progress: JobProgress) async throws -> String {
        let task = try SeasonWork.task(job)
        guard let undoes = task.undoes else { throw JobFailure(CollectionError.noRun.words) }
        return try await work(.undo, job, progress) { season, run, _, connection in
            let count = try CashBook(connection).count(in: undoes)
            let note = Words("逐笔退下来", "payment by payment")
            try progress.report(0, of: count, note)
            try season.undo(undoes, as: run, connection) { done in
                try progress.report(done, of: count, done < count ? note : SeasonWork.books)
            }
            return Words("撤销 \(count) 笔收款", "\(count) payments taken back")
        }
    }

    private static let books = Words("写参保和账簿", "writing enrolments and books")

    private static func task(_ job: Job) throws -> SeasonTask {
        guard let task = SeasonTask(job) else {
            throw JobFailure(Words("看不懂要做什么", "what is to be done cannot be read"))
        }
        return task
    }

    /// Does the work and records its end in one transaction; a run that is made already is left as it is.
    private func work(
        _ kind: Run.Kind, _ job: Job, _ progress: JobProgress, keeps: Bool = true, fingerprint: String? = nil,
        _ body: @escaping @Sendable (Season, Run, Vault?, Connection) throws -> Words
    ) async throws -> String {
        let task = try SeasonWork.task(job)
        do {
            let season = try Season(
                book: jobs.book, region: jobs.region, district: task.district, year: task.year)
            return try await database.transaction { [jobs, clock] connection in
                if try Runs(connection).find(task.run) != nil {
                    let words = Words("已经做过，没有再做", "it was done before and not done again").both
                    try progress.finish(words, in: connection)
                    return words
                }
                let who = try job.asker.flatMap { try Operators(connection).find(ID(of: $0)) }
                let run = Run(
                    id: task.run, kind, region: season.district, year: season.year, title: task.title,
                    fingerprint: fingerprint, recorded: clock(), by: who?.signIn ?? "yikao",
                    undoes: task.undoes)
                let words = try body(season, run, jobs.vault, connection)
                try progress.check()
                guard keeps else { throw OnlyTried(words: words) }
                try progress.finish(words.both, in: connection)
                return words.both
            }
        } catch let tried as OnlyTried {
            return tried.words.both
        } catch let error as CollectionError {
            throw JobFailure(error.words)
        } catch let error as PolicyBook.NoPlan {
            throw JobFailure(error.words)
        }
    }
}
