import HospitalGateway
import HospitalMessages
import Testing
import Vocabulary

struct CatalogueQueryTests {
    let world: World

    init() throws { world = try World() }

    private func page(_ number: String, _ page: Int, of size: Int, _ more: Members = [:]) throws -> Reply {
        var data: Members = ["updt_time": "2020-01-01", "page_num": Wire(page), "page_size": Wire(size)]
        for member in more.list { data[member.key] = member.value }
        let reply = try world.done(number, ["data": .object(data)])
        #expect(Transaction.find(number)?.faults(inOutput: reply.output) == [])
        return reply
    }

    @Test func `the catalogue comes page by page, each item once`() throws {
        var codes: [String] = []
        for number in 1...3 {
            let reply = try page("1312", number, of: 2)
            codes += try reply.rows("data").map { try $0.text("hilist_code") }
            #expect(reply.output["recordCounts"] == 5 && reply.output["pages"] == 3)
            #expect(reply.output["lastPage"] == .text(number == 3 ? "true" : "false"))
            #expect(reply.output["firstPage"] == .text(number == 1 ? "true" : "false"))
        }
        #expect(codes == ["A1", "B5", "C1", "L1", "P10"])
        #expect(try page("1312", 4, of: 2).rows("data").isEmpty)
        #expect(try page("1312", 1, of: 9, ["hilist_name": "乙"]).rows("data").count == 1)
        #expect(try page("1312", 1, of: 9, ["list_type": "201"]).rows("data").count == 1)
        #expect(try page("1312", 1, of: 9, ["query_date": "2019-12-31"]).rows("data").isEmpty)
    }

    @Test func `matches, price limits and first self-pay are the catalogue's`() throws {
        #expect(try page("1316", 1, of: 9, ["med_list_codg": "B5"]).rows("data").count == 1)
        let limits = try page("1318", 1, of: 9).rows("data")
        #expect(try limits.map { try $0.text("hilist_lmtpric_type") } == ["1", "2", "3"])
        #expect(try limits.allSatisfy { try $0.unitPrice("hilist_pric_uplmt_amt") == UnitPrice(.yuan(10)) })
        let shares = try page("1319", 1, of: 9).rows("data").map { try $0.text("selfpay_prop") }
        #expect(shares == ["0", "0.05", "1", "0", "0"])
    }

    @Test func `a page too large is refused by its field`() throws {
        let reply = try world.send(
            "1312", ["data": ["updt_time": "2020-01-01", "page_num": 1, "page_size": 501]])
        #expect(!reply.isSuccess && reply.error?.contains("page_size") == true)
    }

    @Test func `a hospital's own codes are sent, read back and withdrawn, by that hospital alone`() throws {
        func mapping(_ own: String, _ code: String, until: String = "2025-12-31") -> Wire {
            [
                "fixmedins_hilist_id": .text(own), "fixmedins_hilist_name": "自编", "list_type": "101",
                "med_list_codg": .text(code), "begndate": "2023-01-01", "enddate": .text(until),
            ]
        }
        func gone(_ institution: String = World.hospital) -> Members {
            [
                "data": [
                    [
                        "fixmedins_code": .text(institution), "fixmedins_hilist_id": "X1",
                        "list_type": "101", "med_list_codg": "A1",
                    ]
                ]
            ]
        }
        let both: Members = ["data": [mapping("X1", "A1"), mapping("X2", "B5")]]
        _ = try world.done("3301", both)
        // The same again adds nothing.
        _ = try world.done("3301", both)
        let rows = try page("1317", 1, of: 9).rows("data")
        #expect(try rows.map { try $0.text("medins_list_codg") } == ["X1", "X2"])
        #expect(try page("1317", 1, of: 9, ["medins_list_codg": "X2"]).rows("data").count == 1)
        #expect(try page("1317", 1, of: 9, ["query_date": "2026-01-01"]).rows("data").isEmpty)
        #expect(try page("1317", 2, of: 1).rows("data").count == 1)

        let early = try world.send("3301", ["data": [mapping("X3", "A1", until: "2022-12-31")]])
        #expect(!early.isSuccess && early.error?.isEmpty == false)
        #expect(try world.send("3302", gone(World.other)).error?.contains("fixmedins_code") == true)
        #expect(try !world.send("3302", gone(World.other), from: World.other).isSuccess)
        _ = try world.done("3302", gone())
        #expect(try page("1317", 1, of: 9).rows("data").count == 1)
        #expect(try !world.send("3302", gone()).isSuccess)
    }
}
