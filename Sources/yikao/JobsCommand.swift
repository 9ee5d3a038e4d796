import ArgumentParser
import Foundation
import Jobs
import Storage
import Vocabulary

/// `yikao jobs`: what is going on in the background, seen from the terminal.
struct JobsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: "后台任务：列出、等待、取消 / long work: list, wait for, cancel",
        discussion: """
            任务由 yikao serve 在后台做。不带选项时列出最近的；--wait 显示进度直到结束，失败或取消时退出码是 1。
            yikao serve does them. Without an option the latest are listed; --wait shows one's progress until it is over, with
            exit code 1 where it failed or was cancelled.
            """)

    @Option(
        help: ArgumentHelp("数据库：文件，或 postgres:// 地址 / database: a file, or an address", valueName: "place"))
    var database = DatabasePlace("demo/yikao.db")

    @Option(help: ArgumentHelp("等到这个任务结束 / wait until this one is over", valueName: "id"))
    var wait: String?

    @Option(help: ArgumentHelp("取消这个任务 / cancel this one", valueName: "id"))
    var cancel: String?

    @Option(help: "列出几个 / how many to list")
    var limit = 20

    func validate() throws {
        guard wait == nil || cancel == nil else {
            throw ValidationError("--wait 和 --cancel 只用一个 / take one of --wait and --cancel")
        }
        guard (1...1000).contains(limit) else {
            throw ValidationError("--limit 在 1 到 1000 之间 / --limit is from 1 to 1000")
        }
    }

    func run() async throws {
        let store = try openExisting(database)
        if let cancel {
            let id = try find(cancel, store).id
            try orSay(database) { try store.transaction { try JobBook($0).cancel(id, at: now()) } }
            print(line(try find(cancel, store)))
        } else if let wait {
            try await follow(try find(wait, store), store)
        } else {
            let jobs = try orSay(database) { try store.read { try JobBook($0).latest(limit: limit) } }
            for job in jobs { print(line(job)) }
            if jobs.isEmpty { note("还没有任务 / there is no job yet") }
        }
    }

    private func find(_ text: String, _ store: Database) throws -> Job {
        guard let id = ID<Job>(text) else {
            throw ValidationError("任务编号是 32 位十六进制 / a job's number has 32 hexadecimal digits")
        }
        guard let job = try orSay(database, { try store.read { try JobBook($0).find(id) } }) else {
            note("没有这个任务 / there is no such job")
            throw Exit.wrong
        }
        return job
    }

    private func line(_ job: Job) -> String {
        var text = "\(job.id)  \(job.asked)  \(job.kind)  \(job.state.words.both)"
        if let done = job.done { text += "  \(done.percent)% (\(done.done)/\(done.of))" }
        switch job.state {
        case .finished(let words, _), .failed(let words, _): text += "  \(words)"
        case .waiting, .running, .cancelled: break
        }
        return text
    }

    /// Says each step forward on a line of its own, so that it reads well in a log too.
    private func follow(_ job: Job, _ store: Database) async throws {
        var last: (JobState?, JobDone?) = (nil, nil)
        while true {
            let job = try find(job.id.description, store)
            if last.0 != job.state || last.1 != job.done {
                if job.state.isOver { print(line(job)) } else { note(line(job)) }
                last = (job.state, job.done)
            }
            switch job.state {
            case .finished: return
            case .failed, .cancelled: throw Exit.wrong
            case .waiting, .running: try await Task.sleep(for: .milliseconds(500))
            }
        }
    }
}
