import Policies
import Testing
import Vocabulary

/// A policy says each thing once: the region's own, and the nation's only where the region is silent.
struct OneRowTests {
    private func items(_ key: String, in section: String) throws -> [PolicyItem] {
        let file = try #require(projectBook.files.first { "\($0.region)/\($0.year)" == key })
        return file.items.filter { $0.section.zh == section }
    }

    @Test func `no file has two rows of one name`() {
        for file in projectBook.files {
            let rows = file.items.filter { $0.kind != .unmodelled }.map {
                "\($0.district?.description ?? "") \($0.section.zh) \($0.name.zh)"
            }
            for (row, times) in Dictionary(grouping: rows, by: { $0 }) {
                #expect(times.count == 1, "\(file.shown): \(row)")
            }
        }
    }

    @Test func `where the region says whom it helps, the nation's unknown amount is no row beside it`() throws
    {
        let rows = try items("371300/2023", in: "资助参保")
        #expect(rows.count == 3 && rows.allSatisfy { $0.kind == .number })
        #expect(rows.map(\.name.zh).contains { $0.hasSuffix("第 2 部分") })
    }

    @Test func `of the nation's row only those remain of whom the region says nothing`() throws {
        let rows = try items("130000/2026", in: "资助参保")
        #expect(rows.map(\.name.zh).contains("返贫致贫人口"))
        #expect(rows.count { $0.name.zh.contains("特困人员") } == 1)
    }

    @Test func `a region that is silent has the nation's rows`() throws {
        let rows = try items("500000/2023", in: "资助参保")
        #expect(rows.map(\.kind) == [.national, .unknown, .unknown])
    }

    @Test func `what a file above lays down stands below only where it was not taken over`() throws {
        for file in projectBook.files {
            let rules = file.rulesAbove
            #expect(rules.allSatisfy { rule in !file.items.contains { $0.at == rule.at } })
            #expect(rules.isEmpty == file.nationalItems.isEmpty)
        }
    }

    @Test func `every rule from above has a name in words`() {
        for file in projectBook.files {
            for rule in file.nationalItems {
                #expect(!rule.name.zh.contains(/[A-Za-z]{3}/), "\(rule.name.zh)")
                #expect(!rule.name.en.contains(/[a-z][A-Z]|[a-z]\.[a-z]/), "\(rule.name.en)")
            }
        }
    }
}
