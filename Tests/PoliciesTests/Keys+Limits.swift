extension Keys {
    /// Bands over a year, caps, grants, floors, shares set aside.
    static let limits = """
        - name: bands that go on where the last claim of the year stopped
          plan:
            outpatient:
              counts: claim
              deductible: 100元
              bandsOn: year
              ratio: [ { upTo: 1000元, ratio: 50% }, { ratio: 70% } ]
              annualCap: none
              then: []
          claims:
            - { kind: outpatient, total: 900元, expect: { bands: { outpatient: [400元] }, pays: { outpatient: 400元 } } }
            - { kind: outpatient, total: 500元, expect: { bands: { outpatient: [100元, 140元] }, pays: { outpatient: 240元 } } }
        - name: a cap counted together with another benefit's
          plan:
            outpatient: { counts: claim, deductible: 0元, ratio: 50%, annualCap: 100000元, capWith: basic, then: [] }
          claims:
            - { total: 150800元, expect: { pays: { basic: 90000元 } } }
            - { kind: outpatient, total: 30000元, expect: { pays: { outpatient: 10000元 } } }
            - { total: 10800元, expect: { pays: { basic: 0元 } } }
        - name: a cap for each condition by itself
          plan:
            conditions: { diabetes: { zh: 糖尿病, en: diabetes }, kidney: { zh: 尿毒症, en: kidney failure } }
            chronic:
              counts: claim
              deductible: 0元
              ratio: 50%
              annualCap: { diabetes: 1000元, kidney: 3000元 }
              capEachCondition: true
              then: []
          claims:
            - { kind: chronic, condition: diabetes, total: 3000元, expect: { pays: { chronic: 1000元 } } }
            - { kind: chronic, condition: kidney, total: 3000元, expect: { pays: { chronic: 1500元 } } }
            - { kind: chronic, condition: diabetes, total: 3000元, expect: { pays: { chronic: 0元 } } }
        - name: the highest cap of one's conditions, and more for each further one
          plan:
            conditions: { diabetes: { zh: 糖尿病, en: diabetes }, kidney: { zh: 尿毒症, en: kidney failure } }
            chronic:
              counts: claim
              deductible: 0元
              ratio: 50%
              annualCap: { diabetes: 1000元, kidney: 3000元 }
              capMore: 300元
              then: []
          person: { conditions: [diabetes, kidney] }
          claims:
            - { kind: chronic, condition: diabetes, total: 10000元, expect: { pays: { chronic: 3300元 } } }
        - name: rewards and lapses move the cap
          plan: { criticalIllness: { annualCap: 100000元, capMoves: true, ratio: { ordinary: 100% } } }
          person: { capChange: -4000元 }
          claims:
            - { total: 300800元, expect: { pays: { criticalIllness: 96000元 } } }
        - name: first self-pay enters critical illness insurance
          plan: { criticalIllness: { takesIn: { firstSelfPay: true } } }
          claims:
            - { total: 50800元, firstSelfPay: 10000元, expect: { enters: { criticalIllness: 26800元 } } }
        - name: a limit for a claim, higher for each further baby
          plan:
            maternity:
              counts: claim
              deductible: 0元
              ratio: 100%
              annualCap: none
              claimCap: { primary: 3000元, secondary: 3000元, tertiary: 4000元 }
              morePerBaby: 1000元
              then: []
          claims:
            - { kind: maternity, total: 6000元, expect: { pays: { maternity: 4000元 } } }
            - { kind: maternity, total: 6000元, babies: 2, expect: { pays: { maternity: 5000元 } } }
            - { kind: maternity, total: 2000元, expect: { pays: { maternity: 2000元 } } }
        - name: a fixed grant by itself, by way of delivery
          plan:
            conditions: { natural: 顺产, caesarean: 剖宫产 }
            maternity: { counts: claim, grant: { natural: 1300元, caesarean: 1600元 }, then: [] }
          claims:
            - { kind: maternity, condition: caesarean, total: 6000元, expect: { pays: { maternity: 1600元 }, patient: 4400元 } }
        - name: a fixed grant on top, for those whom it names
          plan:
            outpatient:
              { counts: claim, deductible: 0元, ratio: 50%, annualCap: none, grant: { needy: 30元 }, then: [] }
          person: { categories: [minimumLiving] }
          claims:
            - { kind: outpatient, total: 100元, expect: { pays: { outpatient: 80元 } } }
        - name: a share that is guaranteed
          plan: { inpatient: { floor: 45% } }
          claims:
            - { total: 2000元, expect: { pays: { basic: 900元 } } }
            - { total: 10800元, expect: { pays: { basic: 6000元 } } }
        - name: a share borne first elsewhere
          plan:
            inpatient:
              elsewhere: { elsewhereUnfiled: paid }
              setAside: { elsewhereUnfiled: 20% }
          claims:
            - { total: 10000元, place: elsewhereUnfiled, expect: { pays: { basic: 4320元 } } }
            - { total: 10000元, expect: { pays: { basic: 5520元 } } }
        - name: only so much of a year's cost enters
          plan: { inpatient: { entryCap: 10000元 } }
          claims:
            - { total: 8000元, expect: { pays: { basic: 4320元 } } }
            - { total: 8000元, expect: { pays: { basic: 720元 } } }
        """
}
