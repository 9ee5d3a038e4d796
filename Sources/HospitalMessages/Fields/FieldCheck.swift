/// Goes through rows by their tables and collects what is wrong.
struct FieldCheck {
    /// Whose nodes may stand within rows; none in files.
    let transaction: Transaction?
    let conventions: Conventions
    var faults: [Fault] = []

    static let most = 20

    init(transaction: Transaction?, conventions: Conventions) {
        self.transaction = transaction
        self.conventions = conventions
    }

    /// Answers hold numbers as numbers: some clients take nothing else.
    var isAnswer = false

    var isOpen: Bool { faults.count < FieldCheck.most }

    mutating func rows(of table: NodeTable, in outer: Node, as name: String? = nil) {
        let name = name ?? table.name
        do throws(Fault) {
            let rows = try outer.rows(name)
            if rows.isEmpty, table.rows != .any { faults.append(outer.fault(name, .missing)) }
            if rows.count > 1, table.rows == .one { faults.append(outer.fault(name, .notOne)) }
            for row in rows where isOpen { self.row(row, of: table) }
        } catch { faults.append(error) }
    }

    mutating func row(_ row: Node, of table: NodeTable) {
        for field in table.fields where isOpen {
            if field.kind == .rows {
                nested(field, in: row)
            } else if row[field.name] == nil {
                if let kind = missing(field, in: row) { faults.append(row.fault(field.name, kind)) }
            } else {
                do throws(Fault) { try value(of: field, in: row) } catch { faults.append(error) }
            }
        }
    }

    private mutating func nested(_ field: Field, in row: Node) {
        if row[field.name] == nil {
            if let kind = missing(field, in: row) { faults.append(row.fault(field.name, kind)) }
        } else if let inner = transaction?.input(field.name) {
            rows(of: inner, in: row)
        }
    }

    /// Why a value is missed that is not there.
    private func missing(_ field: Field, in row: Node) -> Fault.Kind? {
        switch field.requirement {
        case .never: isAnswer && isAmountOfSettlement(field, in: row) ? .missing : nil
        case .always: .missing
        case .unless(let other): row[other] == nil ? .missing : nil
        case .locally: conventions.localFields ? .missing : nil
        case .locallyWhen(let other, let value):
            conventions.localFields && (try? row.text(ifAny: other)) == value
                ? .missingWhen(field: other, is: value) : nil
        }
    }

    /// Every amount of a settlement is sent, also those that are 0: clients fail on a key that is missing.
    private func isAmountOfSettlement(_ field: Field, in row: Node) -> Bool {
        guard case .number(_, 2) = field.kind else { return false }
        return row.path == "output.setlinfo"
    }

    private func value(of field: Field, in row: Node) throws(Fault) {
        switch field.kind {
        case .text(let most): try text(of: field, most, in: row)
        case .serial(let most):
            guard conventions.digitsOnlySerials else { return try text(of: field, most, in: row) }
            let serial = try row.text(field.name)
            let isDigits = serial.utf8.allSatisfy { (0x30...0x39).contains($0) }
            guard isDigits, serial.utf8.count <= 15, serial.utf8.contains(where: { $0 != 0x30 }) else {
                throw row.fault(field.name, .notDigits(upTo: 15))
            }
        case .number(let digits, let scale):
            if isAnswer, case .text? = row[field.name] { throw row.fault(field.name, .notNumber) }
            _ = try row.decimal(field.name, scale: scale, digits: digits)
        case .day: _ = try row.day(field.name)
        case .moment: _ = try row.moment(field.name)
        case .bytes: _ = try row.bytes(ifAny: field.name)
        case .rows: break
        }
    }

    private func text(of field: Field, _ most: Int?, in row: Node) throws(Fault) {
        // An object where JSON in a text is asked for will do.
        if field.name == "exp_content" {
            if case .object? = row[field.name] { return }
        }
        let text = try row.text(field.name)
        if let most, text.unicodeScalars.count > most {
            throw row.fault(field.name, .tooLong(characters: most))
        }
        if let list = field.list, !conventions.allow(text, in: list) {
            let examples = CodeList.find(list)?.codes.prefix(4).map(\.code) ?? []
            throw row.fault(field.name, .unknownCode(list: list, examples: examples))
        }
    }
}
