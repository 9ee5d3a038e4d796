package import Jobs
package import Vocabulary

/// A job as pages show it: with what it is called, who asked, and how far it has come by now.
package struct JobItem: Sendable {
    let job: Job
    let title: Words
    /// The user name of whoever asked; nil at the terminal.
    let asker: String?
    let done: JobDone?
    let href: String

    package init(_ job: Job, title: Words, asker: String?, done: JobDone?, href: String) {
        self.job = job
        self.title = title
        self.asker = asker
        self.done = done
        self.href = href
    }
}

extension HTML {
    /// Where a job stands, by word and shape.
    mutating func stands(_ job: Job) {
        switch job.state {
        case .waiting: state(job.state.words)
        case .running where job.isCancelWanted: state(Words("正在停下", "stopping"), .attention)
        case .running: state(job.state.words, .good)
        case .finished: state(Words("✓ 完成", "✓ finished"), .good)
        case .failed: state(Words("✗ 失败", "✗ failed"), .attention)
        case .cancelled: state(job.state.words, .reversal)
        }
    }

    /// How far it has come: a bar, and the same in figures.
    mutating func progress(_ done: JobDone) {
        element(
            .progress, .aria("label", Words("进度", "Progress")[language]), .max("\(max(1, done.of))"),
            .value("\(min(max(0, done.done), max(1, done.of)))"), verbatim: "\(done.percent)%")
        text(" \(done.percent)% (\(done.done)/\(done.of))")
    }
}
