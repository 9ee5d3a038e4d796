import Scheme
import Tabular
import Vocabulary

/// The opening file (年初至今已用): what each person's year had used up before the claims, walked in step with them.
struct OpeningRows {
    private struct Columns {
        let person, layer, entered, paid, deductible, excess, stays, inScope: Int?

        init(_ header: CsvHeader) {
            person = header["person"]
            layer = header["layer"]
            entered = header["entered"]
            paid = header["paid"]
            deductible = header["deductible"]
            excess = header["excess"]
            stays = header["stays"]
            inScope = header["in_scope"]
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

    /// What this person's year has used up; nil where a row of theirs is spoilt, because then nobody knows.
    ///
    /// - Parameter counters: the keys that the plans of their year have.
    mutating func find(_ person: [UInt8], counters: [String]) throws -> YearToDate? {
        while let at = current, at.lexicographicallyPrecedes(person) { try advance() }
        var isSpoilt = false
        var year = YearToDate()
        while current == person {
            do {
                try add(to: &year, counters)
            } catch {
                isSpoilt = true
                try spoilt(reader, error)
            }
            try advance()
        }
        return isSpoilt ? nil : year
    }

    private func add(to year: inout YearToDate, _ keys: [String]) throws(RowFault) {
        let layer = reader.field(columns.layer).trimmed.string
        guard keys.contains(layer) else {
            let advice = Choices(keys: keys).advice(for: layer)
            throw RowFault(
                "layer", "这个人的政策里没有这一层；\(advice.zh)",
                "the policy of this person has no such layer; \(advice.en)")
        }
        guard year.counters[layer] == nil else {
            throw RowFault(
                "layer", "同一人员同一层写了两行，不知道哪一行对",
                "the same person has two rows for this layer; nobody knows which is right")
        }
        let entered = try reader.field(columns.entered).money("entered")
        let paid = try reader.field(columns.paid).money("paid")
        guard entered >= .zero, paid >= .zero, paid <= entered, entered <= .limit else {
            throw RowFault(
                "paid", "累计不能是负数，支付不能超过进入", "counters are not negative, and paid is at most entered")
        }
        let deductible = try reader.field(columns.deductible).money("deductible")
        let excess = try reader.field(columns.excess).money("excess")
        guard deductible >= .zero, excess >= .zero, deductible + excess <= entered else {
            throw RowFault(
                "deductible", "起付线与起付线以上之和不能超过进入",
                "the deductible and what was above it are together at most what entered")
        }
        year[layer] = YearToDate.Counter(entered: entered, paid: paid, deductible: deductible, excess: excess)
        let stays = reader.field(columns.stays)
        if !stays.isBlank { year.stays = try stays.count("stays", in: 0...1000) }
        let inScope = try reader.field(columns.inScope).money("in_scope")
        if inScope > .zero { year.inScope = inScope }
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
