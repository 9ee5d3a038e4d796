extension Keys {
    /// What follows a benefit, care elsewhere, and what the year has used up before.
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
