/// A node of a transaction (节点): its fields, and how many rows it has.
public struct NodeTable: Hashable, Sendable {
    public enum Rows: Character, Sendable {
        case one = "1"
        case atLeastOne = "+"
        case any = "*"
    }

    /// The name; `-` where the fields stand in `output` itself, `[]` where `output` is the list.
    public let name: String
    public let rows: Rows
    /// The node inside whose rows this one stands.
    public let parent: String?
    public internal(set) var fields: [Field]

    /// Reads what follows `<in` or `>out`: `feedetail +`, `drugtracinfo * selinfo`.
    init?(_ words: ArraySlice<Substring>) {
        guard let name = words.first, let rows = words.dropFirst().first?.first.flatMap(Rows.init) else {
            return nil
        }
        self.name = String(name)
        self.rows = rows
        parent = words.dropFirst(2).first.map(String.init)
        fields = []
    }

    public func field(_ name: String) -> Field? { fields.first { $0.name == name } }

    /// A row with every field in the order of the table: numbers 0, texts empty. Clients stumble over keys that are missing;
    /// set what is known.
    public var blank: Members {
        Members(
            fields.map { field in
                if case .number = field.kind { (field.name, 0) } else { (field.name, "") }
            })
    }
}
