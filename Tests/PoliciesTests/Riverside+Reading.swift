import Foundation
import Policies
import Scheme
import TestSupport
import Testing
import Vocabulary

extension Riverside {
    /// The file as it is read after these changes, which leave no mistake.
    static func file(_ changes: (old: String, new: String)...) throws -> PolicyFile {
        var text = region
        for (old, new) in changes {
            try #require(text.contains(old), "\(old) is not in the file")
            text = text.replacingOccurrences(of: old, with: new)
        }
        let folder = try folder(region: text)
        let book = PolicyBook(folder)
        return try #require(book.files.first, "\(book.messages)")
    }

    /// The cases of a file beside it.
    static func cases(_ text: String) throws -> (cases: [PolicyCase], issues: [PolicyIssue]) {
        let folder = try folder()
        try folder.write(text, to: "990000/2023.cases.yaml")
        let book = PolicyBook(folder)
        #expect(book.messages == [])
        return book.cases(of: try #require(book.files.first))
    }

    /// A stay of these costs at a tertiary hospital in the first tier, within the scope but for nothing.
    static func stay(_ total: Money, _ level: FacilityLevel = .tertiary) throws -> Claim {
        Claim(
            kind: .inpatient, level: level, place: .local, admission: try #require(Day(2023, 5, 1)),
            discharge: try #require(Day(2023, 5, 9)), amounts: try ClaimAmounts(total: total))
    }

    static func insured(_ categories: CategorySet = []) throws -> Insured {
        var insured = Insured.ordinary(in: try #require(BenefitYear(2023)))
        insured.categories = categories
        return insured
    }
}

extension Plan {
    /// What each layer pays of one stay, the first of the year.
    func pays(_ claim: Claim, _ insured: Insured) throws -> [String: Money] {
        var year = YearToDate()
        let statement = statement(of: claim, for: insured, year: &year, program: "test")
        let parts = try #require(statement.settlement).parts
        return Dictionary(uniqueKeysWithValues: parts.map { ($0.layer, $0.paid) })
    }

    /// The citation behind the deductible of a layer's first terms.
    func citation(ofDeductibleIn key: String) throws -> Citation {
        let layer = try #require(self[.inpatient].layers.first { $0.key == key })
        guard let first = layer.rule?.terms.compactMap(\.self).first else {
            throw NoTerms(layer: key)
        }
        return citations[first.deductible.citation]
    }

    struct NoTerms: Error { let layer: String }
}
