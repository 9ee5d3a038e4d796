extension Keys {
    /// Terms by place, facility, level, condition and group; points on top.
    static let grading = """
        - name: points are taken off by place, down to a floor
          plan:
            inpatient:
              elsewhere: { elsewhereUnfiled: paid, elsewhereFiled: paid }
              points:
                - { place: [elsewhereUnfiled], take: 20个百分点, atLeast: 45% }
                - { place: [elsewhereFiled], take: 10个百分点 }
          claims:
            - { total: 10800元, place: elsewhereUnfiled, expect: { pays: { basic: 4500元 } } }
            - { total: 10800元, place: elsewhereFiled, expect: { pays: { basic: 5000元 } } }
            - { total: 10800元, expect: { pays: { basic: 6000元 } } }
        - name: all that points name has to hold, they add up in their order, and stop at their own limit
          plan:
            facilities: { tcm: { level: secondary, zh: 中医医院, en: TCM hospital } }
            inpatient:
              points:
                - { facility: [tcm], add: 5个百分点 }
                - { for: [minors], tier: [second], add: 3个百分点, atMost: 82% }
          person: { age: 10岁, tier: second }
          claims:
            - { facility: tcm, total: 10400元, expect: { pays: { basic: 8200元 } } }
            - { level: secondary, total: 10400元, expect: { pays: { basic: 7800元 } } }
        - name: a class of facilities takes its level's terms where it has none of its own
          plan:
            facilities: { tcm: { level: secondary, zh: 中医医院, en: TCM hospital } }
            inpatient: { deductible: { tcm: 300元 } }
          claims:
            - { facility: tcm, total: 10300元, expect: { pays: { basic: 7000元 } } }
            - { level: secondary, total: 10300元, expect: { pays: { basic: 6930元 } } }
        - name: where a class is named, levels that are not have no terms
          plan:
            facilities: { village: { level: primary, zh: 村卫生室, en: village clinic } }
            outpatient:
              { counts: claim, deductible: 0元, ratio: { village: 80%, secondary: 50% }, annualCap: none, then: [] }
          claims:
            - { kind: outpatient, facility: village, total: 100元, expect: { pays: { outpatient: 80元 } } }
            - { kind: outpatient, level: secondary, total: 100元, expect: { pays: { outpatient: 50元 } } }
            - { kind: outpatient, level: primary, total: 100元, expect: { refused: noTerms } }
            - { kind: outpatient, level: tertiary, total: 100元, expect: { refused: noTerms } }
        - name: a level may be said not to be paid
          plan:
            outpatient:
              counts: claim
              deductible: 0元
              ratio: { primary: 50%, secondary: notPaid, tertiary: notPaid }
              annualCap: none
              then: []
          claims:
            - { kind: outpatient, level: primary, total: 100元, expect: { pays: { outpatient: 50元 } } }
            - { kind: outpatient, level: tertiary, total: 100元, expect: { refused: notPaid } }
        - name: what is not known of one level is refused there, and known of the others
          plan:
            outpatient:
              counts: claim
              deductible: 0元
              ratio: { primary: 50%, secondary: 40%, tertiary: { unknown: 没有找到三级医院的比例 } }
              annualCap: none
              then: []
          claims:
            - { kind: outpatient, level: secondary, total: 100元, expect: { pays: { outpatient: 40元 } } }
            - { kind: outpatient, level: tertiary, total: 100元, expect: { refused: numberUnknown } }
        - name: what is not known for a level alone is refused there
          plan:
            outpatient:
              counts: claim
              deductible: { primary: { unknown: 没有找到 }, secondary: { unknown: 没有找到 }, tertiary: 100元 }
              ratio: { primary: { unknown: 没有找到 }, secondary: 60%, tertiary: 50% }
              annualCap: none
              then: []
          claims:
            - { kind: outpatient, level: tertiary, total: 300元, expect: { pays: { outpatient: 100元 } } }
            - { kind: outpatient, level: secondary, total: 300元, expect: { refused: numberUnknown } }
            - { kind: outpatient, level: primary, total: 300元, expect: { refused: numberUnknown } }
        - name: a share of a deductible is none where nobody has terms
          plan:
            facilities: { clinic: { level: primary, zh: 诊所, en: clinic } }
            outpatient:
              counts: claim
              deductible: { ordinary: { clinic: 100元, secondary: 200元 }, minors: 50% }
              ratio: 50%
              annualCap: none
              then: []
          person: { age: 10岁 }
          claims:
            - { kind: outpatient, facility: clinic, total: 150元, expect: { pays: { outpatient: 50元 } } }
            - { kind: outpatient, level: primary, total: 150元, expect: { refused: noTerms } }
        - name: conditions that a table names have their own terms, others those of other
          plan:
            conditions: { diabetes: { zh: 糖尿病, en: diabetes }, kidney: { zh: 尿毒症, en: kidney failure } }
            chronic:
              counts: claim
              deductible: 0元
              ratio: { diabetes: 60%, kidney: 80%, other: 50% }
              annualCap: { diabetes: 1000元, other: 2000元 }
              then: []
          claims:
            - { kind: chronic, condition: diabetes, total: 1000元, expect: { pays: { chronic: 600元 } } }
            - { kind: chronic, condition: kidney, total: 1000元, expect: { pays: { chronic: 800元 } } }
            - { kind: chronic, total: 1000元, expect: { pays: { chronic: 500元 } } }
        - name: without other, conditions that are not named have no terms
          plan:
            conditions: { diabetes: { zh: 糖尿病, en: diabetes }, kidney: { zh: 尿毒症, en: kidney failure } }
            chronic: { counts: claim, deductible: 0元, ratio: { diabetes: 60% }, annualCap: none, then: [] }
          claims:
            - { kind: chronic, condition: diabetes, total: 1000元, expect: { pays: { chronic: 600元 } } }
            - { kind: chronic, condition: kidney, total: 1000元, expect: { refused: noTerms } }
            - { kind: chronic, total: 1000元, expect: { refused: conditionMissing } }
        - name: a place that a table does not name takes the terms of the region
          plan:
            outpatient:
              counts: claim
              deductible: { local: 0元, elsewhereFiled: 100元 }
              ratio: 50%
              annualCap: none
              elsewhere: { elsewhereFiled: paid, elsewhereReferred: paid }
              then: []
          claims:
            - { kind: outpatient, place: elsewhereFiled, total: 300元, expect: { pays: { outpatient: 100元 } } }
            - { kind: outpatient, place: elsewhereReferred, total: 300元, expect: { pays: { outpatient: 150元 } } }
        - name: each table looks for the first group that it names
          plan:
            outpatient:
              counts: claim
              deductible: { others: 10元, ordinary: 50元 }
              ratio: { needy: 80%, others: 70%, ordinary: 60% }
              annualCap: none
              then: []
          person: { categories: [minimumLiving, marginal] }
          claims:
            - { kind: outpatient, total: 110元, expect: { deductible: { outpatient: 10元 }, pays: { outpatient: 80元 } } }
        - name: groups by age and by years of contribution
          plan:
            groups: { loyal: [ { continuousYears: 4年 } ], elders: [ { from: 60岁 } ] }
            outpatient:
              counts: claim
              deductible: 0元
              ratio: { loyal: 80%, elders: 70%, ordinary: 60% }
              annualCap: none
              then: []
          person: { age: 60岁, continuousYears: 3 }
          claims:
            - { kind: outpatient, total: 100元, expect: { pays: { outpatient: 70元 } } }
        """
}
