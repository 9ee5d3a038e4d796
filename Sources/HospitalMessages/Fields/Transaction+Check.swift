extension Transaction {
    /// What is wrong with an input by the tables: required fields that are missing, wrong types, values too long, unknown
    /// codes. In the order of the tables; after twenty it stops counting.
    public func faults(in input: Node, under conventions: Conventions = Conventions()) -> [Fault] {
        var check = FieldCheck(transaction: self, conventions: conventions)
        for table in inputs where table.parent == nil && check.isOpen { check.rows(of: table, in: input) }
        return check.faults
    }

    static func faults(inRows rows: [Node], by table: NodeTable, under conventions: Conventions) -> [Fault] {
        var check = FieldCheck(transaction: nil, conventions: conventions)
        for row in rows where check.isOpen { check.row(row, of: table) }
        return check.faults
    }
}
