package import Registry
package import Vocabulary

/// The questions that the forms about a person have in common.
enum PersonFields {
    private typealias Name = NewPersonPage.Name

    static func document(in form: Form, isNeeded: Bool, into h: inout HTML) {
        let kind = Field.list(
            Name.documentKind.rawValue, Words("证件种类", "Kind of document"),
            IdentityDocument.Kind.allCases.map { .init($0.rawValue, $0.words) })
        let number = Field.text(
            Name.document.rawValue, Words("证件号码", "Number of the document"),
            hint: isNeeded
                ? nil : Words("还没有证件的新生儿两项都空着，以后再补", "Both empty for a newborn who has none yet"),
            width: .short)
        h.field(isNeeded ? kind : kind.mayBeEmpty, in: form)
        h.field(isNeeded ? number : number.mayBeEmpty, in: form)
    }

    static func phone(in form: Form, isNeeded: Bool, into h: inout HTML) {
        let phone = Field.text(Name.phone.rawValue, Words("联系电话", "Phone"), width: .short)
        h.field(isNeeded ? phone : phone.mayBeEmpty, in: form)
        h.field(
            .checks(
                Name.consent.rawValue, Words("本人同意用于", "The owner agrees to"),
                Phone.Purpose.allCases.map { .init($0.rawValue, $0.words) }), in: form)
    }

    static let sex = Field.choices(
        Name.sex.rawValue, Words("性别", "Sex"), Sex.allCases.map { .init($0.rawValue, $0.words) })

    static func place(_ places: [Field.Group]) -> Field {
        let label = Words("住在哪个村（社区）", "Village or neighbourhood")
        return places.isEmpty
            ? .text(
                Name.place.rawValue, label,
                hint: Words("区划代码：村（社区）12 位，不知道村的写区县 6 位", "Its code: 12 digits, or the county's 6"),
                width: .short)
            : .grouped(Name.place.rawValue, label, places)
    }

    static let registration = Field.text(
        Name.registration.rawValue, Words("户籍所在地，区划代码", "Household registration, by code"),
        hint: Words("6、9 或 12 位；与住处相同的可以不写", "6, 9 or 12 digits; not needed where it is where they live"),
        width: .short)

    static let reason = Field.text(
        Name.reason.rawValue, Words("依据", "On what ground"),
        hint: Words("如文号、证明名称；不要写证件号码", "A paper's number or name; no number of a document"))
}
