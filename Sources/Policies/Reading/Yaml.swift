import Foundation
import Vocabulary
import Yams

/// Reads YAML text into places, turning the parser's complaints into issues with line and column.
enum Yaml {
    static func root(_ text: String, file: String) throws(PolicyIssue) -> Place {
        do {
            // Every scalar is text to us: what a number or a flag is, the reader of its place decides.
            guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                throw PolicyIssue(
                    .error, file: file, line: nil, column: nil, path: "",
                    Words("文件是空的", "the file is empty"))
            }
            return Place(root: node, file: file)
        } catch let issue as PolicyIssue {
            throw issue
        } catch {
            throw complaint(error, text, file: file)
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

    private static func complaint(_ error: any Error, _ text: String, file: String) -> PolicyIssue {
        var place: (line: Int, column: Int?)?
        var words = Words("YAML 语法错误", "YAML syntax error")
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            if let slip = slip(text, before: mark.line) {
                place = (slip.line, nil)
                words = slip.words
            } else {
                place = (mark.line, mark.column)
                words = Words(
                    "YAML 语法错误：检查这一行和上一行的缩进、冒号后的空格、引号和括号（\(problem)）",
                    "YAML syntax error: check this line and the one before for indentation, "
                        + "the space after a colon, quotes and brackets (\(problem))")
            }
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            place = second(duplicates.first ?? "", after: context.mark, in: text)
            let keys = duplicates.joined(separator: "、")
            words = Words(
                "同一处写了两次：\(keys)（第一次在第 \(context.mark.line) 行）；请只留一个",
                "written twice in the same place: \(keys) (first in line \(context.mark.line)); keep one")
        case YamlError.reader:
            words = Words("文件里有不可见的控制字符，请删除", "the file holds control characters; remove them")
        default: break
        }
        return PolicyIssue(.error, file: file, line: place?.line, column: place?.column, path: "", words)
    }

    /// The slip that most likely broke the file at a line: an open quotation mark anywhere before it, or a tab or a
    /// full-width sign on the line or the one before.
    private static func slip(_ text: String, before broken: Int) -> (line: Int, words: Words)? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.prefix { $0 != "#" }
        }
        for (index, line) in lines.enumerated() where line.count(where: { $0 == "\"" }) % 2 == 1 {
            return (index + 1, Words("这一行的引号没有配对", "a quotation mark of this line has no partner"))
        }
        for number in [broken, broken - 1] where lines.indices.contains(number - 1) {
            let line = lines[number - 1]
            if line.prefix(while: \.isWhitespace).contains("\t") {
                return (
                    number,
                    Words("这一行用 Tab 缩进；请把 Tab 换成空格", "the line is indented with a tab; take spaces")
                )
            }
            if line.contains(where: { "：，“”‘’｛｝［］".contains($0) }) {
                return (
                    number,
                    Words(
                        "这一行有全角标点；冒号、逗号、引号和括号要用半角，冒号后空一格",
                        "the line has full-width punctuation; type plain colons, commas, quotes and brackets")
                )
            }
        }
        return nil
    }

    /// Where a key stands for the second time: in the same column further down, or on the same line.
    private static func second(_ key: String, after first: Mark, in text: String) -> (line: Int, column: Int?)
    {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for number in lines.indices.dropFirst(first.line) {
            let code = lines[number].drop { $0 == " " || $0 == "\"" || $0 == "'" }
            let column = lines[number].prefix { $0 == " " }.count + 1
            if column < first.column, !code.isEmpty, code.first != "#" { break }
            if column == first.column, code.hasPrefix(key),
                ":\"' ".contains(code.dropFirst(key.count).first ?? "?")
            {
                return (number + 1, column)
            }
        }
        return (first.line, first.column)
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
