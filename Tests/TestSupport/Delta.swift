/// Delta (江洲市), an invented region with two tiers, help of every kind, and a day after which the fiscal share is one's own:
/// for tests of a collection season. All figures are invented.
package enum Delta {
    package static let region = """
        region: "970000"
        year: 2025
        name: { zh: 江洲市, en: Delta }
        follows: national/2025
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
          late: { after: 2025-02-28, source: rules#3, confidence: high }
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
          opens: 2024-09-01
          paid:
            - { by: 2024-12-31, covered: yearStart }
            - { by: 2025-02-28, covered: nextDay }
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

    private static let national = """
        region: "100000"
        year: 2025
        name: { zh: 全国, en: National }
        terms:
          - { on: contribution.individual, default: 400元, atLeast: 400元, source: rules, confidence: high }
          - { on: contribution.fiscal, default: 670元, atLeast: 670元, source: rules, confidence: high }

        """

    /// A policy folder with Delta alone.
    package static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            title: 江洲市居民基本医疗保险办法
            issuer: 江洲市医疗保障局
            date: 2024-08-01
            """, to: "sources/rules.yaml")
        try folder.write(national, to: "national/2025.yaml")
        try folder.write(region, to: "970000/2025.yaml")
        return folder
    }
}
