extension Keys {
    /// What the patient pays first: later admissions, monthly and yearly, sharing, shares of the income.
    static let deductibles = """
        - name: later admissions pay a share of the first one's deductible, an amount, or so much less
          plan:
            inpatient: { repeatStay: [ { from: 2, deductible: 70% }, { from: 3, deductible: 100元 } ] }
          claims:
            - { total: 5800元, expect: { deductible: { basic: 800元 } } }
            - { total: 5800元, expect: { deductible: { basic: 560元 } } }
            - { total: 5800元, expect: { deductible: { basic: 100元 } } }
            - { level: primary, total: 5800元, expect: { deductible: { basic: 100元 } } }
        - name: so much less than the first, but not below a least
          plan: { inpatient: { repeatStay: [ { from: 2, less: 300元, atLeast: 250元 } ] } }
          claims:
            - { total: 5800元, expect: { deductible: { basic: 800元 } } }
            - { total: 5800元, expect: { deductible: { basic: 500元 } } }
            - { level: secondary, total: 5800元, expect: { deductible: { basic: 250元 } } }
            - { level: primary, total: 5800元, expect: { deductible: { basic: 200元 } } }
        - name: a rule for later admissions of some people goes before that for everybody
          plan:
            inpatient:
              repeatStay:
                - { from: 2, deductible: { primary: 100元, secondary: 200元, tertiary: 400元 } }
                - { from: 2, deductible: 0元, for: [needy] }
                - { from: 3, deductible: 50% }
          person: { categories: [minimumLiving] }
          claims:
            - { total: 5800元, expect: { deductible: { basic: 800元 } } }
            - { total: 5800元, expect: { deductible: { basic: 0元 } } }
            - { total: 5800元, expect: { deductible: { basic: 0元 } } }
        - name: deductibles of a year come to no more than this
          plan: { inpatient: { deductibleYearlyMost: { value: 1000元 } } }
          claims:
            - { total: 5800元, expect: { deductible: { basic: 800元 } } }
            - { total: 5800元, expect: { deductible: { basic: 200元 } } }
            - { total: 5800元, expect: { deductible: { basic: 0元 } } }
        - name: a deductible once a year
          plan: { inpatient: { deductiblePer: year } }
          claims:
            - { level: secondary, total: 5800元, expect: { deductible: { basic: 400元 } } }
            - { total: 5800元, expect: { deductible: { basic: 400元 } } }
            - { total: 5800元, expect: { deductible: { basic: 0元 } } }
        - name: a deductible once a month, with a ceiling of the year
          plan:
            conditions: { a1: 甲病, a2: 乙病 }
            chronic:
              counts: claim
              deductible: { a1: 10元, a2: 20元 }
              deductiblePer: month
              deductibleYearlyMost: 35元
              ratio: 50%
              annualCap: none
              then: []
          claims:
            - { kind: chronic, condition: a1, total: 110元, discharge: 2023-01-03, expect: { deductible: { chronic: 10元 } } }
            - { kind: chronic, condition: a1, total: 110元, discharge: 2023-01-20, expect: { deductible: { chronic: 0元 } } }
            - { kind: chronic, condition: a2, total: 110元, discharge: 2023-01-31, expect: { deductible: { chronic: 10元 } } }
            - { kind: chronic, condition: a1, total: 110元, discharge: 2023-02-01, expect: { deductible: { chronic: 10元 } } }
            - { kind: chronic, condition: a2, total: 110元, discharge: 2023-03-01, expect: { deductible: { chronic: 5元 } } }
        - name: a deductible shared with a benefit that takes its own from each claim
          plan:
            outpatient:
              counts: claim
              deductible: 1000元
              deductiblePer: year
              deductibleWith: basic
              ratio: 50%
              annualCap: none
              then: []
          claims:
            - { total: 5800元, expect: { deductible: { basic: 800元 } } }
            - { kind: outpatient, total: 500元, expect: { deductible: { outpatient: 200元 } } }
            - { total: 5800元, expect: { deductible: { basic: 800元 } } }
        - name: later admissions pay a share of the first one's deductible, but not below a least
          plan: { inpatient: { repeatStay: [ { from: 2, deductible: 50%, atLeast: 250元 } ] } }
          claims:
            - { total: 5800元, expect: { deductible: { basic: 800元 } } }
            - { total: 5800元, expect: { deductible: { basic: 400元 } } }
            - { level: secondary, total: 5800元, expect: { deductible: { basic: 250元 } } }
            - { level: primary, total: 5800元, expect: { deductible: { basic: 200元 } } }
        - name: a deductible shared with another benefit
          plan:
            inpatient: { deductiblePer: year }
            outpatient:
              counts: claim
              deductible: 800元
              deductiblePer: year
              deductibleWith: basic
              ratio: 50%
              annualCap: none
              then: []
          claims:
            - { kind: outpatient, total: 500元, expect: { deductible: { outpatient: 500元 } } }
            - { total: 5800元, expect: { deductible: { basic: 300元 } } }
            - { kind: outpatient, total: 500元, expect: { deductible: { outpatient: 0元 } } }
        - name: a transfer goes on with the same stay
          plan: { inpatient: { transfer: oneStay } }
          claims:
            - { level: secondary, total: 5800元, expect: { deductible: { basic: 400元 } } }
            - { total: 5800元, transfer: true, expect: { deductible: { basic: 400元 } } }
            - { total: 5800元, expect: { deductible: { basic: 800元 } } }
        - name: a long stay pays the deductible again
          plan: { inpatient: { againAfter: 90天 } }
          claims:
            - { total: 5800元, admission: 2023-01-01, discharge: 2023-04-01, expect: { deductible: { basic: 800元 } } }
            - { total: 5800元, admission: 2023-01-01, discharge: 2023-04-02, expect: { deductible: { basic: 1600元 } } }
        - name: a deductible that is a share of the in-scope cost
          plan: { medicalAid: { pools: { tilt: { deductible: { ofScope: 10% }, ratio: 100%, counts: claim }, aid: none } } }
          person: { categories: [minimumLiving] }
          claims:
            - { total: 10800元, expect: { enters: { tilt: 4800元 }, deductible: { tilt: 1080元 }, pays: { tilt: 3720元 } } }
        - name: amounts may be shares of the income
          plan:
            income: 49281元
            inpatient: { annualCap: 收入的6倍 }
            criticalIllness: { deductible: { ordinary: 收入的50% } }
          claims:
            - { total: 500800元, expect: { pays: { basic: 295686元 }, deductible: { criticalIllness: 24640.50元 } } }
        - name: bands may end at multiples of the income
          plan:
            income: 20000元
            criticalIllness:
              deductible: { ordinary: 收入的50% }
              bandsOn: amount
              ratio: { ordinary: [ { upTo: 收入的2倍, ratio: 60% }, { from: 2 x income, ratio: 70% } ] }
          claims:
            - { total: 200800元, expect: { enters: { criticalIllness: 100800元 }, pays: { criticalIllness: 60560元 } } }
        - name: amounts may be shares of the income, in English
          plan: { income: 50000元, inpatient: { annualCap: 2 x income }, criticalIllness: { deductible: { ordinary: 50% of income } } }
          claims:
            - { total: 500800元, expect: { pays: { basic: 100000元 }, deductible: { criticalIllness: 25000元 } } }
        """
}
