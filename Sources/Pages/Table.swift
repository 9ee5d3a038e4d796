package import Vocabulary

/// A column of a table: its heading, and how its cells are set.
package struct Column: Sendable {
    enum Kind { case name, text, word, figure }

    let title: Words
    let kind: Kind
    let help: Words?

    /// The column that names its row.
    package static func name(_ title: Words, help: Words? = nil) -> Column {
        Column(title: title, kind: .name, help: help)
    }

    package static func text(_ title: Words, help: Words? = nil) -> Column {
        Column(title: title, kind: .text, help: help)
    }

    /// A word or a code that stays on one line.
    package static func word(_ title: Words, help: Words? = nil) -> Column {
        Column(title: title, kind: .word, help: help)
    }

    /// Figures stand right-aligned, digit under digit.
    package static func figure(_ title: Words, help: Words? = nil) -> Column {
        Column(title: title, kind: .figure, help: help)
    }
}

/// Tables: a sticky header, figures right-aligned, a sum row; on a phone each row becomes a card, for which
/// every cell carries its column's heading.
extension HTML {
    package mutating func table(
        _ caption: Words, _ columns: [Column], rows: (inout HTML) -> Void, sum: ((inout HTML) -> Void)? = nil
    ) {
        let outer = (self.columns, nextColumn)
        self.columns = columns
        element(.table) { h in
            h.element(.caption, text: caption)
            h.element(.thead) { h in
                h.element(.tr) { h in
                    for column in columns { h.heading(column) }
                }
            }
            h.element(.tbody, content: rows)
            if let sum { h.element(.tfoot) { h in h.row { sum(&$0) } } }
        }
        (self.columns, nextColumn) = outer
    }

    /// `look` names how the row is set, such as `struck` for what no longer counts. `after` is how many columns
    /// a cell of an earlier row reaches down into.
    package mutating func row(_ look: String? = nil, after: Int = 0, _ cells: (inout HTML) -> Void) {
        nextColumn = after
        element(.tr, look.map { .class($0) }, content: cells)
        precondition(nextColumn == columns.count, "a row has as many cells as the table has columns")
    }

    /// The next cell of the row, which may reach down over several rows.
    package mutating func cell(rows: Int = 1, _ content: (inout HTML) -> Void) {
        let column = columns[nextColumn]
        nextColumn += 1
        let label = Attribute.data("label", column.title[language])
        let down = rows > 1 ? Attribute.rowspan(rows) : nil
        switch column.kind {
        case .name: element(.th, .scope(rows > 1 ? "rowgroup" : "row"), down, label, content: content)
        case .text: element(.td, down, label, content: content)
        case .word: element(.td, .class("word"), down, label, content: content)
        case .figure: element(.td, .class("figure"), down, label, content: content)
        }
    }

    package mutating func cell(_ words: Words) { cell { $0.text(words) } }
    package mutating func cell(_ verbatim: String) { cell { $0.text(verbatim) } }
    package mutating func cell(_ amount: Money) { cell { $0.amount(amount) } }
    package mutating func cell(_ day: Day) { cell { $0.day(day) } }

    /// A cell that has nothing to say in this row, such as the day of a sum.
    package mutating func emptyCell() { cell { _ in } }

    private mutating func heading(_ column: Column) {
        element(.th, .scope("col"), column.kind == .figure ? .class("figure") : nil) { h in
            h.text(column.title)
            if let help = column.help { h.element(.small, text: help) }
        }
    }
}
