import Foundation
import Spreadsheets
import Vocabulary

/// A file of payments as the tax office sends it: bytes of a workbook or of text, in UTF-8 or GBK.
struct PaymentSheet {
    struct Row {
        let serial: String
        /// 个人编号 or 身份证号, whichever the row names.
        var number = ""
        var document = ""
        var name = ""
        let amount: Int
        let day: Day
        let year: BenefitYear
        var reverses = ""

        fileprivate var cells: [String] {
            [
                serial, number, document, name, "\(amount)", day.description, year.description, reverses,
            ]
        }
    }

    private static let headings = [
        "电子税票号码", "个人编号", "身份证号", "缴费人姓名", "缴费金额（元）", "缴费日期", "费款所属年度", "冲正原票号",
    ]

    static func bytes(_ rows: [Row], _ form: ListFile.Form, in folder: URL) throws -> [UInt8] {
        if form == .workbook {
            let path = folder.appending(path: "payments.xlsx").path
            let writer = try WorkbookWriter(path: path)
            try writer.beginSheet(
                "缴费明细", titles: ["城乡居民基本医疗保险缴费明细"], columns: headings.map { SheetColumn($0) })
            for row in rows {
                for cell in row.cells { cell.isEmpty ? writer.empty() : writer.text(cell) }
                try writer.endRow()
            }
            try writer.endSheet()
            try writer.commit()
            defer { try? FileManager.default.removeItem(atPath: path) }
            return [UInt8](try Data(contentsOf: URL(filePath: path)))
        }
        var text = headings.joined(separator: ",") + "\r\n"
        for row in rows { text += row.cells.joined(separator: ",") + "\r\n" }
        return form == .gbk ? try ListFile.gbk(text) : Array(text.utf8)
    }
}
