extension Keys {
    /// Bands over a year, caps, grants, floors, beds, shares set aside.
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
        - name: more for each further condition, up to a most
          plan:
            conditions: { a1: 甲病, a2: 乙病, a3: 丙病, a4: 丁病 }
            chronic:
              { counts: claim, deductible: 0元, ratio: 60%, annualCap: 3000元, capMore: 300元, capMoreMost: 3500元, then: [] }
          person: { conditions: [a1, a2, a3, a4] }
          claims:
            - { kind: chronic, condition: a1, total: 10000元, expect: { pays: { chronic: 3500元 } } }
        - name: more for each further condition is nothing more, so that the highest cap is for all of them
          plan:
            conditions: { diabetes: { zh: 糖尿病, en: diabetes }, kidney: { zh: 尿毒症, en: kidney failure } }
            chronic:
              counts: claim
              deductible: 0元
              ratio: 50%
              annualCap: { diabetes: 1000元, kidney: 3000元 }
              capMore: 0元
              then: []
          person: { conditions: [diabetes, kidney] }
          claims:
            - { kind: chronic, condition: diabetes, total: 10000元, expect: { pays: { chronic: 3000元 } } }
            - { kind: chronic, condition: kidney, total: 10000元, expect: { pays: { chronic: 0元 } } }
        - name: rewards and lapses move the cap
          plan: { criticalIllness: { annualCap: 100000元, capMoves: true, ratio: { ordinary: 100% } } }
          person: { capChange: -4000元 }
          claims:
            - { total: 300800元, expect: { pays: { criticalIllness: 96000元 } } }
        - name: first self-pay enters critical illness insurance
          plan: { criticalIllness: { takesIn: { firstSelfPay: true } } }
          claims:
            - { total: 50800元, firstSelfPay: 10000元, expect: { enters: { criticalIllness: 26800元 } } }
        - name: first self-pay enters for those whom it names, in a benefit's own layer too
          plan: { inpatient: { takesIn: { firstSelfPay: true, for: [needy] } } }
          person: { categories: [minimumLiving] }
          claims:
            - { total: 10800元, firstSelfPay: 1000元, expect: { enters: { basic: 10800元 }, pays: { basic: 6000元 } } }
        - name: first self-pay does not enter for others
          plan: { inpatient: { takesIn: { firstSelfPay: true, for: [needy] } } }
          claims:
            - { total: 10800元, firstSelfPay: 1000元, expect: { enters: { basic: 9800元 }, pays: { basic: 5400元 }, patient: 5400元 } }
        - name: a grant, more for each further baby
          plan:
            conditions: { natural: 顺产, caesarean: 剖宫产 }
            maternity: { counts: claim, grant: { natural: 1300元, caesarean: 1600元 }, morePerBaby: 400元, then: [] }
          claims:
            - { kind: maternity, condition: natural, total: 6000元, babies: 3, expect: { pays: { maternity: 2100元 } } }
            - { kind: maternity, condition: caesarean, total: 1700元, babies: 2, expect: { pays: { maternity: 1700元 } } }
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
        - name: what is paid is made up to an amount, as far as it cost so much
          plan:
            conditions: { natural: 顺产, caesarean: 剖宫产 }
            maternity: { like: inpatient, floor: { caesarean: 600元, other: 0元 }, then: [] }
          claims:
            - { kind: maternity, condition: caesarean, total: 1300元, expect: { pays: { maternity: 600元 } } }
            - { kind: maternity, condition: caesarean, total: 500元, expect: { pays: { maternity: 500元 } } }
            - { kind: maternity, condition: caesarean, total: 2800元, expect: { pays: { maternity: 1200元 } } }
            - { kind: maternity, condition: natural, total: 1300元, expect: { pays: { maternity: 300元 } } }
        - name: as a stay, and a grant besides
          plan: { maternity: { like: inpatient, grant: 800元, then: [] } }
          claims:
            - { kind: maternity, total: 2800元, expect: { pays: { maternity: 2000元 } } }
        - name: a guaranteed share comes before the limit of the month, an amount as well
          plan:
            outpatient:
              counts: claim
              deductible: 0元
              ratio: 10%
              floor: { needy: 50%, ordinary: 80元 }
              monthlyCap: 100元
              annualCap: none
              then: []
          claims:
            - { kind: outpatient, total: 200元, discharge: 2023-05-02, expect: { pays: { outpatient: 80元 } } }
            - { kind: outpatient, total: 200元, discharge: 2023-05-31, expect: { pays: { outpatient: 20元 } } }
            - { kind: outpatient, total: 200元, discharge: 2023-06-01, expect: { pays: { outpatient: 80元 } } }
        - name: a bed is in scope up to a price a day
          plan: { inpatient: { bedDayMost: { primary: 10元, secondary: 20元, tertiary: 30元 } } }
          claims:
            - { total: 10800元, bedCharge: 800元, bedDays: 10, expect: { enters: { basic: 10300元 }, pays: { basic: 5700元 } } }
            - { total: 10800元, bedCharge: 300元, bedDays: 10, expect: { enters: { basic: 10800元 } } }
            - { total: 10800元, bedCharge: 300元, admission: 2023-03-01, discharge: 2023-03-06, expect: { enters: { basic: 10650元 } } }
            - { total: 1000元, outOfCatalogue: 900元, bedCharge: 900元, bedDays: 1, expect: { enters: { basic: 0元 }, patient: 1000元 } }
        - name: the price of a bed makes no difference where the policy does not limit it
          claims:
            - { total: 10800元, bedCharge: 5000元, bedDays: 1, expect: { pays: { basic: 6000元 } } }
        - name: a limit of the month, whose rest is lost, within that of the year
          plan:
            outpatient:
              { counts: claim, deductible: 0元, ratio: 50%, monthlyCap: 100元, annualCap: 250元, then: [] }
          claims:
            - { kind: outpatient, total: 100元, discharge: 2023-01-31, expect: { pays: { outpatient: 50元 } } }
            - { kind: outpatient, total: 400元, discharge: 2023-02-01, expect: { pays: { outpatient: 100元 } } }
            - { kind: outpatient, total: 400元, discharge: 2023-02-28, expect: { pays: { outpatient: 0元 } } }
            - { kind: outpatient, total: 400元, discharge: 2023-01-30, expect: { pays: { outpatient: 50元 } } }
            - { kind: outpatient, total: 400元, discharge: 2023-03-01, expect: { pays: { outpatient: 50元 } } }
        - name: a limit of the month for each condition by itself
          plan:
            conditions: { diabetes: { zh: 糖尿病, en: diabetes }, kidney: { zh: 尿毒症, en: kidney failure } }
            chronic:
              counts: claim
              deductible: 0元
              ratio: 50%
              monthlyCap: { diabetes: 100元, kidney: 300元 }
              annualCap: { diabetes: 150元, kidney: none }
              capEachCondition: true
              then: []
          before: { chronic.kidney@04: { paid: 250元 } }
          claims:
            - { kind: chronic, condition: diabetes, total: 1000元, discharge: 2023-04-02, expect: { pays: { chronic: 100元 } } }
            - { kind: chronic, condition: kidney, total: 1000元, discharge: 2023-04-02, expect: { pays: { chronic: 50元 } } }
            - { kind: chronic, condition: kidney, total: 1000元, discharge: 2023-05-02, expect: { pays: { chronic: 300元 } } }
            - { kind: chronic, condition: diabetes, total: 1000元, discharge: 2023-05-02, expect: { pays: { chronic: 50元 } } }
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
