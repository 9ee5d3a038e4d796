/// A transaction of the interface (交易): its number, and the nodes that go in and out.
public struct Transaction: Hashable, Sendable {
    public let number: String
    public let name: String
    public fileprivate(set) var inputs: [NodeTable] = []
    public fileprivate(set) var outputs: [NodeTable] = []
    /// The columns of the file that is sent, and of the one that is answered (3202).
    public fileprivate(set) var files: (sent: NodeTable?, answered: NodeTable?) = (nil, nil)

    /// The transaction of this number; nil for those we have no table of.
    public static func find(_ number: String) -> Transaction? {
        known[number] ?? Tables.aliases[number].flatMap { known[$0] }
    }

    /// All transactions we have tables of, by number.
    public static let all: [Transaction] = read(Tables.all)

    /// Numbers that mean another transaction: 2207A is 2207.
    public static var aliases: [String: String] { Tables.aliases }

    private static let known = Dictionary(uniqueKeysWithValues: all.map { ($0.number, $0) })

    /// A field's name in Chinese, the first that any table gives.
    static func label(of name: String) -> String? { labels[name] }

    private static let labels: [String: String] = {
        let fields = all.flatMap { $0.inputs + $0.outputs }.flatMap(\.fields).map { ($0.name, $0.label) }
        return Dictionary(fields + Envelope.labels, uniquingKeysWith: { first, _ in first })
    }()

    public func input(_ node: String) -> NodeTable? { inputs.first { $0.name == node } }

    public func output(_ node: String) -> NodeTable? { outputs.first { $0.name == node } }

    private static func read(_ texts: [String]) -> [Transaction] {
        var all: [Transaction] = []
        var place = Place.input
        for line in texts.joined(separator: "\n").split(separator: "\n") {
            let words = line.split(separator: " ")
            switch words[0] {
            case "=": all.append(Transaction(number: String(words[1]), name: String(words[2])))
            default:
                let last = all.count - 1
                if let next = Place(rawValue: words[0]) {
                    guard let table = NodeTable(words.dropFirst()) else {
                        preconditionFailure("no node: \(line)")
                    }
                    place = next
                    all[last].add(table, at: place)
                } else {
                    guard let field = Field(line) else { preconditionFailure("no field: \(line)") }
                    all[last].add(field, at: place)
                }
            }
        }
        return all
    }

    private enum Place: Substring {
        case input = "<in"
        case output = ">out"
        case sentFile = "<file"
        case answeredFile = ">file"
    }

    private mutating func add(_ table: NodeTable, at place: Place) {
        switch place {
        case .input: inputs.append(table)
        case .output: outputs.append(table)
        case .sentFile: files.sent = table
        case .answeredFile: files.answered = table
        }
    }

    private mutating func add(_ field: Field, at place: Place) {
        switch place {
        case .input: inputs[inputs.count - 1].fields.append(field)
        case .output: outputs[outputs.count - 1].fields.append(field)
        case .sentFile: files.sent?.fields.append(field)
        case .answeredFile: files.answered?.fields.append(field)
        }
    }

    public static func == (a: Transaction, b: Transaction) -> Bool { a.number == b.number }

    public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
