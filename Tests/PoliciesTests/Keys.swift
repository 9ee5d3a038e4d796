/// What every key of a benefit block does, each said by an example whose plan is laid over Riverside's.
///
/// Riverside pays at a tertiary hospital, in the first tier, 60% above 800 yuan, up to 100,000 a year.
enum Keys {
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
            - { kind: outpatient, level: tertiary, total: 100元, expect: { refused: noTerms } }
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
            - { kind: outpatient, level: tertiary, total: 100元, expect: { refused: noTerms } }
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
            - { kind: outpatient, level: secondary, total: 300元, expect: { refused: noTerms } }
            - { kind: outpatient, level: primary, total: 300元, expect: { refused: noTerms } }
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
            - { kind: chronic, total: 1000元, expect: { refused: noTerms } }
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
            maternity: { like: inpatient, floor: { caesarean: 600元 }, then: [] }
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

    static let order = """
        - name: a benefit like another takes what it does not say from there, with counters of its own
          plan:
            chronic: { like: inpatient, deductible: 100元 }
          claims:
            - { total: 200800元, expect: { pays: { basic: 100000元 } } }
            - { kind: chronic, total: 10100元, expect: { pays: { chronic: 6000元 }, enters: { criticalIllness: 4100元 } } }
        - name: what follows a benefit is what it names
          plan:
            outpatient: { counts: claim, deductible: 0元, ratio: 50%, annualCap: none, then: [supplements] }
            supplements:
              pools:
                hui:
                  name: { zh: 惠民保, en: city supplement }
                  payer: commercial
                  counts: year
                  deductible: 1000元
                  ratio: 80%
                  annualCap: none
                kind:
                  name: { zh: 慈善帮扶, en: charity }
                  payer: charity
                  for: [needy]
                  counts: claim
                  deductible: 0元
                  ratio: 50%
                  annualCap: none
          person: { categories: [destitute] }
          claims:
            - { kind: outpatient, total: 6000元, expect: { pays: { outpatient: 3000元, hui: 1600元, kind: 700元 }, patient: 700元 } }
        - name: nothing follows where nothing is named
          plan: { inpatient: { then: [] } }
          claims:
            - { total: 100800元, expect: { pays: { basic: 60000元 }, patient: 40800元 } }
        - name: care elsewhere by place - paid, not paid, or not known
          plan:
            inpatient:
              elsewhere: { elsewhereFiled: paid, localUnreferred: notPaid, elsewhereUnfiled: { unknown: 没有找到 } }
          claims:
            - { total: 10800元, place: elsewhereFiled, expect: { pays: { basic: 6000元 } } }
            - { total: 10800元, place: localUnreferred, expect: { refused: notPaidThere } }
            - { total: 10800元, place: elsewhereUnfiled, expect: { refused: placeUnknown } }
            - { total: 10800元, place: elsewhereEmergency, expect: { refused: placeUnknown } }
        - name: a kind of care that the file does not speak of is not known
          claims:
            - { kind: maternity, total: 1000元, expect: { refused: benefitUnknown } }
        - name: what the year has used up before
          before:
            stays: 1
            basic: { paid: 99000元 }
            criticalIllness: { entered: 15000元 }
          claims:
            - { total: 10800元, expect: { pays: { basic: 1000元, criticalIllness: 5280元 } } }
        - name: an example that begins in the middle
          startAt: criticalIllness
          enters: 26000元
          expect: { pays: { criticalIllness: 6000元 }, patient: 20000元, year: 2023 }
        - name: an example that begins in the middle, twice
          startAt: criticalIllness
          claims:
            - { total: 26000元, expect: { pays: { criticalIllness: 6000元 } } }
            - { total: 10000元, expect: { pays: { criticalIllness: 6000元 } } }
        """
}
