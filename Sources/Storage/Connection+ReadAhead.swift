private import Dispatch
private import Foundation
private import Synchronization

extension Connection {
    /// Reads something long on a connection and a thread of its own, a little ahead of whoever takes it: where what is read is
    /// written about, reading and writing each have a core.
    ///
    /// What is read was committed before: ask `isUntouched` before the first thing is written.
    ///
    /// - Parameter give: reads on the other connection and hands over one part after the other; it ends when handing over throws.
    /// - Parameter take: gets them in the same order, on this thread. What either throws ends both, and is thrown.
    package func readAhead<Element: Sendable>(
        _ give: @escaping @Sendable (Connection, (Element) throws -> Void) throws -> Void,
        _ take: (Element) throws -> Void
    ) throws {
        let ahead = Ahead<Element>()
        let thread = Thread { [engine] in
            ahead.end(
                Result {
                    try engine.readBeside {
                        try give(Connection($0, of: engine, isWriting: false), ahead.put)
                    }
                })
        }
        thread.stackSize = 4 << 20
        thread.start()
        defer { ahead.stop() }
        while let element = try ahead.next() { try take(element) }
    }
}

/// Parts on their way from one thread to another, two at most.
private final class Ahead<Element: Sendable>: Sendable {
    private struct State {
        var waiting: [Element] = []
        var end: Result<Void, any Error>?
        var isStopped = false
    }

    private let state = Mutex(State())
    private let room = DispatchSemaphore(value: 0)
    private let ready = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    init() { for _ in 0..<2 { room.signal() } }

    func put(_ element: Element) throws {
        room.wait()
        try state.withLock { state in
            if state.isStopped { throw CancellationError() }
            state.waiting.append(element)
        }
        ready.signal()
    }

    func end(_ result: Result<Void, any Error>) {
        state.withLock { $0.end = result }
        ready.signal()
        ended.signal()
    }

    /// Waits for the next part; nil after the last.
    func next() throws -> Element? {
        ready.wait()
        let element = try state.withLock { state -> Element? in
            if !state.waiting.isEmpty { return state.waiting.removeFirst() }
            try state.end?.get()
            return nil
        }
        room.signal()
        return element
    }

    /// Ends the reading where it has not ended, and waits for it.
    func stop() {
        state.withLock { $0.isStopped = true }
        room.signal()
        ended.wait()
    }
}
