import Foundation
import Vocabulary

/// What a program sent, before anybody knows what it means: an object of JSON.
struct JSONObject {
    enum Value: Decodable {
        case null
        case text(String)
        case list([Value])
        /// A number, a truth or an object: nothing we ask for.
        case other

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let list = try? container.decode([Value].self) {
                self = .list(list)
            } else {
                self = .other
            }
        }
    }

    let members: [String: Value]

    init(_ bytes: [UInt8]) throws {
        do {
            members = try JSONDecoder().decode([String: Value].self, from: Data(bytes))
        } catch {
            throw Problem.unreadable(
                Words("内容应是一个 JSON 对象。", "The content is one JSON object."))
        }
    }
}
