import Scheme
import Testing
import Vocabulary

@testable import Pages
@testable import Policies

struct PolicyPageTests {
    private func html(_ language: Language = .chinese, cases: [PolicyCase]? = nil) throws -> HTML {
        let file = try Specimen.chongqing()
        return PolicyPage(file, cases: cases ?? Specimen.book.cases(of: file).cases)
            .html(in: Specimen.frame(language))
    }

    @Test func `every number stands there in the order of the file, with its value, source and place`() throws
    {
        let file = try Specimen.chongqing()
        var rest = try html().description[...]
        rest = rest[try #require(rest.firstRange(of: "id=\"numbers\"")).upperBound...]
        for item in file.items where item.kind == .number || item.kind == .national {
            let name = try #require(rest.firstRange(of: item.name.zh), "\(item.path)")
            rest = rest[name.upperBound...]
            let end = try #require(rest.firstRange(of: "</div>"))
            #expect(rest[..<end.lowerBound].contains(item.value.zh), "\(item.path)")
            let citation = try #require(item.citation)
            #expect(rest[..<end.lowerBound].contains(citation.at), "\(item.path)")
            // The margin beside it.
            let group = rest[..<(rest.firstRange(of: "class=\"noted\"")?.lowerBound ?? rest.endIndex)]
            for place in citation.places { #expect(group.contains(place.document.title), "\(item.path)") }
            #expect(group.contains(citation.confidence.words.zh), "\(item.path)")
        }
    }

    @Test func `what is unknown or not modelled is gathered before the numbers`() throws {
        let file = try Specimen.chongqing()
        let text = try html().description
        let start = try #require(text.firstRange(of: "id=\"gaps\"")).lowerBound
        let end = try #require(text.firstRange(of: "id=\"numbers\"")).lowerBound
        let gaps = file.items.filter { $0.kind == .unknown || $0.kind == .unmodelled }
        #expect(gaps.count >= 9)
        for item in gaps { #expect(text[start..<end].contains(item.value.zh), "\(item.path)") }
        let unknown = gaps.count { $0.kind == .unknown }
        #expect(text[start..<end].contains("尚无依据 \(unknown) 处，未建模 \(gaps.count - unknown) 条"))
    }

    @Test func `an unknown number is marked in its place, never blank and never zero`() throws {
        let text = try html().description
        let place = try #require(text.firstRange(of: "<dt>个人缴费 · 二档</dt>"))
        #expect(text[place.upperBound...].prefix(120).contains("unknown"))
    }

    @Test func `national terms are named in words and numbers taken from them say so`() throws {
        let text = try html().description
        #expect(text.contains("大病保险报销比例"))
        #expect(!text.contains("<dt>criticalIllness.ratio"))
        #expect(text.contains("取全国标准"))
    }

    @Test func `each example shows what was published, what comes out, and that they agree`() throws {
        let page = try html()
        let text = page.description
        #expect(text.contains("EX001"))
        #expect(text.contains("大额医疗费用救助支付"))
        let checks = Specimen.book.cases(of: try Specimen.chongqing()).cases.flatMap { $0.run() }
        #expect(text.matches(of: /✓ 相符/).count == checks.count)
        #expect(!text.contains("✗"))
    }

    @Test func `an example stands beside the section of the layer it shows, too`() throws {
        let text = try html().description
        let start = try #require(text.firstRange(of: "<h3>大病保险</h3>")).upperBound
        let end = try #require(text[start...].firstRange(of: "</section>")).lowerBound
        #expect(text[start..<end].contains("算例 EX001：大病保险支付 0.00 元，相符"))
        #expect(!text[start..<end].contains("基本医保支付"))
    }

    @Test func `an example that does not come out is marked as different`() throws {
        let file = try Specimen.chongqing()
        let example = try #require(Specimen.book.cases(of: file).cases.first?.claim)
        let wrong = PolicyCase(
            id: "X", name: "x", source: nil,
            subject: .claim(
                ClaimCase(
                    steps: [
                        .init(
                            claim: example.claim,
                            expected: [
                                .init(figure: .paid, value: .money(.yuan(1))),
                                .init(figure: .pays("none"), value: .money(.yuan(1))),
                            ])
                    ], insured: example.insured, plan: example.plan)))
        let text = try html(cases: [wrong]).description
        #expect(text.matches(of: /✗ 不符/).count == 2)
        #expect(text.contains("没有这一项"))
        #expect(text.contains("没有公布的来源"))
    }

    @Test func `without examples it says how to add one`() throws {
        #expect(try html(cases: []).description.contains(".cases.yaml"))
    }

    @Test func `it says which file it is, with its fingerprint and districts`() throws {
        let text = try html().description
        for words in [try Specimen.chongqing().fingerprint, "500000/2023.yaml", "渝北区 500112", "一档、二档"] {
            #expect(text.contains(words))
        }
    }

    @Test func `in English the names of numbers and the labels are English`() throws {
        let text = try html(.english).description
        for words in [
            "Policy of Chongqing, 2023", "What is not known", "high confidence",
            "Rules from above: bounds and sources",
        ] {
            #expect(text.contains(words))
        }
    }
}

struct PolicyListPageTests {
    private let frame = Specimen.frame()

    @Test func `it leads to each region's years and says how much of each is known`() throws {
        let file = try Specimen.chongqing()
        let text = PolicyListPage(files: [(file: file, href: "/policy/500000/2023")])
            .html(in: frame).description
        let unknown = file.items.count { $0.kind == .unknown }
        #expect(text.contains("<strong>重庆</strong>") && text.contains("重庆市"))
        #expect(text.contains("<a href=\"/policy/500000/2023\">2023年</a>"))
        #expect(text.contains("结算住院、普通门诊；算参保缴费；尚无依据 \(unknown) 处"))
    }

    private func list(_ sought: String, _ what: PolicyListPage.Choice = .all) -> String {
        let files = Specimen.book.files.map { (file: $0, href: "/policy/\($0.key)") }
        return PolicyListPage(
            files: files,
            undated: [.init(region: RegionCode("210200")!, names: ["一级医院门诊两次"])],
            form: Form(action: "/policy", token: "", typed: ["q": sought, "what": what.rawValue])
        ).html(in: frame).description
    }

    @Test func `it is searched by name, province or code, and keeps what was typed`() {
        for sought in ["银川", "yinchuan", "640100"] {
            let text = list(sought)
            #expect(text.contains("/policy/640100/2023") && !text.contains("/policy/500000/2023"))
            #expect(text.contains("value=\"\(sought)\""))
        }
        #expect(list("宁夏").contains("/policy/640400/2023"))
        #expect(list("大连").contains("没有找到"))
    }

    @Test func `it shows only what settles, what assesses, or the examples without a year`() {
        #expect(list("1300").contains("/policy/130000/2026"))
        #expect(!list("1300", .settles).contains("/policy/130000/2026"))
        #expect(
            list("1300", .assesses).contains("/policy/130000/2026")
                == Specimen.book.files.contains {
                    $0.key == "130000/2026" && $0.assesses
                })
        let examples = list("", .examples)
        #expect(examples.contains("一级医院门诊两次") && examples.contains("辽宁"))
        #expect(!examples.contains("/policy/500000/2023"))
    }

    @Test func `it leads to the comparison of two policies, where that is offered`() throws {
        let files = [(file: try Specimen.chongqing(), href: "/policy/500000/2023")]
        #expect(
            PolicyListPage(files: files, comparison: "/policy/diff").html(in: frame).description
                .contains("href=\"/policy/diff\""))
        #expect(!PolicyListPage(files: files).html(in: frame).description.contains("/policy/diff"))
    }

    @Test func `without any policy it says what to do`() {
        #expect(PolicyListPage(files: []).html(in: frame).description.contains("还没有政策文件"))
    }

    @Test func `a file that did not load is named with its line and what to write`() {
        let issue = PolicyIssue(
            .error, file: "330100/2025.yaml", line: 14, column: 5, path: "inpatient.ratio",
            Words("没有依据", "needs a source"))
        let text = PolicyListPage(files: [], issues: [issue]).html(in: frame).description
        for words in ["330100/2025.yaml:14:5", "没有依据", "错误"] {
            #expect(text.contains(words))
        }
    }
}
