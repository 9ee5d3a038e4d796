import Foundation
import Policies
import Scheme
import TestSupport
import Testing
import Vocabulary

/// What a file means that is read without complaint.
struct ReadingTests {
    @Test(arguments: [
        ("annualCap: 100000元", "annualCap: １０００００元"), ("annualCap: 100000元", "annualCap: 10万元"),
        ("annualCap: 100000元", "annualCap: \"100,000元\""), ("annualCap: 100000元", "annualCap: 100，000.00元"),
        ("annualCap: 100000元", "annualCap: ￥100000 元"), ("ratio: 50%", "ratio: 50％"),
        ("ratio: 50%", "ratio: ５０%"),
        ("ratio: 50%", "ratio: 1/2"), ("ratio: 50%", "ratio: 50.0%"), ("add: 5个百分点", "add: ５ 个百分点"),
        ("under: 18岁", "under: 18周岁"), ("region: \"990000\"", "region: 990000"),
        ("tilt: true", "tilt: \"true\""),
    ])
    func `other ways to write a number mean the same`(_ old: String, _ new: String) throws {
        let plain = try Riverside.file()
        let other = try Riverside.file((old, new))
        #expect(other.items.map(\.value) == plain.items.map(\.value))
        #expect(other.fingerprint != plain.fingerprint)
    }

    @Test func `every number is an item with its name, value and source`() throws {
        let file = try Riverside.file()
        let item = try #require(file.items.first { $0.path == "inpatient.ratio.second.tertiary" })
        #expect(item.section.zh == "住院（基本医保）")
        #expect(item.name.zh == "报销比例 · 二档 · 三级医疗机构")
        #expect(item.value.zh == "65%")
        #expect(item.citation?.title == "《关于调整居民医保待遇的通知》 4")
        #expect(item.citation?.at == "990000/2023.yaml:30")
        let share = try #require(file.items.first { $0.path == "criticalIllness.deductible.needy" })
        #expect(share.name.zh == "起付线 · 特困人员、低保对象")
        #expect(share.value.zh == "普通居民的 50%")
        let subsidy = try #require(file.items.first { $0.path == "contribution.fiscal" })
        #expect(subsidy.kind == .national)
        #expect(subsidy.value.zh == "610.00 元（全国最低标准）")
        #expect(
            file.items.filter { $0.kind == .unknown }.map(\.path) == [
                "outpatient", "districts.990101.medicalAid",
            ])
        #expect(file.items.filter { $0.kind == .unmodelled }.map(\.value.zh) == ["待遇没有写转院"])
    }

    @Test func `every number and choice of a benefit is an item, in the order of the file`() throws {
        let file = try Riverside.file(
            (
                "  annualCap: 100000元\n",
                """
                  annualCap: 100000元
                  transfer: oneStay
                  repeatStay: [{ from: 2, deductible: 50% }, { from: 3, less: 100元, for: [needy] }]
                  againAfter: 90天
                  elsewhere: { elsewhereFiled: paid, localUnreferred: notPaid, elsewhereUnfiled: { unknown: 没有找到 } }
                  takesIn: { firstSelfPay: true }

                """
            ),
            (
                "outpatient: { unknown: 尚未编入 }",
                """
                outpatient: { like: inpatient, source: notice, confidence: high, annualCap: 收入的10%, capWith: basic }
                income: { value: 50000元, source: notice, confidence: high }
                """
            )
        )
        let told = file.items.filter {
            ["inpatient", "outpatient", "income"].contains($0.path.prefix { $0 != "." })
        }
        .map { "\($0.kind.rawValue) \($0.section.zh)：\($0.name.zh) \($0.value.zh)" }
        #expect(
            told == [
                "choice 住院（基本医保）：计算方式 按次",
                "number 住院（基本医保）：起付线 · 一级及以下医疗机构 200.00 元",
                "number 住院（基本医保）：起付线 · 二级医疗机构 400.00 元",
                "number 住院（基本医保）：起付线 · 三级医疗机构 800.00 元",
                "number 住院（基本医保）：报销比例 · 一档 · 一级及以下医疗机构 80%",
                "number 住院（基本医保）：报销比例 · 一档 · 二级医疗机构 70%",
                "number 住院（基本医保）：报销比例 · 一档 · 三级医疗机构 60%",
                "number 住院（基本医保）：报销比例 · 二档 · 一级及以下医疗机构 85%",
                "number 住院（基本医保）：报销比例 · 二档 · 二级医疗机构 75%",
                "number 住院（基本医保）：报销比例 · 二档 · 三级医疗机构 65%",
                "number 住院（基本医保）：报销比例 · 18 岁以下 +5 个百分点",
                "number 住院（基本医保）：年度封顶线 100,000.00 元",
                "choice 住院（基本医保）：转院 视为一次住院",
                "number 住院（基本医保）：第 2 次住院起付线 首次的 50%",
                "number 住院（基本医保）：第 3 次住院起付线 · 特困人员、低保对象 · 比首次减少 100.00 元",
                "number 住院（基本医保）：长住院再计起付线 每 90 天",
                "choice 住院（基本医保）：异地就医 · 异地（已备案） 按本层待遇支付",
                "choice 住院（基本医保）：异地就医 · 统筹区内（未转诊） 不予支付",
                "unknown 住院（基本医保）：异地就医 · 异地（未备案） 没有找到",
                "choice 住院（基本医保）：先行自付计入 计入",
                "choice 普通门诊：同 没有另写的，同住院",
                "number 普通门诊：年度封顶线 收入的 10%，5,000.00 元",
                "choice 普通门诊：封顶线合并计算 基本医保",
                "number 通则：上年度居民人均可支配收入 50,000.00 元",
            ])
    }

    @Test func `points that their own limit stops are not told`() throws {
        let file = try Riverside.file(
            (
                "points: [{ for: [minors], add: 5个百分点 }]",
                "points: [{ for: [minors], add: 5个百分点, atMost: 80% }, { tier: [second], add: 1个百分点 }]"
            ))
        let rule = try #require(file.plan(district: nil)[.inpatient].layers.first?.rule)
        var at = Coordinates()
        at.membership = 1 << 2
        func told(_ tier: Int) -> [String] {
            at.tier = tier
            return (rule.terms[rule.axes.position(of: at)]?.points ?? []).map(\.words.zh)
        }
        // At a primary hospital the ratio is 80% in the first tier, 85% in the second.
        #expect(told(0) == [])
        #expect(told(1) == ["二档"])
        at.grade = FacilityLevel.secondary.position
        #expect(told(1) == ["18 岁以下", "二档"])
    }

    @Test func `a number carried over from an earlier year says so on its citation`() throws {
        let layer = try Riverside.file(
            ("  counts: year\n  ded", "  carriedFrom: 2019\n  counts: year\n  ded")
        )
        .plan(district: nil)
        #expect(try layer.citation(ofDeductibleIn: "criticalIllness").carriedFrom == 2019)
        #expect(try layer.citation(ofDeductibleIn: "basic").carriedFrom == nil)
        // A source of its own is a newer find.
        let newer = try Riverside.file(
            ("  counts: year\n  ded", "  carriedFrom: 2019\n  counts: year\n  ded"),
            (
                "{ ordinary: 16000元, needy: 50% }",
                "{ ordinary: 16000元, needy: 50%, source: notice#8, confidence: low }"
            ))
        let citation = try newer.plan(district: nil).citation(ofDeductibleIn: "criticalIllness")
        #expect(citation.carriedFrom == nil)
        #expect(citation.confidence == .low)
    }

    /// Bands up to 20,000 and above, with a deductible of 16,000: on the excess the first is 20,000 long, on the whole
    /// amount only 4,000.
    @Test(arguments: [
        ("excess", Money.yuan(20_000), Money.yuan(10_000)),
        ("excess", Money.yuan(20_001), Money.fen(1_000_060)),
        ("amount", Money.yuan(4_000), Money.yuan(2_000)), ("amount", Money.yuan(4_001), Money.fen(200_060)),
        ("amount", Money.yuan(20_000), Money.yuan(11_600)),
    ])
    func `bands are measured on the excess or on the whole amount`(
        _ on: String, _ excess: Money, _ pays: Money
    ) throws {
        let plan = try Riverside.file(
            (
                "ratio: { ordinary: 60%, needy: 65% }",
                """
                bandsOn: \(on)
                  departs: { source: notice, why: 试点 }
                  ratio: [{ upTo: 20000元, ratio: 50% }, { from: 20000元, ratio: 60% }]
                """
            ),
            // So that all of the cost reaches the second layer.
            ("annualCap: 100000元", "annualCap: 0元")
        ).plan(district: nil)
        let paid = try plan.pays(try Riverside.stay(.yuan(16_000) + excess), try Riverside.insured())
        #expect(paid["criticalIllness"] == pays)
    }

    @Test func `who belongs to two groups gets the terms of the one that stands first in groups`() throws {
        let claim = try Riverside.stay(.yuan(10_800))
        let both = try Riverside.insured([CategorySet(.minimumLiving), CategorySet(.marginal)])
        let needy = try Riverside.insured(CategorySet(.minimumLiving))
        let other = try Riverside.insured(CategorySet(.marginal))
        let plan = try Riverside.file().plan(district: nil)
        #expect(try plan.pays(claim, both) == plan.pays(claim, needy))
        #expect(try plan.pays(claim, both) != plan.pays(claim, other))
        // The order in `for` changes nothing.
        let turned = try Riverside.file(("for: [needy, others]", "for: [others, needy]")).plan(district: nil)
        #expect(try turned.pays(claim, both) == plan.pays(claim, needy))
    }

    @Test func `a layer without numbers stops there and says so`() throws {
        let text = try #require(Riverside.region.range(of: "criticalIllness:\n"))
        let rest = try #require(Riverside.region.range(of: "medicalAid:\n"))
        let block = String(Riverside.region[text.lowerBound..<rest.lowerBound])
        let file = try Riverside.file((block, "criticalIllness: { unknown: 没有找到大病标准 }\n\n"))
        var year = YearToDate()
        let settlement = try #require(
            file.plan(district: nil).statement(
                of: try Riverside.stay(.yuan(10_800)), for: try Riverside.insured(), year: &year,
                program: "test"
            ).settlement)
        #expect(settlement.paid(layer: "basic") == .yuan(6_000))
        #expect(settlement.undecided == .yuan(4_800))
        #expect(settlement.patient == .zero)
        #expect(settlement.unknown?.text == "没有找到大病标准")
        #expect(settlement.unknown?.at == "990000/2023.yaml:36")
    }

    @Test func `a cap that is not known is not held, and every statement says so`() throws {
        let file = try Riverside.file(("annualCap: 100000元", "annualCap: { unknown: 没有找到封顶线 }"))
        var year = YearToDate()
        let statement = file.plan(district: nil).statement(
            of: try Riverside.stay(.yuan(1_000_800)), for: try Riverside.insured(), year: &year,
            program: "test")
        #expect(try #require(statement.settlement).paid(layer: "basic") == .yuan(600_000))
        let left = try #require(file.plan(district: nil).unmodelled.last)
        #expect(left.text == "住院（基本医保） · 年度封顶线")
        #expect(left.why == "没有找到封顶线；这里没有计算")
        #expect(statement.footnotes.count == 2)
        let item = try #require(file.items.first { $0.path == "inpatient.annualCap" })
        #expect(item.kind == .unknown)
        #expect(item.value.zh == "没有找到封顶线")
    }

    @Test(arguments: [
        ("ratio: { ordinary: 60%, needy: 65% }", "ratio: { ordinary: { unknown: 没有 }, needy: 65% }"),
        (
            "deductible: { ordinary: 16000元, needy: 50% }",
            "deductible: { ordinary: { unknown: 没有 }, needy: 8000元 }"
        ),
    ])
    func `in a later layer what is not known is the whole layer, not one number`(
        _ old: String, _ new: String
    ) throws {
        let book = PolicyBook(
            try Riverside.folder(region: Riverside.region.replacingOccurrences(of: old, with: new)))
        #expect(book.files.isEmpty)
        #expect(book.messages.contains { $0.contains("unknown") })
    }

    @Test func `a district without rules of its own gets the plan of its region`() throws {
        let file = try Riverside.file()
        let east = try #require(RegionCode("990101"))
        let west = try #require(RegionCode("990102"))
        let village = try #require(RegionCode("990101001001"))
        #expect(file.districts.map(\.name.zh) == ["东区"])
        #expect(file.plan(district: east).identity.name.zh == "河湾市 · 东区")
        #expect(file.plan(district: village).identity.district == east)
        #expect(file.plan(district: west).identity.district == nil)
        #expect(
            file.plan(district: west)[.inpatient].layers.map(\.key) == [
                "basic", "criticalIllness", "aid", "tilt",
            ])
        #expect(
            file.plan(district: east)[.inpatient].layers.map(\.key) == [
                "basic", "criticalIllness", "medicalAid",
            ])
    }

    @Test func `where a region does not speak of aid, the needy stop at unknown and others do not`() throws {
        let text = Riverside.region
        let aid = try #require(text.range(of: "medicalAid:\n"))
        let districts = try #require(text.range(of: "districts:\n"))
        let file = try Riverside.file((String(text[aid.lowerBound..<districts.lowerBound]), ""))
        let plan = file.plan(district: nil)
        let claim = try Riverside.stay(.yuan(10_800))
        #expect(try plan.pays(claim, try Riverside.insured()).keys.sorted() == ["basic", "criticalIllness"])
        var year = YearToDate()
        let needy = try Riverside.insured(CategorySet(.minimumLiving))
        let settlement = try #require(
            plan.statement(of: claim, for: needy, year: &year, program: "test").settlement)
        #expect(settlement.undecided > .zero)
        #expect(settlement.unknown?.text == "政策文件没有写医疗救助")
    }

    @Test func `a departure stands on the item`() throws {
        let file = try Riverside.file(
            ("ordinary: 60%,", "ordinary: { value: 55%, departs: { source: notice#9, why: 省里另有规定 } },"))
        let item = try #require(file.items.first { $0.path == "criticalIllness.ratio.ordinary.value" })
        #expect(item.departs == "省里另有规定")
        #expect(file.warnings.map(\.severity) == [.warning])
    }

    @Test func `more classes of facilities than a plan can tell apart are refused at their block`() throws {
        let lines = (1...5459).map { "  h\($0): { level: primary, zh: 医院\($0) }\n" }.joined()
        let folder = try Riverside.folder(
            region: Riverside.region.replacingOccurrences(
                of: "rounding: {", with: "facilities:\n\(lines)\nrounding: {"))
        let issue = try #require(PolicyBook(folder).issues.first)
        #expect(issue.path == "facilities")
        #expect(issue.words.zh.contains("facilities 写了 5459 类，最多 5458 类；这里写待遇相同的一类机构"))
        #expect(issue.words.en.contains("5458 at most; a class is of facilities with the same terms"))
    }
}
