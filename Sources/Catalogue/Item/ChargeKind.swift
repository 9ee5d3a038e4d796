package import Vocabulary

/// On which line of the fee list an item stands (医疗收费项目类别), by the code of the national interface (`med_chrgitm_type`).
package enum ChargeKind: String, CaseIterable, Codable, Sendable {
    /// 床位费
    case bed = "01"
    /// 诊察费
    case consultation = "02"
    /// 检查费
    case examination = "03"
    /// 化验费
    case laboratory = "04"
    /// 治疗费
    case treatment = "05"
    /// 手术费
    case operation = "06"
    /// 护理费
    case nursing = "07"
    /// 卫生材料费
    case material = "08"
    /// 西药费
    case westernDrug = "09"
    /// 中药饮片费
    case herb = "10"
    /// 中成药费
    case patentDrug = "11"
    /// 一般诊疗费
    case generalPractice = "12"
    /// 挂号费
    case registration = "13"
    /// 其他费
    case other = "14"

    package var words: Words {
        switch self {
        case .bed: Words("床位费", "bed")
        case .consultation: Words("诊察费", "consultation")
        case .examination: Words("检查费", "examinations")
        case .laboratory: Words("化验费", "laboratory")
        case .treatment: Words("治疗费", "treatment")
        case .operation: Words("手术费", "operation")
        case .nursing: Words("护理费", "nursing")
        case .material: Words("卫生材料费", "materials")
        case .westernDrug: Words("西药费", "western drugs")
        case .herb: Words("中药饮片费", "herbal pieces")
        case .patentDrug: Words("中成药费", "Chinese patent drugs")
        case .generalPractice: Words("一般诊疗费", "general practice")
        case .registration: Words("挂号费", "registration")
        case .other: Words("其他费", "others")
        }
    }

    /// Its code (`09`, or `9` where a spreadsheet took the zero) or its name, with or without 费.
    package init?(word: some StringProtocol) {
        if let found = ChargeKind(rawValue: String(word)) ?? ChargeKind(rawValue: "0\(word)") {
            self = found
            return
        }
        guard
            let found = ChargeKind.allCases.first(where: {
                $0.words.zh == word || $0.words.zh.dropLast() == word
            })
        else { return nil }
        self = found
    }
}
