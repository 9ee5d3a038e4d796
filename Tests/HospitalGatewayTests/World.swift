import Audit
import Catalogue
import Claims
import Foundation
import HospitalGateway
import HospitalMessages
import Ledger
import Payments
import Policies
import Receipts
import Registry
import Scheme
import Sealing
import Storage
import Synchronization
import TestDatabase
import Testing
import Visits
import Vocabulary

/// A small Yubei with a hospital's software in it: people, a catalogue, and the messages that the software sends.
final class World {
    static let region = RegionCode("500000")!
    static let yubei = RegionCode("500112")!
    static let year = BenefitYear(2023)!
    static let book = PolicyBook(folders: [
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Policy")
            .standardizedFileURL
    ])
    static let hospital = "H50011200002"
    static let other = "H50011200003"
    static let pharmacy = "P50011200001"
    /// In another province.
    static let far = "H11010100001"

    let database: Database
    private let district: RegionCode
    let desk: ClaimDesk
    let door: HospitalDoor
    let vault = Vault(VaultKey.random())
    private let clock: Clock
    private var sequence = 0
    /// What institutions sign with, where they do.
    private var keys: [String: Institution.Key] = [:]

    final class Clock: Sendable {
        private let moment = Mutex(World.noon(3, 10).microseconds)
        func now() -> Instant {
            moment.withLock {
                $0 += 1_000_000
                return Instant(microseconds: $0)
            }
        }
        var seconds: Int64 { moment.withLock { $0 / 1_000_000 } }
        func set(_ instant: Instant) { moment.withLock { $0 = instant.microseconds } }
    }

    init(
        opensToLoopback: Bool = true, codes: LocalCodes = LocalCodes(), book: PolicyBook = World.book,
        region: RegionCode = World.region, district: RegionCode = World.yubei
    ) throws {
        self.district = district
        let clock = Clock()
        self.clock = clock
        database = try .trial()
        try database.prepare([.registry, .receipts, .payments, .ledger, .catalogue, .visits, .audit])
        desk = ClaimDesk(book: book, region: region, program: "test")
        door = HospitalDoor(
            database: database, claims: desk, vault: vault, codes: codes, opensToLoopback: opensToLoopback,
            clock: { clock.now() })
        try database.transaction { connection in
            for (code, level) in [
                (World.hospital, FacilityLevel.secondary), (World.other, .primary),
                (World.pharmacy, .primary), (World.far, .tertiary),
            ] {
                try Facilities(connection).add(
                    Facility(
                        id: ID(at: World.start), code: code, name: "试验\(code)", level: level,
                        district: code == World.far ? RegionCode("110101")! : district,
                        designatedFrom: Day(2020, 1, 1)),
                    effective: Day(2020, 1, 1)!, recorded: World.start)
            }
            try CatalogueVersions(connection).add(
                in: region, effective: Day(2020, 1, 1)!, title: "试", isComplete: true,
                recorded: World.start, by: "test",
                World.items.map { (item: $0, effective: Day(2020, 1, 1)!, isGone: false) })
        }
    }

    static let start = Instant(microseconds: 1_672_531_200_000_000)

    static func noon(_ month: Int, _ day: Int, _ year: Int = 2023) -> Instant {
        Instant(microseconds: (Int64(Day(year, month, day)!.number) * 86_400 + 4 * 3600) * 1_000_000)
    }

    func advance(to instant: Instant) { clock.set(instant) }

    /// Class A; class B with 5 % first self-pay; class C; limited; with a price limit of 10 yuan.
    static let items = [
        CatalogueItem(code: "A1", kind: .drug, name: "甲", catalogueClass: .a),
        CatalogueItem(
            code: "B5", kind: .drug, name: "乙", catalogueClass: .b, firstSelfPay: .percent(5)),
        CatalogueItem(code: "C1", kind: .drug, name: "丙", catalogueClass: .c),
        CatalogueItem(code: "L1", kind: .drug, name: "限", catalogueClass: .a, isLimited: true),
        CatalogueItem(
            code: "P10", kind: .service, name: "价", catalogueClass: .a,
            limits: PriceLimits(all: UnitPrice(micros: 10_000_000))),
    ]

    @discardableResult
    func person(
        _ number: String, enrolled: Bool = true, from: Day? = nil, district: RegionCode? = nil,
        document: IdentityDocument? = nil, categories: [PersonCategory] = [], tier: String = "first"
    ) throws -> ID<Person> {
        let id = ID<Person>(at: World.start)
        try database.transaction { connection in
            try Persons(connection).add(
                Person(
                    id: id, number: number, name: "测试\(number)", sex: .female, birth: Day(1970, 5, 1)!,
                    home: Person.Home(
                        household: ID(at: World.start), district: district ?? self.district, village: nil)),
                effective: Day(1970, 5, 1)!, recorded: World.start)
            for category in categories {
                try Persons(connection).add(
                    CategoryPeriod(category, from: World.year.first, source: "test"), of: id,
                    recorded: World.start)
            }
            if enrolled {
                try Enrolments(connection).add(
                    Enrolment(
                        id: ID(at: World.start), person: id, year: World.year, tier: tier, from: from),
                    recorded: World.start)
            }
            if let document {
                try Documents(connection, vault).add(
                    document, of: id, from: Day(1990, 1, 1)!, recorded: World.start)
            }
        }
        return id
    }

    /// Puts an institution on record; from then on it signs.
    func register(_ institution: Institution) throws {
        try database.transaction { try Institutions($0, vault).record(institution, at: World.start) }
        keys[institution.facility] = institution.key
    }

    private func signed(by institution: String) -> [String: String] {
        guard let key = keys[institution] else { return [:] }
        let headers = Signature.tif(
            accessKey: key.access, secret: key.secret, nonce: "n\(sequence)", at: clock.seconds)
        return Dictionary(uniqueKeysWithValues: headers.map { ($0.name, $0.value) })
    }

    // MARK: - Messages

    func message(
        _ infno: String, _ input: Members, from institution: String = World.hospital, msgid: String? = nil
    ) -> [UInt8] {
        sequence += 1
        return Envelope(
            infno: infno,
            msgid: msgid
                ?? Envelope.msgid(
                    institution: institution,
                    // A running number comes round after ten thousand; the time before it does not.
                    sent: Moment(
                        Instant(microseconds: World.noon(3, 10).microseconds + Int64(sequence) * 1_000_000)),
                    sequence: sequence),
            careDistrict: "500112", insuredDistrict: "500112", institution: institution,
            institutionName: "试验医院", operator: "01", operatorName: "试", sent: Moment(World.noon(3, 10)),
            input: input
        ).bytes
    }

    func answer(_ body: [UInt8], headers: [String: String] = [:], remote: String = "127.0.0.1") -> DoorAnswer
    {
        door.answer(
            DoorRequest(
                path: "/fsi/api/rsfComIfsService/callService", headers: headers, body: body, remote: remote))
    }

    func send(
        _ infno: String, _ input: Members, from institution: String = World.hospital, msgid: String? = nil
    ) throws -> Reply {
        let answer = answer(
            message(infno, input, from: institution, msgid: msgid), headers: signed(by: institution))
        #expect(answer.status == 200)
        return try Reply(answer.body)
    }

    /// The same, which must succeed.
    func done(
        _ infno: String, _ input: Members, from institution: String = World.hospital, msgid: String? = nil,
        _ location: SourceLocation = #_sourceLocation
    ) throws -> Reply {
        let reply = try send(infno, input, from: institution, msgid: msgid)
        try #require(reply.isSuccess, "\(reply.error ?? "")", sourceLocation: location)
        return reply
    }
}

// MARK: - What a hospital's software does

extension World {
    func register(_ person: String = "P1", from institution: String = World.hospital) throws -> String {
        let reply = try done(
            "2201",
            [
                "data": [
                    "psn_no": .text(person), "insutype": "390", "begntime": "2023-03-10 09:00:00",
                    "mdtrt_cert_type": "02", "mdtrt_cert_no": "1", "ipt_otp_no": "O1", "dept_code": "A01",
                    "dept_name": "内科", "caty": "A03",
                ]
            ], from: institution)
        return try reply.node("data").text("mdtrt_id")
    }

    static func line(
        _ visit: String, _ serial: String, _ code: String, _ yuan: String, count: String = "1",
        batch: String = "B1", approval: String = "0", person: String = "P1", returns: String? = nil,
        day: String = "2023-03-10"
    ) -> Wire {
        [
            "feedetl_sn": .text(serial), "mdtrt_id": .text(visit), "psn_no": .text(person),
            "init_feedetl_sn": Wire(returns),
            "chrg_bchno": .text(batch), "rx_circ_flag": "0", "fee_ocur_time": .text("\(day) 10:00:00"),
            "med_list_codg": .text(code), "medins_list_codg": .text("own\(code)"), "med_type": "2101",
            "det_item_fee_sumamt": .number(yuan), "cnt": .number(count), "pric": .number("1"),
            "bilg_dept_codg": "A01", "bilg_dept_name": "内科", "bilg_dr_codg": "D1", "bilg_dr_name": "试",
            "hosp_appr_flag": .text(approval),
        ]
    }

    static func bill(
        _ visit: String, _ total: String, person: String = "P1", batch: String = "B1", care: String = "11",
        setl: Node? = nil
    ) -> Members {
        var data: Members = [
            "psn_no": .text(person), "mdtrt_cert_type": "02", "mdtrt_cert_no": "1", "med_type": .text(care),
            "medfee_sumamt": .number(total), "psn_setlway": "01", "mdtrt_id": .text(visit),
            "chrg_bchno": .text(batch), "acct_used_flag": "0", "insutype": "390", "invono": "F1",
        ]
        // Without a reckoning before it, all of it is in scope.
        for name in ["fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"] {
            data[name] = setl?.members[name] ?? .number(name == "inscp_scp_amt" ? total : "0")
        }
        return ["data": .object(data)]
    }

    static func back(_ visit: String, _ settlement: String, person: String = "P1") -> Members {
        ["data": ["mdtrt_id": .text(visit), "setl_id": .text(settlement), "psn_no": .text(person)]]
    }

    /// A visit with one line of class A, reckoned and settled; its numbers.
    func settled(
        _ yuan: String = "100.00", person: String = "P1", msgid: String? = nil
    ) throws -> (visit: String, settlement: String, reply: Reply) {
        let visit = try register(person)
        _ = try done("2204", ["feedetail": [World.line(visit, "1", "A1", yuan, person: person)]])
        let quoted = try done("2206", World.bill(visit, yuan, person: person)).node("setlinfo")
        let reply = try done("2207", World.bill(visit, yuan, person: person, setl: quoted), msgid: msgid)
        return (visit, try reply.node("setlinfo").text("setl_id"), reply)
    }

    func admit(
        _ person: String = "P1", on day: String = "2023-03-01", msgid: String? = nil
    ) throws -> String {
        try done(
            "2401",
            [
                "mdtrtinfo": [
                    "psn_no": .text(person), "insutype": "390", "begntime": .text("\(day) 09:00:00"),
                    "mdtrt_cert_type": "02", "mdtrt_cert_no": "1", "med_type": "2101", "ipt_no": "I1",
                    "atddr_no": "D1", "chfpdr_name": "试", "adm_diag_dscr": "肺炎", "adm_dept_codg": "A01",
                    "adm_dept_name": "内科", "adm_bed": "1", "dscg_maindiag_code": "J18.900",
                    "dscg_maindiag_name": "肺炎",
                ],
                "diseinfo": [
                    [
                        "psn_no": .text(person), "diag_type": "1", "maindiag_flag": "1", "diag_srt_no": 1,
                        "diag_code": "J18.900", "diag_name": "肺炎", "diag_dept": "A01", "dise_dor_no": "D1",
                        "dise_dor_name": "试", "diag_time": .text("\(day) 09:00:00"),
                    ]
                ],
            ], msgid: msgid
        ).node("result").text("mdtrt_id")
    }

    static func discharge(_ visit: String, on day: String = "2023-03-10") -> Members {
        [
            "dscginfo": [
                "mdtrt_id": .text(visit), "psn_no": "P1", "insutype": "390",
                "endtime": .text("\(day) 08:00:00"),
                "dscg_dept_codg": "A01", "dscg_dept_name": "内科", "dscg_way": "1",
            ],
            "diseinfo": [
                [
                    "mdtrt_id": .text(visit), "psn_no": "P1", "diag_type": "1", "maindiag_flag": "1",
                    "diag_srt_no": 1,
                    "diag_code": "J18.900", "diag_name": "肺炎", "diag_dept": "A01", "dise_dor_no": "D1",
                    "dise_dor_name": "试", "diag_time": .text("\(day) 08:00:00"),
                ]
            ],
        ]
    }

    static func stayBill(_ visit: String, _ total: String, interim: Bool = false, setl: Node? = nil)
        -> Members
    {
        guard case .object(var data)? = bill(visit, total, setl: setl)["data"] else { return [:] }
        data["mid_setl_flag"] = interim ? "1" : "0"
        data["med_type"] = nil
        return ["data": .object(data)]
    }

    func balances() throws -> [Money] {
        try database.read { connection in
            try Account.all.map { try Journal(connection).balance(of: $0).amount }
        }
    }
}
