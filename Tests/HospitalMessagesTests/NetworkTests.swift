import HospitalMessages
import Testing

struct NetworkTests {
    @Test(arguments: [
        ("10.20.0.0/16", "10.20.255.255", true), ("10.20.0.0/16", "10.21.0.0", false),
        ("10.20.0.0/16", "10.19.255.255", false),
        ("192.0.2.7", "192.0.2.7", true), ("192.0.2.7", "192.0.2.8", false),
        ("0.0.0.0/0", "255.255.255.255", true),
        ("10.20.0.0/16", "::ffff:10.20.0.1", true), ("0.0.0.0/0", "::1", false), ("::/0", "10.0.0.1", false),
        ("fd00::/8", "fdff::1", true), ("fd00::/8", "fe80::1", false),
        ("2001:db8::1", "2001:0db8:0:0:0:0:0:1", true),
        ("2001:db8::/32", "2001:db8:ffff::", true), ("fe80::/10", "fe80::1%eth0", true),
        ("10.0.0.0/8", "name", false),
        ("::ffff:10.20.0.0/16", "10.20.3.4", true), ("127.0.0.0/8", "127.0.0.1", true), ("::1", "::1", true),
    ])
    func `an address lies within or not`(network: String, address: String, inside: Bool) throws {
        let network = try #require(Network(network))
        #expect(network.contains(address) == inside)
    }

    @Test(arguments: [
        "", "/", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "10.0.0.256", "10.0.0.1/8",
        "010.0.0.0/8", "1.2.3.4.5",
        "::1/129", ":::", "1::2::3", "12345::", "g::", "2001:db8::1/32", "localhost", "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "10.0.0.0/8/8", "+1.0.0.0", "1:2:3:4:5:6:7:8::", "10.0.0.0/０",
    ])
    func `what is no network is none`(text: String) { #expect(Network(text) == nil) }

    @Test func `loopback is both`() {
        #expect(Network.loopback.count == 2)
        #expect(Network.loopback.contains { $0.contains("127.0.0.1") })
        #expect(Network.loopback.contains { $0.contains("::1") })
        #expect(!Network.loopback.contains { $0.contains("10.0.0.1") })
    }
}
