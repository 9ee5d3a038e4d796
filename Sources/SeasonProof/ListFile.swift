import Collection
import DamagedLists
import Foundation
import Glibc
import Spreadsheets
import Tabular
import Vocabulary

/// A department's list as a real file with known damage, and whom each row means.
struct ListFile {
    enum Form { case utf8, gbk, workbook }

    struct Row {
        let damaged: DamagedRow
        var category: PersonCategory?
        var from: Day?
        var death: Day?
    }

    let list: DepartmentList
    let form: Form
    let rows: [Row]

    private var headings: [String] {
        var headings = ["序号", "姓名", "身份证号", "性别", "出生日期", "家庭住址"]
        switch list.kind {
        case .categories: headings += ["人员类别", "认定日期"]
        case .deaths: headings.append("死亡日期")
        case .births: break
        case .insurance, .homes: headings.append("开始日期")
        case .students: headings.append("班级")
        }
        return headings
    }

    private func cells(_ index: Int) -> [String] {
        let row = rows[index]
        var cells = [
            "\(index + 1)", row.damaged.name, row.damaged.number,
            row.damaged.sex.map { $0 == .male ? "男" : "女" } ?? "", row.damaged.birth?.description ?? "",
            row.damaged.address ?? "",
        ]
        switch list.kind {
        case .categories:
            cells += [row.category?.words.zh ?? "", row.from?.description ?? ""]
        case .deaths: cells.append(row.death?.description ?? "")
        case .births: break
        case .insurance, .homes: cells.append(row.from?.description ?? "")
        case .students: cells.append("")
        }
        return cells
    }

    func write(to path: String) throws {
        if form == .workbook {
            let writer = try WorkbookWriter(path: path)
            try writer.beginSheet("名单", titles: [list.source], columns: headings.map { SheetColumn($0) })
            for index in rows.indices {
                for cell in cells(index) { cell.isEmpty ? writer.empty() : writer.text(cell) }
                try writer.endRow()
            }
            try writer.endSheet()
            try writer.commit()
            return
        }
        var text = headings.joined(separator: ",") + "\r\n"
        for index in rows.indices { text += cells(index).joined(separator: ",") + "\r\n" }
        let bytes = form == .gbk ? try ListFile.gbk(text) : Array(text.utf8)
        try Data(bytes).write(to: URL(filePath: path))
    }

    struct NotInGBK: Error {}

    static func gbk(_ text: String) throws -> [UInt8] {
        guard let converter = iconv_open("GB18030", "UTF-8"), Int(bitPattern: converter) != -1 else {
            throw NotInGBK()
        }
        defer { iconv_close(converter) }
        var source = text.utf8.map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: source.count * 2 + 16)
        let room = target.count
        let written = source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                var (from, left) = (source.baseAddress, source.count)
                var (to, free) = (target.baseAddress, room)
                return iconv(converter, &from, &left, &to, &free) == -1 ? nil : room - free
            }
        }
        guard let written else { throw NotInGBK() }
        return target[..<written].map { UInt8(bitPattern: $0) }
    }
}
