import Foundation
import HospitalFuzz
import HospitalMessages
import Testing

struct FuzzTests {
    /// Recorded messages beside the project, where there are any.
    private static let recorded: [[UInt8]] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["YIKAO_SHARED"].map { URL(fileURLWithPath: $0) }
        for place in [
            named, root.appendingPathComponent("../shared"), root.appendingPathComponent("../../shared"),
        ] {
            guard let folder = place?.appendingPathComponent("interface/samples").standardizedFileURL.path,
                let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
            else { continue }
            return names.sorted().compactMap {
                FileManager.default.contents(atPath: "\(folder)/\($0)").map { Array($0) }
            }
        }
        return []
    }()

    @Test func `a hundred thousand changed messages break nothing`() async throws {
        let fuzz = Fuzz(Corpus(besides: FuzzTests.recorded), seed: 20_231_101)
        let tally = try await withThrowingTaskGroup(of: FuzzTally.self) { group in
            for part in UInt64(0)..<4 {
                group.addTask { try fuzz.run(part * 25_000..<(part + 1) * 25_000) }
            }
            return try await group.reduce(into: FuzzTally()) { $0 += $1 }
        }
        #expect(tally.inputs == 100_000)
        // It reaches every depth.
        #expect(tally.json > 10_000)
        #expect(tally.envelopes > 3000)
        #expect(tally.wellFormed > 500)
        #expect(tally.settlements > 500)
        #expect(tally.files == 25_000)
        #expect(tally.readFiles > 5000)
        #expect(tally.signatures == 12_500)
        #expect(tally.goodSignatures > 2000)
    }

    @Test func `an input is the same whatever was read before it`() throws {
        let fuzz = Fuzz(Corpus(), seed: 7)
        var apart = try fuzz.run(0..<100)
        apart += try fuzz.run(100..<200)
        #expect(try fuzz.run(0..<200) == apart)
    }
}
