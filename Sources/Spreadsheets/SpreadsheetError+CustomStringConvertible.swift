import Tabular

extension SpreadsheetError: CustomStringConvertible {
    public var description: String { "\(chinese) / \(english)" }

    public var chinese: String {
        switch self {
        case .table(let error): error.chinese
        case .passwordProtected(let file):
            "\(file)：文件设有打开密码。请用 Excel 或 WPS 打开，去掉密码（文件—信息—保护工作簿—用密码进行加密，清空后确定），保存后再上传。"
        case .otherFormat(let file, let format):
            "\(file)：\(format.chinese)请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”再上传。"
        case .damaged(let file, let part, let damage):
            "\(file)：文件已损坏（\(part)：\(damage.chinese)）。请用 Excel 或 WPS 打开并重新保存；如打不开，请向提供方重新索取。"
        case .tooLarge(let file, let excess): "\(file)：\(excess.chinese)，拒绝读取。请删去多余的内容，或分成几个文件。"
        case .noSuchSheet(let file, let wanted, let sheets):
            "\(file)：没有名为“\(wanted)”的工作表。文件中的工作表：\(sheets.joined(separator: "、"))。"
        case .empty(let file): "\(file)：文件中没有任何数据。"
        case .noHeader(let file, let rowsSeen):
            "\(file)：前 \(rowsSeen) 行中没有找到列名行。请加一行列名，如“姓名”“身份证号”。"
        case .cannotWrite(let file, let what): "\(file)：\(what.chinese)"
        }
    }

    public var english: String {
        switch self {
        case .table(let error): error.english
        case .passwordProtected(let file):
            "\(file): a password is needed to open the file. Open it in Excel or WPS, remove the password "
                + "(File – Info – Protect Workbook – Encrypt with Password, leave it blank), save, and try again."
        case .otherFormat(let file, let format):
            "\(file): \(format.english) Open it in Excel or WPS and save it as \"Excel Workbook (.xlsx)\"."
        case .damaged(let file, let part, let damage):
            "\(file): the file is damaged (\(part): \(damage.english)). Open it in Excel or WPS and save it "
                + "again; if that fails, ask the sender for it once more."
        case .tooLarge(let file, let excess):
            "\(file): \(excess.english), which is refused. Remove what is not needed, or split the file."
        case .noSuchSheet(let file, let wanted, let sheets):
            "\(file): there is no sheet \"\(wanted)\". Its sheets: \(sheets.joined(separator: ", "))."
        case .empty(let file): "\(file): there is nothing in the file."
        case .noHeader(let file, let rowsSeen):
            "\(file): no row of column names was found in the first \(rowsSeen) rows. Add one, such as "
                + "\"姓名\" (name), \"身份证号\" (number of identity)."
        case .cannotWrite(let file, let what): "\(file): \(what.english)"
        }
    }
}

extension SpreadsheetError.Format {
    var chinese: String {
        switch self {
        case .oldWorkbook: "这是旧版 Excel（.xls）或 WPS（.et）工作簿。"
        case .binaryWorkbook: "这是 Excel 二进制工作簿（.xlsb）。"
        case .openDocument: "这是 OpenDocument 表格（.ods）。"
        case .page: "这是网页（HTML/XML），只是文件名像 Excel。"
        case .otherArchive: "这是压缩包或其他文档，不是 Excel 工作簿；如为压缩包，请先解压。"
        }
    }

    var english: String {
        switch self {
        case .oldWorkbook: "this is an old workbook of Excel (.xls) or WPS (.et)."
        case .binaryWorkbook: "this is a binary Excel workbook (.xlsb)."
        case .openDocument: "this is an OpenDocument spreadsheet (.ods)."
        case .page: "this is a page (HTML or XML) under the name of an Excel file."
        case .otherArchive: "this is an archive or another document, not a workbook; unpack an archive first."
        }
    }
}

extension SpreadsheetError.Damage {
    var chinese: String {
        switch self {
        case .cut: "文件不完整"
        case .inconsistent: "压缩目录自相矛盾"
        case .missing: "缺少这一部分"
        case .checksum: "内容与校验值不符"
        case .unknownPacking: "压缩方式不支持"
        case .syntax(let line): "第 \(line) 行 XML 有错"
        case .documentType: "含有不允许的文档类型声明"
        case .reference: "行、列、文字或样式编号有误"
        }
    }

    var english: String {
        switch self {
        case .cut: "it was cut off"
        case .inconsistent: "its list of parts contradicts itself"
        case .missing: "this part is missing"
        case .checksum: "the content does not match its checksum"
        case .unknownPacking: "its way of packing is not supported"
        case .syntax(let line): "line \(line) is not well-formed XML"
        case .documentType: "it declares a document type, which is not allowed"
        case .reference: "a row, column, text or style has an impossible number"
        }
    }
}

extension SpreadsheetError.Excess {
    var chinese: String {
        switch self {
        case .parts(let limit): "压缩包内的文件超过 \(limit) 个"
        case .unpacked(let limit): "解压后超过 \(limit >> 20) MB"
        case .ratio(let limit): "解压后是原来的 \(limit) 倍以上，疑似压缩炸弹"
        case .texts(let limit): "文字总量超过 \(limit >> 20) MB"
        case .rows(let limit): "超过 \(limit) 行"
        case .columns(let limit): "超过 \(limit) 列"
        case .merges(let limit): "合并单元格超过 \(limit) 处"
        case .file(let limit): "文件超过 \(limit >> 20) MB"
        }
    }

    var english: String {
        switch self {
        case .parts(let limit): "the archive holds more than \(limit) files"
        case .unpacked(let limit): "it unpacks to more than \(limit >> 20) MB"
        case .ratio(let limit): "it unpacks to more than \(limit) times its size, like a zip bomb"
        case .texts(let limit): "its texts are more than \(limit >> 20) MB"
        case .rows(let limit): "it has more than \(limit) rows"
        case .columns(let limit): "it has more than \(limit) columns"
        case .merges(let limit): "it has more than \(limit) merged cells"
        case .file(let limit): "the file has more than \(limit >> 20) MB"
        }
    }
}

extension SpreadsheetError.Unwritable {
    var chinese: String {
        switch self {
        case .tooManyRows(let sheet): "工作表“\(sheet)”超过 Excel 的 1,048,576 行上限；请分成几张表，或改用 CSV。"
        case .cellTooLong(let sheet, let row): "工作表“\(sheet)”第 \(row) 行有单元格超过 Excel 的 32,767 字上限。"
        case .sheetName(let name): "工作表名“\(name)”不能用：不得为空、超过 31 字或含有 : \\ / ? * [ ]。"
        case .repeatedSheet(let name): "有两张工作表都叫“\(name)”。"
        case .tooLarge: "工作簿超过 4 GB；请分成几个文件，或改用 CSV。"
        }
    }

    var english: String {
        switch self {
        case .tooManyRows(let sheet):
            "sheet \"\(sheet)\" has more rows than Excel holds (1,048,576); use several sheets, or CSV."
        case .cellTooLong(let sheet, let row):
            "a cell in row \(row) of sheet \"\(sheet)\" is longer than Excel holds (32,767 characters)."
        case .sheetName(let name):
            "\"\(name)\" cannot name a sheet: not blank, at most 31 characters, none of : \\ / ? * [ ]."
        case .repeatedSheet(let name): "two sheets are called \"\(name)\"."
        case .tooLarge: "the workbook is larger than 4 GB; use several files, or CSV."
        }
    }
}
