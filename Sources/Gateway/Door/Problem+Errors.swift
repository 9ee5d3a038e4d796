import Claims
import Collection
import Ledger
import Policies
import Registry
import Scheme
import Storage
import Vocabulary

/// The one mapping of what the work modules throw to what the doors answer.
extension Problem {
    /// Nil where the error is our own mistake.
    init?(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as ClaimsError: self = Problem(claims: error)
        case let error as PolicyBook.NoPlan: self = .noSuchPolicy(error.words)
        case let error as CollectionError: self = .cannotCollect(error.words)
        case RegistryError.taken(.signIn): self = .wrongFields([.signInTaken])
        case RegistryError.facilityAndRole: self = .wrongFields([.facilityAndRole])
        case RegistryError.taken(.facilityCode): self = .wrongFields([.codeTaken])
        case let error as StorageError:
            switch error {
            case .busy, .interrupted: self = .busy
            case .readOnly, .diskFull, .cannotOpen, .corrupt, .lost: self = .noDatabase
            default: return nil
            }
        default: return nil
        }
    }

    private init(claims error: ClaimsError) {
        self =
            switch error {
            case .unknownPerson: .wrongFields([.noPerson])
            case .unknownFacility: .wrongFields([.noFacility])
            case .noPlan(let reason): .wrongFields([.noPlan(reason)])
            case .unknownTier(let tier): .unknownTier(tier)
            case .unknownFacilityClass(let given, let known):
                .wrongFields([.noFacilityClass(given, Choices(known).byKey)])
            case .unknownCondition(let given, let known):
                .wrongFields([.noCondition(given, Choices(known).byKey)])
            case .transferOfVisit: .wrongFields([.transferOfVisit])
            case .impossibleBed(let fault): .wrongFields([.impossibleBed(fault)])
            case .filingMissing(let missing): .wrongFields([.filingMissing(missing)])
            case .dischargeBeforeAdmission: .wrongFields([.dischargeBeforeAdmission])
            case .dischargeInFuture: .wrongFields([.dischargeInFuture])
            case .sameMessageOtherContent(let receipt): .messageTaken(by: receipt)
            case .unknownReceipt: .noSuchReceipt
            case .alreadyReversed(let by): .alreadyReversed(by: by)
            case .isReversal: .reversalOfReversal
            }
    }
}

/// What can be wrong with a claim's fields beyond their form.
extension WrongField {
    static let noPerson = WrongField(
        "person", Words("没有这个编号的参保人", "nobody has this number"),
        Words("请核对个人编号；不在您辖区内的人查不到", "check the person's number; people outside your area are not found"))

    static let noFacility = WrongField(
        "facility", Words("没有登记这家医疗机构", "this facility is not registered"),
        Words("请选一家，或写 H 或 P 开头的 12 位机构编码", "choose one, or write its code of H or P and 11 digits"))

    static func noPlan(_ reason: PolicyBook.NoPlan) -> WrongField {
        WrongField(
            "discharge", reason.words,
            Words("请核对出院日期，或先补上政策文件", "check the day of discharge, or add the policy file first"))
    }

    /// With the classes there are, where they are known.
    static func noFacilityClass(_ given: String, _ own: Choices) -> WrongField {
        guard own.all.isEmpty else { return .noSuchWord("facilityClass", own, given: given) }
        return WrongField(
            "facilityClass",
            Words(
                "当年政策在这家机构的等级里没有这个类别，或登记的是另一类",
                "the year's policy has no such class at the facility's level, or another is on record"),
            Words("请核对类别，或留空", "check the class, or leave it out"))
    }

    /// With the conditions there are, where they are known.
    static func noCondition(_ given: String, _ known: Choices) -> WrongField {
        guard known.all.isEmpty else { return .noSuchWord("condition", known, given: given) }
        return WrongField(
            "condition", Words("当年政策里没有这个病种", "the year's policy has no such condition"),
            Words("请核对病种，或留空", "check the condition, or leave it out"))
    }

    static let transferOfVisit = WrongField(
        "transfer", Words("只有住院才有转院", "only a stay goes on from another hospital"),
        Words("请改待遇类别，或去掉转院", "correct the kind of care, or leave transfer out"))

    static func impossibleBed(_ fault: BedFault) -> WrongField {
        WrongField(
            fault == .days ? "bedDays" : "bedCharge", fault.words,
            Words("请核对床位费和天数", "check the charge of the bed and its days"))
    }

    static func filingMissing(_ missing: FilingMissing) -> WrongField {
        WrongField("place", missing.what, missing.write)
    }

    static let dischargeBeforeAdmission = WrongField(
        "discharge", Words("出院日期早于入院日期", "the discharge is before the admission"),
        Words("请核对两个日期", "check both days"))

    static let dischargeInFuture = WrongField(
        "discharge", Words("出院日期还没有到", "the day of discharge is still to come"),
        Words("请写今天或以前的日期", "write today or an earlier day"))
}
