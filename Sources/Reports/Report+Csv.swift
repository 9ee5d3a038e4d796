import Foundation
package import Tabular
package import Vocabulary

extension Report {
    /// The table as a CSV file for a spreadsheet: UTF-8 with its mark, text that looks like a formula disarmed, the sum row and
    /// the notes below.
    package func csv(_ language: Language) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "yikao-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        try write(to: file.path, language)
        return Array(try Data(contentsOf: file))
    }

    /// The same to a file of its own; `-` is standard output.
    package func write(to path: String, _ language: Language) throws(TableError) {
        let writer = try CsvWriter(path: path, byteOrderMark: true)
        try writer.header(columns.map { $0.title[language] })
        for row in rows + [sum].compactMap({ $0 }) {
            for cell in row { cell.write(to: writer, language) }
            try writer.endRow()
        }
        for (name, value) in parameters {
            try Report.line([name[language], value[language]], columns.count, writer)
        }
        for note in notes { try Report.line([note[language]], columns.count, writer) }
        try writer.commit()
    }

    private static func line(_ texts: [String], _ count: Int, _ writer: CsvWriter) throws(TableError) {
        for text in texts { writer.text(text) }
        for _ in texts.count..<max(count, texts.count) { writer.empty() }
        try writer.endRow()
    }
}

extension Report.Cell {
    fileprivate func write(to writer: CsvWriter, _ language: Language) {
        switch self {
        case .text(let words): writer.text(words[language])
        case .name(let name): writer.text(name)
        case .count(let count): writer.wholeNumber(Int64(count))
        case .money(let money): writer.fen(money.fen)
        case .ratio(let part, let whole): writer.text(Report.Cell.percent(part, of: whole))
        case .day(let day):
            let (year, month, date) = day.date
            writer.day(year: year, month: month, day: date)
        case .none: writer.empty()
        }
    }
}
