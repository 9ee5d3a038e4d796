private import Vocabulary

/// The envelope of a request (报文头): which transaction, who sends it, when, and the input.
///
/// Keys that we do not know are ignored; regions add their own.
public struct Envelope: Sendable {
    /// The number of the transaction, in capitals: `2207`, `2203A`, `90100`.
    public let infno: String
    /// The sender's number of this message: unique for one institution. Whatever it is made of, at most 40 characters.
    public let msgid: String
    /// District of the place of care (就医地医保区划).
    public let careDistrict: String
    /// District of insurance (参保地医保区划).
    public let insuredDistrict: String?
    /// 1 a clerk, 2 a self-service terminal, 3 a phone.
    public let operatorKind: String
    public let `operator`: String
    public let operatorName: String
    /// When the sender says it sent it.
    public let sent: Moment
    public let institution: String
    public let institutionName: String
    /// From 9001; many send none.
    public let signIn: String?
    public let version: String
    public let receiver: String
    public let input: Node

    /// Reads a message and checks its envelope; the nodes of the input are checked by `Transaction.faults`.
    public init(_ bytes: [UInt8], within limits: WireLimits = .message) throws(Fault) {
        let wire: Wire
        do throws(WireError) { wire = try Wire(bytes, within: limits) } catch {
            throw Fault("", .unreadable(error))
        }
        guard case .object(let members) = wire else {
            throw Fault("", .unreadable(WireError(kind: .unexpected, byte: 0)))
        }
        try self.init(Node(members, at: ""), within: limits)
    }

    public init(_ head: Node, within limits: WireLimits = .message) throws(Fault) {
        // Needed before anything else: without them nobody knows what is asked, and by whom.
        infno = try Envelope.number(of: head)
        msgid = try Envelope.text(head, "msgid", 40)
        institution = try Envelope.text(head, "fixmedins_code", 12)
        try Envelope.refuseSealed(head)
        careDistrict = try Envelope.text(head, "mdtrtarea_admvs", 6)
        insuredDistrict = try Envelope.text(ifAny: head, "insuplc_admdvs", 6)
        receiver = try Envelope.text(head, "recer_sys_code", 10)
        version = try Envelope.text(head, "infver", 6)
        operatorKind = try Envelope.text(head, "opter_type", 3)
        guard ["1", "2", "3", "01", "02", "03"].contains(operatorKind) else {
            throw head.fault("opter_type", .unknownCode(list: "opter_type", examples: ["1", "2", "3"]))
        }
        `operator` = try Envelope.text(head, "opter", 30)
        operatorName = try Envelope.text(head, "opter_name", 50)
        sent = try head.moment("inf_time")
        // The table says 20; names of real hospitals are longer.
        institutionName = try Envelope.text(head, "fixmedins_name", 200)
        // The table says 30; the specification's own example has 32.
        signIn = try Envelope.text(ifAny: head, "sign_no", 40)
        for (name, length) in [("dev_no", 100), ("dev_safe_info", 2000), ("cainfo", 1024), ("signtype", 10)] {
            _ = try Envelope.text(ifAny: head, name, length)
        }
        input = try Envelope.input(of: head, within: limits)
    }

    private static func text(_ head: Node, _ name: String, _ length: Int) throws(Fault) -> String {
        guard let text = try text(ifAny: head, name, length) else { throw head.fault(name, .missing) }
        return text
    }

    private static func text(ifAny head: Node, _ name: String, _ length: Int) throws(Fault) -> String? {
        guard let text = try head.text(ifAny: name) else { return nil }
        guard text.unicodeScalars.count <= length else {
            throw head.fault(name, .tooLong(characters: length))
        }
        return text
    }

    private static func number(of head: Node) throws(Fault) -> String {
        let number = try text(head, "infno", 6).uppercased()
        guard number.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }) else {
            throw head.fault(
                "infno",
                .unsupported(Words("应为交易编号，如 2207", "must be the number of a transaction such as 2207")))
        }
        return number
    }

    /// The input as an object, or as a text that holds one.
    private static func input(of head: Node, within limits: WireLimits) throws(Fault) -> Node {
        switch head["input"] {
        case nil: throw head.fault("input", .missing)
        case .object(let members): return Node(members, at: "input")
        case .text(let text):
            do throws(WireError) {
                if case .object(let members) = try Wire(Array(text.utf8), within: limits) {
                    return Node(members, at: "input")
                }
            } catch { throw head.fault("input", .unreadable(error)) }
            throw head.fault("input", .notObject)
        default: throw head.fault("input", .notObject)
        }
    }

    /// The encrypted edition has keys of its own per institution, and the bytes it signs are published nowhere.
    private static func refuseSealed(_ head: Node) throws(Fault) {
        for name in ["enc_type", "encType", "enctype", "encData"] where head.members[name]?.isNothing == false
        {
            throw head.fault(
                name,
                .unsupported(
                    Words(
                        "本系统不接收加密报文，请发送明文", "this server takes no encrypted messages; send them in the clear")
                ))
        }
    }

    /// Whether the last part of a path that looks like the number of a transaction is this one. Other paths say nothing.
    public func agrees(withPath path: String) -> Bool {
        let last = path.split(separator: "/").last?.prefix { $0 != "?" } ?? ""
        let digits = last.prefix { ("0"..."9").contains($0) }
        guard (4...6).contains(digits.count), last.dropFirst(digits.count).count <= 1 else { return true }
        return last.uppercased() == infno
    }
}

extension Envelope {
    /// Names of the envelope's fields in Chinese.
    static let labels = [
        ("infno", "交易编号"), ("msgid", "发送方报文ID"), ("mdtrtarea_admvs", "就医地医保区划"),
        ("insuplc_admdvs", "参保地医保区划"), ("recer_sys_code", "接收方系统代码"), ("dev_no", "设备编号"),
        ("dev_safe_info", "设备安全信息"), ("cainfo", "数字签名信息"), ("signtype", "签名类型"), ("infver", "接口版本号"),
        ("opter_type", "经办人类别"), ("opter", "经办人"), ("opter_name", "经办人姓名"), ("inf_time", "交易时间"),
        ("fixmedins_code", "定点医药机构编号"), ("fixmedins_name", "定点医药机构名称"), ("sign_no", "交易签到流水号"),
        ("input", "交易输入"),
    ]
}
