import Claims
import Foundation
import Gateway
import Jobs
import Storage
import Vocabulary

/// Every kind of long work that this program does in the background (`yikao serve`), by name.
func longWork(_ database: Database, _ claims: ClaimDesk) -> [JobKind] {
    [.replay(database, claims)]
}

/// Who we are in the rows that say which process took a job up: machine, process, moment.
func processName() -> String {
    "\(ProcessInfo.processInfo.hostName):\(ProcessInfo.processInfo.processIdentifier):\(now().microseconds)"
}

@Sendable func now() -> Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }
