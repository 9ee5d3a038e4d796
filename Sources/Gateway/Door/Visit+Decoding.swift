import Foundation
import Vocabulary

extension Visit {
    /// What a program sent, as this type; or where in it and why not.
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(json))
        } catch let error as DecodingError {
            throw Problem.unreadable(Visit.words(error))
        }
    }

    private static func words(_ error: DecodingError) -> Words {
        switch error {
        case .keyNotFound(let key, let context):
            let path = place(context.codingPath + [key])
            return Words("缺少 \(path)。", "\(path) is missing.")
        case .valueNotFound(_, let context):
            let path = place(context.codingPath)
            return Words("\(path) 是空的。", "\(path) is null.")
        case .typeMismatch(_, let context):
            let path = place(context.codingPath)
            return Words("\(path) 的类型不对。", "\(path) is of the wrong type.")
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            let path = place(context.codingPath)
            return Words("\(path) 读不出来。", "\(path) cannot be read.")
        default:
            return Words("内容不是完整的 JSON。", "The content is not whole JSON.")
        }
    }

    /// `claim.lines[2].amount`
    private static func place(_ path: [any CodingKey]) -> String {
        path.reduce(into: "") { place, key in
            if let index = key.intValue {
                place += "[\(index)]"
            } else {
                place += (place.isEmpty ? "" : ".") + key.stringValue
            }
        }
    }
}
