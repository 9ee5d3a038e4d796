import Foundation
import Testing

struct PolicyCommandTests {
    @Test func `policy test prints id, expected and computed of every published example`() throws {
        let run = try Program("policy", "test", "--json")
        #expect(run.code == 0)
        let cases = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        let example = try #require(cases.first { $0["id"] as? String == "EX001" })
        let figures = try #require(example["figures"] as? [[String: Any]])
        let tilt = try #require(figures.first { $0["figure"] as? String == "pays.tilt" })
        #expect(tilt["expected"] as? String == "937.80" && tilt["computed"] as? String == "937.80")
    }

    @Test func `policy list and show name regions, numbers and sources`() throws {
        #expect(try Program("policy", "list").output.contains("500000  2023  重庆市"))
        let show = try Program("policy", "show", "500000", "2023")
        #expect(show.code == 0)
        for words in ["16,901.00 元", "可信度", "500000/2023.yaml:", "尚无依据"] {
            #expect(show.output.contains(words))
        }
        let csv = try Program("policy", "show", "500000", "2023", "--format", "csv")
        #expect(csv.output.hasPrefix("kind,path,section,name,value,source,confidence,at,district\n"))
    }

    @Test func `policy show is the same policy as text, as Markdown and as JSON`() throws {
        let markdown = try Program("policy", "show", "500000", "2023", "--markdown")
        #expect(markdown.code == 0 && markdown.output.hasPrefix("# 重庆市 2023\n"))
        #expect(markdown.output.contains("| 起付线 · 普通居民 | 16,901.00 元 | 高 |"))
        let json = try Program("policy", "show", "500000", "2023", "--json")
        let whole = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(Set(whole.keys) == ["policy", "items", "national", "warnings", "examples"])
        let both = try Program("policy", "show", "500000", "2023", "--json", "--markdown")
        #expect(both.code == 64 && both.remarks.contains("只写一个"))
        #expect(try Program("policy", "list", "--markdown").code == 64)
    }

    @Test func `policy check tells what has no answer, and leaves the exit code alone`() throws {
        let brief = try Program("policy", "check")
        #expect(brief.code == 0 && brief.output.contains("没有答案的情形 "))
        #expect(!brief.output.contains("就医地"))
        let whole = try Program("policy", "check", "--notes")
        #expect(whole.code == 0)
        for words in ["500000/2023.yaml：没有答案的情形", "就医地", "断崖"] { #expect(whole.output.contains(words)) }
        let json = try Program("policy", "check", "--notes", "--json")
        let notes = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
        #expect(notes.contains { $0["severity"] as? String == "note" && $0["zh"] is String })
    }

    @Test func `policy coverage prints the paper, and --check fails where the kept one is stale`() throws {
        let paper = try Program("policy", "coverage")
        #expect(paper.code == 0 && paper.output.hasPrefix("# Coverage · 政策覆盖\n"))
        #expect(paper.output.contains("| EX001 |"))
        try withFolder { folder in
            try folder.write(paper.output, to: "Docs/coverage.md")
            #expect(try Program("policy", "coverage", "--check", in: folder).code == 0)
            try folder.write(paper.output.replacing("EX001", with: "EX000"), to: "Docs/coverage.md")
            let stale = try Program("policy", "coverage", "--check", in: folder)
            #expect(stale.code == 1 && stale.remarks.contains("不是最新的"))
            #expect(try Program("policy", "coverage", "--check", "--file", "no.md", in: folder).code == 66)
        }
    }

    @Test func `policy diff tells what changed in words and in yuan`() throws {
        let diff = try Program("policy", "diff", "500000/2023", "500000/2023@500112")
        #expect(diff.code == 0, "\(diff.remarks)")
        #expect(diff.output.hasPrefix("重庆市 2023 → 重庆市 · 渝北区 2023\n"))
        #expect(diff.output.contains("由未知变为已知：大额医疗费用救助报销比例"))
        #expect(diff.output.contains("11,584.80"))
        let english = try Program("policy", "diff", "500000/2023", "500000/2023@500112", "--english")
        #expect(english.output.contains("now known: "))
        let json = try Program("policy", "diff", "500000/2023", "500000/2023@500112", "--json")
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect((report["counts"] as? [String: Int])?["changed"] == 0)
    }

    @Test func `policy diff of what is no policy says so`() throws {
        let written = try Program("policy", "diff", "500000", "500000/2023")
        #expect(written.code == 64 && written.remarks.contains("500000/2023@500112"))
        let missing = try Program("policy", "diff", "500000/2031", "500000/2023")
        #expect(missing.code == 1 && missing.remarks.contains("没有 2031 年的政策文件"))
    }

    @Test func `policy test prints a table of id, figure, expected, computed and whether it holds`() throws {
        let run = try Program("policy", "test")
        #expect(run.code == 0)
        #expect(run.output.contains(/EX001 +倾斜救助支付 +937\.80 +937\.80 +✓/))
        // Where nothing is paid, why.
        #expect(run.output.contains("按规定，两病门诊用药（三级医疗机构）不予支付：在二级及以下医疗机构"))
        #expect(run.output.contains("个相符"))
    }

    @Test func `an unknown region or year says what there is, and ends with 1`() throws {
        let year = try Program("policy", "show", "500000", "2031")
        #expect(year.code == 1 && year.remarks.contains("只有：2023"))
        let region = try Program("policy", "show", "990000", "2023")
        #expect(region.code == 1 && region.remarks.contains("990000"))
    }

    @Test func `a hypothesis is shown and tried on the examples, and is no mistake`() throws {
        let free = "\(Program.policy)/hypotheses/free-from-75.yaml"
        let show = try Program("policy", "show", "--hypothetical", free)
        #expect(show.code == 0)
        for words in ["假设：七十五岁起免缴个人缴费", "75 岁及以上", "0.00 元"] { #expect(show.output.contains(words)) }
        let other = try Program("policy", "show", "500000", "2024", "--hypothetical", free)
        #expect(other.code == 1 && other.remarks.contains("这个假设改的是 500000 2025"))
        let tried = try Program("policy", "test", "--hypothetical", free)
        #expect(tried.code == 0 && tried.output.hasPrefix("假设：七十五岁起免缴个人缴费\n"))
        #expect(tried.output.contains("不是现行政策"))
        let none = try Program("policy", "show", "--hypothetical", "none.yaml")
        #expect(none.code != 0 && none.remarks.contains("没有这个文件"))
    }

    @Test func `a statement under a hypothesis says so, and by what it would be settled`() throws {
        let loyal = "\(Program.policy)/hypotheses/loyal-ratio.yaml"
        func explain(_ more: String...) throws -> Program {
            try Program(
                ["explain", "--level", "secondary", "--total", "52000", "--tier", "first"] + more)
        }
        let supposed = try explain("--hypothetical", loyal, "--years", "6")
        #expect(supposed.code == 0, "\(supposed.remarks)")
        #expect(supposed.output.contains("假设：连续参保满五年提高住院比例。不是现行政策，这张单子不能报销、不能入账"))
        #expect(supposed.output.contains("51,700.00 × 72% = 37,224.00"))
        let inForce = try explain("--region", "500000", "--year", "2023", "--years", "6")
        #expect(!inForce.output.contains("假设") && inForce.output.contains("51,700.00 × 70%"))
        let other = try explain("--hypothetical", loyal, "--region", "500000", "--year", "2024")
        #expect(other.code == 1 && other.remarks.contains("不是 500000 2024"))
        #expect(try explain().code == 64)
        #expect(try explain("--policy", "x.yaml", "--hypothetical", loyal).code == 64)
    }

    @Test func `a newcomer's own folder is checked and tested, following what comes with the program`() throws
    {
        try withFolder { folder in
            try folder.write("title: 示例市居民医保办法\n", to: "mine/sources/example.yaml")
            let policy = """
                region: "990100"
                year: 2023
                name: 示例市
                follows: national/2023
                rounding: { rule: half-up, each: layer, source: example#1, confidence: high }
                contribution: { individual: national, fiscal: national }
                inpatient:
                  counts: claim
                  source: example#2
                  confidence: high
                  deductible: { primary: 100元, secondary: 300元, tertiary: 800元 }
                  ratio: 70%
                  annualCap: 15万元
                criticalIllness: { unknown: 尚未公布 }
                medicalAid: { unknown: 尚未公布 }
                """
            try folder.write(policy, to: "mine/990100/2023.yaml")
            try folder.write(
                """
                - id: A
                  name: 二级医院一万元
                  source: example#3
                  confidence: high
                  claim: { kind: inpatient, level: secondary, total: 10000元 }
                  expect: { pays: { basic: 6790元 } }
                """, to: "mine/990100/2023.cases.yaml")
            let check = try Program("policy", "check", "mine", in: folder)
            #expect(check.code == 0, "\(check.output)\(check.remarks)")
            let own = try Program("policy", "test", "mine", in: folder)
            #expect(own.code == 0 && own.output.contains("1 个算例"), "\(own.output)")
            #expect(own.output.contains("基本医保支付") && !own.output.contains("national"))
            try folder.write("[]", to: "empty/990200/2023.cases.yaml")
            #expect(try Program("policy", "test", "empty", in: folder).code == 1)
            let explain = try Program(
                "explain", "--policy", "mine/990100/2023.yaml", "--level", "二级", "--total", "10000",
                in: folder)
            #expect(explain.code == 0 && explain.output.contains("6,790.00"))

            try folder.write(policy.replacing("ratio: 70%", with: "ratio: 170%"), to: "mine/990100/2023.yaml")
            let wrong = try Program("policy", "check", "mine/990100/2023.yaml", in: folder)
            #expect(wrong.code == 1)
            #expect(wrong.output.contains("990100/2023.yaml:12:"))
            #expect(wrong.output.contains("超过 100%"))
        }
    }

    @Test func `a path that is not there ends with 66`() throws {
        #expect(try Program("policy", "check", "nowhere").code == 66)
    }
}
