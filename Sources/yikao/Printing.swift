import Foundation

/// Prints a value as JSON, with its keys in a fixed order.
func printJSON(_ value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
        FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
    } catch {
        preconditionFailure("our own values encode")
    }
}

/// Prints rows as CSV (RFC 4180).
func printCSV(header: [String], rows: [[String]]) {
    for row in [header] + rows {
        print(
            row.map { cell in
                cell.contains { ",\"\n\r".contains($0) } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
            }.joined(separator: ","))
    }
}
