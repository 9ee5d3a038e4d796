import Claims
import Collection
import Foundation
import Gateway
import Jobs
import Sealing
import Storage
import Vocabulary

/// Every kind of long work that this program does in the background (`yikao serve`), by name.
func longWork(_ database: Database, _ claims: ClaimDesk, _ vault: Vault?) -> [JobKind] {
    let season = SeasonJobs(book: claims.book, region: claims.region, vault: vault)
    return [.replay(database, claims)] + season.kinds(database, clock: now)
}

/// Who we are in the rows that say which process took a job up: machine, process, moment.
func processName() -> String {
    "\(ProcessInfo.processInfo.hostName):\(ProcessInfo.processInfo.processIdentifier):\(now().microseconds)"
}

@Sendable func now() -> Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }
