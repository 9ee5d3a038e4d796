import Foundation
import Vocabulary

/// What a program sent, before anybody knows what it means: an object of JSON.
struct JSONObject {
    enum Value: Decodable {
        case null
        case text(String)
        case list([Value])
        case truth(Bool)
        case number(Int)
        /// A fraction or an object: nothing we ask for.
        case other

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let list = try? container.decode([Value].self) {
                self = .list(list)
            } else if let truth = try? container.decode(Bool.self) {
                self = .truth(truth)
            } else if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else {
                self = .other
            }
        }
    }

    private(set) var members: [String: Value]

    init(_ bytes: [UInt8]) throws {
        do {
            members = try JSONDecoder().decode([String: Value].self, from: Data(bytes))
        } catch {
            throw Problem.unreadable(
                Words("内容应是一个 JSON 对象。", "The content is one JSON object."))
        }
    }

    /// Takes a member out, to be read on its own.
    mutating func take(_ name: String) -> Value? { members.removeValue(forKey: name) }

    /// Its members as text, and what is wrong with them: of another kind, or under a name nobody asked for.
    ///
    /// What was left empty is not there. Beyond a screenful of faults no more are said.
    func texts(_ names: [String]) -> (texts: [String: String], wrong: [WrongField]) {
        var texts: [String: String] = [:]
        var wrong: [WrongField] = []
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            switch value {
            case _ where !names.contains(name):
                if wrong.count < 20 { wrong.append(.noSuchField(String(name.prefix(40)), names)) }
            case .null: continue
            case .text(let text): texts[name] = text.trimmed.isEmpty ? nil : text.trimmed
            case .list, .truth, .number, .other: wrong.append(.notText(name))
            }
        }
        return (texts, wrong)
    }
}

extension WrongField {
    fileprivate static func noSuchField(_ field: String, _ names: [String]) -> WrongField {
        WrongField(
            field, Words("没有这个字段", "there is no such field"),
            Words("可用：\(names.joined(separator: "、"))", "use: \(names.joined(separator: ", "))"))
    }

    static func notText(_ field: String) -> WrongField {
        WrongField(
            field, Words("应是字符串", "it is text"),
            Words("请加引号；金额如 \"1234.50\"", "put it in quotes; an amount such as \"1234.50\""))
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
