import Foundation
import Vocabulary
import Yams

/// Reads YAML text into places, turning the parser's complaints into issues with line and column.
enum Yaml {
    static func root(_ text: String, file: String) throws(PolicyIssue) -> Place {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                throw PolicyIssue(
                    .error, file: file, line: nil, column: nil, path: "",
                    Words("文件是空的", "the file is empty"))
            }
            return Place(node: node, keys: [])
        } catch let issue as PolicyIssue {
            throw issue
        } catch {
            throw complaint(error, file: file)
        }
    }

    static func read(_ url: URL, named file: String) throws(PolicyIssue) -> (text: String, data: Data) {
        guard let data = try? Data(contentsOf: url) else {
            throw PolicyIssue(
                .error, file: file, line: nil, column: nil, path: "",
                Words("文件打不开", "the file cannot be read"))
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw PolicyIssue(
                .error, file: file, line: nil, column: nil, path: "",
                Words("文件不是 UTF-8 编码，请另存为 UTF-8", "the file is not UTF-8; save it as UTF-8"))
        }
        return (text, data)
    }

    private static func complaint(_ error: any Error, file: String) -> PolicyIssue {
        var mark: Mark?
        var zh = "YAML 语法错误"
        var en = "YAML syntax error"
        switch error {
        case YamlError.scanner(_, let problem, let at, _), YamlError.parser(_, let problem, let at, _),
            YamlError.composer(_, let problem, let at, _):
            mark = at
            zh = "YAML 语法错误：检查缩进、冒号后的空格和引号（\(problem)）"
            en = "YAML syntax error: check indentation, the space after a colon, and quotes (\(problem))"
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            mark = context.mark
            let keys = duplicates.joined(separator: ", ")
            zh = "同一处写了两次：\(keys)；请只留一个"
            en = "written twice in the same place: \(keys); keep one"
        default: break
        }
        return PolicyIssue(
            .error, file: file, line: mark?.line, column: mark?.column, path: "", Words(zh, en))
    }
}

extension String {
    /// The text of these bytes, or nil where they are not valid UTF-8. A byte-order mark at the start is dropped.
    fileprivate init?(validating data: Data, as encoding: UTF8.Type) {
        let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
        guard let text = String(data: bytes, encoding: .utf8) else { return nil }
        self = text
    }
}
