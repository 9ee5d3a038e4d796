import Scheme
import Tabular
import Vocabulary

/// The opening file (年初至今已用): what each person's year had used up before the claims, walked in step with them.
struct OpeningRows {
    private let reader: CsvReader
    private let layers: Set<String>
    private let spoilt: (CsvReader, RowFault) throws -> Void
    private var current: [UInt8]?

    init(
        path: String, scratch: String, layers: Set<String>,
        spoilt: @escaping (CsvReader, RowFault) throws -> Void
    ) throws {
        let rows = try OrderedRows(
            path: path, columns: ClaimColumns.opening, scratch: scratch,
            key: { (reader: CsvReader, key: SortKey) throws(RowFault) in
                key.removeAll()
                key.append(reader.field(reader.header["person"]).trimmed)
            }, spoilt: spoilt)
        reader = rows.reader
        self.layers = layers
        self.spoilt = spoilt
        try advance()
    }

    /// The counters of this person, by layer key.
    mutating func find(_ person: [UInt8]) throws -> [String: YearToDate.Counter] {
        while let at = current, at.lexicographicallyPrecedes(person) { try advance() }
        var counters: [String: YearToDate.Counter] = [:]
        while current == person {
            do {
                let (layer, counter) = try row()
                guard counters.updateValue(counter, forKey: layer) == nil else {
                    throw RowFault("layer", "同一人员同一层写了两行", "the same person has two rows for this layer")
                }
            } catch let fault as RowFault {
                try spoilt(reader, fault)
            }
            try advance()
        }
        return counters
    }

    private func row() throws(RowFault) -> (String, YearToDate.Counter) {
        let layer = reader.field(reader.header["layer"]).trimmed.string
        guard layers.contains(layer) else {
            let known = layers.sorted().joined(separator: "、")
            throw RowFault("layer", "政策里没有这一层；可用：\(known)", "the policy has no such layer; known: \(known)")
        }
        let entered = try reader.field(reader.header["entered"]).money("entered")
        let paid = try reader.field(reader.header["paid"]).money("paid")
        guard entered >= .zero, paid >= .zero, paid <= entered, entered <= .limit else {
            throw RowFault(
                "paid", "累计不能是负数，支付不能超过进入", "counters are not negative, and paid is at most entered")
        }
        return (layer, YearToDate.Counter(entered: entered, paid: paid))
    }

    private mutating func advance() throws {
        while try reader.next() {
            if let error = reader.rowError {
                try spoilt(reader, RowFault(error))
                continue
            }
            current = [UInt8](reader.field(reader.header["person"]).trimmed.bytes)
            return
        }
        current = nil
    }
}
