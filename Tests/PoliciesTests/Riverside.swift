import Foundation
import Policies
import TestSupport

/// An invented region with all the shapes a policy file has, and the little it needs around it.
enum Riverside {
    static let source = """
        title: 关于调整居民医保待遇的通知
        issuer: 河湾市医疗保障局
        """

    static let national = """
        region: "100000"
        year: 2023
        name: { zh: 全国, en: National }
        terms:
          - { on: contribution.individual, default: 350元, atLeast: 350元, source: notice, confidence: high }
          - { on: contribution.fiscal, default: 610元, atLeast: 610元, source: notice, confidence: high }
          - { on: criticalIllness.ratio, atLeast: 60%, source: notice, confidence: high }
          - { on: criticalIllness.ratio, for: [minimumLiving], atLeast: 65%, source: notice, confidence: high }
          - { on: criticalIllness.deductible, for: [minimumLiving], atMost: 50%, source: notice, confidence: high }
          - { on: medicalAid.ratio, for: [minimumLiving], atLeast: 70%, source: notice, confidence: high }
          - { on: medicalAid.deductible, for: [minimumLiving], atMost: 0元, source: notice, confidence: high }
          - { on: inpatient.ratio, atMost: 95%, source: notice, confidence: high }

        """

    static let region = """
        region: "990000"
        year: 2023
        name: { zh: 河湾市, en: Riverside }
        follows: national/2023

        tiers:
          first: { zh: 一档, en: tier one }
          second: { zh: 二档, en: tier two }

        groups:
          needy: [minimumLiving, destitute]
          others: [marginal]
          minors: [{ under: 18岁 }]

        rounding: { rule: half-up, each: layer, source: notice#2, confidence: high }

        contribution:
          source: notice#3
          confidence: high
          individual: { first: 400元, second: 600元 }
          fiscal: national

        inpatient:
          source: notice#4
          confidence: high
          counts: claim
          deductible: { primary: 200元, secondary: 400元, tertiary: 800元 }
          ratio:
            first: { primary: 80%, secondary: 70%, tertiary: 60% }
            second: { primary: 85%, secondary: 75%, tertiary: 65% }
          points: [{ for: [minors], add: 5个百分点 }]
          annualCap: 100000元

        outpatient: { unknown: 尚未编入 }

        criticalIllness:
          source: notice#5
          confidence: high
          counts: year
          deductible: { ordinary: 16000元, needy: 50% }
          ratio: { ordinary: 60%, needy: 65% }
          annualCap: none

        medicalAid:
          source: notice#6
          confidence: high
          pools:
            aid:
              name: { zh: 医疗救助, en: medical aid }
              for: [needy, others]
              counts: claim
              deductible: { needy: 0元, others: 1000元 }
              ratio: { needy: 70%, others: 60% }
              annualCap: 50000元
            tilt:
              name: { zh: 倾斜救助, en: tilt aid }
              tilt: true
              for: [needy]
              counts: year
              deductible: 3000元
              ratio: 50%
              annualCap: 20000元

        districts:
          "990101":
            name: { zh: 东区, en: East }
            medicalAid: { for: [needy], unknown: 没有找到东区的标准 }

        unmodelled:
          - { text: 转院时起付线只付差额, why: 待遇没有写转院, source: notice, confidence: low }

        """

    /// The policy folder around one region's file.
    static func folder(
        region: String = Riverside.region, national: String = Riverside.national,
        named name: String = "990000/2023.yaml"
    ) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(source, to: "sources/notice.yaml")
        try folder.write(national, to: "national/2023.yaml")
        try folder.write(region, to: name)
        return folder
    }
}

extension PolicyBook {
    init(_ folder: TemporaryFolder, base: TemporaryFolder? = nil) {
        self.init(folders: [folder.url], base: base?.url)
    }

    var messages: [String] { issues.map(\.description) }
}
