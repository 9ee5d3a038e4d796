package import Vocabulary

/// Something that was filed for a person before care (备案): a transfer, a chronic condition, a facility of theirs, an accident.
package struct Filing: Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// 转院 (2501)
        case transfer
        /// 门诊慢特病 (2503)
        case chronic
        /// 定点 (2505)
        case facility
        /// 意外伤害 (2507)
        case accident
    }

    package let id: ID<Filing>
    package let kind: Kind
    package let patient: ID<Patient>
    /// Who filed it.
    package let by: String
    /// What it is of: the receiving facility, the condition's code, the chosen facility; empty for an accident.
    package let subject: String
    package let from: Day
    package let through: Day?
    /// What was reported besides: by the names of the interface, without what says who somebody is.
    package let reported: [String: String]
    package let recorded: Instant

    /// 待遇申报明细流水号 (`trt_dcla_detl_sn`)
    package var number: String { id.short }

    package init(
        id: ID<Filing>, kind: Kind, patient: ID<Patient>, by: String, subject: String, from: Day,
        through: Day?, reported: [String: String], recorded: Instant
    ) {
        self.id = id
        self.kind = kind
        self.patient = patient
        self.by = by
        self.subject = subject
        self.from = from
        self.through = through
        self.reported = reported
        self.recorded = recorded
    }

    package func covers(_ day: Day) -> Bool { from <= day && (through.map { day <= $0 } ?? true) }
}
