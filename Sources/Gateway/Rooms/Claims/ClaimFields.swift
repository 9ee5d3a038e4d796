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
        for (name, value) in object.members.sorted(by: { $0.key < $1.key }) {
            guard names.contains(name) else {
                wrong.append(.noSuchField(name, names))
                continue
            }
            switch (value, name == Name.categories.rawValue) {
            case (.null, _): continue
            case (.text(let text), false):
                if !text.trimmed.isEmpty { texts[name] = text.trimmed }
            case (.list(let list), true):
                for (place, element) in list.enumerated() {
                    if case .text(let word) = element {
                        categories.append(word.trimmed)
                    } else {
                        wrong.append(.notText("\(name)[\(place)]"))
                    }
                }
            case (_, true): wrong.append(.noList(name))
            case (_, false): wrong.append(.notText(name))
            }
        }
    }
}

extension WrongField {
    static func noSuchField(_ field: String, _ names: [String]) -> WrongField {
        WrongField(
            field, Words("没有这个字段", "there is no such field"),
            Words("可用：\(names.joined(separator: "、"))", "use: \(names.joined(separator: ", "))"))
    }

    static func notText(_ field: String) -> WrongField {
        WrongField(
            field, Words("应是字符串", "it is text"),
            Words("请加引号；金额如 \"1234.50\"", "put it in quotes; an amount such as \"1234.50\""))
    }

    fileprivate static func noList(_ field: String) -> WrongField {
        WrongField(
            field, Words("应是一个列表", "it is a list"), Words("如 [\"marginal\"]", "such as [\"marginal\"]"))
    }
}

extension String {
    /// Without the spaces around it.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
