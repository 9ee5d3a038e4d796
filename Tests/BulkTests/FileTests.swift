import Bulk
import Foundation
import Scheme
import Tabular
import TestSupport
import Testing
import Vocabulary

/// Files as they come: other encodings, marks, headings, and what cannot be a file of claims at all.
struct FileTests {
    private static let chinese = "费用单号,人员编号,医院等级,入院日期,出院日期,总费用,目录外\n单一,人一,二级,2023-03-01,2023-03-09,10300,0\n"

    @Test func `a file in GBK is read, and said so with its name`() throws {
        let office = try Office()
        let persons = "人员编号,档次\n人一,二档\n"
        let outcome = try office.settle(try gbk(FileTests.chinese), persons: try gbk(persons))
        #expect(outcome["单一"]?["basic_fund"] == "7500.00")
        let notices = outcome.summary.notices.map(\.chinese)
        #expect(notices.count == 2)
        #expect(notices.first?.hasSuffix("claims.csv：文件是 GBK 编码，已按 GB18030 读取。") == true)
        #expect(notices.last?.hasSuffix("persons.csv：文件是 GBK 编码，已按 GB18030 读取。") == true)
    }

    @Test func `the mark and the line ends of Excel are read over`() throws {
        let text = FileTests.chinese.replacingOccurrences(of: "\n", with: "\r\n")
        let outcome = try Office().settle(Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8))
        #expect(outcome["单一"]?["basic_fund"] == "7000.00")
        #expect(outcome.summary.notices == [])
    }

    @Test func `a column that is not known is named, and the file settles`() throws {
        let outcome = try Office().settle(
            "claim,person,level,admission,discharge,total,诊断\nA,P1,二级,2023-03-01,2023-03-09,10300,感冒\n")
        #expect(outcome["A"]?["basic_fund"] == "7000.00")
        #expect(outcome.summary.notices.map(\.chinese).first?.hasSuffix("以下列不认识，未读取：诊断。") == true)
    }

    @Test func `a file cut in the middle of a row settles what is whole`() throws {
        let outcome = try Office().settle(
            Office.header + "A,P1,二级,2023-03-01,2023-03-09,10300,0,0,0\nB,P1,二级,2023-0")
        #expect(outcome.settled.map { $0["claim"] } == ["A"])
        #expect(outcome.rejected.map { $0["line"] } == ["3"])
    }

    @Test func `a file of headings alone settles nothing and is no error`() throws {
        let outcome = try Office().settle(Office.header)
        #expect(outcome.settled.count == 0)
        #expect(outcome.summary.total == .zero)
    }

    @Test(arguments: [
        ("", "文件是空的"), ("claim,person,total\nA,P1,1\n", "缺少必需的列：level"),
        ("A,P1,二级,2023-03-01,2023-03-09,10300\n", "第一行不像列名行"),
        ("claim,person,level,admission,discharge,total,总费用\n", "有多列都表示“total”"),
        ("PK\u{3}\u{4}", "这是 Excel 工作簿"),
    ])
    func `what cannot be a file of claims is told, and nothing is left behind`(_ text: String, _ zh: String)
        throws
    {
        let office = try Office()
        let claims = try office.folder.write(text, to: "claims.csv")
        let error = try #require(throws: TableError.self) { try office.files(claims: claims).run() }
        #expect(error.chinese.contains(zh), "\(error.chinese)")
        #expect(office.folder.names == ["claims.csv"])
    }

    @Test func `a file without amounts is told what they are called`() throws {
        let office = try Office()
        let claims = try office.folder.write(
            "claim,person,level,admission,discharge,amount\n", to: "claims.csv")
        let error = try #require(throws: BulkError.self) { try office.files(claims: claims).run() }
        #expect(error == .noAmounts(file: claims))
        #expect(error.words.zh.hasSuffix("既没有 total（总费用）列，也没有 class（目录类别）和 amount（金额）列"))
        #expect(office.folder.names == ["claims.csv"])
    }

    @Test func `an output is never an input, by whatever path it is reached`() throws {
        let office = try Office()
        let claims = try office.folder.write(Office.header, to: "claims.csv")
        let persons = try office.folder.write("person\n", to: "persons.csv")
        try FileManager.default.createSymbolicLink(
            atPath: office.folder.path("link.csv"), withDestinationPath: claims)
        try FileManager.default.createDirectory(
            atPath: office.folder.path("in"), withIntermediateDirectories: true)
        for written in [
            claims, persons, office.folder.path("link.csv"), office.folder.path("in/../claims.csv"),
        ] {
            #expect(throws: BulkError.outputIsInput(file: written)) {
                try office.files(claims: claims, persons: persons, output: written).run()
            }
            #expect(throws: BulkError.outputIsInput(file: written)) {
                try office.files(claims: claims, persons: persons, rejects: written).run()
            }
        }
        let twice = office.folder.path("out.csv")
        #expect(throws: BulkError.outputIsRejects(file: twice)) {
            try office.files(claims: claims, output: twice, rejects: office.folder.path("in/../out.csv"))
                .run()
        }
        #expect(try office.folder.text(of: "claims.csv") == Office.header)
        #expect(office.folder.names == ["claims.csv", "in", "link.csv", "persons.csv"])
        // What is no file may be both, as in a pipeline.
        #expect(try office.files(claims: claims, output: "/dev/null", rejects: twice).run().settled == 0)
    }

    @Test func `when the disk is full nothing new is left, and an older result stays`() throws {
        let office = try Office()
        let rows = (0..<20_000).map { "A\($0),P\($0 % 10),二级,2023-03-01,2023-03-09,10300,0,0,0\n" }
        let claims = try office.folder.write(Office.header + rows.joined(), to: "claims.csv")
        let older = try office.folder.write("older\n", to: "rejects.csv")
        let error = try #require(throws: TableError.self) {
            try office.files(claims: claims, output: "/dev/full", rejects: older).run()
        }
        #expect(error == .system(.write, file: "/dev/full", code: ENOSPC))
        #expect(office.folder.names == ["claims.csv", "rejects.csv"])
        #expect(try office.folder.text(of: "rejects.csv") == "older\n")
    }

    @Test func `a persons file that cannot be read leaves nothing behind`() throws {
        let office = try Office()
        let claims = try office.folder.write(Office.header, to: "claims.csv")
        #expect(throws: TableError.system(.open, file: "/nowhere/persons.csv", code: ENOENT)) {
            try office.files(claims: claims, persons: "/nowhere/persons.csv").run()
        }
        #expect(office.folder.names == ["claims.csv"])
    }

    @Test func `text that a spreadsheet would run as a formula gets an apostrophe in both outputs`() throws {
        let office = try Office()
        _ = try office.settle(
            Office.header
                + "=HYPERLINK(1),@P1,二级,2023-03-01,2023-03-09,10300,0,0,0\n+1,-P2,四级,2023-03-01,2023-03-09,1,0,0,0\n"
        )
        let out = try office.folder.text(of: "out.csv")
        let rejects = try office.folder.text(of: "rejects.csv")
        #expect(out.contains("2,'=HYPERLINK(1),'@P1,settled,10300.00"))
        #expect(rejects.contains("\"'+1,-P2,四级"))
    }

    @Test func `the columns of results and rejects stand as documented`() throws {
        let office = try Office()
        _ = try office.settle(Office.header)
        #expect(
            try office.folder.text(of: "out.csv")
                == "line,claim,person,status,total,out_of_catalogue,over_limit,first_self_pay,in_scope,basic_fund,"
                + "critical_illness,medical_aid,commercial,charity,patient,undecided,reason,reason_zh,reason_en,source\n"
        )
        #expect(try office.folder.text(of: "rejects.csv") == "file,line,field,reason_zh,reason_en,record\n")
    }

    /// The text in GBK, by the C library's converter.
    private func gbk(_ text: String) throws -> Data {
        let converter = iconv_open("GBK", "UTF-8")
        defer { iconv_close(converter) }
        var input = Array(text.utf8).map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 2)
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                var (left, room) = (source.count, target.count)
                _ = iconv(converter, &from, &left, &to, &room)
                return left == 0 ? target.count - room : nil
            }
        }
        return Data(output.prefix(try #require(written)).map { UInt8(bitPattern: $0) })
    }
}
