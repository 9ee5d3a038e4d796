import Foundation
import Tabular
import Testing

@testable import Spreadsheets

struct ColumnProposalTests {
    private func list(_ rows: [[String]]) throws -> TableFile {
        try TableFile(
            bytes: Array(rows.map { $0.joined(separator: ",") }.joined(separator: "\n").utf8), name: "l.csv")
    }

    private func fields(_ rows: [[String]]) throws -> [ListField?] { try list(rows).proposal().map(\.field) }

    /// The headers of lists as departments send them, and what they mean.
    private static let forms: [([String], [ListField?])] = [
        (
            ["序号", "镇街", "村社区", "户主姓名", "户主身份证号", "姓名", "身份证号码", "与户主关系", "救助类别", "纳入时间", "退出时间", "联系电话"],
            [
                .serialNumber, .township, .village, .headName, .headNumber, .name, .identityNumber, .relation,
                .category,
                .categoryFrom, .categoryTo, .phone,
            ]
        ),
        (
            ["残疾人姓名", "公民身份号码", "性别", "民族", "残疾类别", "残疾等级", "残疾证号", "户籍地址", "监护人姓名", "监护人电话"],
            [
                .name, .identityNumber, .sex, .ethnicity, nil, .grade, .certificateNumber, .address, nil,
                .phone,
            ]
        ),
        (
            ["缴费年度", "证件类型", "证件号码", "参保人姓名", "实缴金额", "缴费日期", "电子税票号码", "缴费人", "缴费人证件号码"],
            [
                .year, .identityKind, .identityNumber, .name, .amount, .payDay, .receiptNumber, .payerName,
                .payerNumber,
            ]
        ),
        (
            ["学号", "学生姓名", "身份证件号", "出生年月", "学校名称", "班级", "家长联系电话", "备注"],
            [.personNumber, .name, .identityNumber, .birthDay, .school, .schoolClass, .phone, .note]
        ),
        (
            ["死者姓名", "死者身份证号", "死亡日期", "死亡原因", "户口所在地"],
            [.name, .identityNumber, .deathDay, .reason, .address]
        ),
        (
            ["*姓名(必填)", "＊身份证号（18位）", "人员类别【代码】", "金额（元）", "户籍地址/乡镇", "户籍地址/村"],
            [.name, .identityNumber, .category, .amount, .township, .village]
        ),
        (["Name", "ID_Number", "Sex", "Phone"], [.name, .identityNumber, .sex, .phone]),
    ]

    @Test(arguments: forms)
    func `a form is understood by its headings`(headings: [String], expected: [ListField?]) throws {
        let found = try fields([headings, headings.map { _ in "" }, headings.indices.map { "值\($0)" }])
        for ((heading, wanted), got) in zip(zip(headings, expected), found) {
            if let wanted { #expect(got == wanted, "\(heading)") }
        }
    }

    private let people = [
        ["张三", "510212199001011234", "男", "13800138000", "户主", "380"],
        ["李四", "51021219900101123X", "女", "13900138000", "配偶", "380.5"],
        ["欧阳小明", "510212199001011250", "男", "13700138000", "长子", "1"],
    ]

    @Test func `content tells where headings do not`() throws {
        let proposals = try list([["甲", "乙", "丙", "丁", "戊", "己"]] + people).proposal()
        #expect(proposals.map(\.field) == [.name, .identityNumber, .sex, .phone, .relation, nil])
        #expect(proposals[1].reason.chinese == "列名不认识；100% 的内容像身份证号。")
        #expect(proposals[1].score >= 60 && proposals[0].score < 60)
    }

    @Test func `content that contradicts a heading lowers its score, and says so`() throws {
        let right = try list([["姓名", "身份证号", "性别", "电话", "关系", "金额"]] + people).proposal()
        #expect(right.map(\.score) == [100, 100, 100, 100, 100, 100])
        let wrong = try list([["身份证号", "姓名", "性别", "电话", "关系", "金额"]] + people).proposal()
        #expect(wrong[0].score < 60 && wrong[0].reason.chinese == "列名同“身份证号”；0% 的内容像身份证号。")
    }

    @Test func `one thing stands in one column, the better one; the other is told why`() throws {
        let proposals = try list([["身份证号", "身份证号码", "姓名"], ["", "510212199001011234", "张三"]]).proposal()
        #expect(proposals.map(\.field) == [.identityNumber, nil, .name])
        #expect(proposals[1].reason.chinese == "与 A 列意思相同，A 列更像。")
        #expect(proposals[1].others.contains(.identityNumber))
        let filled = try list(
            [["身份证号", "身份证号码", "姓名"]] + (0..<4).map { ["\($0)", "510212199001011234", "张三"] })
        #expect(try filled.proposal().map(\.field) == [nil, .identityNumber, .name])
    }

    @Test func `a heading that speaks of another person is not taken for this one`() throws {
        let found = try fields([["姓名", "监护人身份证号", "户主", "代理人姓名", "联系人电话"], ["a", "b", "c", "d", "e"]])
        #expect(found == [.name, nil, .headName, nil, .phone])
    }

    @Test func `every field goes by its own Chinese name, and by no other field's`() {
        for field in ListField.allCases {
            let best = Heading.matches(field.chinese).max { $0.value.score < $1.value.score }
            #expect(Heading.matches(field.chinese)[field]?.score == 100, "\(field)")
            #expect(best?.value.score == 100)
            for heading in field.headings {
                #expect(Heading.plain(heading) == heading, "\(heading) is not written as it is compared")
                let owners = ListField.allCases.filter { $0.headings.contains(heading) }
                #expect(owners == [field], "\(heading)")
            }
        }
    }

    @Test func `no reason holds what stands in the list`() throws {
        for proposal in try list([["姓名", "510212199001011234", "丙", "丁", "戊", "己"]] + people).proposal() {
            #expect(
                !proposal.reason.description.contains("5102") && !proposal.reason.description.contains("张三"))
        }
    }
}

struct ColumnMappingTests {
    private let text = "姓名,身份证号,联系电话\n张三,510212199001011234,13800138000\n"

    @Test func `a mapping is edited, kept and found again`() throws {
        let list = try TableFile(bytes: Array(text.utf8), name: "l.csv")
        var mapping = ColumnMapping(list.header, try list.proposal())
        #expect(mapping[.name] == 0 && mapping[.identityNumber] == 1 && mapping[.phone] == 2)
        mapping[.note] = 2
        #expect(mapping[.phone] == nil && mapping.field(in: 2) == .note)
        mapping[.note] = nil
        #expect(mapping.field(in: 2) == nil)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(mapping)
        #expect(
            String(decoding: data, as: UTF8.self)
                == "{\"columns\":{\"identityNumber\":1,\"name\":0},\"fingerprint\":\"\(list.header.fingerprint)\"}"
        )
        #expect(try JSONDecoder().decode(ColumnMapping.self, from: data) == mapping)
    }

    @Test(arguments: [
        "{\"columns\":{\"nonsense\":1},\"fingerprint\":\"a\"}",
        "{\"columns\":{\"name\":-1},\"fingerprint\":\"a\"}",
    ])
    func `a mapping that cannot be is refused`(json: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ColumnMapping.self, from: Data(json.utf8))
        }
    }
}
