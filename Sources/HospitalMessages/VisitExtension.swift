/// What `exp_content` says of a visit elsewhere (扩展字段): an injury, a third party, how urgent it was.
public struct VisitExtension: Hashable, Sendable {
    /// MDTRT_GRP_TYPE: patients of a public emergency.
    public var group: String?
    /// TRUM_FLAG: an injury.
    public var isInjury: Bool?
    /// REL_TTP_FLAG: a third party is involved in the injury.
    public var hasThirdParty: Bool?
    /// IPT_TYPE: 1 an ordinary stay, 2 an emergency, 3 a transfer.
    public var stay: String?
    /// OTP_ER_REFL_FLAG: 1 emergency, 2 referral, 3 both.
    public var urgency: String?

    /// Where the faults stand.
    private let place: String

    /// Reads it from a row that may have one. Other keys than these are ignored.
    public init(of row: Node) throws(Fault) {
        let packed = try row.packed("exp_content")
        let node = packed ?? Node([:], at: row.path.isEmpty ? "exp_content" : "\(row.path).exp_content")
        place = node.path
        group = try VisitExtension.code("MDTRT_GRP_TYPE", in: node)
        isInjury = try node.flag(ifAny: "TRUM_FLAG")
        hasThirdParty = try node.flag(ifAny: "REL_TTP_FLAG")
        stay = try VisitExtension.code("IPT_TYPE", in: node)
        urgency = try VisitExtension.code("OTP_ER_REFL_FLAG", in: node)
        if isInjury == true, hasThirdParty == nil {
            throw node.fault("REL_TTP_FLAG", .missingWhen(field: "TRUM_FLAG", is: "1"))
        }
    }

    private static func code(_ list: String, in node: Node) throws(Fault) -> String? {
        guard let code = try node.text(ifAny: list) else { return nil }
        guard let known = CodeList.find(list)?.canonical(code) else {
            let examples = CodeList.find(list)?.codes.prefix(4).map(\.code) ?? []
            throw node.fault(list, .unknownCode(list: list, examples: examples))
        }
        return known
    }

    /// What care outside the region of insurance must say besides: emergencies (13) how urgent it was, injuries (22, 9903) that it
    /// is one.
    public func fault(medType: String, isInpatient: Bool) -> Fault? {
        func fault(_ name: String, _ kind: Fault.Kind) -> Fault { Fault("\(place).\(name)", kind) }
        switch medType {
        case "13" where isInpatient:
            guard let stay else { return fault("IPT_TYPE", .missingWhen(field: "med_type", is: "13")) }
            return stay == "2" ? nil : fault("IPT_TYPE", .unknownCode(list: "IPT_TYPE", examples: ["2"]))
        case "13":
            guard let urgency else {
                return fault("OTP_ER_REFL_FLAG", .missingWhen(field: "med_type", is: "13"))
            }
            return ["1", "3"].contains(urgency)
                ? nil
                : fault("OTP_ER_REFL_FLAG", .unknownCode(list: "OTP_ER_REFL_FLAG", examples: ["1", "3"]))
        case "22", "9903":
            return isInjury == true ? nil : fault("TRUM_FLAG", .missingWhen(field: "med_type", is: medType))
        default: return nil
        }
    }
}
