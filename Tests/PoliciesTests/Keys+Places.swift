/// Places, groups, kinds of care and classes of hospitals that a rule tells apart; see `Keys`.
extension Keys {
    static let places = """
        - name: care elsewhere in the province is told apart where the file names it
          plan:
            inpatient:
              elsewhere: { elsewhereFiled: paid, elsewhereUnfiled: paid, provinceUnfiled: notPaid }
              setAside: { elsewhereFiled: 20%, provinceFiled: 10% }
              points:
                - { place: [elsewhereFiled, elsewhereUnfiled], take: 10个百分点 }
                - { place: [provinceFiled], take: 5个百分点 }
          claims:
            - { total: 10800元, place: elsewhereFiled, expect: { pays: { basic: 3920元 } } }
            - { total: 10800元, place: provinceFiled, expect: { pays: { basic: 4906元 } } }
            - { total: 10800元, place: elsewhereUnfiled, expect: { pays: { basic: 5000元 } } }
            - { total: 10800元, place: provinceUnfiled, expect: { refused: notPaidThere } }
            - { total: 10800元, place: provinceReferred, expect: { refused: placeUnknown } }
        - name: points in the province for some people come on top of those that are for everybody elsewhere
          plan:
            inpatient:
              elsewhere: { elsewhereUnfiled: paid }
              points:
                - { place: [elsewhereUnfiled], take: 20个百分点 }
                - { for: [minors], place: [provinceUnfiled], add: 5个百分点 }
          claims:
            - { total: 10800元, place: provinceUnfiled, expect: { pays: { basic: 4000元 } } }
            - { total: 10800元, place: elsewhereUnfiled, expect: { pays: { basic: 4000元 } } }
        - name: and the people whom they name have both
          plan:
            inpatient:
              elsewhere: { elsewhereUnfiled: paid }
              points:
                - { place: [elsewhereUnfiled], take: 20个百分点 }
                - { for: [minors], place: [provinceUnfiled], add: 5个百分点 }
          person: { birth: 2015-01-01 }
          claims:
            - { total: 10800元, place: provinceUnfiled, expect: { pays: { basic: 4500元 } } }
        - name: points in the province for everybody stand for those of some people elsewhere
          plan:
            inpatient:
              elsewhere: { elsewhereUnfiled: paid }
              points:
                - { for: [minors], place: [elsewhereUnfiled], take: 20个百分点 }
                - { place: [provinceUnfiled], take: 5个百分点 }
          person: { birth: 2015-01-01 }
          claims:
            - { total: 10800元, place: provinceUnfiled, expect: { pays: { basic: 5500元 } } }
        - name: care elsewhere in the province is care elsewhere where the file does not name it
          plan:
            inpatient:
              elsewhere: { elsewhereUnfiled: paid }
              setAside: { elsewhereUnfiled: 20% }
          claims:
            - { total: 10000元, place: provinceUnfiled, expect: { pays: { basic: 4320元 } } }
        - name: care elsewhere by group - what is said of nobody in particular
          plan:
            inpatient:
              elsewhere: { elsewhereFiled: { minors: notPaid, ordinary: paid }, elsewhereReferred: { needy: paid } }
          claims:
            - { total: 10800元, place: elsewhereFiled, expect: { pays: { basic: 6000元 } } }
            - { total: 10800元, place: provinceFiled, expect: { pays: { basic: 6000元 } } }
            - { total: 10800元, place: elsewhereReferred, expect: { refused: placeUnknown } }
        - name: care elsewhere by group - for those it names
          plan:
            inpatient:
              elsewhere: { elsewhereFiled: { minors: notPaid, ordinary: paid }, elsewhereReferred: { needy: paid } }
          person: { age: 10岁, categories: [minimumLiving] }
          claims:
            - { total: 10800元, place: elsewhereFiled, expect: { refused: notPaidThere } }
            - { total: 10800元, place: provinceFiled, expect: { refused: notPaidThere } }
            - { total: 10800元, place: elsewhereReferred, expect: { pays: { basic: 6500元 } } }
        - name: a pool of aid for some kinds of care
          plan:
            outpatient: { counts: claim, deductible: 0元, ratio: 50%, annualCap: none, then: [medicalAid] }
            medicalAid:
              pools:
                visits:
                  { kinds: [outpatient, chronic], for: [needy], counts: claim, deductible: 0元, ratio: 80%, annualCap: 1000元 }
                aid: { kinds: [inpatient] }
                tilt: { kinds: [inpatient] }
          person: { categories: [minimumLiving] }
          claims:
            - { kind: outpatient, total: 1000元, expect: { pays: { outpatient: 500元, visits: 400元 }, patient: 100元 } }
            - { total: 10800元, expect: { pays: { basic: 6000元, aid: 3360元 } } }
        - name: pools for different kinds of care may share a cap and a deductible
          plan:
            outpatient: { counts: claim, deductible: 0元, ratio: 50%, annualCap: none, then: [medicalAid] }
            medicalAid:
              pools:
                aid: { kinds: [inpatient], deductiblePer: year }
                tilt: { kinds: [inpatient] }
                visits:
                  kinds: [outpatient]
                  for: [others]
                  counts: claim
                  deductible: 1000元
                  deductiblePer: year
                  deductibleWith: aid
                  ratio: 80%
                  annualCap: 50000元
                  capWith: aid
          person: { categories: [marginal] }
          before: { aid: { paid: 49900元, deductible: 800元 } }
          claims:
            - { kind: outpatient, total: 500元, expect: { deductible: { visits: 200元 }, pays: { visits: 40元 } } }
            - { kind: outpatient, total: 500元, expect: { pays: { visits: 60元 } } }
            - { total: 10800元, expect: { pays: { basic: 6000元, aid: 0元 } } }
        - name: a part of critical illness insurance that counts by itself
          plan:
            negotiatedDrugs: { counts: claim, grant: 0元, then: [criticalIllness] }
            criticalIllness:
              kinds: [inpatient]
              parts:
                drugs:
                  name: { zh: 特殊药品, en: special drugs }
                  kinds: [negotiatedDrugs]
                  counts: claim
                  setAside: 15%
                  deductible: 0元
                  ratio: 20%
                  annualCap: none
          claims:
            - { kind: negotiatedDrugs, level: tertiary, total: 10000元, expect: { pays: { drugs: 1700元 }, patient: 8300元 } }
            - { total: 50800元, expect: { pays: { basic: 30000元, criticalIllness: 2880元 } } }
        - name: a second base with a threshold of its own
          plan:
            criticalIllness:
              parts:
                ownExpense:
                  name: { zh: 合规自费, en: out of catalogue }
                  base: outOfCatalogue
                  counts: year
                  deductible: 30000元
                  ratio: 50%
                  annualCap: none
          claims:
            - { total: 70800元, outOfCatalogue: 20000元, expect: { pays: { basic: 30000元, criticalIllness: 2880元, ownExpense: 0元 }, patient: 37920元 } }
            - { total: 15000元, outOfCatalogue: 15000元, expect: { pays: { basic: 0元, criticalIllness: 0元, ownExpense: 2500元 }, patient: 12500元 } }
        - name: people of two categories at once
          plan:
            groups: { both: [ { allOf: [minimumLiving, severelyDisabled] } ] }
            inpatient: { points: [ { for: [both], add: 2个百分点 } ] }
          person: { categories: [minimumLiving, severelyDisabled] }
          claims:
            - { total: 10800元, expect: { pays: { basic: 6200元 } } }
        - name: not people of one of them
          plan:
            groups: { both: [ { allOf: [minimumLiving, severelyDisabled] } ] }
            inpatient: { points: [ { for: [both], add: 2个百分点 } ] }
          person: { categories: [severelyDisabled] }
          claims:
            - { total: 10800元, expect: { pays: { basic: 6000元 } } }
        - name: hospitals told apart in two ways
          plan:
            facilities:
              tcm: { level: any, zh: 中医医院, en: TCM hospital }
              county: { level: secondary, zh: 县级医院, en: county hospital }
            inpatient:
              deductible: { county: 300元, secondary+tcm: 350元 }
              points: [ { facility: [tcm], add: 5个百分点 } ]
          claims:
            - { facility: tertiary+tcm, total: 10800元, expect: { pays: { basic: 6500元 } } }
            - { level: tertiary, facility: tcm, total: 10800元, expect: { pays: { basic: 6500元 } } }
            - { facility: county+tcm, total: 10300元, expect: { pays: { basic: 7500元 } } }
            - { facility: secondary+tcm, total: 10350元, expect: { pays: { basic: 7500元 } } }
            - { facility: county, total: 10300元, expect: { pays: { basic: 7000元 } } }
        """
}
