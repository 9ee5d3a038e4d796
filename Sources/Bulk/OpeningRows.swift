import Scheme
import Tabular
import Vocabulary

/// The opening file (年初至今已用): what each person's year had used up before the claims, walked in step with them.
struct OpeningRows {
    private struct Columns {
        let person, layer, entered, paid: Int?

        init(_ header: CsvHeader) {
            person = header["person"]
            layer = header["layer"]
            entered = header["entered"]
            paid = header["paid"]
        }
    }

    let reader: CsvReader
    private let columns: Columns
    private let spoilt: (CsvReader, RowFault) throws -> Void
    private var current: [UInt8]?

    init(
        path: String, scratch: String, spoilt: @escaping (CsvReader, RowFault) throws -> Void
    ) throws {
        let rows = try OrderedRows(
            path: path, known: ClaimColumns.opening, scratch: scratch, columns: { Columns($0) },
            key: { (columns: Columns, reader: CsvReader, key: SortKey) throws(RowFault) in
                key.removeAll()
                key.append(reader.field(columns.person).trimmed)
            }, spoilt: spoilt)
        reader = rows.reader
        columns = rows.columns
        self.spoilt = spoilt
        try advance()
    }

    /// The counters of this person, by the keys of the layers of their plan; nil where a row of theirs is spoilt, because
    /// then nobody knows what their year has used up.
    mutating func find(_ person: [UInt8], in plan: Plan) throws -> [String: YearToDate.Counter]? {
        while let at = current, at.lexicographicallyPrecedes(person) { try advance() }
        var isSpoilt = false
        var counters: [String: YearToDate.Counter] = [:]
        while current == person {
            do {
                let (layer, counter) = try row(plan[.inpatient].layers.map(\.key))
                if counters[layer] != nil {
                    throw RowFault(
                        "layer", "同一人员同一层写了两行，不知道哪一行对",
                        "the same person has two rows for this layer; nobody knows which is right")
                }
                counters[layer] = counter
            } catch let fault as RowFault {
                isSpoilt = true
                try spoilt(reader, fault)
            }
            try advance()
        }
        return isSpoilt ? nil : counters
    }

    private func row(_ layers: [String]) throws(RowFault) -> (String, YearToDate.Counter) {
        let layer = reader.field(columns.layer).trimmed.string
        guard layers.contains(layer) else {
            throw RowFault(
                "layer", "这个人的政策里没有这一层；可用：\(layers.joined(separator: "、"))",
                "the policy of this person has no such layer; known: \(layers.joined(separator: ", "))")
        }
        let entered = try reader.field(columns.entered).money("entered")
        let paid = try reader.field(columns.paid).money("paid")
        guard entered >= .zero, paid >= .zero, paid <= entered, entered <= .limit else {
            throw RowFault(
                "paid", "累计不能是负数，支付不能超过进入", "counters are not negative, and paid is at most entered")
        }
        return (layer, YearToDate.Counter(entered: entered, paid: paid))
    }

    /// Reads what is left, so that its faults are told too.
    mutating func finish() throws { while current != nil { try advance() } }

    private mutating func advance() throws {
        while try reader.next() {
            if let error = reader.rowError {
                try spoilt(reader, RowFault(error))
                continue
            }
            let person = reader.field(columns.person).trimmed
            if person.isBlank {
                try spoilt(reader, RowFault("person", FieldError.blank))
                continue
            }
            current = [UInt8](person.bytes)
            return
        }
        current = nil
    }
}
