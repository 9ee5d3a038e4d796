package import Vocabulary

/// One piece of long work (长任务) as it stands.
package struct Job: Hashable, Sendable {
    package let id: ID<Job>
    /// The name of its `JobKind`.
    package let kind: String
    /// What it was asked to do, as JSON: files by their fingerprint, years, regions; never a name or a number of a person.
    package let parameters: String
    /// The operator who asked; nil where it was asked at the terminal.
    package let asker: ID<Asker>?
    /// The place it is about; those whose area holds it see the job.
    package let place: RegionCode
    package let asked: Instant

    package internal(set) var state = JobState.waiting
    /// How far the present attempt has come, where it said so.
    package internal(set) var done: JobDone?
    /// How often somebody began.
    package internal(set) var attempts = 0
    /// Somebody wants it to stop; it does at the next report.
    package internal(set) var isCancelWanted = false
    /// When a process was last heard of.
    package internal(set) var heard: Instant

    package init(
        id: ID<Job>, kind: String, parameters: String, asker: ID<Asker>?, place: RegionCode, asked: Instant
    ) {
        self.id = id
        self.kind = kind
        self.parameters = parameters
        self.asker = asker
        self.place = place
        self.asked = asked
        heard = asked
    }

    /// Whether it is taken to have been left behind: its process has not been heard of for so long.
    package func isAbandoned(at moment: Instant, patience seconds: Double) -> Bool {
        guard case .running = state else { return false }
        return Double(moment.microseconds - heard.microseconds) / 1_000_000 > seconds
    }
}

/// Whoever asks for jobs; the door knows them as operators.
package enum Asker {}

/// How far a job has come.
package struct JobDone: Hashable, Sendable {
    package let done: Int
    package let of: Int
    /// What it is at.
    package let note: String?

    package init(_ done: Int, of total: Int, note: String? = nil) {
        self.done = done
        self.of = total
        self.note = note
    }

    /// In whole hundredths, rounded down: 100 only when all is done.
    package var percent: Int { of <= 0 ? 0 : min(100, max(0, done * 100 / of)) }
}

/// Where a job stands.
package enum JobState: Hashable, Sendable {
    /// In the queue; also after its process stopped in an orderly way.
    case waiting
    case running(process: String, since: Instant)
    case finished(result: String, at: Instant)
    case failed(words: String, at: Instant)
    case cancelled(at: Instant)

    package var isOver: Bool {
        switch self {
        case .waiting, .running: false
        case .finished, .failed, .cancelled: true
        }
    }

    package var words: Words {
        switch self {
        case .waiting: Words("等待", "waiting")
        case .running: Words("进行中", "running")
        case .finished: Words("完成", "finished")
        case .failed: Words("失败", "failed")
        case .cancelled: Words("已取消", "cancelled")
        }
    }
}
