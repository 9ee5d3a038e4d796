import HospitalMessages
import Testing

struct BrokenInputTests {
    @Test func `the example of every transaction has no fault, wherever it is sent`() {
        var local = Conventions()
        local.localFields = true
        local.digitsOnlySerials = true
        for transaction in Transaction.all {
            #expect(transaction.faults(in: transaction.example) == [], "\(transaction.number)")
            #expect(transaction.faults(in: transaction.example, under: local) == [], "\(transaction.number)")
        }
    }

    @Test func `whatever is broken in an input is found, that and nothing else`() {
        var digits = Conventions()
        digits.digitsOnlySerials = true
        var count = 0
        for conventions in [Conventions(), digits] {
            for transaction in Transaction.all {
                let all = BrokenInput.all(of: transaction, from: transaction.example, under: conventions)
                let missed = all.filter {
                    transaction.faults(in: $0.input, under: $0.conventions) != [$0.fault]
                }
                #expect(missed.map(\.what) == [], "\(transaction.number)")
                count += all.count
            }
        }
        #expect(count > 5000)
    }

    @Test func `each required field is left out once, and each kind of fault is met`() throws {
        let transaction = try #require(Transaction.find("2207"))
        let all = BrokenInput.all(of: transaction, from: transaction.example)
        let required = try #require(transaction.input("data")).fields.filter { $0.requirement == .always }
        for field in required {
            #expect(
                all.filter { $0.fault == Fault("input.data.\(field.name)", .missing) }.count == 1,
                "\(field.name)")
        }
        #expect(all.contains { $0.fault == Fault("input.data", .missing) })
        #expect(all.contains { $0.fault == Fault("input.data.medfee_sumamt", .tooManyDecimals(scale: 2)) })
        #expect(all.contains { $0.fault == Fault("input.data.psn_no", .tooLong(characters: 30)) })
        #expect(all.contains { $0.what == "data.med_type with a code that is not in the list" })
        #expect(
            all.contains {
                $0.fault == Fault("input.data.card_sn", .missingWhen(field: "mdtrt_cert_type", is: "03"))
            })
    }

    @Test func `a message of a real flow, without what regions ask for besides, is broken as well`() throws {
        let transaction = try #require(Transaction.find("2205"))
        let good = Node(["data": ["mdtrt_id": "1", "chrg_bchno": "0000", "psn_no": "2"]], at: "input")
        let all = BrokenInput.all(of: transaction, from: good)
        #expect(all.allSatisfy { transaction.faults(in: $0.input, under: $0.conventions) == [$0.fault] })
        #expect(all.contains { $0.fault == Fault("input.data.exp_content", .tooLong(characters: 4000)) })
    }
}
