import Scheme
import Tabular

/// The columns of the three files, with the headings that hospitals and offices use for them.
enum ClaimColumns {
    static let claims = [
        CsvColumn("claim", aliases: ["费用单号", "结算单号", "单据号", "claim_id"]),
        CsvColumn("person", aliases: ["人员编号", "个人编号", "person_id", "psn_no"]),
        CsvColumn("kind", aliases: ["待遇类别", "医疗类别"], required: false),
        CsvColumn("level", aliases: ["医院等级", "机构等级", "facility_level"]),
        CsvColumn("place", aliases: ["就医地"], required: false),
        CsvColumn("admission", aliases: ["入院日期"]),
        CsvColumn("discharge", aliases: ["出院日期"]),
        CsvColumn("total", aliases: ["总费用"], required: false),
        CsvColumn("out_of_catalogue", aliases: ["目录外", "目录外费用", "全自费"], required: false),
        CsvColumn("over_limit", aliases: ["超限价", "超限价费用"], required: false),
        CsvColumn("first_self_pay", aliases: ["先行自付"], required: false),
        CsvColumn("class", aliases: ["目录类别", "甲乙丙"], required: false),
        CsvColumn("amount", aliases: ["金额", "明细金额"], required: false),
        CsvColumn("limit", aliases: ["限价", "限价金额"], required: false),
        CsvColumn("first_self_pay_ratio", aliases: ["先行自付比例"], required: false),
        CsvColumn("facility_class", aliases: ["医疗机构类别", "机构类别"], required: false),
        CsvColumn("condition", aliases: ["病种", "分娩方式"], required: false),
        CsvColumn("transfer", aliases: ["转院"], required: false),
        CsvColumn("babies", aliases: ["胎儿数"], required: false),
        CsvColumn("bed_charge", aliases: ["床位费"], required: false),
        CsvColumn("bed_days", aliases: ["床位天数"], required: false),
    ]

    static let persons = [
        CsvColumn("person", aliases: ["人员编号", "个人编号", "person_id", "psn_no"]),
        CsvColumn("birth", aliases: ["出生日期"], required: false),
        CsvColumn("death", aliases: ["死亡日期"], required: false),
        CsvColumn("sex", aliases: ["性别"], required: false),
        CsvColumn("district", aliases: ["区县", "区划代码"], required: false),
        CsvColumn("categories", aliases: ["人员类别"], required: false),
        CsvColumn("tier", aliases: ["档次", "缴费档次"], required: false),
        CsvColumn("covered_from", aliases: ["待遇开始日期"], required: false),
        CsvColumn("covered_to", aliases: ["待遇结束日期"], required: false),
        CsvColumn("continuous_years", aliases: ["连续缴费年限"], required: false),
        CsvColumn("cap_change", aliases: ["大病封顶增减"], required: false),
        CsvColumn("conditions", aliases: ["认定病种"], required: false),
    ]

    static let opening = [
        CsvColumn("person", aliases: ["人员编号", "个人编号", "person_id", "psn_no"]),
        CsvColumn("layer", aliases: ["层"]),
        CsvColumn("entered", aliases: ["进入累计"]),
        CsvColumn("paid", aliases: ["支付累计"]),
        CsvColumn("deductible", aliases: ["已计起付"], required: false),
        CsvColumn("excess", aliases: ["起付线以上累计"], required: false),
        CsvColumn("stays", aliases: ["本年住院次数"], required: false),
        CsvColumn("in_scope", aliases: ["政策范围内累计"], required: false),
    ]

    static let output = [
        "line", "claim", "person", "status", "total", "out_of_catalogue", "over_limit", "first_self_pay",
        "in_scope", "basic_fund", "critical_illness", "medical_aid", "commercial", "charity",
        "patient", "undecided", "reason", "reason_zh", "reason_en", "source",
    ]

    /// How many of them say what was decided of the total: empty where nothing was.
    static let decided = 4 + BulkResult.payers

    static let rejects = ["file", "line", "field", "reason_zh", "reason_en", "record"]
}
