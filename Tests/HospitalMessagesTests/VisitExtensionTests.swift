import HospitalMessages
import Testing

struct VisitExtensionTests {
    private func read(_ content: Wire?) throws -> VisitExtension {
        var members = Members()
        members["exp_content"] = content
        return try VisitExtension(of: Node(members, at: "input.data"))
    }

    @Test func `nothing, an empty object and other keys say nothing`() throws {
        for content in [nil, "", "null", "{}", #"{"other":1}"#] as [Wire?] {
            let read = try read(content)
            #expect(
                read.isInjury == nil && read.hasThirdParty == nil && read.urgency == nil && read.stay == nil)
        }
    }

    @Test func `an injury says whether a third party is involved`() throws {
        #expect(try read(#"{"TRUM_FLAG":"1","REL_TTP_FLAG":"0"}"#).hasThirdParty == false)
        #expect(try read(#"{"TRUM_FLAG":"0"}"#).isInjury == false)
        #expect(
            throws: Fault("input.data.exp_content.REL_TTP_FLAG", .missingWhen(field: "TRUM_FLAG", is: "1"))
        ) {
            try read(#"{"TRUM_FLAG":1}"#)
        }
    }

    @Test func `codes are those of the lists`() {
        #expect(
            throws: Fault(
                "input.data.exp_content.IPT_TYPE", .unknownCode(list: "IPT_TYPE", examples: ["1", "2", "3"]))
        ) {
            try read(#"{"IPT_TYPE":"4"}"#)
        }
    }

    @Test(arguments: [
        ("13", false, #"{"OTP_ER_REFL_FLAG":"1"}"#, true), ("13", false, #"{"OTP_ER_REFL_FLAG":"3"}"#, true),
        ("13", false, #"{"OTP_ER_REFL_FLAG":"2"}"#, false), ("13", false, "{}", false),
        ("13", true, #"{"IPT_TYPE":"2"}"#, true),
        ("13", true, #"{"IPT_TYPE":"1"}"#, false), ("13", true, #"{"OTP_ER_REFL_FLAG":"1"}"#, false),
        ("22", true, #"{"TRUM_FLAG":"1","REL_TTP_FLAG":"0"}"#, true),
        ("22", true, #"{"TRUM_FLAG":"0"}"#, false),
        ("9903", false, "{}", false), ("11", false, "{}", true), ("21", true, "{}", true),
    ])
    func `emergencies and injuries elsewhere say what they are`(
        medType: String, inpatient: Bool, content: String, good: Bool
    ) throws {
        #expect((try read(.text(content)).fault(medType: medType, isInpatient: inpatient) == nil) == good)
    }
}
