public import Vocabulary

/// The answer to a message (应答报文). HTTP says 200 also when the answer is a failure.
public struct Reply: Hashable, Sendable {
    /// 0, or −1 for a failure; a client may meet other numbers from other servers.
    public var infcode: String
    /// Our number of this answer: district (6), time (14), running number (10).
    public var refmsgid: String?
    /// When the message came and when the answer left, `yyyyMMddHHmmssSSS`.
    public var received: String?
    public var responded: String?
    /// At most 200 characters; nothing on success.
    public var error: String?
    /// An object of nodes, or a list for 5204 and 90100; null where the transaction has none.
    public var output: Wire

    public static func success(_ output: Wire = .null) -> Reply { Reply(infcode: "0", output: output) }

    public static func failure(_ words: Words) -> Reply {
        Reply(infcode: "-1", error: Fault.fit(words), output: .null)
    }

    public static func failure(_ fault: Fault) -> Reply { failure(fault.words) }

    public var isSuccess: Bool { infcode == "0" }

    private init(infcode: String, error: String? = nil, output: Wire) {
        self.infcode = infcode
        self.error = error
        self.output = output
    }

    /// Stamps the answer: by which office, from when to when, and with which running number.
    public mutating func stamp(district: String, received: Instant, responded: Instant, sequence: Int) {
        let number = String(sequence % 10_000_000_000)
        let office = String((district + "000000").prefix(6))
        refmsgid =
            office + Moment(responded).packed + String(repeating: "0", count: 10 - number.count) + number
        self.received = Reply.packed(received)
        self.responded = Reply.packed(responded)
    }

    private static func packed(_ instant: Instant) -> String {
        let moment = Moment(instant)
        let thousandths = String((instant.microseconds - moment.instant.microseconds) / 1000)
        return moment.packed + String(repeating: "0", count: 3 - thousandths.count) + thousandths
    }

    /// The bytes to send. Most clients compare `infcode` with the number; some sites send it as a text.
    public func bytes(infcodeAsText: Bool = false) -> [UInt8] {
        let code: Wire = infcodeAsText ? .text(infcode) : .number(infcode)
        let wire: Wire = [
            "infcode": code, "inf_refmsgid": Wire(refmsgid), "refmsg_time": Wire(received),
            "respond_time": Wire(responded), "err_msg": Wire(error), "output": output,
        ]
        return wire.bytes
    }

    /// Reads an answer, as a client does.
    public init(_ bytes: [UInt8], within limits: WireLimits = .message) throws(Fault) {
        let wire: Wire
        do throws(WireError) { wire = try Wire(bytes, within: limits) } catch {
            throw Fault("", .unreadable(error))
        }
        guard case .object(let members) = wire else {
            throw Fault("", .unreadable(WireError(kind: .unexpected, byte: 0)))
        }
        let head = Node(members, at: "")
        infcode = try head.text("infcode")
        refmsgid = try head.text(ifAny: "inf_refmsgid")
        received = try head.text(ifAny: "refmsg_time")
        responded = try head.text(ifAny: "respond_time")
        error = try head.text(ifAny: "err_msg")
        output = head["output"] ?? .null
    }

    /// A node of the output, such as `setlinfo`; its faults name `output.…`.
    public func node(_ name: String) throws(Fault) -> Node { try outputs.node(name) }

    public func rows(_ name: String) throws(Fault) -> [Node] { try outputs.rows(name) }

    private var outputs: Node {
        if case .object(let members) = output {
            Node(members, at: "output")
        } else {
            Node(Members(), at: "output")
        }
    }
}
