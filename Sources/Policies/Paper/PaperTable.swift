public import Vocabulary

/// A table of a report: columns set left or right, and rows of cells.
public struct PaperTable: Sendable {
    public struct Column: Sendable {
        let title: Words
        let isFigure: Bool

        public static func words(_ title: Words) -> Column { Column(title: title, isFigure: false) }

        /// Set right, digit under digit.
        public static func figure(_ title: Words) -> Column { Column(title: title, isFigure: true) }
    }

    public let columns: [Column]
    public private(set) var rows: [[Words]] = []

    public init(_ columns: [Column]) { self.columns = columns }

    public mutating func row(_ cells: [Words]) {
        precondition(cells.count == columns.count, "a row has as many cells as the table has columns")
        rows.append(cells)
    }

    func markdown(_ language: Language) -> [String] {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let head = line(columns.map { $0.title[language].inMarkdown })
        let rule = "|" + columns.map { $0.isFigure ? "---:" : "---" }.joined(separator: "|") + "|"
        return [head, rule] + rows.map { line($0.map { $0[language].inMarkdown }) }
    }

    /// Columns stand under one another in a terminal, where a Chinese character is two places wide.
    func text(_ language: Language) -> [String] {
        let cells = [columns.map { $0.title[language] }] + rows.map { $0.map { $0[language] } }
        let widths = columns.indices.map { column in cells.map { $0[column].places }.max() ?? 0 }
        return cells.map { row in
            var line = " "
            for (column, cell) in row.enumerated() {
                let space = String(repeating: " ", count: widths[column] - cell.places)
                line += " " + (columns[column].isFigure ? space + cell : cell + space)
                line += column == row.count - 1 ? "" : " "
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}

extension Words {
    /// The same in both languages: figures, codes, names that have no other.
    public init(same text: String) { self.init(text, text) }
}

extension String {
    /// How many places it takes in a terminal: two for a Chinese character or a full-width mark.
    var places: Int {
        unicodeScalars.reduce(0) { count, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
                0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
                count + 2
            default: count + 1
            }
        }
    }
}
