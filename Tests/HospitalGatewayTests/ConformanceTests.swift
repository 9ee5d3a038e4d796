import Foundation
import HospitalMessages
import Registry
import Storage
import Testing
import Visits
import Vocabulary

@testable import HospitalGateway

/// Every way to break a message by the tables, sent through the door: the answer is a failure that names the field.
struct ConformanceTests {
    /// Every how-manieth broken message is sent; all of them unless `CONFORMANCE_STEP` says otherwise.
    static let step = ProcessInfo.processInfo.environment["CONFORMANCE_STEP"].flatMap(Int.init) ?? 1

    @Test func `every broken message of every transaction is refused by the name of its field`() throws {
        let world = try World()
        try world.person("P1")
        // One region's own required fields are this institution's.
        try world.register(
            Institution(
                facility: World.other, key: .init(access: "ak", secret: "s3cret"), localFields: true))
        let before = try world.balances()
        var sent = 0
        for number in DoorWork.handlers.keys.sorted() {
            let transaction = try #require(Transaction.find(number))
            let all = BrokenInput.all(of: transaction, from: transaction.example)
            #expect(!all.isEmpty, "\(number) has nothing that can be broken")
            for (index, broken) in all.enumerated()
            where index % ConformanceTests.step == 0 {
                let reply = try world.send(
                    number, broken.input.members,
                    from: broken.conventions.localFields ? World.other : World.hospital)
                sent += 1
                #expect(reply.infcode == "-1", "\(number) \(broken.what)")
                #expect(reply.error == broken.fault.message, "\(number) \(broken.what)")
            }
        }
        #expect(sent > 2600 / ConformanceTests.step)
        #expect(try world.balances() == before)
    }

    @Test func `messages of a real flow, broken field by field, are refused, and then done as they were`()
        throws
    {
        let world = try World()
        try world.person("P1")
        let visit = try world.register()
        let charge: Members = ["feedetail": [World.line(visit, "1", "A1", "500.00")]]
        func tryBroken(_ number: String, _ good: Members) throws {
            let transaction = try #require(Transaction.find(number))
            for broken in BrokenInput.all(of: transaction, from: Node(good, at: "input"))
            where !broken.conventions.localFields {
                let reply = try world.send(number, broken.input.members)
                #expect(reply.infcode == "-1", "\(number) \(broken.what)")
                #expect(reply.error == broken.fault.message, "\(number) \(broken.what)")
            }
        }
        try tryBroken("2204", charge)
        _ = try world.done("2204", charge)
        let bill = World.bill(visit, "500.00")
        try tryBroken("2206", bill)
        try tryBroken("2207", bill)
        let settled = try world.done("2207", bill).node("setlinfo").text("setl_id")
        let back = World.back(visit, settled)
        try tryBroken("2208", back)
        _ = try world.done("2208", back)
    }

    // MARK: - Well formed, and not to be done

    @Test func `what comes before its turn is refused`() throws {
        let world = try World()
        try world.person("P1")
        let (visit, stay) = (try world.register(), try world.admit())
        func refused(_ number: String, _ input: Members, _ word: String) throws {
            let reply = try world.send(number, input)
            #expect(
                reply.infcode == "-1" && reply.error?.contains(word) == true,
                "\(number): \(reply.error ?? "")")
        }
        let one: Members = ["data": ["mdtrt_id": .text(stay), "psn_no": "P1"]]
        try refused("2207", World.bill(visit, "1.00"), "没有未结算的费用明细")
        try refused("2304", World.stayBill(stay, "1.00"), "没有未结算的费用明细")
        try refused("2405", one, "尚未办理出院")
        try refused("2204", ["feedetail": [World.line(stay, "1", "A1", "1.00")]], "这不是门诊就诊")
        try refused("2301", ["feedetail": [World.line(visit, "1", "A1", "1.00")]], "这不是住院")
        _ = try world.done("2402", World.discharge(stay))
        try refused("2402", World.discharge(stay), "已办理出院")
        try refused("2404", one, "已办理出院")
    }

    @Test func `a visit is its institution's and its person's alone, for whatever is asked`() throws {
        let world = try World()
        try world.person("P1")
        try world.person("P9")
        let (visit, stay) = (try world.register(), try world.admit())
        func only(_ visit: String, _ person: String) -> Members {
            [
                "data": [
                    "mdtrt_id": .text(visit), "psn_no": .text(person), "ipt_otp_no": "O1",
                    "chrg_bchno": "0000",
                ]
            ]
        }
        func messages(_ person: String) -> [(String, Members)] {
            [
                ("2202", only(visit, person)), ("2205", only(visit, person)),
                ("2204", ["feedetail": [World.line(visit, "1", "A1", "1.00", person: person)]]),
                ("2206", World.bill(visit, "1.00", person: person)),
                ("2207", World.bill(visit, "1.00", person: person)), ("2404", only(stay, person)),
                ("2405", only(stay, person)),
                ("2301", ["feedetail": [World.line(stay, "1", "A1", "1.00", person: person)]]),
            ]
        }
        for (number, input) in messages("P9") {
            let reply = try world.send(number, input)
            #expect(!reply.isSuccess && reply.error?.contains("mdtrt_id") == true, "\(number)")
        }
        for (number, input) in messages("P1") {
            let reply = try world.send(number, input, from: World.other)
            #expect(!reply.isSuccess && reply.error?.contains("mdtrt_id") == true, "\(number)")
        }
        for (number, input) in messages("nobody") {
            let reply = try world.send(number, input)
            #expect(!reply.isSuccess && reply.error?.contains("psn_no") == true, "\(number)")
        }
    }

    @Test func `an enrolment that ended covers nothing after it, and a wait nothing before its end`() throws {
        let world = try World()
        let left = try world.person("P1")
        try world.person("P3", from: Day(2023, 6, 1))
        try world.database.transaction { connection in
            let enrolments = Enrolments(connection)
            for one in try enrolments.of(left) {
                try enrolments.end(one.id, after: Day(2023, 2, 28)!, recorded: World.noon(3, 1))
            }
        }
        let before = try world.balances()
        for person in ["P1", "P3"] {
            let visit = try world.register(person)
            _ = try world.done(
                "2204", ["feedetail": [World.line(visit, "1", "A1", "500.00", person: person)]])
            for number in ["2206", "2207"] {
                let reply = try world.send(number, World.bill(visit, "500.00", person: person))
                #expect(reply.infcode == "-1" && reply.error?.isEmpty == false, "\(number) \(person)")
            }
        }
        #expect(try world.balances() == before)
    }
}
