/// Harbour (海湾市), an invented region whose policy uses all that a claim may have to say: classes of hospitals, conditions,
/// transfers, several babies, beds, referral, and payers beside the funds.
package enum Harbour {
    package static let source = """
        title: 海湾市居民基本医疗保险待遇办法
        issuer: 海湾市医疗保障局
        date: 2022-12-01
        """

    package static let national = """
        region: "100000"
        year: 2023
        name: { zh: 全国, en: National }
        terms:
          - { on: contribution.individual, default: 350元, atLeast: 350元, source: rules, confidence: high }
          - { on: contribution.fiscal, default: 610元, atLeast: 610元, source: rules, confidence: high }

        """

    package static let region = """
        region: "990000"
        year: 2023
        name: { zh: 海湾市, en: Harbour }
        follows: national/2023
        rounding: { rule: half-up, each: layer, source: rules#1, confidence: high }

        groups: { needy: [minimumLiving, destitute] }
        facilities:
          tertiaryB: { level: tertiary, zh: 三级乙等医院, en: lower tertiary hospital }
        conditions:
          diabetes: { zh: 糖尿病, en: diabetes }
          dialysis: { zh: 透析, en: dialysis }
          natural: { zh: 顺产, en: natural birth }
          caesarean: { zh: 剖宫产, en: caesarean section }

        contribution: { source: rules#2, confidence: high, individual: 380元, fiscal: national }

        inpatient:
          source: rules#3
          confidence: high
          counts: claim
          deductible: { primary: 100元, secondary: 300元, tertiaryB: 500元, tertiary: 800元 }
          repeatStay: [ { from: 2, deductible: 50% } ]
          transfer: oneStay
          ratio: { primary: 90%, secondary: 80%, tertiaryB: 70%, tertiary: 60% }
          annualCap: 200000元
          bedDayMost: 50元
          elsewhere: { elsewhereReferred: paid, elsewhereUnfiled: notPaid }

        outpatient:
          source: rules#4
          confidence: high
          counts: claim
          deductible: 100元
          deductiblePer: year
          ratio: { primary: 60%, secondary: 50%, tertiary: 40% }
          points: [ { place: [localUnreferred], take: 10个百分点 } ]
          elsewhere: { localUnreferred: paid }
          annualCap: 400元
          then: []

        chronic:
          source: rules#5
          confidence: high
          counts: claim
          deductible: 0元
          ratio: { diabetes: 60%, dialysis: 80% }
          annualCap: { diabetes: 1000元, dialysis: 30000元 }
          capEachCondition: true
          then: []

        maternity:
          source: rules#6
          confidence: high
          counts: claim
          deductible: 0元
          ratio: 100%
          claimCap: { natural: 1500元, caesarean: 2500元 }
          morePerBaby: 500元
          annualCap: none
          then: [supplements]

        criticalIllness:
          source: rules#7
          confidence: high
          counts: year
          deductible: 16000元
          ratio: 60%
          annualCap: none

        medicalAid:
          source: rules#8
          confidence: high
          pools:
            aid:
              name: { zh: 医疗救助, en: medical aid }
              for: [needy]
              counts: claim
              deductible: 0元
              ratio: 70%
              annualCap: 50000元

        supplements:
          source: rules#9
          confidence: high
          pools:
            harbourCare:
              name: { zh: 海湾惠民保, en: Harbour Care }
              payer: commercial
              counts: claim
              deductible: 0元
              ratio: 50%
              annualCap: none

        """

    /// The neighbour (内河市), whose policy knows stays at home and nothing else.
    package static let inland = """
        region: "980000"
        year: 2023
        name: { zh: 内河市, en: Inland }
        follows: national/2023
        rounding: { rule: half-up, each: layer, source: rules#1, confidence: high }
        contribution: { source: rules#2, confidence: high, individual: 380元, fiscal: national }
        inpatient:
          source: rules#3
          confidence: high
          counts: claim
          deductible: { primary: 100元, secondary: 300元, tertiary: 800元 }
          ratio: 60%
          annualCap: 200000元
        criticalIllness: { source: rules#7, confidence: high, counts: year, deductible: 16000元, ratio: 60%, annualCap: none }
        medicalAid: { unknown: 没有找到 }

        """

    /// A policy folder with these regions alone.
    package static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(source, to: "sources/rules.yaml")
        try folder.write(national, to: "national/2023.yaml")
        try folder.write(region, to: "990000/2023.yaml")
        try folder.write(inland, to: "980000/2023.yaml")
        return folder
    }
}
