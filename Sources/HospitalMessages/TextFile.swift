/// A file of the interface (TXT 文件), as within the zip of 3202 and of the catalogues: UTF-8, one row a line, columns parted by
/// tabs in the order of a table, no heads, and the word `null` for what is empty.
public struct TextFile: Hashable, Sendable {
    public var rows: [Members]

    public init(rows: [Members] = []) { self.rows = rows }

    /// Reads a file by the columns of a table. Each row is checked; the first fault names it as `file[2].setl_id`.
    ///
    /// - Parameter most: rows that are read at all; more are refused.
    public init(_ bytes: [UInt8], columns table: NodeTable, most: Int = 1_000_000) throws(Fault) {
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        var rows: [Members] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if line.isEmpty { continue }
            guard rows.count < most else { throw Fault("file", .tooManyRows(most)) }
            let place = "file[\(rows.count)]"
            guard let text = String(validating: line, as: UTF8.self), !text.utf8.contains(0) else {
                throw Fault(place, .unreadable(WireError(kind: .notUTF8, byte: line.startIndex)))
            }
            let values = text.split(separator: "\t", omittingEmptySubsequences: false)
            guard values.count == table.fields.count else { throw Fault(place, .columns(table.fields.count)) }
            rows.append(Members(zip(table.fields, values).map { ($0.name, .text(String($1))) }))
        }
        self.rows = rows
    }

    /// The rows with their places, so that a fault names the row.
    public var nodes: [Node] { rows.enumerated().map { Node($1, at: "file[\($0)]") } }

    /// What is wrong with the rows by the table; after twenty it stops counting.
    public func faults(by table: NodeTable, under conventions: Conventions = Conventions()) -> [Fault] {
        Transaction.faults(inRows: nodes, by: table, under: conventions)
    }

    /// The bytes of the file. Tabs and line breaks within a value become spaces.
    public func bytes(columns table: NodeTable) -> [UInt8] {
        var bytes: [UInt8] = []
        for row in nodes {
            for (index, field) in table.fields.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: "\t")) }
                let text = ((try? row.text(ifAny: field.name)) ?? nil) ?? "null"
                bytes += text.utf8.map { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}
