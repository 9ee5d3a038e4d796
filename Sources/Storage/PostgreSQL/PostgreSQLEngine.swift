#if PostgreSQL
private import Foundation
private import Synchronization

/// A server, and the connections to it: as many as work needs at a time, up to a limit, kept for the next.
final class PostgreSQLEngine: Engine {
    private let address: String
    private let options: ServerOptions
    private let idle = Mutex<[Parked]>([])
    private let isClosed = Mutex(false)
    /// One turn for each connection there may be.
    private let turns: DispatchSemaphore
    /// One turn for each connection there may be besides, for work that has one already: it waits for nobody who waits for it.
    private let besides = DispatchSemaphore(value: 2)
    /// Where waiting work stands, so that no thread of Swift's own waits for the server.
    private let queue: OperationQueue

    /// A connection that nobody uses; whoever takes it out of the list is the only one to use it.
    private struct Parked: @unchecked Sendable { let link: PostgreSQLLink }

    init(_ address: String, _ options: ServerOptions) throws {
        self.address = address
        self.options = options
        turns = DispatchSemaphore(value: options.connections)
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = options.connections
        let first = Parked(link: try PostgreSQLLink(address, options))
        idle.withLock { $0.append(first) }
    }

    let readsBesideWriting = true

    // MARK: - Work

    func read<Answer>(_ body: (any Link) throws -> Answer) throws -> Answer {
        try work(PostgreSQLEngine.reading, body)
    }

    func readBeside<Answer>(_ body: (any Link) throws -> Answer) throws -> Answer {
        try work(PostgreSQLEngine.reading, in: besides, body)
    }

    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Link) throws -> Answer
    ) async throws -> Answer {
        try await work(PostgreSQLEngine.reading, body)
    }

    func transaction<Answer>(_ body: (any Link) throws -> Answer) throws -> Answer {
        try work(PostgreSQLEngine.writing, body)
    }

    func transaction<Answer: Sendable>(
        _ body: @escaping @Sendable (any Link) throws -> Answer
    ) async throws -> Answer {
        try await work(PostgreSQLEngine.writing, body)
    }

    /// One unchanging picture of the database.
    private static let reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    /// What others commit is seen from one statement to the next: after `lock(person:)`, all of theirs.
    private static let writing = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"

    private func work<Answer>(
        _ begin: String, in turns: DispatchSemaphore? = nil,
        onStart: (PostgreSQLLink) -> Void = { _ in }, _ body: (any Link) throws -> Answer
    ) throws -> Answer {
        let turns = turns ?? self.turns
        guard turns.wait(timeout: .now() + .seconds(options.waiting)) == .success else {
            throw StorageError.busy
        }
        defer { turns.signal() }
        let link = try begun(begin)
        // A link that is not idle afterwards is closed: whatever it was doing is undone by the server.
        defer { if link.isIdle { park(link) } }
        onStart(link)
        let answer: Answer
        do {
            answer = try body(link)
        } catch {
            try? link.command("ROLLBACK")
            throw error
        }
        try link.command("COMMIT")
        return answer
    }

    /// The same on a thread of its own; a task that is cancelled stops the statement that runs.
    private func work<Answer: Sendable>(
        _ begin: String, _ body: @escaping @Sendable (any Link) throws -> Answer
    ) async throws -> Answer {
        let stop = Mutex<(isWanted: Bool, stop: Stop?)>((false, nil))
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                queue.addOperation {
                    let result = Result {
                        defer { stop.withLock { $0.stop = nil } }
                        return try self.work(
                            begin,
                            onStart: { link in
                                let handle = link.stop()
                                stop.withLock { $0.stop = handle }
                            }
                        ) { link in
                            if stop.withLock({ $0.isWanted }) { throw StorageError.interrupted }
                            return try body(link)
                        }
                    }
                    continuation.resume(with: result)
                }
            }
        } onCancel: {
            stop.withLock { $0.isWanted = true }
            // A server that has not begun the statement yet takes no notice: it is asked until the work is over.
            DispatchQueue.global().async {
                while stop.withLock({
                    $0.stop?()
                    return $0.stop != nil
                }) {
                    Thread.sleep(forTimeInterval: 0.1)
                }
            }
        }
    }

    // MARK: - Connections

    /// A connection with a transaction begun. One that broke while nobody used it is replaced.
    private func begun(_ begin: String) throws -> PostgreSQLLink {
        while true {
            if isClosed.withLock({ $0 }) { throw StorageError.cannotOpen }
            guard let parked = idle.withLock({ $0.popLast() }) else { break }
            do {
                try parked.link.command(begin)
                return parked.link
            } catch StorageError.lost {
                continue
            }
        }
        let link = try PostgreSQLLink(address, options)
        try link.command(begin)
        return link
    }

    private func park(_ link: PostgreSQLLink) {
        let parked = Parked(link: link)
        if !isClosed.withLock({ $0 }) { idle.withLock { $0.append(parked) } }
    }

    func close() throws {
        isClosed.withLock { $0 = true }
        idle.withLock { $0.removeAll() }
    }

    /// A server with checksums finds damaged pages itself, and its references cannot point to nothing.
    func damage() throws -> [String] { [] }
}
#endif
