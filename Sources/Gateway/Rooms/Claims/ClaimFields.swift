import Pages
import Vocabulary

/// What was said of a claim, field by field and still as text: by a form, or by a program under the same names.
struct ClaimFields {
    /// A field of a claim, by the name it has in the form and in JSON alike.
    typealias Name = ClaimForm.Name

    /// By name, without the spaces around; what was left empty is not there.
    private var texts: [String: String] = [:]
    /// 困难身份, each by its word.
    private(set) var categories: [String] = []
    /// What was not even text, or has a name that nothing has.
    private(set) var wrong: [WrongField] = []

    subscript(name: Name) -> String? { texts[name.rawValue] }

    /// The number under which a program sends a claim (报文号).
    var message: String? { texts[ClaimFields.message] }

    static let message = "message"

    init(_ form: ClaimForm) {
        for name in Name.allCases where !form[name].isEmpty { texts[name.rawValue] = form[name] }
        let prefix = "\(Name.categories.rawValue)."
        categories = form.typed.keys.filter { $0.hasPrefix(prefix) }
            .map { String($0.dropFirst(prefix.count)) }.sorted()
    }

    // MARK: JSON

    /// What a program sends to settle.
    static let settling: [String] =
        [
            Name.person, .facility, .kind, .place, .admission, .discharge, .total, .outOfCatalogue,
            .overLimit,
            .firstSelfPay,
        ].map(\.rawValue) + [message]

    /// What a program sends to try out.
    static let quoting: [String] = [
        Name.person, .birth, .tier, .categories, .district, .facility, .level, .kind, .place, .admission,
        .discharge, .total, .outOfCatalogue, .overLimit, .firstSelfPay,
    ].map(\.rawValue)

    /// Reads JSON, where every field is text, save `categories`, which is a list of it.
    init(_ object: JSONObject, names: [String]) {
        var object = object
        let name = Name.categories.rawValue
        let list = names.contains(name) ? object.take(name) : nil
        (texts, wrong) = object.texts(names)
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
        case .text, .other:
            wrong.append(
                WrongField(
                    name, Words("应是一个列表", "it is a list"),
                    Words("如 [\"marginal\"]", "such as [\"marginal\"]")))
        }
    }
}
