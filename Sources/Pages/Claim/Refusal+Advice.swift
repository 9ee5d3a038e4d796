import Scheme
import Vocabulary

/// What a refused claim's reader is told besides the reason.
extension Refusal {
    /// The day the refusal turns on, in a sentence.
    func turnsOn(_ day: Day) -> Words {
        let (zh, en) = (Language.chinese.text(day), Language.english.text(day))
        switch reason {
        case .beforeBirth: return Words("登记的出生日期是 \(zh)。", "The date of birth on record is \(en).")
        case .afterDeath: return Words("登记的死亡日期是 \(zh)。", "The date of death on record is \(en).")
        default:
            return Words("从 \(zh) 起才有待遇。", "Coverage begins on \(en).")
        }
    }

    /// What to do now.
    var advice: Words {
        switch reason {
        case .beforeBirth:
            Words(
                "请核对入院日期和出生日期。登记有错的，先更正登记，再结算。",
                "Check the day of admission and the date of birth. If the record is wrong, correct it first, then settle."
            )
        case .afterDeath:
            Words(
                "请核对出院日期和死亡日期。登记有错的，先更正登记，再结算。",
                "Check the day of discharge and the date of death. If the record is wrong, correct it first, then settle."
            )
        case .notCovered:
            Words(
                "请查看这个人当年的参保登记。已经缴费而没有登记的，先补登记，再结算。",
                "Look at the person's enrolment of that year. If they have paid and are not enrolled, enrol them first, then settle."
            )
        case .facilityNotDesignated:
            Words(
                "请核对机构和出院日期。机构当时有定点协议而没有登记的，先补登记，再结算。",
                "Check the facility and the day of discharge. If it had a contract that is not on record, record it first, then settle."
            )
        case .benefitUnknown, .placeUnknown, .numberUnknown:
            Words(
                "这不等于不能报销。请留好票据，等政策编入后再结算，或者按当地文件手工办理。",
                "This does not mean that nothing is due. Keep the bills and settle when the policy has been entered, or handle it by the local documents."
            )
        case .notPaidThere:
            Words(
                "请核对就医地。已经备案、转诊或急诊而选错的，改正后再算。",
                "Check the place of care. If it was filed, referred or an emergency, correct it and work it out again."
            )
        case .notPaid:
            Words(
                "请核对待遇类别、医疗机构等级和类别、病种。都对的，这笔费用由个人承担。",
                "Check the kind of care, the level and class of the facility, and the condition. If they are right, the patient bears this bill."
            )
        case .conditionMissing:
            Words("请写明病种，再算一次。", "Say which condition it is for, and work it out again.")
        case .classUnknown, .conditionUnknown:
            Words(
                "请按政策里的写法改正，再算一次。", "Write it as the policy does, and work it out again.")
        case .noTerms:
            Words(
                "请核对待遇类别、医疗机构等级和类别、病种。都对的，就是政策没有写，按当地文件手工办理。",
                "Check the kind of care, the level and class of the facility, and the condition. If they are right, the policy says nothing of it; handle it by the local documents."
            )
        }
    }
}
