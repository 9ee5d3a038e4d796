package import Vocabulary

extension ClaimForm.Name {
    /// What the question is called, at its field and wherever something is said about it.
    package var words: Words {
        switch self {
        case .policy: Words("统筹区和年度", "Region and year")
        case .who: Words("怎么指明这个人", "How to say who it is")
        case .person: Words("个人编号", "Person's number")
        case .birth: Words("出生日期", "Date of birth")
        case .place: Words("就医地", "Place of care")
        case .transfer: Words("转院", "Transfer")
        case .admission: Words("入院日期", "Admission")
        case .discharge: Words("出院日期", "Discharge")
        case .facilityClass: Words("医疗机构类别", "Class of facility")
        case .condition: Words("病种或分娩方式", "Condition")
        case .babies: Words("胎儿数", "Babies")
        case .total: Words("总费用", "Total")
        case .bedCharge: Words("床位费", "Charge of the bed")
        case .bedDays: Words("床位天数", "Days of the bed")
        case .tier: Term.tier.words
        case .categories: Term.personCategory.words
        case .district: Term.district.words
        case .facility: Term.facility.words
        case .level: Term.facilityLevel.words
        case .kind: Term.careKind.words
        case .outOfCatalogue: Term.outOfCatalogue.words
        case .overLimit: Term.overLimit.words
        case .firstSelfPay: Term.firstSelfPay.words
        }
    }
}
