extension Transaction {
    /// What is wrong with the output of a success by the tables: for trying our own answers, and other servers'.
    ///
    /// Numbers must be numbers, and of a settlement every amount must be there. Keys that no table has are let pass.
    public func faults(inOutput output: Wire, under conventions: Conventions = Conventions()) -> [Fault] {
        var check = FieldCheck(transaction: self, conventions: conventions)
        check.isAnswer = true
        for table in outputs where check.isOpen {
            switch table.name {
            case "[]": check.rows(of: table, in: Node(["rows": output], at: "output"), as: "rows")
            case "-": check.rows(of: table, in: Node(["output": output], at: ""), as: "output")
            default:
                guard case .object(let members) = output else { return [Fault("output", .notObject)] }
                check.rows(of: table, in: Node(members, at: "output"))
            }
        }
        return check.faults
    }
}
