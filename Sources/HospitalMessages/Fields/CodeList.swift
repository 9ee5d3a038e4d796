/// A list of codes (代码表), such as the kinds of care: what a field may hold.
///
/// Regions add to the lists; `Conventions.localCodes` takes those in.
public struct CodeList: Hashable, Sendable {
    public let name: String
    public let label: String
    /// Codes with their names, in the order of the codes.
    public private(set) var codes: [(code: String, name: String)] = []
    private var names: [String: String] = [:]

    public static func find(_ name: String) -> CodeList? { known[name] }

    public static let all: [CodeList] = read(Tables.codes)

    private static let known = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// The name of a code; nil for one that is not in the list.
    public subscript(code: String) -> String? { canonical(code).flatMap { names[$0] } }

    /// The code as the list has it: some clients leave out the zero before it and send `1` for `01`.
    public func canonical(_ code: String) -> String? {
        if names[code] != nil { return code }
        for other in ["0" + code, String(code.drop { $0 == "0" })] where names[other] != nil { return other }
        return nil
    }

    private static func read(_ text: String) -> [CodeList] {
        var all: [CodeList] = []
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            if words[0] == "=" {
                all.append(CodeList(name: words[1], label: words[2]))
            } else {
                all[all.count - 1].codes.append((words[0], words[1]))
                all[all.count - 1].names[words[0]] = words[1]
            }
        }
        return all
    }

    private init(name: String, label: String) {
        self.name = name
        self.label = label
    }

    public static func == (a: CodeList, b: CodeList) -> Bool { a.name == b.name && a.names == b.names }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
