import Tabular
import Vocabulary

/// The reject file: every bad row with its file, line, field and reason.
final class Rejects {
    private let writer: CsvWriter?
    private(set) var count = 0

    init(path: String?) throws {
        writer = try path.map { try CsvWriter(path: $0) }
        try writer?.header(ClaimColumns.rejects)
    }

    /// The row at hand.
    func add(_ reader: CsvReader, _ fault: RowFault) throws {
        try add(file: reader.name, line: reader.line, fault, record: reader.record)
    }

    /// A claim that began on this line.
    func add(file: String, line: Int, _ fault: RowFault) throws {
        try add(file: file, line: line, fault, record: nil)
    }

    private func add(file: String, line: Int, _ fault: RowFault, record: Field?) throws {
        count += 1
        guard let writer else { return }
        writer.text(file)
        writer.wholeNumber(Int64(line))
        writer.text(fault.field)
        writer.text(fault.words.zh)
        writer.text(fault.words.en)
        if let record { writer.text(record) } else { writer.empty() }
        try writer.endRow()
    }

    func commit() throws { try writer?.commit() }
    func abandon() { writer?.abandon() }
}
