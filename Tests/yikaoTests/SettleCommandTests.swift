import Foundation
import Testing

struct SettleCommandTests {
    private let plan = ["--region", "500000", "--year", "2023"]

    @Test func `the published example through a file, with a person in Yubei`() throws {
        try withFolder { folder in
            try folder.write(
                """
                费用单号,人员编号,医院等级,入院日期,出院日期,总费用,目录外
                C1,P1,二级,2023/3/1,2023年3月10日,"52,000",2000
                C2,P9,二级,2023/3/1,2023-03-10,100,0
                C3,P1,二级,2023/3/1,2023-02-30,100,0
                """, to: "claims.csv")
            try folder.write("person,district,categories,tier\nP1,500112,低保边缘,一档\n", to: "persons.csv")
            let run = try Program(
                "settle", "claims.csv", "--region", "500000", "--year", "2023", "--persons", "persons.csv",
                "--out",
                "out.csv", "--rejects", "bad.csv", in: folder)
            #expect(run.code == 3, "\(run.remarks)")
            let rows = try folder.text("out.csv").split(separator: "\n")
            #expect(rows.count == 2)
            #expect(
                rows.last
                    == "2,C1,P1,settled,52000.00,2000.00,0.00,0.00,50000.00,34790.00,0.00,11584.80,0.00,0.00,5625.20,0.00,,,,"
            )
            let bad = try folder.text("bad.csv")
            #expect(bad.contains(",3,person,") && bad.contains(",4,discharge,"))
        }
    }

    @Test func `without persons everybody is ordinary and covered, and it says so`() throws {
        try withFolder { folder in
            try folder.write(
                "claim,person,level,admission,discharge,total\nC1,P1,tertiary,2023-01-01,2023-01-09,10000\n",
                to: "claims.csv")
            let run = try Program(
                "settle", "claims.csv", "--region", "500000", "--year", "2023", "--out", "out.csv", in: folder
            )
            #expect(run.code == 0)
            #expect(run.remarks.contains("没有人员文件"))
            #expect(try folder.text("out.csv").contains(",4600.00,0.00,0.00,0.00,0.00,5400.00,0.00,"))
        }
    }

    @Test func `its help names every column that it reads`() throws {
        let help = try Program("settle", "--help").output
        for column in [
            "facility_class", "condition", "transfer", "babies", "bed_charge", "bed_days", "continuous_years",
            "cap_change", "conditions", "deductible", "excess", "stays", "in_scope", "undecided",
        ] { #expect(help.contains(column), "\(column)") }
    }

    @Test func `the summary says what is open, and counts what is refused apart`() throws {
        try withFolder { folder in
            try folder.write(
                "claim,person,level,admission,discharge,total\nC1,P1,二级,2023-03-01,2023-03-09,10400\n"
                    + "C2,P2,二级,2023-03-01,2023-03-09,70\n",
                to: "claims.csv")
            try folder.write(
                "person,district,categories,covered_to\nP1,500101,低保,\nP2,,,2023-01-31\n", to: "persons.csv")
            let asked = ["settle", "claims.csv", "--persons", "persons.csv", "--out", "out.csv"] + plan
            let text = try Program(asked, in: folder)
            #expect(text.output.contains("总费用 10,400.00 元"), "\(text.output)\(text.remarks)")
            #expect(text.output.contains("医疗救助 待定（1 张尚无依据；已知 0.00 元）"))
            #expect(text.output.contains("自己要付 待定（1 张尚无依据；已知 0.00 元）"))
            #expect(text.output.contains("统筹基金 7,070.00 元"))
            #expect(text.output.contains("不予支付的总费用 70.00 元，不在以上数内"))
            let json = try Program(asked + ["--format", "json"], in: folder)
            #expect(json.output.contains(#""medicalAid" : null"#) && json.output.contains(#""refusedTotal""#))
            let rows = try folder.text("out.csv").split(separator: "\n")
            #expect(
                rows.contains {
                    $0.hasSuffix(",,,,,,,,,,,,notCovered,出院当日不在参保待遇期内,not covered on the day of discharge,")
                })
        }
    }

    @Test func `a file in GBK is read, and it says so`() throws {
        try withFolder { folder in
            // 费用单号,人员编号,医院等级,入院日期,出院日期,总费用 and 二级, in GBK.
            var bytes: [UInt8] = [0xB7, 0xD1, 0xD3, 0xC3, 0xB5, 0xA5, 0xBA, 0xC5, 0x2C]
            bytes += [0xC8, 0xCB, 0xD4, 0xB1, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C]
            bytes += [0xD2, 0xBD, 0xD4, 0xBA, 0xB5, 0xC8, 0xBC, 0xB6, 0x2C]
            bytes += [0xC8, 0xEB, 0xD4, 0xBA, 0xC8, 0xD5, 0xC6, 0xDA, 0x2C]
            bytes += [0xB3, 0xF6, 0xD4, 0xBA, 0xC8, 0xD5, 0xC6, 0xDA, 0x2C]
            bytes += [0xD7, 0xDC, 0xB7, 0xD1, 0xD3, 0xC3, 0x0A]
            bytes +=
                Array("C1,P1,".utf8) + [0xB6, 0xFE, 0xBC, 0xB6] + Array(",2023-01-01,2023-01-09,1000\n".utf8)
            try Data(bytes).write(to: folder.appending(path: "claims.csv"))
            let run = try Program(
                "settle", "claims.csv", "--region", "500000", "--year", "2023", "--out", "out.csv", in: folder
            )
            #expect(run.code == 0, "\(run.remarks)")
            #expect(run.remarks.contains("GB"))
            #expect(try folder.text("out.csv").contains(",490.00,"))
        }
    }

    @Test func `wrong files end with 66 and leave no output`() throws {
        try withFolder { folder in
            try folder.write("name,sum\nx,1\n", to: "claims.csv")
            let run = try Program(
                "settle", "claims.csv", "--region", "500000", "--year", "2023", "--out", "out.csv", in: folder
            )
            #expect(run.code == 66)
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out.csv").path))
            #expect(
                try Program(
                    "settle", "no.csv", "--region", "500000", "--year", "2023", "--out", "o", in: folder
                ).code == 66)
        }
    }

    @Test func `wrong words on the command line end with 64 and say what to write`() throws {
        let run = try Program("settle", "claims.csv", "--out", "out.csv")
        #expect(run.code == 64 && run.remarks.contains("--policy"))
        let level = try Program(
            "explain", "--region", "500000", "--year", "2023", "--level", "fourth", "--total", "1")
        #expect(level.code == 64 && level.remarks.contains("primary"))
    }

    @Test(arguments: [
        (["--level", "三级甲等"], "没有等级 三级甲等；您是不是要写 三级？可用：primary（"),
        (["--level", "三级", "--category", "低保户"], "没有人员类别 低保户；您是不是要写 低保？"),
        (["--level", "三级", "--place", "异地急珍"], "没有就医地 异地急珍；您是不是要写 异地急诊？"),
    ])
    func `a word that is nearly one is known again`(words: [String], said: String) throws {
        let run = try Program(["explain", "--region", "500000", "--year", "2023", "--total", "1"] + words)
        #expect(run.code == 64)
        #expect(run.remarks.contains(said), "\(run.remarks)")
    }

    @Test func `explain takes a bed, and 异地 alone where the policy asks no more`() throws {
        func explain(_ region: String, _ year: String, _ more: String...) throws -> Program {
            try Program(
                ["explain", "--region", region, "--year", year, "--level", "secondary", "--total", "5000"]
                    + more)
        }
        let bed = try explain("450100", "2023", "--bed-charge", "600", "--bed-days", "10")
        #expect(bed.code == 0 && bed.output.contains("床位费 600.00 元，10 天"))
        #expect(bed.output.contains("5,000.00 − 400.00 = 4,600.00"), "\(bed.output)")
        let day = try explain("450100", "2023", "--bed-charge", "600", "--english")
        #expect(day.output.contains("bed 600.00 yuan, 1 day") && day.output.contains("− 580.00 ="))
        #expect(try explain("450100", "2023", "--bed-days", "10").remarks.contains("--bed-charge"))
        #expect(try explain("450100", "2023", "--bed-charge", "5001").remarks.contains("床位费超过总费用"))
        let alike = try explain("500000", "2023", "--place", "异地", "--format", "json")
        #expect(alike.code == 0 && alike.output.contains(#""reason" : "placeUnknown""#))
        let graded = try explain("360100", "2025", "--place", "异地")
        #expect(graded.code == 64 && graded.remarks.contains("住院待遇因备案而不同，请写明是哪一种：elsewhereFiled"))
    }

    @Test func `a class of facilities that stands for a level is told where it belongs`() throws {
        let run = try Program(
            "explain", "--region", "640000", "--year", "2023", "--level", "三级甲等", "--total", "1")
        #expect(run.code == 64)
        #expect(run.remarks.contains("--level tertiary --facility-class tertiaryA"), "\(run.remarks)")
    }

    @Test func `explain takes a trait alone, by its key or its name`() throws {
        let asked = ["explain", "--region", "130600", "--year", "2024", "--level", "三级", "--total", "11000"]
        let plain = try Program(asked)
        let byKey = try Program(asked + ["--facility-class", "tcm"])
        let byName = try Program(asked + ["--facility-class", "中医医院"])
        #expect(byKey.code == 0, "\(byKey.remarks)")
        #expect(byKey.output == byName.output && byKey.output != plain.output)
    }

    @Test func `what is refused is explained in the policy's words, in text, in JSON and in the file`() throws
    {
        let asked = [
            "explain", "--region", "620100", "--year", "2020", "--kind", "twoDiseases", "--condition",
            "diabetes",
            "--level", "tertiary", "--total", "500",
        ]
        let text = try Program(asked)
        #expect(text.output.contains("不予支付：按规定，两病门诊用药（三级医疗机构）不予支付：在二级及以下医疗机构  [1]"))
        let json = try Program(asked + ["--format", "json"])
        #expect(json.output.contains(#""reason" : "notPaid""#), "\(json.output)")
        try withFolder { folder in
            try folder.write(
                "claim,person,kind,condition,level,admission,discharge,total\nC1,P1,两病,糖尿病,三级,2020-01-01,2020-01-09,500\n",
                to: "claims.csv")
            _ = try Program(
                "settle", "claims.csv", "--region", "620100", "--year", "2020", "--out", "out.csv", in: folder
            )
            let row = try #require(try folder.text("out.csv").split(separator: "\n").last)
            #expect(row.contains(",notPaid,按规定，两病门诊用药（三级医疗机构）不予支付：在二级及以下医疗机构,"))
            #expect(row.contains("620100/2020.yaml:"))
        }
    }

    @Test func `explain as JSON has amounts as strings and every step cited`() throws {
        let run = try Program(
            "explain", "--region", "500000", "--district", "500112", "--year", "2023", "--level", "secondary",
            "--total", "52000", "--out-of-catalogue", "2000", "--category", "marginal", "--format", "json")
        #expect(run.code == 0)
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(report["status"] as? String == "settled")
        let layers = try #require(report["layers"] as? [[String: Any]])
        #expect(layers.compactMap { $0["paid"] as? String } == ["34790.00", "0.00", "10647.00", "937.80"])
        let citations = try #require(report["citations"] as? [Any])
        for step in layers.flatMap({ $0["steps"] as? [[String: Any]] ?? [] })
        where step["step"] as? String == "band" {
            #expect(citations.indices.contains(try #require(step["citation"] as? Int)))
        }
    }
}
