import HospitalGateway
import HospitalMessages
import Storage
import Testing
import Visits
import Vocabulary

struct AdmittanceTests {
    let world: World
    /// When access is recorded.
    private var turn: Int64
    static let secret = "s3cret"

    init() throws {
        turn = World.start.microseconds
        world = try World(opensToLoopback: false)
        try world.person("P1")
    }

    private mutating func grant(_ change: (inout Institution) -> Void = { _ in }) throws {
        turn += 1
        var institution = Institution(
            facility: World.hospital, key: .init(access: "ak", secret: AdmittanceTests.secret))
        change(&institution)
        try world.database.transaction {
            try Institutions($0, world.vault).record(institution, at: Instant(microseconds: turn))
        }
    }

    private func signed(_ nonce: String = "n1", secret: String = secret, access: String = "ak") -> [String:
        String]
    {
        let seconds = World.noon(3, 10).microseconds / 1_000_000
        return Dictionary(
            uniqueKeysWithValues: Signature.tif(
                accessKey: access, secret: secret, nonce: nonce, at: seconds
            ).map { ($0.name, $0.value) })
    }

    private func hello(_ mac: String = "m") -> [UInt8] {
        world.message("9001", ["signIn": ["opter_no": "1", "mac": .text(mac), "ip": "i"]])
    }

    @Test func `who is not on record comes in from nowhere`() throws {
        #expect(try !Reply(world.answer(hello()).body).isSuccess)
        #expect(world.answer(hello(), headers: signed()).status == 401)
    }

    @Test mutating func `a good signature comes in; a wrong secret, another key and none do not`() throws {
        try grant()
        #expect(try Reply(world.answer(hello(), headers: signed(), remote: "10.0.0.1").body).isSuccess)
        #expect(world.answer(hello(), headers: signed("n2", secret: "other")).status == 401)
        #expect(world.answer(hello(), headers: signed("n3", access: "other")).status == 401)
        #expect(try !Reply(world.answer(hello()).body).isSuccess)
    }

    @Test mutating func `a signature carries one message, which may come again`() throws {
        try grant()
        let body = hello()
        let first = world.answer(body, headers: signed())
        #expect(world.answer(body, headers: signed()) == first)
        #expect(world.answer(hello("other"), headers: signed()).status == 401)
        // Nor the same question under another number.
        #expect(world.answer(hello(), headers: signed()).status == 401)
    }

    @Test mutating func `a signature of the gateway names its transaction`() throws {
        try grant()
        let milliseconds = World.noon(3, 10).microseconds / 1000
        func headers(_ infno: String) -> [String: String] {
            Dictionary(
                uniqueKeysWithValues: Signature.hsaf(
                    accessKey: "ak", secret: AdmittanceTests.secret, infno: infno, at: milliseconds
                ).map { ($0.name, $0.value) })
        }
        #expect(try Reply(world.answer(hello(), headers: headers("9001")).body).isSuccess)
        #expect(world.answer(hello(), headers: headers("2207")).status == 401)
    }

    @Test mutating func `networks that are named are the only ones, and who is closed out stays out`() throws
    {
        try grant { $0.networks = ["10.3.0.0/16"] }
        #expect(try Reply(world.answer(hello(), headers: signed("a"), remote: "10.3.9.1").body).isSuccess)
        #expect(try !Reply(world.answer(hello(), headers: signed("b"), remote: "10.4.9.1").body).isSuccess)
        try grant { $0.isDisabled = true }
        #expect(try !Reply(world.answer(hello(), headers: signed("c"), remote: "10.3.9.1").body).isSuccess)
    }

    @Test mutating func `infcode is a text where the institution's software wants it`() throws {
        try grant { $0.infcodeAsText = true }
        let body = String(decoding: world.answer(hello(), headers: signed()).body, as: UTF8.self)
        #expect(body.contains(#""infcode":"0""#))
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.1", false),
        ("192.168.1.7", "192.168.1.7", true),
        ("192.168.1.7", "192.168.1.8", false), ("fd00::/8", "fd12::1", true), ("fd00::/8", "fe80::1", false),
        ("10.0.0.0/8", "::ffff:10.1.1.1", true), ("0.0.0.0/0", "1.2.3.4", true),
        ("10.128.0.0/9", "10.127.0.1", false),
    ])
    func `a network holds its addresses`(_ network: String, _ address: String, _ holds: Bool) throws {
        #expect(try #require(Network(network)).contains(address) == holds)
    }

    @Test(arguments: ["", "10.0.0.0/33", "10.0.0", "a/b", "10.0.0.0/-1", "10.0.0.0/8/8"])
    func `what is no network is none`(_ text: String) { #expect(Network(text) == nil) }
}
