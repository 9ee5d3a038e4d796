/// What a sender writes: the hospital's side, for a scripted HIS.
extension Envelope {
    /// A message number as the specification has it: institution (12), time (14), running number (4).
    public static func msgid(institution: String, sent: Moment, sequence: Int) -> String {
        let number = String(sequence % 10_000)
        return institution + sent.packed + String(repeating: "0", count: 4 - number.count) + number
    }

    public init(
        infno: String, msgid: String, careDistrict: String, insuredDistrict: String?, institution: String,
        institutionName: String, operator: String, operatorName: String, sent: Moment, signIn: String? = nil,
        input: Members
    ) {
        self.infno = infno
        self.msgid = msgid
        self.careDistrict = careDistrict
        self.insuredDistrict = insuredDistrict
        self.institution = institution
        self.institutionName = institutionName
        self.operator = `operator`
        self.operatorName = operatorName
        self.sent = sent
        self.signIn = signIn
        self.input = Node(input, at: "input")
        operatorKind = "1"
        version = "V1.0"
        receiver = "99"
    }

    public var bytes: [UInt8] {
        let wire: Wire = [
            "infno": .text(infno), "msgid": .text(msgid), "mdtrtarea_admvs": .text(careDistrict),
            "insuplc_admdvs": .text(insuredDistrict ?? ""), "recer_sys_code": .text(receiver), "dev_no": "",
            "dev_safe_info": "", "cainfo": "", "signtype": "", "infver": .text(version),
            "opter_type": .text(operatorKind), "opter": .text(`operator`), "opter_name": .text(operatorName),
            "inf_time": Wire(sent), "fixmedins_code": .text(institution),
            "fixmedins_name": .text(institutionName),
            "sign_no": .text(signIn ?? ""), "input": .object(input.members),
        ]
        return wire.bytes
    }
}
