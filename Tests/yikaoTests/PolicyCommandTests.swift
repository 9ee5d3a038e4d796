import Foundation
import Testing

struct PolicyCommandTests {
    @Test func `policy test prints id, expected and computed of every published example`() throws {
        let run = try Program("policy", "test", "--json")
        #expect(run.code == 0)
        let cases = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        #expect(cases.compactMap { $0["id"] as? String } == ["EX001", "EX002"])
        let figures = try #require(cases[0]["figures"] as? [[String: Any]])
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

    @Test func `an unknown region or year says what there is, and ends with 1`() throws {
        let year = try Program("policy", "show", "500000", "2031")
        #expect(year.code == 1 && year.remarks.contains("只有：2023"))
        let region = try Program("policy", "show", "990000", "2023")
        #expect(region.code == 1 && region.remarks.contains("990000"))
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
            #expect(try Program("policy", "test", "mine", in: folder).code == 0)
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
