import Bulk
import Foundation
import Policies
import Scheme
import Tabular
import TestSupport
import Testing
import Vocabulary

/// Chongqing 2023, or another region's year, and a folder for the files of one test.
struct Office {
    let folder: TemporaryFolder
    let policy: PolicyFile
    let year: BenefitYear

    init(_ policy: String = "500000/2023.yaml") throws {
        folder = try TemporaryFolder()
        self.policy = try #require(Office.book.files.first { $0.shown == policy })
        year = self.policy.year
    }

    /// The office of an invented region, whose policy is this text, and becomes others from these days on.
    init(writing text: String, changing changes: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        try folder.write("title: 通知\n", to: "Policy/sources/notice.yaml")
        try folder.write(Office.national, to: "Policy/national/2023.yaml")
        try folder.write(text, to: "Policy/990000/2023.yaml")
        for (day, text) in changes { try folder.write(text, to: "Policy/990000/\(day).yaml") }
        let book = PolicyBook(folders: [folder.url.appending(path: "Policy")])
        #expect(book.issues.map(\.description) == [])
        policy = try #require(book.files.first)
        year = policy.year
    }

    private static let book = PolicyBook(folders: [
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Policy")
            .standardizedFileURL
    ])

    static let header =
        "claim,person,level,admission,discharge,total,out_of_catalogue,over_limit,first_self_pay\n"
    static let lineHeader = "claim,person,level,admission,discharge,class,amount,limit,first_self_pay_ratio\n"

    private static let national = """
        region: "100000"
        year: 2023
        name: { zh: 全国, en: National }
        terms: [{ on: contribution.individual, atLeast: 350元, source: notice, confidence: high }]

        """

    /// What the three files came to.
    struct Outcome {
        let summary: SettleFiles.Summary
        let settled: [[String: String]]
        let rejected: [[String: String]]

        /// The result of a claim.
        subscript(claim: String) -> [String: String]? { settled.first { $0["claim"] == claim } }
    }

    /// Settles files with these texts.
    func settle(
        _ claims: String, persons: String? = nil, opening: String? = nil
    ) throws -> Outcome {
        try settle(
            Data(claims.utf8), persons: persons.map { Data($0.utf8) }, opening: opening.map { Data($0.utf8) })
    }

    func settle(
        _ claims: Data, persons: Data? = nil, opening: Data? = nil
    ) throws -> Outcome {
        let summary = try files(
            claims: folder.write(claims, to: "claims.csv"),
            persons: persons.map { try folder.write($0, to: "persons.csv") },
            opening: opening.map { try folder.write($0, to: "opening.csv") }
        ).run()
        let outcome = Outcome(
            summary: summary, settled: try rows("out.csv"), rejected: try rows("rejects.csv"))
        #expect(outcome.settled.count == summary.settled + summary.refused)
        #expect(outcome.rejected.count == summary.rejected)
        return outcome
    }

    func files(
        claims: String, persons: String? = nil, opening: String? = nil, output: String? = nil,
        rejects: String? = nil
    ) -> SettleFiles {
        SettleFiles(
            claims: claims, persons: persons, opening: opening, output: output ?? folder.path("out.csv"),
            rejects: rejects ?? folder.path("rejects.csv"), year: year,
            changes: policy.changes.compactMap { change in
                change.from.map { SettleFiles.Change(from: $0, plan: change.plan(district:)) }
            },
            plan: policy.plan(district:))
    }

    /// A file's rows by their headings.
    func rows(_ name: String) throws -> [[String: String]] {
        let reader = try CsvReader(path: folder.path(name))
        var rows: [[String: String]] = []
        while try reader.next() {
            #expect(reader.rowError == nil)
            let fields = reader.header.headings.map { ($0, reader.field(reader.header[$0]).string) }
            rows.append(Dictionary(uniqueKeysWithValues: fields))
        }
        return rows
    }
}
