private import Foundation
package import Vocabulary

/// A region's own codes, from a file (JSON) laid over the national ones:
///
/// `{"cares": {"19": {"kind": "outpatient", "clearing": "11"}}, "conditions": {"M03900": "hypertension"}, "identities": {"destitute": "2304"}}`
extension LocalCodes {
    private struct File: Decodable {
        struct Care: Decodable {
            let kind: CareKind
            let clearing: String
            let emergency: Bool?
        }

        let cares: [String: Care]?
        let conditions: [String: String]?
        let identities: [String: String]?
    }

    /// Why a file of codes was not read: what, and where in it.
    package struct FileFault: Error, Hashable, Sendable {
        package let words: Words
    }

    package init(file bytes: [UInt8]) throws(FileFault) {
        self.init()
        let file: File
        do {
            file = try JSONDecoder().decode(File.self, from: Data(bytes))
        } catch let DecodingError.keyNotFound(key, context) {
            throw LocalCodes.fault(context.codingPath + [key], "缺少这一项", "is missing")
        } catch let DecodingError.typeMismatch(_, context) {
            throw LocalCodes.fault(context.codingPath, "写法不对", "is of another kind")
        } catch let DecodingError.dataCorrupted(context) {
            throw LocalCodes.fault(context.codingPath, "不认识，或不是 JSON", "is not known, or no JSON")
        } catch {
            throw LocalCodes.fault([], "不是 JSON", "is no JSON")
        }
        for (code, care) in file.cares ?? [:] {
            cares[code] = Care(care.kind, clearing: care.clearing, isEmergency: care.emergency ?? false)
        }
        conditions.merge(file.conditions ?? [:]) { _, own in own }
        for (key, code) in file.identities ?? [:] {
            guard let category = PersonCategory(rawValue: key) else {
                throw FileFault(
                    words: Words("identities.\(key)：没有这个人员类别", "identities.\(key): there is no such category")
                )
            }
            identities[category] = code
        }
    }

    private static func fault(_ path: [any CodingKey], _ zh: String, _ en: String) -> FileFault {
        let place = path.map(\.stringValue).joined(separator: ".")
        return FileFault(words: Words("\(place)：\(zh)", "\(place): \(en)"))
    }
}
