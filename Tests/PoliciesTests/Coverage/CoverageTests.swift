import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Policies

/// `Docs/coverage.md` is written from the policy folder; UPDATE_GOLDEN=1 writes it anew.
struct CoverageTests {
    @Test func `the paper on coverage is what the files say`() throws {
        let place = policyFolder.deletingLastPathComponent().appending(path: "Docs/coverage.md").path
        try golden(Coverage(projectBook).markdown, at: place)
    }

    private func riverside(_ changes: (old: String, new: String)...) throws -> Coverage {
        var text = Riverside.region
        for (old, new) in changes { text = text.replacingOccurrences(of: old, with: new) }
        let folder = try Riverside.folder(region: text)
        try folder.write(PolicyCaseTests.example, to: "990000/2023.cases.yaml")
        let book = PolicyBook(folder)
        #expect(book.messages == [])
        return Coverage(book)
    }

    @Test func `every item is counted in its part, and in the whole`() throws {
        let coverage = try riverside()
        let row = try #require(coverage.rows.first)
        #expect(row.whole.numbers == row.file.items.count { $0.kind == .number || $0.kind == .national })
        #expect(row.whole.high + row.whole.medium + row.whole.low == row.whole.numbers)
        #expect((row.whole.unknown, row.whole.unmodelled) == (2, 1))
        #expect(row.tallies["contribution"]?.national == 1)
        #expect(row.tallies["districts"]?.marks == "？1")
        #expect(row.tallies["outpatient"]?.marks == "？1")
        #expect(row.tallies["inpatient"]?.numbers == 11)
        #expect(
            coverage.parts.map(\.key) == [
                "contribution", "inpatient", "outpatient", "criticalIllness", "medicalAid", "districts",
            ])
    }

    @Test func `confidence and what was carried over are counted`() throws {
        let coverage = try riverside(
            (
                "source: notice#5\n  confidence: high",
                "source: notice#5\n  confidence: low\n  carriedFrom: 2021"
            ))
        #expect(coverage.rows.first?.tallies["criticalIllness"]?.marks == "○5 ↩5")
    }

    @Test func `a part that nobody listed appears by itself, under its own words`() throws {
        let item = try #require(try Riverside.file().items.first { $0.path.hasPrefix("criticalIllness") })
        let words = Words("商业补充保险", "commercial supplement")
        let other = PolicyItem(
            kind: .number, path: "commercial.ratio", at: item.at, section: words, name: item.name,
            value: item.value,
            citation: item.citation, departs: nil, district: nil)
        #expect(CoveragePart.of(other) == CoveragePart("commercial", words))
        #expect(CoveragePart.of(item)?.words.zh == "大病保险")
    }

    @Test func `every example stands in the paper with its id and whether it holds`() throws {
        let text = try riverside().markdown
        #expect(text.contains("| A1 | 河湾市 990000 2023 | 低保对象，三级医院 | 7 | ✓ |"))
        #expect(text.contains("| 河湾市 990000 2023 | 东区 | 990101 |"))
    }

    @Test func `programs get the same counts`() throws {
        let data = try JSONEncoder().encode(CoverageReport(try riverside()))
        let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let file = try #require((report["files"] as? [[String: Any]])?.first)
        #expect(((file["parts"] as? [String: Any])?["districts"] as? [String: Any])?["unknown"] as? Int == 1)
        #expect((file["examples"] as? [[String: Any]])?.first?["id"] as? String == "A1")
    }
}
