import HospitalMessages
import Testing
import Vocabulary

struct SendingTests {
    private let sent = Moment(Instant(microseconds: 1_638_180_592_000_000))

    @Test func `a message number has institution, time and four digits`() {
        #expect(
            Envelope.msgid(institution: "H97000000001", sent: sent, sequence: 7)
                == "H97000000001202111291809520007")
        #expect(Envelope.msgid(institution: "H97000000001", sent: sent, sequence: 10_012).hasSuffix("0012"))
    }

    @Test func `what is sent is read`() throws {
        let envelope = Envelope(
            infno: "2207", msgid: "m1", careDistrict: "970000", insuredDistrict: nil,
            institution: "H97000000001",
            institutionName: "江洲市第一人民医院", operator: "0001", operatorName: "王医生", sent: sent,
            input: ["data": ["psn_no": "1"]])
        let again = try Envelope(envelope.bytes)
        #expect(again.infno == "2207")
        #expect(again.msgid == "m1")
        #expect(again.insuredDistrict == nil)
        #expect(again.sent == sent)
        #expect(again.operatorName == "王医生")
        #expect(again.input == envelope.input)
        #expect(again.bytes == envelope.bytes)
    }

    @Test func `what is signed is taken`() throws {
        let now = Instant(microseconds: 1_638_180_592_000_000)
        let tif = Signature.tif(accessKey: "A", secret: "s", nonce: "n", at: 1_638_180_592)
        let hsaf = Signature.hsaf(accessKey: "A", secret: "s", infno: "2207", at: 1_638_180_592_000)
        for headers in [tif, hsaf] {
            let signature = try #require(
                try Signature.find { name in headers.first { $0.name == name }?.value })
            try signature.check(secret: "s", infno: "2207", now: now)
            #expect(throws: SignatureFault.mismatch) {
                try signature.check(secret: "t", infno: "2207", now: now)
            }
        }
    }
}
