import Claims
import HospitalMessages
import Registry
import Storage
import Testing
import Visits
import Vocabulary

@testable import HospitalGateway

struct FilingTests {
    let world: World

    init() throws {
        var codes = LocalCodes()
        codes.conditions = ["M03900": "hypertension", "M01600": "diabetes"]
        world = try World(codes: codes)
        try world.person("P1")
        try world.person("P9")
    }

    // MARK: - What is sent

    private func transfer(to facility: String, from day: String = "2023-03-01", end: String = "") -> Members {
        [
            "refmedin": [
                "psn_no": "P1", "insutype": "390", "tel": "13800000000", "diag_code": "J18.900",
                "diag_name": "肺炎", "reflin_medins_no": .text(facility), "reflin_medins_name": "试验医院",
                "mdtrtarea_admdvs": "110101", "refl_type": "3", "refl_date": .text(day), "refl_rea": "条件所限",
                "refl_opnn": "同意", "begndate": .text(day), "enddate": .text(end),
            ]
        ]
    }

    private func chronic(_ code: String) -> Members {
        [
            "data": [
                "psn_no": "P1", "insutype": "390", "opsp_dise_code": .text(code), "opsp_dise_name": "高血压",
                "insu_optins": "500000", "ide_fixmedins_no": .text(World.hospital),
                "ide_fixmedins_name": "试", "hosp_ide_date": "2023-01-05", "diag_dr_codg": "D1",
                "diag_dr_name": "试", "begndate": "2023-01-05",
            ]
        ]
    }

    private func file(_ number: String, _ input: Members) throws -> String {
        let reply = try world.done(number, input)
        #expect(Transaction.find(number)?.faults(inOutput: reply.output) == [])
        return try reply.node("result").text("trt_dcla_detl_sn")
    }

    private func cancel(
        _ number: String, _ filing: String, person: String = "P1", by: String = World.hospital
    )
        throws -> Reply
    {
        try world.send(
            number,
            ["data": ["trt_dcla_detl_sn": .text(filing), "psn_no": .text(person), "memo": "误报"]], from: by)
    }

    /// What a visit of this kind would be claimed as.
    private func claimed(_ care: String, condition: String? = nil, at institution: String) throws -> (
        place: CarePlace?, condition: String?
    ) {
        let number = try world.register(from: institution)
        _ = try world.done(
            "2204", ["feedetail": [World.line(number, "1", "A1", "100.00")]], from: institution)
        var data = try Node(World.bill(number, "100.00", care: care), at: "input").node("data").members
        data["dise_codg"] = Wire(condition)
        let envelope = try Envelope(world.message("2206", ["data": .object(data)], from: institution))
        return try world.database.read { connection in
            var work = DoorWork(world.door, envelope, "2206", connection, World.noon(3, 10))
            let data = try envelope.input.node("data")
            let (person, visit) = (try work.person(of: data), try VisitBook(connection).find(number: number)!)
            let request = try work.request(try work.bill(of: visit, data), person, visit, data)
            return (request.place, request.condition)
        }
    }

    // MARK: - What comes of it

    @Test func `a transfer that a hospital files to itself, or after the care, raises nothing`() throws {
        let own = try world.done("2501", transfer(to: World.far), from: World.far)
        #expect(own.isSuccess)
        #expect(try claimed("11", at: World.far).place == .elsewhereUnfiled)
        world.advance(to: World.noon(3, 20))
        _ = try file("2501", transfer(to: World.far))
        #expect(try claimed("11", at: World.far).place == .elsewhereUnfiled)
    }

    @Test func `a transfer that was filed makes care there a referred one, until it is cancelled`() throws {
        #expect(try claimed("11", at: World.far).place == .elsewhereUnfiled)
        let filing = try file("2501", transfer(to: World.far))
        #expect(try claimed("11", at: World.far).place == .elsewhereReferred)
        #expect(try claimed("11", at: World.hospital).place == .local)
        let told = try world.done("5304", ["data": ["psn_no": "P1", "begntime": "2023-01-01 00:00:00"]])
        #expect(Transaction.find("5304")?.faults(inOutput: told.output) == [])
        #expect(try told.rows("refmedin").map { try $0.text("reflin_medins_no") } == [World.far])
        #expect(try told.rows("refmedin")[0].text(ifAny: "tel") == nil)

        _ = try cancel("2502", filing)
        #expect(try claimed("11", at: World.far).place == .elsewhereUnfiled)
        #expect(
            try world.done(
                "5304", ["data": ["psn_no": "P1", "begntime": "2023-01-01 00:00:00"]]
            ).rows("refmedin").isEmpty)
    }

    @Test func `a transfer counts from its first day to its last, and for its hospital`() throws {
        _ = try file("2501", transfer(to: World.far, from: "2023-03-11"))
        _ = try file("2501", transfer(to: World.far, from: "2023-03-01", end: "2023-03-09"))
        _ = try file("2501", transfer(to: World.other))
        #expect(try claimed("11", at: World.far).place == .elsewhereUnfiled)
        _ = try file("2501", transfer(to: World.far, from: "2023-03-10", end: "2023-03-10"))
        #expect(try claimed("11", at: World.far).place == .elsewhereReferred)
        let early = try world.send("2501", transfer(to: World.far, from: "2023-03-10", end: "2023-03-09"))
        #expect(!early.isSuccess && early.error?.contains("enddate") == true)
    }

    @Test func `a chronic visit is for a condition that is filed`() throws {
        func refused(_ condition: String?) -> String {
            do {
                _ = try claimed("14", condition: condition, at: World.hospital)
                return ""
            } catch let fault as DoorFault { return fault.words.zh } catch { return "\(error)" }
        }
        #expect(refused("M03900").contains("dise_codg"))
        #expect(refused(nil).contains("dise_codg"))
        let filing = try file("2503", chronic("M03900"))
        #expect(try claimed("14", condition: "M03900", at: World.hospital).condition == "hypertension")
        // The only one that is filed need not be named.
        #expect(try claimed("14", at: World.hospital).condition == "hypertension")
        #expect(refused("M01600").contains("dise_codg"))
        _ = try file("2503", chronic("M01600"))
        #expect(refused(nil).contains("dise_codg"))
        let unknown = try world.send("2503", chronic("M99999"))
        #expect(!unknown.isSuccess && unknown.error?.contains("opsp_dise_code") == true)

        let told = try world.done("5301", ["data": ["psn_no": "P1"]])
        #expect(Transaction.find("5301")?.faults(inOutput: told.output) == [])
        #expect(try told.rows("feedetail").map { try $0.text("opsp_dise_code") } == ["M03900", "M01600"])
        _ = try cancel("2504", filing)
        #expect(refused("M03900").contains("dise_codg"))
    }

    @Test func `a filing is cancelled once, by who filed it, for its person, by its own transaction`() throws
    {
        let filing = try file("2503", chronic("M03900"))
        for reply in [
            try cancel("2504", filing, by: World.other), try cancel("2504", filing, person: "P9"),
            try cancel("2502", filing), try cancel("2504", "nothing"),
        ] {
            #expect(!reply.isSuccess && reply.error?.contains("trt_dcla_detl_sn") == true)
        }
        #expect(try cancel("2504", filing).isSuccess)
        let again = try cancel("2504", filing)
        #expect(!again.isSuccess && again.error?.contains("已撤销") == true)
    }

    @Test func `a chosen facility is filed and read back by what it is for; an accident is filed`() throws {
        let choice: Members = [
            "data": [
                "psn_no": "P1", "biz_appy_type": "03", "begndate": "2023-01-01", "fix_srt_no": "1",
                "fixmedins_code": .text(World.hospital), "fixmedins_name": "试验医院", "agnter_name": "某人",
            ]
        ]
        let filing = try file("2505", choice)
        func told(_ type: String) throws -> Int {
            let reply = try world.done("5302", ["data": ["psn_no": "P1", "biz_appy_type": .text(type)]])
            #expect(Transaction.find("5302")?.faults(inOutput: reply.output) == [])
            return try reply.rows("psnfixmedin").count
        }
        #expect(try told("03") == 1)
        #expect(try told("01") == 0)
        let kept = try #require(try world.database.read { try Filings($0).find(number: filing) })
        #expect(kept.filing.reported["agnter_name"] == nil)
        _ = try cancel("2506", filing)
        #expect(try told("03") == 0)
        _ = try file(
            "2507",
            [
                "data": [
                    "dcla_souc": "01", "psn_no": "P1", "psn_cert_type": "01", "certno": "1", "psn_name": "测试",
                    "insu_admdvs": "500112", "chk_pay_flag": "0", "begndate": "2023-03-10",
                ]
            ])
    }

    @Test func `a filing sent twice as one message is one filing`() throws {
        let body = world.message("2503", chronic("M03900"), msgid: "F1")
        let first = world.answer(body)
        #expect(world.answer(body) == first)
        #expect(try world.done("5301", ["data": ["psn_no": "P1"]]).rows("feedetail").count == 1)
    }
}
