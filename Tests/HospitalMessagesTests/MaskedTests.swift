import HospitalMessages
import Testing

struct MaskedTests {
    @Test func `a value keeps its shape and says nothing`() {
        let wire: Wire = [
            "infno": "1101", "opter_name": "王医生",
            "input": [
                "data": [
                    "certno": "11010519491231002X", "psn_name": "张三", "mdtrt_cert_type": "02",
                    "tel": "138-0000-1234",
                    "medfee_sumamt": .number("12.50"), "age": .number("71.2"), "card_sn": "NULL",
                    "made_up_by_a_client": "张三",
                ]
            ],
        ]
        let masked: Wire = [
            "infno": "1101", "opter_name": "某某某",
            "input": [
                "data": [
                    "certno": "99999999999999999A", "psn_name": "某某", "mdtrt_cert_type": "02",
                    "tel": "999-9999-9999",
                    "medfee_sumamt": .number("12.50"), "age": .number("99.9"), "card_sn": "NULL",
                    "made_up_by_a_client": "某某",
                ]
            ],
        ]
        #expect(wire.masked == masked)
    }

    @Test func `a masked number is still a number`() throws {
        for number in ["0", "-0", "1E+2", "0.5", "-12.5e-3"] {
            let masked = Wire.object(["age": .number(number)]).masked
            #expect(try Wire(masked.bytes) == masked)
        }
        #expect(Wire.object(["age": .number("1E+2")]).masked == ["age": .number("9E+9")])
    }

    @Test func `packed JSON and lists are masked too`() {
        let wire: Wire = [
            "exp_content": #"{"psn_name":"张三"}"#, "diseinfo": [["diag_code": "A08.000", "diag_name": "腹泻"]],
        ]
        #expect(
            wire.masked == [
                "exp_content": #"{"AAA_AAAA":"某某"}"#,
                "diseinfo": [["diag_code": "A99.999", "diag_name": "某某"]],
            ])
    }

    /// Fields that say who somebody is, what they have, or that they are in need.
    private static let personal = [
        "psn_no", "psn_name", "certno", "mdtrt_cert_no", "card_sn", "brdy", "gend", "naty", "tel", "addr",
        "coner_name",
        "agnter_name", "agnter_certno", "agnter_tel", "agnter_addr", "emp_name", "diag_code", "diag_name",
        "dise_codg",
        "dise_name", "main_cond_dscr", "dise_cond_dscr", "adm_diag_dscr", "dscg_maindiag_code",
        "dscg_maindiag_name",
        "opsp_dise_code", "opsp_dise_name", "psn_idet_type", "psn_type", "psn_type_lv", "ipt_otp_no",
        "ipt_no", "medrcdno",
        "matn_type", "birctrl_type", "die_date", "trum_site", "trum_rea", "memo", "exp_content", "opter_name",
        "opter",
        "bilg_dr_name", "sign_no", "cainfo", "invono",
    ]

    @Test(arguments: personal)
    func `what is personal is not shown`(field: String) {
        let secret = "张三11010519491231002Zz"
        let wire = Wire.object(
            Members([(field, .text(secret)), ("rows", [.object(Members([(field, .text(secret))]))])]))
        let text = String(decoding: wire.masked.bytes, as: UTF8.self)
        #expect(!text.contains("张") && !text.contains("1949") && !text.contains("z"))
    }

    @Test func `of the recorded messages no name and no number of a document is left`() throws {
        for sample in Samples.all {
            let text = String(decoding: try Wire(sample.bytes).masked.bytes, as: UTF8.self)
            for secret in ["张三", "李四", "11010519491231002X", "510000202001010000", "A00000001"] {
                #expect(!text.contains(secret), "\(sample.name)")
            }
        }
    }
}
