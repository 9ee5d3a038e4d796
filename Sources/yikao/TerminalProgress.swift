import Foundation
import Synchronization
import Vocabulary

/// How far long work has come, on one line of the terminal, and the way to stop it: Ctrl-C ends the work between two batches,
/// its transaction is given up, and nothing of it is left.
///
/// Where nobody looks – the errors go into a file – nothing is written.
final class TerminalProgress {
    /// Thrown between two batches after Ctrl-C.
    struct Interrupted: Error {}

    /// Set by Ctrl-C, in a signal handler, where little else may be done.
    private static let isInterrupted = Atomic(false)

    private let isShown = isatty(FileHandle.standardError.fileDescriptor) == 1
    private var line = ""

    /// Takes Ctrl-C over; pressed again it ends the program at once, which leaves nothing either.
    init() {
        signal(SIGINT) { _ in
            TerminalProgress.isInterrupted.store(true, ordering: .relaxed)
            signal(SIGINT, SIG_DFL)
        }
    }

    deinit { signal(SIGINT, SIG_DFL) }

    /// Says how far it has come; throws `Interrupted` after Ctrl-C.
    func report(_ done: Int, of total: Int, _ note: Words) throws(Interrupted) {
        if TerminalProgress.isInterrupted.load(ordering: .relaxed) { throw Interrupted() }
        guard isShown else { return }
        let percent = total <= 0 ? 0 : min(100, done * 100 / total)
        let next = "\(note.both) \(percent)% (\(done)/\(total))"
        guard next != line else { return }
        write("\r\(next)\u{1B}[K")
        line = next
    }

    /// Clears the line, for what is said next.
    func end() {
        if !line.isEmpty { write("\r\u{1B}[K") }
        line = ""
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
