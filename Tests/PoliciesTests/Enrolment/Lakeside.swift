import Foundation
import Policies
import TestSupport
import Testing

/// An invented province and its city with all the shapes of the rules of enrolment.
enum Lakeside {
    static let national = """
        region: "100000"
        year: 2025
        name: 全国
        rounding: { rule: half-up, each: layer, source: notice, confidence: low }
        groups: { destitute: [destitute], poor: [minimumLiving] }
        terms:
          - { on: contribution.individual, default: 400元, atLeast: 400元, source: notice, confidence: high }
          - { on: contribution.fiscal, default: 670元, atLeast: 670元, source: notice, confidence: high }
          - { on: waiting.fixed, atLeast: 3个月, source: notice, confidence: high }
          - { on: waiting.floor, atLeast: 6个月, source: notice, confidence: high }
          - { on: incentive.step, atLeast: 1000元, source: notice, confidence: high }
          - { on: incentive.ceiling, atMost: 20%, source: notice, confidence: high }
          - { on: subsidies.share, for: [destitute], atLeast: 100%, source: notice, confidence: high }
        subsidies:
          source: notice
          confidence: high
          grades: { destitute: full, poor: { unknown: 低保定额由各地定 } }
        waiting:
          source: notice#38
          confidence: high
          fixed: 3个月
          perLapsedYear: 1个月
          firstLapsedYear: { unknown: 断保第一年算不算没有写 }
          repair: 1个月
          floor: { fromLapsed: 4年, months: 6个月 }
          exempt: { newborn: { within: 90天, covered: birth } }
        incentive:
          source: notice#38
          confidence: high
          continuous: { after: 4年, firstStep: yearAfter, step: { unknown: 每步多少由各省定 } }
          zeroClaim: { step: { unknown: 每步多少由各省定 } }
          ceiling: 20%

        """

    static let province = """
        region: "980000"
        year: 2025
        name: { zh: 湖东省, en: Lakeland }
        follows: national/2025
        groups: { destitute: [destitute, orphan], poor: [minimumLiving] }
        terms:
          - { on: subsidies.share, for: [minimumLiving], atLeast: 60%, source: province, confidence: high }
        contribution: { individual: national, fiscal: national }
        window:
          source: province#2
          confidence: high
          opens: 2024-10-20
          paid: [ { by: 2024-12-31, covered: yearStart }, { by: 2025-02-28, covered: paymentDay }, { covered: wait } ]
        incentive:
          source: province#3
          confidence: high
          continuous: { step: 3000元 }
          zeroClaim: { step: 2000元, needsNextPayment: true }
          lapse: { step: 3000元, ceiling: 20% }

        """

    static let city = """
        region: "980100"
        year: 2025
        name: { zh: 湖畔市, en: Lakeside }
        follows: 980000/2025

        tiers:
          first: { zh: 一档, en: tier one }
          second: { zh: 二档, en: tier two }

        groups:
          elders: [ { from: 60岁 } ]
          minors: [ student, { under: 18岁 } ]
          poor: [minimumLiving]
          loyal: [ { anyOf: [marginal], continuousYears: 4 } ]

        contribution:
          source: notice#1
          confidence: high
          individual: { elders: 430元, minors: 400元, ordinary: { first: 400元, second: 750元 } }
          fiscal: { elders: 4350元, ordinary: national }
          receives: { minors: second }
          surcharges: [ { name: { zh: 长护险, en: care }, amount: 30元, for: elders } ]
          topUps: { mutual: { name: { zh: 互助, en: mutual }, amount: 357元 } }
          unsubsidised: both
          late: { after: 2025-06-30 }

        subsidies:
          source: notice#2
          confidence: high
          tier: first
          grades:
            poor: { parts: [ { pays: 150元, payer: medicalAid }, { pays: rest, payer: county } ] }
            loyal: 60%

        waiting:
          source: notice#3
          confidence: high
          firstLapsedYear: free
          countsFrom: 2025
          begins: paymentMonth
          ends: monthStart
          exempt:
            leftEmployeeScheme: { within: 3个月 }
            poor: true

        incentive:
          originalCap: { value: 300000元, source: notice#4, confidence: medium }

        """

    static func folder(city: String = Lakeside.city, province: String = Lakeside.province) throws
        -> TemporaryFolder
    {
        let folder = try TemporaryFolder()
        try folder.write("title: 湖畔市居民医保办法\n", to: "sources/notice.yaml")
        try folder.write("title: 湖东省居民医保办法\n", to: "sources/province.yaml")
        try folder.write(national, to: "national/2025.yaml")
        try folder.write(province, to: "980000/2025.yaml")
        try folder.write(city, to: "980100/2025.yaml")
        return folder
    }

    /// The city's file, with slips or other wordings in it.
    static func file(_ changes: (old: String, new: String)...) throws -> PolicyFile {
        var text = city
        for (old, new) in changes { text = text.replacingOccurrences(of: old, with: new) }
        let book = PolicyBook(try folder(city: text))
        #expect(book.messages == [])
        return try #require(book.files.last)
    }
}
