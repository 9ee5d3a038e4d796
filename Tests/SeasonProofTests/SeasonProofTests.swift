import Foundation
import SeasonProof
import Storage
import TestDatabase
import TestSupport
import Testing

struct SeasonProofTests {
    @Test func `a season of two thousand people agrees with its model to the fen, person by person`() throws {
        let folder = try TemporaryFolder()
        let proof = try LivedSeason(.small, in: .trial(), folder: folder.url)
        try proof.live()
        let counts = proof.counts
        #expect(counts.wrong == 0 && counts.lists == 12 && counts.files == 20 && counts.checks == 5)
        #expect(counts.certain > 150 && counts.doubts > 0 && counts.decided > 0 && counts.missed > 0)
        #expect(counts.reversals > 0 && counts.overlapping > 0 && counts.undone > 0 && counts.refunds > 0)
        #expect(counts.merges > 0 && counts.moves > 0 && counts.births > 0 && counts.counter > 0)
        #expect(counts.reports == 6 * counts.checks && counts.late > 0 && counts.topUps > 0)
        #expect(counts.gaps > 0 && counts.settled > 500 && counts.owing > 0)
    }
}
