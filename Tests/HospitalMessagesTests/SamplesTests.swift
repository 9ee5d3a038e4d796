import HospitalMessages
import Testing

@Suite(.enabled(if: !Samples.all.isEmpty, Comment(rawValue: Samples.absent)))
struct SamplesTests {
    @Test func `there are three requests, seven settlements and more`() {
        #expect(Samples.requests.count == 3)
        #expect(Samples.settlements.count == 7)
        #expect(Samples.replies.count == 26)
    }

    @Test(arguments: Samples.requests)
    func `a request is read, and its input is well formed`(sample: Samples.Sample) throws {
        let envelope = try Envelope(sample.bytes)
        #expect(envelope.infno == sample.infno)
        let transaction = try #require(Transaction.find(envelope.infno))
        #expect(transaction.faults(in: envelope.input) == [])
    }

    @Test(arguments: Samples.replies)
    func `a reply is read, and written again with nothing lost`(sample: Samples.Sample) throws {
        let reply = try Reply(sample.bytes)
        #expect(["0", "-1", "1"].contains(reply.infcode))
        #expect(reply.isSuccess || reply.output.isNothing || reply.infcode == "1")
        #expect(try Reply(reply.bytes()) == reply)
        let wire = try Wire(sample.bytes)
        #expect(try Wire(wire.bytes) == wire)
    }

    /// Keys in recorded replies that no table has.
    private static let beyond: Set<String> = [
        "expContent", "setl_id", "psn_pay", "cashPayamt", "inscp_amt", "othfund_pay", "ownpay_hosp_part",
        "dedc_std",
        "crt_dedc", "insu_admdvs", "psn_insu_rlts_id", "mdtrt_cert_no", "exp_content",
    ]

    @Test(arguments: Samples.replies)
    func `the nodes of a reply are those of our tables, and their values of the tables' types`(
        sample: Samples.Sample
    ) throws {
        guard let transaction = Transaction.find(sample.infno) else { return }
        let reply = try Reply(sample.bytes)
        for table in transaction.outputs where table.name != "[]" {
            for row in try reply.rows(table.name) {
                for member in row.members.list where !SamplesTests.beyond.contains(member.key) {
                    let field = try #require(table.field(member.key), "\(table.name).\(member.key)")
                    switch field.kind {
                    case .number(let digits, let scale):
                        _ = try row.decimal(ifAny: field.name, scale: scale, digits: digits)
                    case .day: _ = try row.day(ifAny: field.name)
                    case .moment: _ = try row.moment(ifAny: field.name)
                    case .text(let most):
                        let text = try row.text(ifAny: field.name) ?? ""
                        #expect(text.unicodeScalars.count <= most ?? .max, "\(member.key)")
                    case .serial, .bytes, .rows: break
                    }
                }
            }
        }
    }

    @Test(arguments: Samples.settlements)
    func `the identities of a settlement hold`(sample: Samples.Sample) throws {
        let reply = try Reply(sample.bytes)
        #expect(try Identities.broken(in: reply.node("setlinfo"), details: reply.rows("setldetail")) == [])
    }

    @Test(arguments: Samples.replies.filter { ["2204", "2301"].contains($0.infno) })
    func `the parts of every uploaded line add up`(sample: Samples.Sample) throws {
        let rows = try Reply(sample.bytes).rows("result")
        #expect(!rows.isEmpty)
        for row in rows { #expect(try Identities.holds(inLine: row)) }
    }

    @Test func `the gateway's recorded errors are those we answer`() throws {
        let sample = try #require(Samples.all.first { $0.name.hasPrefix("resp_gateway") })
        let known: [SignatureFault] = [.missingHeaders, .expired, .unknownUser, .mismatch]
        #expect(try Wire(sample.bytes).rows == known.map { try Wire($0.body) })
    }
}
