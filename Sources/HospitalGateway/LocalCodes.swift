package import Visits
package import Vocabulary

/// What the codes of messages mean in a region (地方代码): kinds of care with their clearing, diseases, identities.
///
/// What stands here is the national list where sources agree, and where they do not the one region whose text is at hand; what a
/// region has otherwise is laid over it from a file (`LocalCodes+File`).
package struct LocalCodes: Hashable, Sendable {
    /// What a kind of care (`med_type`) is.
    package struct Care: Hashable, Sendable {
        package let kind: CareKind
        /// 清算类别 (`clr_type`)
        package let clearing: String
        package let isEmergency: Bool

        package init(_ kind: CareKind, clearing: String, isEmergency: Bool = false) {
            self.kind = kind
            self.clearing = clearing
            self.isEmergency = isEmergency
        }
    }

    package var cares: [String: Care]
    /// Keys of the policy's conditions by the disease codes of messages (`dise_codg`). No source at hand names any, so there are none
    /// before a file says so.
    package var conditions: [String: String]
    /// 人员身份类别 (`psn_idet_type`) of categories.
    package var identities: [PersonCategory: String]

    package init() {
        // 11, 12, 13, 14, 21–24, 28, 41, 51, 52: in every list seen. 18, 2101, 2102, 2106, 2107, 9901 and the clearing 99940: Hunan,
        // V1.1.27 of 2024.
        cares = [
            "11": Care(.outpatient, clearing: "11"),
            "12": Care(.outpatient, clearing: "12"),
            "13": Care(.outpatient, clearing: "13", isEmergency: true),
            "14": Care(.chronic, clearing: "14"),
            "18": Care(.negotiatedDrugs, clearing: "18"),
            "21": Care(.inpatient, clearing: "21"),
            "2101": Care(.inpatient, clearing: "21"),
            "2102": Care(.inpatient, clearing: "27"),
            "22": Care(.inpatient, clearing: "22"),
            "23": Care(.inpatient, clearing: "21"),
            "24": Care(.inpatient, clearing: "21", isEmergency: true),
            "28": Care(.inpatient, clearing: "28"),
            "41": Care(.outpatient, clearing: "41"),
            "51": Care(.prenatal, clearing: "53"),
            "52": Care(.maternity, clearing: "99940"),
            "2106": Care(.maternity, clearing: "99940"),
            "2107": Care(.maternity, clearing: "99940"),
            "9901": Care(.twoDiseases, clearing: "15"),
        ]
        conditions = [:]
        // Classes of Hunan's list; the nearest, where it has another word.
        identities = [
            .destitute: "2304", .minimumLiving: "2303", .marginal: "2305", .impoverishedByIllness: "2306",
            .severelyDisabled: "2308", .returnedToPoverty: "2302", .monitored: "2302",
            .liftedFromPoverty: "2302",
            .preferentialCare: "21",
        ]
    }

    /// What a kind of care is at this kind of visit: a stay is no visit, and a visit no stay.
    package func care(_ code: String, for visit: Visit.Kind) throws(DoorFault) -> Care {
        guard let care = cares[code] else { throw .careKind(code) }
        let isStay = care.kind == .inpatient || care.kind == .maternity
        guard isStay == (visit == .inpatient) else { throw .careElsewhere(code) }
        return care
    }

    /// 人员类别 (`psn_type`) of a resident of this age.
    package func personType(age: Int, _ categories: [PersonCategory]) -> String {
        if categories.contains(.universityStudent) { return "1404" }
        return switch age {
        case ..<1: "1401"
        case 1..<7: "1402"
        case 7..<18: "1403"
        case 60...: "16"
        default: "15"
        }
    }
}
