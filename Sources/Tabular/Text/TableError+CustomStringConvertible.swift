import Glibc

extension TableError: CustomStringConvertible {
    public var description: String { "\(chinese) / \(english)" }

    public var chinese: String {
        switch self {
        case .system(let action, let file, let code):
            "\(file)：\(action.chinese)：\(systemReason(code).chinese)。"
        case .notText(let file, let kind):
            "\(file)：\(kind.chinese)"
        case .unknownEncoding(let file):
            "\(file)：文字编码无法识别，既不是 UTF-8 也不是 GBK/GB18030。请另存为“CSV UTF-8”再试。"
        case .noConverter(let file, let encoding):
            "\(file)：本机缺少 \(encoding.converterName) 转换组件（glibc gconv）。请安装该组件，或把文件另存为“CSV UTF-8”。"
        case .empty(let file):
            "\(file)：文件是空的，至少要有一行列名。"
        case .brokenHeader(let file, let error):
            "\(file)：列名行无法读取。\(error.chinese)"
        case .noHeader(let file, let wanted):
            "\(file)：第一行不像列名行，没有一个认识的列名。请在第一行写上列名，需要：\(wanted.joined(separator: "、"))。"
        case .missingColumns(let file, let missing, let found):
            "\(file)：缺少必需的列：\(missing.joined(separator: "、"))。文件中的列：\(found.joined(separator: "、"))。"
        case .repeatedColumn(let file, let name, let headings):
            "\(file)：有多列都表示“\(name)”：\(headings.joined(separator: "、"))。请只保留一列。"
        }
    }

    public var english: String {
        switch self {
        case .system(let action, let file, let code):
            "\(file): \(action.english): \(systemReason(code).english)."
        case .notText(let file, let kind):
            "\(file): \(kind.english)"
        case .unknownEncoding(let file):
            "\(file): the encoding is neither UTF-8 nor GBK/GB18030. Save it as \"CSV UTF-8\" and try again."
        case .noConverter(let file, let encoding):
            "\(file): this machine lacks the \(encoding.converterName) converter (glibc gconv). "
                + "Install it, or save the file as \"CSV UTF-8\"."
        case .empty(let file):
            "\(file): the file is empty; it needs at least a row of column names."
        case .brokenHeader(let file, let error):
            "\(file): the header row cannot be read. \(error.english)"
        case .noHeader(let file, let wanted):
            "\(file): the first row holds no known column name, so it does not look like a header. "
                + "Put the column names into the first row; needed: \(wanted.joined(separator: ", "))."
        case .missingColumns(let file, let missing, let found):
            "\(file): required columns are missing: \(missing.joined(separator: ", ")). "
                + "Columns found: \(found.joined(separator: ", "))."
        case .repeatedColumn(let file, let name, let headings):
            "\(file): several columns mean \"\(name)\": \(headings.joined(separator: ", ")). Keep one."
        }
    }
}

extension TableError.Action {
    var chinese: String {
        switch self {
        case .open: "无法打开"
        case .read: "读取失败"
        case .create: "无法创建"
        case .write: "写入失败"
        case .rename: "无法改为正式文件名"
        case .makeTemporary: "无法在此目录建立临时文件"
        }
    }

    var english: String {
        switch self {
        case .open: "cannot be opened"
        case .read: "reading failed"
        case .create: "cannot be created"
        case .write: "writing failed"
        case .rename: "cannot be given its final name"
        case .makeTemporary: "no temporary file can be made in this directory"
        }
    }
}

extension TableError.FileKind {
    var chinese: String {
        switch self {
        case .workbook: "这是 Excel 工作簿（.xlsx）或压缩包，不是 CSV。请在 Excel 中另存为“CSV UTF-8”。"
        case .oldWorkbook: "这是旧版 Excel 工作簿（.xls），不是 CSV。请在 Excel 中另存为“CSV UTF-8”。"
        case .archive: "这是压缩文件，请先解压。"
        case .binary: "这不是文本文件（含有二进制内容），请检查是否选错了文件。"
        }
    }

    var english: String {
        switch self {
        case .workbook:
            "this is an Excel workbook (.xlsx) or an archive, not CSV. Save it as \"CSV UTF-8\" in Excel."
        case .oldWorkbook: "this is an old Excel workbook (.xls), not CSV. Save it as \"CSV UTF-8\" in Excel."
        case .archive: "this is a compressed file; unpack it first."
        case .binary: "this is no text (it holds binary data); is it the right file?"
        }
    }
}

/// The system's reason in both languages; the rare ones in the system's own words.
private func systemReason(_ code: Int32) -> (chinese: String, english: String) {
    let english = String(cString: strerror(code))
    let chinese =
        switch code {
        case ENOENT: "没有这个文件或目录"
        case EACCES, EPERM: "没有权限"
        case EISDIR: "这是一个目录"
        case ENOTDIR: "路径中有一段不是目录"
        case ENOSPC: "磁盘已满"
        case EDQUOT: "磁盘配额已用完"
        case EROFS: "文件系统是只读的"
        case EIO: "磁盘读写错误"
        case EMFILE, ENFILE: "打开的文件太多"
        case EPIPE: "接收方已关闭"
        default: english
        }
    return (chinese, english)
}
