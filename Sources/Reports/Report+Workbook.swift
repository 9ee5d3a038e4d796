import Foundation
package import Spreadsheets
import Tabular
package import Vocabulary

extension Report {
    /// The table as a workbook (.xlsx): the table with its conditions above it and its sum below; who is not counted, by
    /// reason, on a sheet of its own; and what has to be known to read it on the last.
    ///
    /// - Parameter made: when the database was asked.
    package func workbook(_ language: Language, made: Instant) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "yikao-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try write(workbook: file.path, language, made: made)
        return Array(try Data(contentsOf: file))
    }

    /// The same to a file of its own.
    package func write(
        workbook path: String, _ language: Language, made: Instant
    ) throws(SpreadsheetError) {
        let writer = try WorkbookWriter(path: path)
        let asOf = (
            name: Words("数据截至", "As of"),
            value: Words("\(made.description.prefix(16))", "\(made.description.prefix(16)) (UTC+8)")
        )
        let conditions = parameters + [asOf]
        try table(conditions, language, to: writer)
        if !exclusions.isEmpty { try exclusions(language, to: writer) }
        try explanation(conditions, language, to: writer)
        try writer.commit()
    }

    private func table(
        _ conditions: [(name: Words, value: Words)], _ language: Language, to writer: WorkbookWriter
    ) throws(SpreadsheetError) {
        let line = conditions.map { "\($0.name[language])：\($0.value[language])" }.joined(separator: "　")
        try writer.beginSheet(
            Report.sheetName(kind.title[language]), titles: [kind.title[language], line],
            columns: columns.enumerated().map { sheetColumn($0, $1, language) })
        for row in rows + [sum].compactMap({ $0 }) {
            for cell in row { cell.write(to: writer, language) }
            try writer.endRow()
        }
        try writer.endSheet()
    }

    private func exclusions(_ language: Language, to writer: WorkbookWriter) throws(SpreadsheetError) {
        let name = Words("未计入的人", "Not counted")
        try writer.beginSheet(
            name[language], titles: [name[language]],
            columns: [
                SheetColumn(Words("情况", "When")[language], width: 40),
                SheetColumn(Words("原因", "Reason")[language], width: 30),
                SheetColumn(Words("人数", "People")[language]),
            ])
        for exclusion in exclusions {
            writer.text(exclusion.when.words[language])
            writer.text(exclusion.reason[language])
            writer.wholeNumber(Int64(exclusion.people))
            try writer.endRow()
        }
        try writer.endSheet()
    }

    private func explanation(
        _ conditions: [(name: Words, value: Words)], _ language: Language, to writer: WorkbookWriter
    ) throws(SpreadsheetError) {
        let name = Words("说明", "Notes")
        try writer.beginSheet(
            name[language], titles: [kind.purpose[language]],
            columns: [
                SheetColumn(Words("项目", "Item")[language], width: 28),
                SheetColumn(Words("内容", "Content")[language], width: 60),
            ])
        for (name, value) in conditions {
            writer.text(name[language])
            writer.text(value[language])
            try writer.endRow()
        }
        for column in columns {
            guard let help = column.help else { continue }
            writer.text(column.title[language])
            writer.text(help[language])
            try writer.endRow()
        }
        try writer.endSheet(footnotes: notes.map { $0[language] })
    }

    /// Wide enough for its heading and for what stands in its first rows.
    private func sheetColumn(_ place: Int, _ column: Column, _ language: Language) -> SheetColumn {
        let heading = column.title[language]
        switch column.unit {
        case .money: return .amount(heading)
        case .day: return .day(heading)
        case .count, .ratio: return SheetColumn(heading)
        case .text:
            let widths = rows.prefix(200).map { row -> Int in
                switch row[place] {
                case .text(let words): SheetColumn.width(of: words[language]) + 2
                case .name(let name): SheetColumn.width(of: name) + 2
                default: 0
                }
            }
            let own = SheetColumn(heading).width
            return SheetColumn(heading, width: min(44, max(own, widths.max() ?? 0)))
        }
    }

    /// What a sheet may be called: 31 characters, none of those that formulas use.
    private static func sheetName(_ title: String) -> String {
        String(title.map { ":\\/?*[]'".contains($0) ? " " : $0 }.prefix(31))
    }
}

extension Report.Cell {
    fileprivate func write(to writer: WorkbookWriter, _ language: Language) {
        switch self {
        case .text(let words): writer.text(words[language])
        case .name(let name): writer.text(name)
        case .count(let count): writer.wholeNumber(Int64(count))
        case .money(let money): writer.fen(money.fen)
        case .ratio(let part, let whole):
            if let hundredths = Report.Cell.hundredths(part, of: whole) {
                writer.percent(hundredths: hundredths)
            } else {
                writer.text(Report.Cell.percent(part, of: whole))
            }
        case .day(let day):
            let (year, month, date) = day.date
            if let day = CalendarDay(year: year, month: month, day: date) {
                writer.day(day)
            } else {
                writer.text(day.description)
            }
        case .none: writer.empty()
        }
    }
}
