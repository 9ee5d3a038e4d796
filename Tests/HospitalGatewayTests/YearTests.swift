import Claims
import Foundation
import HospitalGateway
import HospitalMessages
import Ledger
import Receipts
import Registry
import Scheme
import Storage
import TestSupport
import Testing
import Visits
import Vocabulary

/// A year at the door: visits of many people at two hospitals, out of order, some taken back, some sent twice, some of which the hospital
/// never saw the answer. At the end the hospitals' own books, ours, the ledger and the receipts agree to the fen.
///
/// `YIKAO_YEAR_VISITS` lives through more of them.
struct YearTests {
    /// What a hospital wrote down for itself.
    private struct Own {
        var total = Money.zero
        var fund = Money.zero
        var count = 0
    }

    @Test func `a year with reversals, retries and lost answers agrees to the fen in all books`() throws {
        let visits = ProcessInfo.processInfo.environment["YIKAO_YEAR_VISITS"].flatMap { Int($0) } ?? 150
        let world = try World()
        var dice = SplitMix64(seed: 20_231_001)
        let people = (1...max(10, visits / 10)).map { "P\($0)" }
        for person in people { try world.person(person) }
        let hospitals = [World.hospital, World.other]
        var own = Dictionary(uniqueKeysWithValues: hospitals.map { ($0, Own()) })
        var open: [(visit: String, person: String, hospital: String, yuan: String)] = []

        func book(_ reply: Reply, _ hospital: String) throws {
            let info = try reply.node("setlinfo")
            #expect(try Identities.broken(in: info, details: reply.rows("setldetail")) == [])
            let total = try info.money("medfee_sumamt")
            own[hospital]?.total += total
            own[hospital]?.fund += try info.money("fund_pay_sumamt")
            own[hospital]?.count += total < .zero ? -1 : 1
        }

        func settle(_ one: (visit: String, person: String, hospital: String, yuan: String)) throws {
            let quoted = try world.done(
                "2206", World.bill(one.visit, one.yuan, person: one.person), from: one.hospital)
            let body = world.message(
                "2207",
                World.bill(one.visit, one.yuan, person: one.person, setl: try quoted.node("setlinfo")),
                from: one.hospital)
            let answer = world.answer(body)
            let reply = try Reply(answer.body)
            try #require(reply.isSuccess, "\(reply.error ?? "")")
            let fate = Int.random(in: 0..<1000, using: &dice)
            switch fate {
            case ..<30:
                try book(reply, one.hospital)
                let settlement = try reply.node("setlinfo").text("setl_id")
                try book(
                    try world.done(
                        "2208", World.back(one.visit, settlement, person: one.person), from: one.hospital),
                    one.hospital)
            case ..<45:
                #expect(world.answer(body) == answer)
                try book(reply, one.hospital)
            case ..<60:
                // The answer was lost, and the hospital calls off what may have been done: it wrote nothing down.
                let message = try Envelope(body).msgid
                _ = try world.done(
                    "2601",
                    ["data": ["psn_no": .text(one.person), "omsgid": .text(message), "oinfno": "2207"]],
                    from: one.hospital)
            default: try book(reply, one.hospital)
            }
        }

        for index in 0..<visits {
            let person = people[Int.random(in: people.indices, using: &dice)]
            let hospital = hospitals[index % 3 == 2 ? 1 : 0]
            let visit = try world.register(person, from: hospital)
            let fen = Int.random(in: 100...90_000, using: &dice)
            let yuan = Money(fen: Int64(fen)).description
            let code = ["A1", "B5", "P10", "C1"][index % 4]
            _ = try world.done(
                "2204", ["feedetail": [World.line(visit, "1", code, yuan, person: person)]], from: hospital)
            open.append((visit, person, hospital, yuan))
            // Out of order: whoever waits is settled now and then.
            while open.count > 5 || (index == visits - 1 && !open.isEmpty) {
                try settle(open.remove(at: Int.random(in: open.indices, using: &dice)))
            }
        }

        for hospital in hospitals {
            let mine = try #require(own[hospital])
            let info = try world.done(
                "3201",
                [
                    "data": [
                        "insutype": "390", "clr_type": "11", "setl_optins": "500000",
                        "stmt_begndate": "2023-03-10", "stmt_enddate": "2023-12-31",
                        "medfee_sumamt": Wire(mine.total), "fund_pay_sumamt": Wire(mine.fund), "acct_pay": 0,
                        "fixmedins_setl_cnt": Wire(mine.count),
                    ]
                ], from: hospital
            ).node("stmtinfo")
            // What was called off is settled and taken back with us, and neither with the hospital: the sums are the same.
            let (result, words) = (try info.text("stmt_rslt"), try info.text("stmt_rslt_dscr"))
            #expect(result == "0", "\(words)")
        }
        #expect(own.values.map(\.fund).sum > .zero)
        let replayed = try world.database.read { try world.desk.replay($0) }
        #expect(replayed.differences == [] && replayed.ledger == [] && replayed.receipts > visits / 2)
        let ledger = try world.database.read { try Journal($0).balance(of: .basicBenefits).amount }
        #expect(ledger == own.values.map(\.fund).sum)
        #expect(try world.database.read { try Journal($0).check().isEmpty })
    }
}
