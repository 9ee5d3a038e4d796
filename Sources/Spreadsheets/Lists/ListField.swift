/// What a column of a list about people can mean, whatever it is called there.
public enum ListField: String, CaseIterable, Codable, Sendable {
    case serialNumber
    case identityNumber
    case identityKind
    case name
    case sex
    case birthDay
    case deathDay
    case ethnicity
    case address
    case county
    case township
    case village
    case phone
    case category
    case categoryFrom
    case categoryTo
    case grade
    case certificateNumber
    case headNumber
    case headName
    case householdNumber
    case relation
    case school
    case schoolClass
    case personNumber
    case amount
    case payDay
    case receiptNumber
    case payerName
    case payerNumber
    case account
    case year
    case reason
    case note

    public var chinese: String {
        switch self {
        case .serialNumber: "序号"
        case .identityNumber: "身份证号"
        case .identityKind: "证件类型"
        case .name: "姓名"
        case .sex: "性别"
        case .birthDay: "出生日期"
        case .deathDay: "死亡日期"
        case .ethnicity: "民族"
        case .address: "住址"
        case .county: "区县"
        case .township: "乡镇街道"
        case .village: "村社区"
        case .phone: "联系电话"
        case .category: "人员类别"
        case .categoryFrom: "类别开始日期"
        case .categoryTo: "类别结束日期"
        case .grade: "等级"
        case .certificateNumber: "证书号"
        case .headNumber: "户主身份证号"
        case .headName: "户主姓名"
        case .householdNumber: "户编号"
        case .relation: "与户主关系"
        case .school: "学校"
        case .schoolClass: "班级"
        case .personNumber: "个人编号"
        case .amount: "金额"
        case .payDay: "缴费日期"
        case .receiptNumber: "税票号码"
        case .payerName: "缴费人姓名"
        case .payerNumber: "缴费人证件号"
        case .account: "银行账号"
        case .year: "年度"
        case .reason: "原因"
        case .note: "备注"
        }
    }

    public var english: String {
        switch self {
        case .serialNumber: "serial number"
        case .identityNumber: "number of identity"
        case .identityKind: "kind of document"
        case .name: "name"
        case .sex: "sex"
        case .birthDay: "day of birth"
        case .deathDay: "day of death"
        case .ethnicity: "ethnicity"
        case .address: "address"
        case .county: "county"
        case .township: "township"
        case .village: "village"
        case .phone: "phone"
        case .category: "category"
        case .categoryFrom: "category from"
        case .categoryTo: "category to"
        case .grade: "grade"
        case .certificateNumber: "number of certificate"
        case .headNumber: "household head's number of identity"
        case .headName: "household head's name"
        case .householdNumber: "household number"
        case .relation: "relation to the head"
        case .school: "school"
        case .schoolClass: "class"
        case .personNumber: "person's number"
        case .amount: "amount"
        case .payDay: "paying date"
        case .receiptNumber: "tax receipt number"
        case .payerName: "payer's name"
        case .payerNumber: "payer's number of identity"
        case .account: "bank account"
        case .year: "year"
        case .reason: "reason"
        case .note: "note"
        }
    }
}
