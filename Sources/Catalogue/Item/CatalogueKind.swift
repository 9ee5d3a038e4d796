package import Vocabulary

/// What sort of thing an item of the catalogue is (目录类别), by the code of the national interface (`list_type`).
package enum CatalogueKind: String, CaseIterable, Codable, Sendable {
    /// 西药、中成药
    case drug = "101"
    /// 中药饮片
    case herb = "102"
    /// 医疗机构自制剂
    case preparation = "103"
    /// 民族药
    case ethnicDrug = "104"
    /// 其他
    case other = "105"
    /// 中药配方颗粒
    case granule = "106"
    /// 医疗服务项目
    case service = "201"
    /// 医用耗材
    case consumable = "301"

    package var words: Words {
        switch self {
        case .drug: Words("西药中成药", "western and Chinese patent drugs")
        case .herb: Words("中药饮片", "herbal pieces")
        case .preparation: Words("自制剂", "hospital preparations")
        case .ethnicDrug: Words("民族药", "ethnic drugs")
        case .other: Words("其他", "others")
        case .granule: Words("中药配方颗粒", "herbal granules")
        case .service: Words("医疗服务项目", "services")
        case .consumable: Words("医用耗材", "consumables")
        }
    }

    /// Its code, or as files write it: `西药`, `诊疗项目`, `耗材`.
    package init?(word: some StringProtocol) {
        switch word {
        case "西药", "中成药", "西药中成药", "药品": self = .drug
        case "中药饮片", "饮片", "中草药", "草药": self = .herb
        case "自制剂", "院内制剂", "医院制剂", "医疗机构制剂": self = .preparation
        case "民族药": self = .ethnicDrug
        case "其他": self = .other
        case "中药配方颗粒", "配方颗粒": self = .granule
        case "医疗服务项目", "服务项目", "诊疗项目", "诊疗", "医疗服务": self = .service
        case "医用耗材", "耗材", "医用材料", "材料": self = .consumable
        default: self.init(rawValue: String(word))
        }
    }

    /// On which line of the fee list an item of this kind stands where its file does not say.
    package var charge: ChargeKind {
        switch self {
        case .drug, .ethnicDrug, .preparation: .westernDrug
        case .herb, .granule: .herb
        case .service: .treatment
        case .consumable: .material
        case .other: .other
        }
    }
}
