/// Which column of a list holds which field, as a person has settled it: to be kept for the next file with the
/// same header from the same source.
public struct ColumnMapping: Equatable, Sendable, Codable {
    /// Of the header it was made for.
    public let fingerprint: String
    /// Columns count from 0.
    public private(set) var columns: [ListField: Int]

    public init(fingerprint: String, columns: [ListField: Int] = [:]) {
        self.fingerprint = fingerprint
        self.columns = columns
    }

    /// What was proposed, to begin with.
    public init(_ header: ListHeader, _ proposals: [ColumnProposal]) {
        self.init(fingerprint: header.fingerprint)
        for proposal in proposals {
            if let field = proposal.field { columns[field] = proposal.column.index }
        }
    }

    /// The column of a field. Giving a column to one field takes it from any other.
    public subscript(field: ListField) -> Int? {
        get { columns[field] }
        set {
            if let newValue {
                for (other, column) in columns where column == newValue { columns[other] = nil }
            }
            columns[field] = newValue
        }
    }

    /// The field in a column.
    public func field(in column: Int) -> ListField? { columns.first { $0.value == column }?.key }

    private enum Key: String, CodingKey { case fingerprint, columns }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        fingerprint = try container.decode(String.self, forKey: .fingerprint)
        let named = try container.decode([String: Int].self, forKey: .columns)
        columns = [:]
        for (name, column) in named {
            guard let field = ListField(rawValue: name), column >= 0 else {
                throw DecodingError.dataCorruptedError(
                    forKey: .columns, in: container, debugDescription: "no field of a list: \(name)")
            }
            columns[field] = column
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(fingerprint, forKey: .fingerprint)
        let named = columns.map { ($0.key.rawValue, $0.value) }
        try container.encode(Dictionary(named) { first, _ in first }, forKey: .columns)
    }
}
