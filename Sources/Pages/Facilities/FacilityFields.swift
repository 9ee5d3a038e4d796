import Registry
import Vocabulary

/// The fields of a facility, in the form that adds one and in the form that changes one.
package enum FacilityFields {
    package enum Name: String, CaseIterable, Sendable {
        case code, name, level, facilityClass, district, from, through, effective
    }

    static func write(into h: inout HTML, _ form: Form, isNew: Bool) {
        if isNew {
            h.field(
                .text(
                    Name.code.rawValue, Words("机构编码", "Code"),
                    hint: Words(
                        "H 或 P 开头的 12 位国家编码，以后不能改", "The national code, H or P and 11 digits; it stays"),
                    width: .short), in: form)
        }
        h.field(.text(Name.name.rawValue, Words("名称", "Name")), in: form)
        h.field(
            .choices(
                Name.level.rawValue, Words("等级", "Level"),
                FacilityLevel.allCases.map { .init($0.rawValue, $0.words) }), in: form)
        h.field(
            .text(
                Name.facilityClass.rawValue, Words("本地类别", "Class of the region"),
                hint: Words("政策在等级里另分类别时填写", "Where the policy has classes within a level"), width: .short
            ).mayBeEmpty, in: form)
        h.field(
            .text(
                Name.district.rawValue, Words("所在区县", "District"),
                hint: Words("6 位区划代码，如 500112", "Six digits, such as 500112"), width: .short), in: form)
        h.field(
            .day(
                Name.from.rawValue, Words("定点从", "Designated from"),
                hint: Words("没有定点协议时不填", "Empty where it has no contract")
            ).mayBeEmpty, in: form)
        h.field(
            .day(
                Name.through.rawValue, Words("定点到", "Designated through"),
                hint: Words("没有期限时不填", "Empty where it has no end")
            ).mayBeEmpty, in: form)
        h.field(
            .day(
                Name.effective.rawValue, Words("以上从哪天起算", "Counts from"),
                hint: Words("以前的结算按以前的样子", "What was settled for earlier days keeps what held then")),
            in: form)
    }
}
