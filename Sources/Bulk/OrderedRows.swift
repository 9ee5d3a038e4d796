import Tabular

/// Opens a table so that its rows come in the order of a key: as they stand where they are in order already,
/// otherwise through an external sort. A row whose key cannot be read goes to `spoilt`, once.
struct OrderedRows {
    let reader: CsvReader
    /// Whether it had to be sorted.
    let wasSorted: Bool

    init(
        path: String, columns: [CsvColumn], scratch: String,
        key: (CsvReader, SortKey) throws(RowFault) -> Void,
        spoilt: (CsvReader, RowFault) throws -> Void
    ) throws {
        let bytes = SortKey()
        if path != "-" {
            let scout = try CsvReader(path: path, columns: columns)
            var check = OrderCheck()
            while check.isSorted, try scout.next() {
                guard scout.rowError == nil, (try? key(scout, bytes)) != nil else { continue }
                check.take(bytes.bytes)
            }
            if check.isSorted {
                reader = try CsvReader(path: path, columns: columns)
                wasSorted = false
                return
            }
        }
        let source = try CsvReader(path: path, columns: columns)
        let sort = ExternalSort(directory: scratch)
        while try source.next() {
            if let error = source.rowError {
                try spoilt(source, RowFault(error))
                continue
            }
            do {
                try key(source, bytes)
            } catch {
                try spoilt(source, error)
                continue
            }
            try sort.add(line: source.line, key: bytes.bytes, record: source.record)
        }
        reader = CsvReader(source, inOrderOf: try sort.finish())
        wasSorted = true
    }
}
