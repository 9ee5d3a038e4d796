import HospitalMessages
import Testing

struct CheckTests {
    private static let line: Members = [
        "feedetl_sn": "yp570", "mdtrt_id": "1", "psn_no": "2", "chrg_bchno": "3", "rx_circ_flag": "0",
        "fee_ocur_time": "2023-05-01 09:00:00", "med_list_codg": "XA01ABD075A002010100594",
        "medins_list_codg": "A1",
        "det_item_fee_sumamt": "4.52", "cnt": 1, "pric": .number("4.52"), "bilg_dept_codg": "A02",
        "bilg_dept_name": "内科",
        "bilg_dr_codg": "D1", "bilg_dr_name": "王医生", "hosp_appr_flag": "0",
    ]

    private func faults(
        _ number: String, _ node: String, _ rows: [Members], under conventions: Conventions = Conventions()
    ) throws -> [Fault] {
        let rows = rows.map(Wire.object)
        let input = Node(Members([(node, rows.count == 1 ? rows[0] : .list(rows))]), at: "input")
        return try #require(Transaction.find(number)).faults(in: input, under: conventions)
    }

    private func upload(under conventions: Conventions = Conventions(), _ change: (inout Members) -> Void)
        throws -> [Fault]
    {
        var line = CheckTests.line
        change(&line)
        return try faults("2204", "feedetail", [CheckTests.line, line], under: conventions)
    }

    @Test func `a good line has no faults`() throws { #expect(try upload { _ in } == []) }

    @Test func `a fault names the row and the field`() throws {
        #expect(try upload { $0["psn_no"] = "NULL" } == [Fault("input.feedetail[1].psn_no", .missing)])
        #expect(
            try upload { $0["cnt"] = "1.00001" } == [
                Fault("input.feedetail[1].cnt", .tooManyDecimals(scale: 4))
            ])
        #expect(try upload { $0["pric"] = "两元" } == [Fault("input.feedetail[1].pric", .notNumber)])
        #expect(
            try upload { $0["fee_ocur_time"] = "5月1日" } == [
                Fault("input.feedetail[1].fee_ocur_time", .notMoment)
            ])
        #expect(
            try upload { $0["bilg_dr_name"] = [1] } == [Fault("input.feedetail[1].bilg_dr_name", .notText)])
    }

    @Test func `length is counted in characters, exactly`() throws {
        #expect(try upload { $0["bilg_dr_name"] = .text(String(repeating: "王", count: 50)) } == [])
        #expect(
            try upload { $0["bilg_dr_name"] = .text(String(repeating: "王", count: 51)) }
                == [Fault("input.feedetail[1].bilg_dr_name", .tooLong(characters: 50))])
    }

    @Test func `a code that the list does not have is said with some it has`() throws {
        #expect(
            try upload { $0["hosp_appr_flag"] = "7" }
                == [
                    Fault(
                        "input.feedetail[1].hosp_appr_flag",
                        .unknownCode(list: "hosp_appr_flag", examples: ["0", "1", "2"]))
                ])
    }

    @Test func `line numbers may have letters unless the region says digits`() throws {
        var digits = Conventions()
        digits.digitsOnlySerials = true
        let good = Fault("input.feedetail[0].feedetl_sn", .notDigits(upTo: 15))
        #expect(try upload(under: digits) { $0["feedetl_sn"] = "123456789012345" } == [good])
        for bad in ["0", "000", "1234567890123456", "12a", "-1"] {
            #expect(try upload(under: digits) { $0["feedetl_sn"] = .text(bad) }.count == 2, "\(bad)")
        }
    }

    @Test func `a missing node, an empty list and a wrong kind of node are said`() throws {
        let transaction = try #require(Transaction.find("2204"))
        #expect(transaction.faults(in: Node([:], at: "input")) == [Fault("input.feedetail", .missing)])
        #expect(
            transaction.faults(in: Node(["feedetail": []], at: "input")) == [
                Fault("input.feedetail", .missing)
            ])
        #expect(
            transaction.faults(in: Node(["feedetail": "x"], at: "input")) == [
                Fault("input.feedetail", .notRows)
            ])
        #expect(
            transaction.faults(in: Node(["feedetail": [1]], at: "input")) == [
                Fault("input.feedetail[0]", .notObject)
            ])
    }

    @Test func `a node of one row has one row`() throws {
        #expect(try faults("2205", "data", [[:], [:]]).first == Fault("input.data", .notOne))
        let good: Members = ["mdtrt_id": "1", "chrg_bchno": "0000", "psn_no": "2"]
        #expect(try faults("2205", "data", [good]) == [])
    }

    @Test func `counting stops after twenty`() throws {
        #expect(try faults("2204", "feedetail", Array(repeating: [:], count: 100)).count == 20)
    }

    @Test func `what the region alone requires is required where it says so`() throws {
        var local = Conventions()
        local.localFields = true
        let asked: Members = ["mdtrt_cert_type": "03", "mdtrt_cert_no": "A00000001"]
        #expect(try faults("1101", "data", [asked]) == [])
        #expect(
            try faults("1101", "data", [asked], under: local) == [
                Fault("input.data.card_sn", .missingWhen(field: "mdtrt_cert_type", is: "03")),
                Fault("input.data.psn_cert_type", .missing), Fault("input.data.certno", .missing),
                Fault("input.data.psn_name", .missing),
            ])
    }

    @Test func `a person is asked for by a credential or by a document`() throws {
        #expect(try faults("1101", "data", [["psn_cert_type": "1", "certno": "510000202001010000"]]) == [])
        #expect(
            try faults("1101", "data", [["psn_name": "李四"]]) == [
                Fault("input.data.mdtrt_cert_type", .missing), Fault("input.data.mdtrt_cert_no", .missing),
            ])
    }

    @Test func `rows within rows are checked too`() throws {
        let sold: (Wire) -> Members = { inner in
            var line = CheckTests.line
            line["durg_trac_info"] = inner
            return line
        }
        let transaction = try #require(Transaction.find("2102"))
        func faults(_ inner: Wire) -> [Fault] {
            transaction.faults(in: Node(["druginfo": [:], "drugdetail": .object(sold(inner))], at: "input"))
                .filter { $0.field.contains("drugdetail") }
        }
        #expect(faults(["feedetl_sn": "yp570", "drug_trac_codg": "8", "trdn_flag": "0"]) == [])
        #expect(
            faults([["feedetl_sn": "yp570", "drug_trac_codg": "8", "trdn_flag": "5"]]).map(\.field)
                == ["input.drugdetail.durg_trac_info[0].trdn_flag"])
        #expect(
            faults([["feedetl_sn": "yp570", "trdn_flag": "0"]])
                == [Fault("input.drugdetail.durg_trac_info[0].drug_trac_codg", .missing)])
    }

    @Test func `an extension may be a text or an object`() throws {
        #expect(try upload { $0["exp_content"] = #"{"TRUM_FLAG":"1"}"# } == [])
        #expect(try upload { $0["exp_content"] = ["TRUM_FLAG": "1"] } == [])
        #expect(try upload { $0["exp_content"] = [1] } == [Fault("input.feedetail[1].exp_content", .notText)])
    }
}
