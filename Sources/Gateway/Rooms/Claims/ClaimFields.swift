import Pages
import Scheme
import Vocabulary

/// What was said of a claim, field by field and still as text: by a form, or by a program under the same names.
struct ClaimFields {
    /// A field of a claim, by the name it has in the form and in JSON alike.
    typealias Name = ClaimForm.Name

    /// By name, without the spaces around, full-width forms as their plain twins; what was left empty is not there.
    private var texts: [String: String] = [:]
    /// 困难身份, each by its word.
    private(set) var categories: [String] = []
    /// 转院: whether it was said that the stay goes on from another hospital.
    var isTransfer: Bool { self[.transfer] != nil }

    private static let yes = "yes"

    /// What was not even text, or has a name that nothing has.
    private(set) var wrong: [WrongField] = []

    subscript(name: Name) -> String? { texts[name.rawValue] }

    /// The number under which a program sends a claim (报文号).
    var message: String? { texts[ClaimFields.message] }

    static let message = "message"

    init(_ form: ClaimForm) {
        for name in Name.allCases where !form[name].isEmpty { texts[name.rawValue] = form[name].narrow }
        if form.isTransfer { texts[Name.transfer.rawValue] = ClaimFields.yes }
        let prefix = "\(Name.categories.rawValue)."
        categories = form.typed.keys.filter { $0.hasPrefix(prefix) }
            .map { String($0.dropFirst(prefix.count)) }.sorted()
    }

    // MARK: JSON

    /// What a program sends to settle.
    static let settling = [Name.person.rawValue] + treated + [message]

    /// What a program sends to try out.
    static let quoting =
        [Name.person, .birth, .tier, .categories, .district, .level].map(\.rawValue) + treated

    private static let treated: [String] = [
        Name.facility, .facilityClass, .kind, .condition, .babies, .place, .transfer, .admission, .discharge,
        .total, .outOfCatalogue, .overLimit, .firstSelfPay, .bedCharge, .bedDays,
    ].map(\.rawValue)

    /// Reads JSON, where every field is text, save `categories`, a list of it, `transfer`, a truth, and `babies`
    /// and `bedDays`, numbers.
    init(_ object: JSONObject, names: [String]) {
        var object = object
        func take(_ name: Name) -> JSONObject.Value? {
            names.contains(name.rawValue) ? object.take(name.rawValue) : nil
        }
        let (list, transfer) = (take(.categories), take(.transfer))
        let (babies, bedDays) = (take(.babies), take(.bedDays))
        (texts, wrong) = object.texts(names)
        texts = texts.mapValues(\.narrow)
        read(list: list)
        switch transfer {
        case nil, .null, .truth(false): break
        case .truth(true): texts[Name.transfer.rawValue] = ClaimFields.yes
        case .text, .number, .list, .other:
            wrong.append(
                WrongField(
                    Name.transfer.rawValue, Words("应是 true 或 false", "it is true or false"),
                    Words("不加引号", "without quotes")))
        }
        read(number: babies, .babies, .badBabies)
        read(number: bedDays, .bedDays, .badBedDays)
    }

    private mutating func read(number: JSONObject.Value?, _ name: Name, _ bad: WrongField) {
        switch number {
        case nil, .null: break
        case .number(let number): texts[name.rawValue] = "\(number)"
        case .text(let text): texts[name.rawValue] = text.trimmed.narrow
        case .truth, .list, .other: wrong.append(bad)
        }
    }

    private mutating func read(list: JSONObject.Value?) {
        let name = Name.categories.rawValue
        switch list {
        case nil, .null: break
        case .list(let list):
            for (place, element) in list.enumerated() {
                guard case .text(let word) = element else {
                    wrong.append(.notText("\(name)[\(place)]"))
                    break
                }
                categories.append(word.trimmed)
            }
        case .text, .truth, .number, .other:
            wrong.append(
                WrongField(
                    name, Words("应是一个列表", "it is a list"),
                    Words("如 [\"marginal\"]", "such as [\"marginal\"]")))
        }
    }
}

extension WrongField {
    static let badBedDays = WrongField(
        ClaimFields.Name.bedDays.rawValue, Words("读不出床位天数", "no number of days can be read from it"),
        Words("请写 1 至 \(BedCharge.mostDays) 的整数", "write a whole number from 1 to \(BedCharge.mostDays)"))

    static let badBabies = WrongField(
        ClaimFields.Name.babies.rawValue, Words("读不出胎儿数", "no number of babies can be read from it"),
        Words("请写 1 至 9 的整数；只用于住院分娩", "write a whole number from 1 to 9; for a delivery only"))
}
