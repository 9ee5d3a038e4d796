extension Transaction {
    /// A well-formed input: every node with one row, every field with a value its table allows. Invented, and of no real
    /// person; what it says makes no sense together, so a server takes its form and refuses its meaning.
    public var example: Node {
        Node(Members(inputs.filter { $0.parent == nil }.map { ($0.name, row(of: $0)) }), at: "input")
    }

    private func row(of table: NodeTable) -> Wire {
        let row = Wire.object(Members(table.fields.map { ($0.name, value(of: $0)) }))
        return table.rows == .one ? row : .list([row])
    }

    private func value(of field: Field) -> Wire {
        switch field.kind {
        case .text(let most):
            if field.name == "exp_content" { return "{}" }
            if let first = field.list.flatMap(CodeList.find)?.codes.first { return .text(first.code) }
            return .text((most ?? 4) < 4 ? "1" : "A001")
        case .number(_, let scale): return scale == 0 ? 1 : .number("1.50")
        case .day: return "2023-05-01"
        case .moment: return "2023-05-01 09:30:00"
        case .serial: return "1001"
        case .bytes: return [80, 75, 3, 4, -1]
        case .rows: return input(field.name).map(row) ?? .null
        }
    }
}
