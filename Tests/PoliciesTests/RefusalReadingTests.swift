import Policies
import Scheme
import Testing
import Vocabulary

/// What a policy file says of what it does not pay or know reaches the refusal of whoever asks.
struct RefusalReadingTests {
    private func refusal(
        _ outpatient: String, _ level: FacilityLevel, condition: String? = nil
    ) throws -> (refusal: Refusal, plan: Plan) {
        let file = try Riverside.file(
            ("outpatient: { unknown: 尚未编入 }\n", outpatient + "\n"),
            ("groups:\n", "conditions: { diabetes: { zh: 糖尿病, en: diabetes } }\n\ngroups:\n"))
        let plan = file.plan(district: nil)
        let day = try #require(Day(2023, 5, 1))
        let claim = Claim(
            kind: .outpatient, level: level, place: .local, admission: day, discharge: day,
            amounts: try ClaimAmounts(total: .yuan(100)), condition: condition)
        var year = YearToDate()
        let statement = plan.statement(
            of: claim, for: try Riverside.insured(), year: &year, program: "test")
        return (try #require(statement.refusal), plan)
    }

    private func block(_ ratio: String, deductible: String = "0元") -> String {
        """
        outpatient:
          source: notice#7
          confidence: high
          counts: claim
          deductible: \(deductible)
          ratio: \(ratio)
          annualCap: none
          then: []

        """
    }

    @Test func `an unknown number is named with its class, its year, the file's words and its line`() throws {
        let text = block("{ primary: 50%, secondary: 40%, tertiary: { unknown: 没有找到三级医院的比例 } }")
        let refusal = try refusal(text, .tertiary).refusal
        #expect(refusal.reason == .numberUnknown)
        #expect(
            refusal.words.zh.hasPrefix("河湾市 2023 年普通门诊报销比例（三级医疗机构）尚无依据：没有找到三级医院的比例（990000/2023.yaml:"))
        #expect(refusal.at?.hasPrefix("990000/2023.yaml:") == true)
        // The document in which it was looked for.
        #expect(refusal.citation == 0)
    }

    @Test func `the file may say it in both languages`() throws {
        let text = block(
            "{ primary: 50%, secondary: 40%, tertiary: { unknown: { zh: 没有找到, en: nobody found it } } }")
        let refusal = try refusal(text, .tertiary).refusal
        #expect(refusal.text == Words("没有找到", "nobody found it"))
        #expect(refusal.words.en.contains("is not known: nobody found it"))
    }

    @Test func `two numbers that are not known are told at once`() throws {
        let unknown = "{ primary: 50%, secondary: 50%, tertiary: { unknown: 没有找到 } }"
        let refusal = try refusal(block(unknown, deductible: unknown.replacing("50%", with: "5元")), .tertiary)
            .refusal
        #expect(refusal.about?.zh == "河湾市 2023 年普通门诊报销比例、起付线（三级医疗机构）")
        #expect(refusal.text?.zh == "没有找到")
    }

    @Test func `what the law does not pay has its article and remark`() throws {
        let text = block(
            "{ primary: 50%, secondary: 40%, tertiary: { value: notPaid, note: 三级医院不在范围内, source: notice#8, confidence: high } }"
        )
        let (refusal, _) = try refusal(text, .tertiary)
        #expect(refusal.reason == .notPaid)
        #expect(refusal.words.zh == "按规定，普通门诊（三级医疗机构）不予支付：三级医院不在范围内")
    }

    @Test func `a condition that the table does not name is told those it does`() throws {
        let refusal = try refusal(block("{ diabetes: 50% }"), .primary, condition: nil).refusal
        #expect(refusal.reason == .conditionMissing)
        #expect(refusal.known == [Choices.Choice("diabetes", Words("糖尿病", "diabetes"))])
    }

    @Test(arguments: ["claimCap", "grant", "monthlyCap", "floor", "bedDayMost", "setAside", "entryCap"])
    func `a condition that a limit or grant does not name is no limit forgotten, but no terms`(_ key: String)
        throws
    {
        let number = ["floor", "setAside"].contains(key) ? "20%" : "20元"
        let text = block("50%").replacing("  then: []", with: "  \(key): { diabetes: \(number) }\n  then: []")
        let refusal = try refusal(text, .primary).refusal
        #expect(refusal.reason == .conditionMissing)
        #expect(refusal.known == [Choices.Choice("diabetes", Words("糖尿病", "diabetes"))])
        #expect(refusal.words.zh.hasSuffix("费用单没有写病种；可用：“糖尿病”"))
    }

    @Test func `a class of facilities that a limit does not name is told those it does`() throws {
        let limited = block("50%").replacing("  then: []", with: "  claimCap: { primary: 20元 }\n  then: []")
        let refusal = try refusal(limited, .tertiary).refusal
        #expect(refusal.reason == .noTerms)
        #expect(refusal.known.map(\.key) == ["primary"])
    }

    @Test func `a grant by itself says which condition it does not name`() throws {
        let text = """
            outpatient:
              source: notice#7
              confidence: high
              counts: claim
              grant: { diabetes: 20元 }
              then: []

            """
        #expect(try refusal(text, .primary).refusal.reason == .conditionMissing)
        #expect(try refusal(text, .primary, condition: "gout").refusal.reason == .conditionUnknown)
    }

    @Test func `a share of a number that is not known is not known either`() throws {
        let text = block("50%", deductible: "{ ordinary: { unknown: 没有找到起付线 }, needy: 50% }")
        let refusal = try refusal(text, .primary).refusal
        #expect(refusal.reason == .numberUnknown)
        #expect(refusal.about?.zh == "河湾市 2023 年普通门诊起付线（普通居民）")
    }

    @Test func `a file that is silent is told from one that does not know`() throws {
        let plan = try Riverside.file().plan(district: nil)
        func refusal(_ kind: CareKind, _ place: CarePlace) throws -> Refusal {
            let day = try #require(Day(2023, 5, 1))
            let claim = Claim(
                kind: kind, level: .primary, place: place, admission: day, discharge: day,
                amounts: try ClaimAmounts(total: .yuan(100)))
            var year = YearToDate()
            let statement = plan.statement(
                of: claim, for: try Riverside.insured(), year: &year, program: "test")
            return try #require(statement.refusal)
        }
        let unknown = try refusal(.outpatient, .local)
        #expect(unknown.isSilent == false)
        #expect(unknown.words.zh.hasPrefix("河湾市 2023 年普通门诊待遇尚无依据：尚未编入（990000/2023.yaml:"))
        let silent = try refusal(.chronic, .local)
        #expect(silent.isSilent)
        #expect(silent.words.en.contains("the policy file says nothing of the benefit for chronic"))
        let elsewhere = try refusal(.inpatient, .elsewhereFiled)
        #expect(elsewhere.reason == .placeUnknown && elsewhere.isSilent)
        #expect(elsewhere.words.zh.hasPrefix("河湾市 2023 年异地（已备案）住院待遇尚无依据："))
    }
}
