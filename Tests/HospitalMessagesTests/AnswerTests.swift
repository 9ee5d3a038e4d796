import HospitalMessages
import Testing
import Vocabulary

struct AnswerTests {
    /// A settlement with every field of its table.
    private func settled(_ number: String, _ change: (inout Members) -> Void = { _ in }) throws -> [Fault] {
        let transaction = try #require(Transaction.find(number))
        var info = Members()
        for field in try #require(transaction.output("setlinfo")).fields {
            info[field.name] = AnswerTests.value(field)
        }
        change(&info)
        let row: Wire = [
            "fund_pay_type": "390101", "inscp_scp_amt": 1, "crt_payb_lmt_amt": 0, "fund_payamt": 1,
            "fund_pay_type_name": "居民统筹",
        ]
        return transaction.faults(inOutput: [
            "setlinfo": .object(info), "setldetail": [row], "detlcutinfo": [],
        ])
    }

    private static func value(_ field: Field) -> Wire {
        switch field.kind {
        case .number: .number("1.00")
        case .day: "1949-12-31"
        case .moment: "2023-05-01 09:30:00"
        default: .text(field.list.flatMap(CodeList.find)?.codes.first?.code ?? "1")
        }
    }

    @Test(arguments: ["2101", "2102", "2103", "2206", "2207", "2208", "2303", "2304", "2305"])
    func `an answer with every amount has no fault`(number: String) throws {
        #expect(try settled(number) == [])
    }

    @Test func `every amount of a settlement must be there, as a number`() throws {
        for field in try #require(Transaction.find("2207")?.output("setlinfo")).fields {
            guard case .number(_, 2) = field.kind else { continue }
            for nothing in [nil, .null, ""] as [Wire?] {
                #expect(
                    try settled("2207") { $0[field.name] = nothing } == [
                        Fault("output.setlinfo.\(field.name)", .missing)
                    ])
            }
            #expect(
                try settled("2207") { $0[field.name] = "1.00" } == [
                    Fault("output.setlinfo.\(field.name)", .notNumber)
                ])
        }
    }

    @Test func `what is settled says when; what is only reckoned need not`() throws {
        #expect(
            try settled("2207") { $0["setl_time"] = .null } == [Fault("output.setlinfo.setl_time", .missing)])
        #expect(try settled("2206") { $0["setl_time"] = .null } == [])
    }

    @Test func `an output that is the list, one that is flat, and one that is not there`() throws {
        let payments = try #require(Transaction.find("90100"))
        let row: Members = [
            "poolarea_no": "970000", "insutype": "390", "clct_type": "10", "clct_flag": "1",
            "accrym_begn": "202301", "accrym_end": "202312",
        ]
        #expect(payments.faults(inOutput: [.object(row)]) == [])
        #expect(payments.faults(inOutput: []) == [])
        var without = row
        without["clct_flag"] = nil
        #expect(
            payments.faults(inOutput: [.object(row), .object(without)]) == [
                Fault("output.rows[1].clct_flag", .missing)
            ])
        let file = try #require(Transaction.find("9101"))
        #expect(file.faults(inOutput: ["file_qury_no": "1", "filename": "a", "fixmedins_code": "H1"]) == [])
        #expect(
            file.faults(inOutput: ["file_qury_no": "1", "filename": "a"]) == [
                Fault("output.fixmedins_code", .missing)
            ])
        #expect(try #require(Transaction.find("2202")).faults(inOutput: .null) == [])
        #expect(
            try #require(Transaction.find("2201")).faults(inOutput: .null) == [Fault("output", .notObject)])
        #expect(
            try #require(Transaction.find("2201")).faults(inOutput: [:]) == [Fault("output.data", .missing)])
    }

    @Test(.enabled(if: !Samples.all.isEmpty), arguments: Samples.replies)
    func `recorded answers lack what we know of, and nothing else is wrong with them`(sample: Samples.Sample)
        throws
    {
        guard let transaction = Transaction.find(sample.infno) else { return }
        let reply = try Reply(sample.bytes)
        guard reply.isSuccess else { return }
        var open = Conventions()
        // Codes of other regions.
        open.openLists = Set(CodeList.all.map(\.name))
        let faults = transaction.faults(inOutput: reply.output, under: open).filter { fault in
            !(fault.kind == .missing && AnswerTests.lacking.contains { fault.field.hasSuffix($0) })
        }
        #expect(faults == [])
    }

    /// What older servers leave out or null.
    private static let lacking = [
        "hifdm_pay", "crt_payb_lmt_amt", "psn_part_amt", "hosp_part_amt", "acct_mulaid_pay", "fund_pay_type",
        "fund_payamt",
    ]
}
