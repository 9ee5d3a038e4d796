import Audit
import Foundation
import HospitalMessages
import Registry
import Storage
import Testing
import Visits
import Vocabulary

@testable import HospitalGateway

/// What must not be had by a message: a stay's money for a visit, somebody else's visit, a person's number in clear.
struct GuardTests {
    let world: World

    init() throws {
        world = try World()
        try world.person("P1")
    }

    // MARK: - Kinds of care

    @Test(arguments: ["21", "2101", "52"])
    func `a visit and a purchase are not settled as a stay`(_ care: String) throws {
        let visit = try world.register()
        _ = try world.done("2204", ["feedetail": [World.line(visit, "1", "A1", "500.00")]])
        for reply in [
            try world.send("2206", World.bill(visit, "500.00", care: care)),
            try world.send("2207", World.bill(visit, "500.00", care: care)),
            try world.send(
                "2203",
                [
                    "mdtrtinfo": [
                        "mdtrt_id": .text(visit), "psn_no": "P1", "med_type": .text(care),
                        "begntime": "2023-03-10 09:00:00", "dise_codg": "J18.900", "dise_name": "肺炎",
                    ],
                    "diseinfo": [
                        [
                            "diag_type": "1", "diag_srt_no": 1, "diag_code": "J18.900", "diag_name": "肺炎",
                            "diag_dept": "A01", "dise_dor_no": "D1", "dise_dor_name": "试",
                            "diag_time": "2023-03-10 09:00:00", "vali_flag": "1",
                        ]
                    ],
                ]),
            try world.send(
                "2102",
                [
                    "druginfo": [
                        "psn_no": "P1", "mdtrt_cert_type": "02", "mdtrt_cert_no": "1",
                        "begntime": "2023-03-10 09:00:00", "medfee_sumamt": "5.00", "insutype": "390",
                        "acct_used_flag": "0", "med_type": .text(care),
                    ],
                    "drugdetail": [World.line("", "1", "A1", "5.00")],
                ], from: World.pharmacy),
        ] {
            #expect(!reply.isSuccess && reply.error?.contains("med_type") == true, "\(reply.error ?? "")")
        }
    }

    // MARK: - Who somebody is

    private func document(_ text: String) throws -> IdentityDocument {
        try #require(IdentityDocument.read(text).number)
    }

    @Test func `another person's number does not open a visit; one on nobody's record proves nothing`() throws
    {
        try world.person("P2", document: try document("990101197005010041"))
        func open(_ number: String, _ person: String) throws -> Reply {
            try world.send(
                "2201",
                [
                    "data": [
                        "psn_no": .text(person), "insutype": "390", "begntime": "2023-03-10 09:00:00",
                        "mdtrt_cert_type": "02", "mdtrt_cert_no": .text(number), "ipt_otp_no": "O1",
                        "dept_code": "A01", "dept_name": "内科", "caty": "A03",
                    ]
                ])
        }
        #expect(try open("990101197005010041", "P1").error?.contains("mdtrt_cert_no") == true)
        #expect(try open("990101197005010041", "P2").isSuccess)
        #expect(try open("990101197005010068", "P1").isSuccess)
    }

    @Test func `a number in a message, however its field is spelt, is nowhere in clear`() throws {
        let secret = "990101197005010068"
        let visit = try world.done(
            "2201",
            [
                "data": [
                    "psn_no": "P1", "insutype": "390", "begntime": "2023-03-10 09:00:00",
                    "mdtrt_cert_type": "02", "mdtrt_cert_no": .text(secret), "CERTNO": .text(secret),
                    "Psn_Name": .text("名\(secret)"), "idcard": .text(secret), "ipt_otp_no": "O1",
                    "dept_code": "A01", "dept_name": "内科", "caty": "A03",
                    "exp_content": .text("{\"id\":\"\(secret)\"}"),
                ]
            ]
        ).node("data").text("mdtrt_id")
        _ = try world.done("2204", ["feedetail": [World.line(visit, "1", "A1", "5.00")]])
        _ = try world.done(
            "2501",
            [
                "refmedin": [
                    "psn_no": "P1", "insutype": "390", "tel": .text(secret), "AGNTER_CERTNO": .text(secret),
                    "agnter_certno": .text(secret), "diag_code": "J18.900", "diag_name": "肺炎",
                    "reflin_medins_no": .text(World.far), "reflin_medins_name": "试",
                    "mdtrtarea_admdvs": "110101",
                    "refl_type": "3", "refl_date": "2023-03-01", "refl_rea": "条件所限", "refl_opnn": "同意",
                    "begndate": "2023-03-01",
                ]
            ])
        let kept: [String] = try world.database.read { connection in
            try connection.rows("SELECT content FROM visit_event").map { try $0[0] }
                + connection.rows("SELECT reported FROM filing").map { try $0[0] }
        }
        #expect(kept.count > 2 && kept.contains { $0.contains("A01") })
        #expect(kept.allSatisfy { !$0.contains(secret) })
    }

    @Test func `a question about a person goes on record`() throws {
        _ = try world.done(
            "2001",
            [
                "data": [
                    "psn_no": "P1", "insutype": "390", "fixmedins_code": .text(World.hospital),
                    "med_type": "11", "begntime": "2023-03-10 09:00:00",
                ]
            ])
        let entry = try #require(
            try world.database.read { try AuditLog($0).entries(limit: 1) }.first?.entry)
        #expect(entry.act == .viewed && entry.by == World.hospital && entry.key == "P1")
    }

    @Test func `a visit goes on under the record that its person's was put into`() throws {
        let gone = try world.person("P5", enrolled: false)
        let kept = try world.person("P6")
        let visit = try world.register("P5")
        _ = try world.done("2204", ["feedetail": [World.line(visit, "1", "A1", "500.00", person: "P5")]])
        try world.database.transaction {
            try Merges($0).merge(gone, into: kept, reason: "重复", recorded: World.noon(3, 10))
        }
        let reply = try world.done("2207", World.bill(visit, "500.00", person: "P5"))
        #expect(try reply.node("setlinfo").text("psn_no") == "P6")
        let settlement = try reply.node("setlinfo").text("setl_id")
        _ = try world.done("2208", World.back(visit, settlement, person: "P6"))
    }

    // MARK: - Care elsewhere

    @Test func `an emergency elsewhere says how urgent it was, an injury that it is one`() throws {
        let visit = try world.register(from: World.far)
        _ = try world.done(
            "2204", ["feedetail": [World.line(visit, "1", "A1", "5.00")]], from: World.far)
        func quote(_ said: String?) throws -> String? {
            var data = try Node(World.bill(visit, "5.00", care: "13"), at: "input").node("data").members
            data["exp_content"] = Wire(said)
            return try world.send("2206", ["data": .object(data)], from: World.far).error
        }
        for said in [nil, "{}", #"{"OTP_ER_REFL_FLAG":"2"}"#] {
            #expect(try quote(said)?.contains("OTP_ER_REFL_FLAG") == true)
        }
        // What is said of care elsewhere is not known to this policy, which is another matter.
        #expect(try quote(#"{"OTP_ER_REFL_FLAG":"1"}"#)?.contains("OTP_ER_REFL_FLAG") == false)
    }

    // MARK: - Codes of a region

    @Test func `a region's own codes are read from a file, and what is wrong in it is named`() throws {
        let codes = try LocalCodes(
            file: Array(
                #"{"cares":{"19":{"kind":"outpatient","clearing":"11"}},"conditions":{"M03900":"bp"},"identities":{"orphan":"2360"}}"#
                    .utf8))
        #expect(codes.cares["19"]?.kind == .outpatient && codes.cares["21"]?.kind == .inpatient)
        #expect(codes.conditions == ["M03900": "bp"] && codes.identities[.orphan] == "2360")
        for (text, place) in [
            ("", ""), ("[]", ""), (#"{"cares":{"19":{"clearing":"11"}}}"#, "cares.19.kind"),
            (#"{"cares":{"19":{"kind":"flying","clearing":"11"}}}"#, "cares.19.kind"),
            (#"{"identities":{"nobody":"1"}}"#, "identities.nobody"),
        ] {
            let fault = #expect(throws: LocalCodes.FileFault.self) { try LocalCodes(file: Array(text.utf8)) }
            #expect(fault?.words.zh.hasPrefix(place) == true, "\(text)")
        }
    }
}
