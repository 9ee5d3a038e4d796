import Foundation
import Policies
import Vocabulary

/// The invented region that a proof lives through (证明用的虚构统筹区): two tiers, help from two sources, a class whose help nobody
/// knows, and a day after which the fiscal share is one's own. `KnownPrices` says the same figures a second time, in Swift.
enum ProofPolicy {
    static let region = RegionCode("970000")!
    static let district = RegionCode("970101")!
    static let elsewhere = RegionCode("970202")!
    static let year = BenefitYear(2026)!

    static func write(to folder: URL) throws -> PolicyBook {
        for (path, text) in [
            ("sources/rules.yaml", source), ("national/2026.yaml", national), ("970000/2026.yaml", own),
        ] {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return PolicyBook(folders: [folder])
    }

    private static let source = """
        title: 示例市居民基本医疗保险办法
        issuer: 示例市医疗保障局
        date: 2025-08-01

        """

    private static let national = """
        region: "100000"
        year: 2026
        name: { zh: 全国, en: National }
        terms:
          - { on: contribution.individual, default: 400元, atLeast: 400元, source: rules, confidence: high }
          - { on: contribution.fiscal, default: 670元, atLeast: 670元, source: rules, confidence: high }

        """

    private static let own = """
        region: "970000"
        year: 2026
        name: { zh: 示例市, en: Example }
        follows: national/2026
        rounding: { rule: half-up, each: layer, source: rules#1, confidence: high }
        tiers:
          first: { zh: 一档, en: tier one }
          second: { zh: 二档, en: tier two }
        groups:
          destitute: [destitute, orphan]
          poor: [minimumLiving]
          edge: [marginal]
          monitored: [monitored]
        contribution:
          source: rules#2
          confidence: high
          individual: { first: 400元, second: 750元 }
          fiscal: 670元
          late: { after: 2026-02-28, source: rules#3, confidence: high }
        subsidies:
          source: rules#4
          confidence: high
          grades:
            destitute: full
            poor: { parts: [ { pays: 200元, payer: medicalAid }, { pays: 120元, payer: county } ], tier: first }
            edge: 50%
            monitored: { unknown: 没有写多少 }
        window:
          source: rules#3
          confidence: high
          opens: 2025-09-01
          paid:
            - { by: 2025-12-31, covered: yearStart }
            - { by: 2026-02-28, covered: nextDay }
            - { covered: wait }
        waiting: { source: rules#3, confidence: high, fixed: 3个月, perLapsedYear: 1个月, firstLapsedYear: counts, repair: 1个月, begins: paymentDay, ends: sameDay }
        inpatient:
          source: rules#5
          confidence: high
          counts: claim
          deductible: { primary: 100元, secondary: 300元, tertiary: 800元 }
          ratio: { first: 60%, second: 70% }
          annualCap: 200000元
        criticalIllness: { source: rules#6, confidence: high, counts: year, deductible: 16000元, ratio: 60%, annualCap: none }
        medicalAid: { unknown: 没有找到 }

        """
}
