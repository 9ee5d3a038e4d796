import HospitalMessages
import Testing

struct EnvelopeTests {
    static let head: Members = [
        "infno": "2207", "msgid": "H99990000001202111291809520478", "mdtrtarea_admvs": "970000",
        "insuplc_admdvs": "970000",
        "recer_sys_code": "99", "dev_no": "null", "cainfo": "null", "signtype": "SM2", "infver": "V1.0",
        "opter_type": "1",
        "opter": "0001", "opter_name": "王医生", "inf_time": "2021-11-29 18:09:52",
        "fixmedins_code": "H99990000001",
        "fixmedins_name": "江洲市第一人民医院", "sign_no": "null", "input": ["data": ["psn_no": "1"]],
    ]

    private func envelope(_ change: (inout Members) -> Void = { _ in }) throws -> Envelope {
        var head = EnvelopeTests.head
        change(&head)
        return try Envelope(Wire.object(head).bytes)
    }

    @Test func `an envelope is read`() throws {
        let envelope = try envelope()
        #expect(envelope.infno == "2207")
        #expect(envelope.msgid == "H99990000001202111291809520478")
        #expect(envelope.careDistrict == "970000")
        #expect(envelope.insuredDistrict == "970000")
        #expect(envelope.sent.description == "2021-11-29 18:09:52")
        #expect(envelope.institution == "H99990000001")
        #expect(envelope.signIn == nil)
        #expect(try envelope.input.node("data").text("psn_no") == "1")
    }

    @Test(arguments: [
        "infno", "msgid", "mdtrtarea_admvs", "recer_sys_code", "infver", "opter_type", "opter", "opter_name",
        "inf_time",
        "fixmedins_code", "fixmedins_name", "input",
    ])
    func `what is required is required`(field: String) {
        for value in [nil, .null, "", "null"] as [Wire?] {
            #expect(throws: Fault(field, .missing)) { try envelope { $0[field] = value } }
        }
    }

    @Test(arguments: [
        ("infno", 6), ("msgid", 40), ("mdtrtarea_admvs", 6), ("insuplc_admdvs", 6), ("recer_sys_code", 10),
        ("infver", 6),
        ("opter", 30), ("opter_name", 50), ("fixmedins_code", 12), ("fixmedins_name", 200), ("sign_no", 40),
        ("dev_no", 100),
        ("dev_safe_info", 2000), ("cainfo", 1024), ("signtype", 10),
    ])
    func `lengths hold exactly`(field: String, length: Int) throws {
        func text(_ count: Int) -> Wire {
            .text(String(repeating: field == "opter_name" ? "王" : "9", count: count))
        }
        _ = try envelope { $0[field] = text(length) }
        #expect(throws: Fault(field, .tooLong(characters: length))) {
            try envelope { $0[field] = text(length + 1) }
        }
    }

    @Test func `unknown keys are ignored`() throws {
        _ = try envelope {
            $0["serv_code"] = "x"
            $0["recer_admvs"] = ["a": 1]
            $0["enc_type"] = ""
        }
    }

    @Test func `an encrypted message is refused in words`() throws {
        do {
            _ = try envelope { $0["enc_type"] = "SM4" }
            Issue.record("it was taken")
        } catch let fault as Fault {
            #expect(fault.field == "enc_type")
            #expect(fault.message.contains("加密"))
        }
    }

    @Test func `the input may be a text that holds an object`() throws {
        let envelope = try envelope { $0["input"] = #"{"data":{"psn_no":"1"}}"# }
        #expect(try envelope.input.node("data").text("psn_no") == "1")
        #expect(throws: Fault("input", .notObject)) { try self.envelope { $0["input"] = "[1]" } }
        #expect(throws: Fault("input", .notObject)) { try self.envelope { $0["input"] = [1] } }
        #expect(throws: Fault("input", .unreadable(WireError(kind: .cutOff, byte: 1)))) {
            try self.envelope { $0["input"] = "{" }
        }
    }

    @Test func `a message that is no object is refused`() {
        for text in ["[]", "1", "\"a\"", "null"] {
            #expect(throws: Fault("", .unreadable(WireError(kind: .unexpected, byte: 0)))) {
                try Envelope(Array(text.utf8))
            }
        }
    }

    @Test func `letters of a number are read as capitals, and nothing but letters and digits`() throws {
        #expect(try envelope { $0["infno"] = "2207a" }.infno == "2207A")
        #expect(try envelope { $0["infno"] = .number("2207") }.infno == "2207")
        #expect(throws: Fault.self) { try envelope { $0["infno"] = "22/07" } }
    }

    @Test func `times and kinds of operators are checked`() throws {
        #expect(throws: Fault("inf_time", .notMoment)) { try envelope { $0["inf_time"] = "20211129180952" } }
        #expect(throws: Fault("opter_type", .unknownCode(list: "opter_type", examples: ["1", "2", "3"]))) {
            try envelope { $0["opter_type"] = "4" }
        }
    }

    @Test(arguments: [
        ("/fsi/api/rsfComIfsService/callService", true), ("/fsi/api/rsfComIfsService/callService/2207", true),
        ("/ebus/x/prd/hsa/hgs/2208", false), ("/hsa/hgs/2207?x=1", true), ("/", true), ("", true),
        ("/api/v1/route/", true),
        ("/2207A", false), ("/fsi/api/outpatientSettleService/saveSettletmentV2", true), ("/12345678", true),
    ])
    func `a path that ends in a number must end in this one`(path: String, agrees: Bool) throws {
        #expect(try envelope().agrees(withPath: path) == agrees)
    }
}
