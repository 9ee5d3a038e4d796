package import Vocabulary

/// What a column of a catalogue file can hold, and the headings that say so.
package enum CatalogueField: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
    case code, name, catalogueClass, firstSelfPay, kind, charge, listCode
    case limit, limitPrimary, limitSecondary, limitTertiary
    case limited, limitedTo, dualChannel, negotiated, procuredPrice
    case unit, doseForm, specification, maker, from, through

    /// Without it nothing can be read.
    package var isRequired: Bool { self == .code || self == .name || self == .catalogueClass }

    package var words: Words {
        switch self {
        case .code: Words("医疗目录编码", "national code")
        case .name: Words("名称", "name")
        case .catalogueClass: Words("甲乙丙类", "class")
        case .firstSelfPay: Words("先行自付比例", "first self-pay")
        case .kind: Words("目录类别", "kind")
        case .charge: Words("收费项目类别", "line of the fee list")
        case .listCode: Words("医保目录编码", "regional code")
        case .limit: Words("限价（各级相同）", "price limit at all levels")
        case .limitPrimary: Words("一级限价", "price limit, primary")
        case .limitSecondary: Words("二级限价", "price limit, secondary")
        case .limitTertiary: Words("三级限价", "price limit, tertiary")
        case .limited: Words("限制使用标志", "limited use")
        case .limitedTo: Words("限制使用范围", "limited to")
        case .dualChannel: Words("双通道", "dual channel")
        case .negotiated: Words("谈判药品", "negotiated")
        case .procuredPrice: Words("集采中选价", "procured price")
        case .unit: Words("计价单位", "unit")
        case .doseForm: Words("剂型", "dose form")
        case .specification: Words("规格", "specification")
        case .maker: Words("生产企业", "maker")
        case .from: Words("开始日期", "first day")
        case .through: Words("结束日期", "last day")
        }
    }

    /// The headings that say it without doubt, the most telling first; those of the national interface last.
    var headings: [String] {
        switch self {
        case .code:
            [
                "医疗目录编码", "国家医保编码", "医保编码", "国家编码", "药品代码", "药品编码", "国家药品代码", "项目编码", "耗材编码", "项目代码", "编码",
                "代码",
                "med_list_codg",
            ]
        case .name:
            [
                "名称", "项目名称", "药品名称", "药品通用名", "通用名", "通用名称", "注册名称", "医疗服务项目名称", "耗材名称", "单味药名称", "药材名称",
                "医保目录名称",
                "医疗目录名称", "hilist_name",
            ]
        case .catalogueClass:
            [
                "甲乙丙类", "甲乙类", "甲乙", "医保类别", "费用类别", "支付类别", "类别", "目录等级", "收费项目等级", "医保等级", "国家医保药品目录甲乙类标识",
                "chrgitm_lv",
                "class",
            ]
        case .firstSelfPay:
            [
                "先行自付比例", "先自付比例", "先行自付", "首先自付比例", "首自付比例", "个人先行自付比例", "个人自付比例", "自付比例", "乙类自付比例",
                "selfpay_prop",
            ]
        case .kind: ["目录类别", "目录类型", "项目类别", "项目类型", "种类", "list_type", "kind"]
        case .charge: ["收费项目类别", "医疗收费项目类别", "费用项目类别", "收费类别", "med_chrgitm_type"]
        case .listCode: ["医保目录编码", "地方编码", "省编码", "本地编码", "hilist_code"]
        case .limit:
            ["限价", "医保限价", "最高限价", "支付标准", "医保支付标准", "最高支付标准", "定价上限金额", "医保支付限价", "hilist_pric_uplmt_amt"]
        case .limitPrimary: ["一级限价", "一级医院限价", "一级及以下限价", "一级医疗机构限价", "一级支付标准", "一级"]
        case .limitSecondary: ["二级限价", "二级医院限价", "二级医疗机构限价", "二级支付标准", "二级"]
        case .limitTertiary: ["三级限价", "三级医院限价", "三级医疗机构限价", "三级支付标准", "三级"]
        case .limited: ["限制使用标志", "限制使用", "是否限制使用", "限制用药", "是否限制", "lmt_used_flag"]
        case .limitedTo: ["限制使用范围", "限定支付范围", "医保限用范围", "限制范围", "限定范围", "支付限定", "备注"]
        case .dualChannel: ["双通道", "是否双通道", "双通道药品", "双通道标志"]
        case .negotiated: ["谈判药品", "国家谈判药品", "是否谈判药品", "谈判标志", "医保谈判药品标志", "hi_nego_drug_flag"]
        case .procuredPrice: ["集采中选价", "集采价", "集中采购价", "中选价", "集采价格", "带量采购价"]
        case .unit: ["计价单位", "单位", "最小计价单位", "计价单位名称", "prcunt"]
        case .doseForm: ["剂型", "药品剂型", "注册剂型", "dosform"]
        case .specification: ["规格", "药品规格", "注册规格", "规格型号", "spec"]
        case .maker: ["生产企业", "生产厂家", "厂家", "生产企业名称", "企业名称", "药品企业"]
        case .from: ["开始日期", "生效日期", "执行日期", "起始日期", "生效时间", "begndate"]
        case .through: ["结束日期", "终止日期", "失效日期", "截止日期", "失效时间", "enddate"]
        }
    }
}
