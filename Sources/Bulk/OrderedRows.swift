import Tabular

/// Opens a table so that its rows come in the order of a key: as they stand where they are in order already,
/// otherwise through an external sort. A row whose key cannot be read goes to `spoilt`, once.
struct OrderedRows<Columns> {
    let reader: CsvReader
    /// Where the columns stand.
    let columns: Columns
    /// Whether it had to be sorted.
    let wasSorted: Bool

    /// - Parameters:
    ///   - columns: finds the columns in the header, once.
    ///   - mayTrust: whether rows may be taken to be in order, by a reader who finds out otherwise while reading them and
    ///     begins anew.
    ///   - passing: sees every row, good or bad, in the order of the file; possibly twice.
    init(
        path: String, known: [CsvColumn], scratch: String, columns find: (CsvHeader) throws -> Columns,
        key: (Columns, CsvReader, SortKey) throws(RowFault) -> Void,
        mayTrust: (Columns) -> Bool = { _ in false },
        passing: (Columns, CsvReader) -> Void = { _, _ in },
        spoilt: (CsvReader, RowFault) throws -> Void
    ) throws {
        let bytes = SortKey()
        var source = try CsvReader(path: path, columns: known)
        columns = try find(source.header)
        // What is no file, such as standard input, can be read only once.
        if path != "-", source.progress.of != nil {
            if mayTrust(columns) {
                reader = source
                wasSorted = false
                return
            }
            var check = OrderCheck()
            while check.isSorted, try source.next() {
                passing(columns, source)
                guard source.rowError == nil, (try? key(columns, source, bytes)) != nil else { continue }
                check.take(bytes.bytes)
            }
            source = try CsvReader(path: path, columns: known)
            if check.isSorted {
                reader = source
                wasSorted = false
                return
            }
        }
        let sort = ExternalSort(directory: scratch)
        while try source.next() {
            passing(columns, source)
            if let error = source.rowError {
                try spoilt(source, RowFault(error))
                continue
            }
            do {
                try key(columns, source, bytes)
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
