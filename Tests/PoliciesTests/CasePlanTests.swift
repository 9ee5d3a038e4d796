import Foundation
import Policies
import Scheme
import TestSupport
import Testing
import Vocabulary

/// Examples that bring rules of their own: laid over the file beside which they stand, or all there is.
struct CasePlanTests {
    // MARK: - Plans laid over the file

    @Test func `numbers of an inline plan rest on the case, those of the file on the file`() throws {
        let text = PolicyCaseTests.example.replacingOccurrences(
            of: "confidence: high",
            with: "confidence: low\n  plan: { inpatient: { deductible: { tertiary: 900元 } } }")
        let plan = try #require(try Riverside.cases(text).cases.first?.claim?.plan)
        let rule = try #require(plan[.inpatient].layers.first?.rule)
        let tertiary = try #require(rule.terms.compactMap(\.self).first { $0.deductible.value == .yuan(900) })
        let deductible = plan.citations[tertiary.deductible.citation]
        #expect(deductible.title == "《关于调整居民医保待遇的通知》 例一")
        #expect(deductible.confidence == .low)
        #expect(deductible.at == "990000/2023.cases.yaml:5")
        let ratio = plan.citations[tertiary.bands[0].ratio.citation]
        #expect(ratio.title == "《关于调整居民医保待遇的通知》 4")
        #expect(ratio.at.hasPrefix("990000/2023.yaml:"))
    }

    @Test func `a plan laid over the file keeps what it does not write, and new groups stand first`() throws {
        let text = """
            - id: C1
              name: 本地另有规定
              source: notice
              confidence: high
              plan:
                groups: { first: [destitute], heroes: [preferentialCare] }
                criticalIllness: { ratio: { heroes: 90% } }
              person: { categories: [preferentialCare, minimumLiving] }
              claim: { kind: inpatient, level: tertiary, total: 40800元 }
              expect: { pays: { basic: 24000元, criticalIllness: 7920元 } }

            """
        // `first` is the name of a tier already.
        let (cases, issues) = try Riverside.cases(text)
        #expect(cases.isEmpty)
        #expect(issues.map(\.path) == ["1.plan.groups.first"])
        let good = try Riverside.cases(text.replacingOccurrences(of: "first: [destitute], ", with: ""))
        #expect(good.issues.map(\.description) == [])
        #expect(try #require(good.cases.first).run().filter { !$0.holds }.map(\.figure) == [])
    }

    // MARK: - Regions whose year is not known

    private static let undated = """
        - id: U1
          name: 没有写年份的例子
          source: notice
          confidence: low
          plan: { inpatient: { counts: claim, deductible: 100元, ratio: 50%, annualCap: none } }
          claim: { kind: inpatient, level: tertiary, total: 1100元 }
          expect: { pays: { basic: 500元 }, undecided: 600元 }

        """

    private func undated(
        _ text: String, named name: String = "980000.cases.yaml"
    ) throws -> (messages: [String], files: [PolicyBook.Cases]) {
        let folder = try Riverside.folder()
        try folder.write(text, to: "undated/\(name)")
        let book = PolicyBook(folder)
        return (book.messages, book.undatedCases())
    }

    @Test
    func `an example of a region whose year is not known brings its plan; what it does not say is unknown`()
        throws
    {
        let (messages, files) = try undated(CasePlanTests.undated)
        #expect(messages == [])
        let file = try #require(files.first)
        #expect(file.file == "undated/980000.cases.yaml")
        #expect(file.issues.map(\.description) == [])
        let example = try #require(file.cases.first)
        #expect(example.run().filter { !$0.holds }.map(\.figure) == [])
        #expect(example.claim?.plan.identity.region == RegionCode("980000"))
        let dated = try undated(
            CasePlanTests.undated.replacingOccurrences(
                of: "  source: notice", with: "  year: 2019\n  source: notice"))
        #expect(dated.files.first?.cases.first?.claim?.plan.identity.year == BenefitYear(2019))
    }

    @Test func `what is wrong in a file without a year is told`() throws {
        let plan = try #require(
            CasePlanTests.undated.components(separatedBy: "\n").first { $0.contains("plan:") })
        let lacking = CasePlanTests.undated.replacingOccurrences(of: plan + "\n", with: "")
        let issues = try #require(try undated(lacking).files.first).issues
        #expect(issues.map(\.words.zh) == ["缺 plan：这里的算例要写明所用的规定"])
        let misnamed = try undated(CasePlanTests.undated, named: "河湾.cases.yaml")
        #expect(
            misnamed.messages == [
                "undated/河湾.cases.yaml: 没有读这个文件：请命名为 <区划代码>.cases.yaml / not read: name it <division code>.cases.yaml"
            ])
    }
}
