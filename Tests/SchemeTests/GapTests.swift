import Scheme
import Testing
import Vocabulary

/// Why a benefit has no terms for a claim, as the refusal says it.
struct GapTests {
    private static let unknown = Unknown("没有找到三级医院的比例", english: "not found", at: "990100/2023.yaml:7")
    private static let ratio = Words("报销比例", "ratio")

    /// Outpatient visits of which primary hospitals are known, secondary are not paid, and tertiary not known; with a
    /// class of its own that nothing is said of. For chronic diseases only diabetes is named.
    private func plan() throws -> Plan {
        let clinic = Grade(key: "clinic", words: Words("诊所", "clinic"), level: .primary)
        var visits = Layer.Rule(
            counts: .claim, axes: Axes(grades: 4), terms: [GapTests.terms, nil, nil, nil])
        visits.gaps = [
            1: Gap(.notPaid, number: GapTests.ratio, whose: [FacilityLevel.secondary.words], citation: 2),
            2: Gap(
                .unknown(GapTests.unknown), number: GapTests.ratio, whose: [FacilityLevel.tertiary.words],
                citation: 3),
            3: Gap(.gradeNotNamed, number: GapTests.ratio),
        ]
        var chronic = Layer.Rule(
            counts: .claim, axes: Axes(conditions: 3), terms: [GapTests.terms, nil, nil])
        chronic.gaps = [
            1: Gap(.conditionNotNamed, number: GapTests.ratio),
            2: Gap(.conditionNotNamed, number: GapTests.ratio),
        ]
        func benefit(_ key: String, _ rule: Layer.Rule) -> Benefit {
            Riverside.known([
                Layer(key: key, words: Words(key, key), payer: .basicFund, content: .known(rule))
            ])
        }
        let silent = Benefit.unknown(Unknown("政策文件没有写", at: "990100/2023.yaml", isSilent: true))
        return try Riverside.plan(
            groups: [], grades: [clinic],
            conditions: [
                Condition(key: "diabetes", words: Words("糖尿病", "diabetes")),
                Condition(key: "kidney", words: Words("尿毒症", "kidney failure")),
            ],
            benefits: [silent, benefit("visits", visits), benefit("chronic", chronic)]
                + CareKind.allCases.dropFirst(3).map { _ in silent })
    }

    private static let terms = Terms(
        deductible: Cited(.zero, 0), bands: [Riverside.band(nil, 50, .outpatient)], cap: Cited(nil, 0))

    private func refusal(
        _ kind: CareKind, _ level: FacilityLevel = .primary, class own: String? = nil,
        _ condition: String? = nil
    ) throws -> Refusal? {
        let claim = Claim(
            kind: kind, level: level, place: .local, admission: Day(2023, 6, 10)!,
            discharge: Day(2023, 6, 10)!, amounts: try ClaimAmounts(total: .yuan(100)), facilityClass: own,
            condition: condition)
        let plan = try plan()
        let statement = plan.settle(claim, for: resident())
        // What the columns say is what the statement says.
        let block = Block(for: plan, capacity: 1)
        block.begin(YearToDate())
        block.add(claim, for: resident())
        #expect(block.refusal(0) == statement.refusal?.reason)
        block.settle()
        #expect(block.result(0, total: .yuan(100)).refusal == statement.refusal?.reason)
        if let citation = statement.refusal?.citation {
            #expect(statement.citations.indices.contains(citation))
        }
        return statement.refusal
    }

    @Test func `where the policy has terms there is no refusal`() throws {
        #expect(try refusal(.outpatient) == nil)
        #expect(try refusal(.chronic, .primary, "diabetes") == nil)
    }

    @Test func `a number that is not known is named, with the file's words and its place`() throws {
        let refusal = try #require(try refusal(.outpatient, .tertiary))
        #expect(refusal.reason == .numberUnknown)
        #expect(refusal.words.zh == "江畔市 2023 年普通门诊报销比例（三级医疗机构）尚无依据：没有找到三级医院的比例（990100/2023.yaml:7）")
        #expect(
            refusal.words.en
                == "Riverside 2023: outpatient visit, ratio (tertiary hospital) is not known: not found (990100/2023.yaml:7)"
        )
        #expect(refusal.at == "990100/2023.yaml:7")
    }

    @Test func `what the law refuses is said to be the law, with its article`() throws {
        let claim = stay(.yuan(100), level: .secondary, kind: .outpatient)
        let statement = try plan().settle(claim, for: resident())
        let refusal = try #require(statement.refusal)
        #expect(refusal.reason == .notPaid)
        #expect(refusal.words.zh == "按规定，普通门诊（二级医疗机构）不予支付")
        #expect(statement.citations[try #require(refusal.citation)].title.hasSuffix("第三条"))
        #expect(statement.text(.chinese).contains("不予支付：按规定，普通门诊（二级医疗机构）不予支付  [1]"))
    }

    @Test func `a class without terms is told those that have some`() throws {
        let refusal = try #require(try refusal(.outpatient, class: "clinic"))
        #expect(refusal.reason == .noTerms)
        #expect(refusal.known.map(\.key) == ["primary"])
        #expect(refusal.words.zh == "江畔市 2023 年普通门诊没有写诊所的待遇；可用：“一级及以下医疗机构”")
    }

    @Test func `a condition that is missing, unknown or without terms is told the others`() throws {
        let missing = try #require(try refusal(.chronic))
        #expect(missing.reason == .conditionMissing)
        #expect(missing.words.zh == "江畔市 2023 年门诊慢特病待遇按病种定，费用单没有写病种；可用：“糖尿病”")
        let unknown = try #require(try refusal(.chronic, .primary, "diabets"))
        #expect(unknown.reason == .conditionUnknown)
        #expect(unknown.meant == "diabetes")
        #expect(unknown.words.en.hasSuffix("did you mean diabetes? known: diabetes"))
        let other = try #require(try refusal(.chronic, .primary, "kidney"))
        #expect(other.reason == .noTerms)
        #expect(other.words.zh.hasPrefix("江畔市 2023 年门诊慢特病没有写尿毒症的待遇；"))
    }

    @Test func `a silent file is told from one that says it does not know`() throws {
        #expect(try refusal(.inpatient)?.isSilent == true)
        #expect(try refusal(.outpatient, .tertiary)?.isSilent == false)
    }

    @Test func `the law comes before what is not known, and numbers that are not known are told together`() {
        func gap(_ cause: Gap.Cause, _ number: String) -> Gap { Gap(cause, number: Words(number, number)) }
        let notNamed = gap(.gradeNotNamed, "封顶线")
        let (a, b) = (
            gap(.unknown(Unknown("甲", at: "x:1")), "比例"), gap(.unknown(Unknown("乙", at: "x:2")), "起付线")
        )
        #expect(Gap.told(of: []) == nil)
        #expect(Gap.told(of: [notNamed, a, gap(.notPaid, "比例")])?.cause == .notPaid)
        let both = Gap.told(of: [notNamed, a, b])
        #expect(both?.name.zh == "比例、起付线")
        #expect(both?.cause == .unknown(Unknown("甲；乙", english: "甲; 乙", at: "x:1")))
        #expect(Gap.told(of: [notNamed, b]) == b)
        #expect(Gap.told(of: [notNamed]) == notNamed)
    }

    @Test(arguments: [(true, nil), (false, Refusal.Reason.facilityNotDesignated)])
    func `a facility that is not designated is a refusal like others`(
        isDesignated: Bool, reason: Refusal.Reason?
    ) throws {
        var year = YearToDate()
        let statement = try plan().statement(
            of: stay(.yuan(100), level: .primary, kind: .outpatient), for: resident(), year: &year,
            program: "test", isDesignated: isDesignated)
        #expect(statement.refusal?.reason == reason)
        #expect((year == YearToDate()) == (reason != nil))
        // Who is not covered is told that first.
        let early = try plan().statement(
            of: stay(.yuan(100), kind: .outpatient), for: resident(birth: Day(2024, 1, 1)), year: &year,
            program: "test", isDesignated: isDesignated)
        #expect(early.refusal?.reason == .beforeBirth)
    }
}
