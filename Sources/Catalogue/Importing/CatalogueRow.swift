import Spreadsheets
import Tabular
package import Vocabulary

/// A row of a catalogue file, read; or why it was refused, and at which cell.
enum CatalogueRow {
    case item(CatalogueItem, from: Day?)
    case refused(FaultyRow, code: String?)
}

/// What is wrong with a row of a catalogue file: why it is not taken, or what is odd about it.
package struct FaultyRow: Hashable, Sendable {
    /// As a spreadsheet counts.
    package let row: Int
    /// The cell at fault, as a spreadsheet calls it: D15; nil where it is the row as a whole.
    package let place: String?
    package let field: CatalogueField?
    package let words: Words

    /// With the place first.
    package var message: Words {
        guard let place, let field else { return Words("第 \(row) 行：\(words.zh)", "row \(row): \(words.en)") }
        return Words(
            "第 \(row) 行 \(place)（\(field.words.zh)）：\(words.zh)",
            "row \(row), \(place) (\(field.words.en)): \(words.en)")
    }
}

/// Reads the rows of a catalogue file under a choice of columns.
struct CatalogueRowReader {
    let table: TableFile
    let places: CatalogueColumns.Choice
    /// Of rows that say none.
    let kind: CatalogueKind?

    private struct Fault: Error {
        let field: CatalogueField
        let words: Words
    }

    func read() -> CatalogueRow {
        let row = table.rowNumber
        if let error = table.rowError {
            return .refused(
                FaultyRow(
                    row: row, place: nil, field: nil,
                    words: Words(
                        error.chinese.drop { $0 != "：" }.dropFirst().description,
                        error.english.drop { $0 != ":" }.dropFirst(2).description)), code: nil)
        }
        do throws(Fault) {
            let from = try day(.from)
            let item = try item()
            if let from, let through = item.through, through < from {
                throw Fault(field: .through, words: Words("早于开始日期", "before the first day"))
            }
            return .item(item, from: from)
        } catch {
            return .refused(
                FaultyRow(
                    row: row, place: places[error.field].map { table.place($0) }, field: error.field,
                    words: error.words), code: text(.code))
        }
    }

    private func item() throws(Fault) -> CatalogueItem {
        let code = try code()
        guard let name = try text(.name, most: 200) else {
            throw Fault(field: .name, words: Words("没有名称", "there is no name"))
        }
        let catalogueClass = try catalogueClass()
        let kind = try kind(of: code)
        let limitedTo = try text(.limitedTo, most: 2000)
        let all = try price(.limit)
        return CatalogueItem(
            code: code, listCode: try text(.listCode, most: 50), kind: kind, charge: try charge(), name: name,
            catalogueClass: catalogueClass, firstSelfPay: try share(in: catalogueClass),
            limits: PriceLimits(
                primary: try price(.limitPrimary) ?? all, secondary: try price(.limitSecondary) ?? all,
                tertiary: try price(.limitTertiary) ?? all),
            isLimited: try flag(.limited) ?? (limitedTo != nil), limitedTo: limitedTo,
            isDualChannel: try flag(.dualChannel) ?? false, isNegotiated: try flag(.negotiated) ?? false,
            procuredPrice: try price(.procuredPrice), unit: try text(.unit, most: 100),
            doseForm: try text(.doseForm, most: 200), specification: try text(.specification, most: 200),
            maker: try text(.maker, most: 200), through: try day(.through))
    }

    // MARK: - Cells

    private func text(_ field: CatalogueField) -> String? {
        guard let place = places[field] else { return nil }
        let cell = table.cell(place)
        if cell.isBlank { return nil }
        let text = cell.text
        return text.lowercased() == "null" ? nil : text
    }

    private func text(_ field: CatalogueField, most: Int) throws(Fault) -> String? {
        guard let text = text(field) else { return nil }
        guard text.count <= most else {
            throw Fault(field: field, words: Words("长于 \(most) 个字", "longer than \(most) characters"))
        }
        return text
    }

    private func code() throws(Fault) -> String {
        guard let code = text(.code) else {
            throw Fault(field: .code, words: Words("没有编码", "there is no code"))
        }
        if table.cell(places[.code]).hasLostDigits {
            throw Fault(
                field: .code,
                words: Words(
                    "编码被表格软件当成数字，后几位已丢失；请把该列设为文本后重新填写",
                    "the spreadsheet took the code for a number and lost its last digits: make the column text and fill it in again"
                ))
        }
        guard code.utf8.count <= 50, code.utf8.allSatisfy({ (33...126).contains($0) }) else {
            throw Fault(
                field: .code,
                words: Words(
                    "编码应为不超过 50 位的字母、数字和半角符号", "a code has at most 50 letters, digits and plain marks"))
        }
        return code
    }

    private func catalogueClass() throws(Fault) -> CatalogueClass {
        guard let word = text(.catalogueClass) else {
            throw Fault(field: .catalogueClass, words: Words("没有写甲、乙或丙类", "there is no class A, B or C"))
        }
        guard let found = CatalogueClass(code: word) ?? CatalogueClass(word: word) else {
            throw Fault(
                field: .catalogueClass,
                words: Words("应为甲、乙、丙，或 01、02、03", "has to be 甲, 乙 or 丙, or 01, 02 or 03"))
        }
        return found
    }

    private func kind(of code: String) throws(Fault) -> CatalogueKind {
        guard let word = text(.kind) else {
            if let kind { return kind }
            throw Fault(
                field: .kind,
                words: Words(
                    "没有目录类别；整个文件是同一类的，请在导入时指定",
                    "there is no kind; where all are of one, name it at the import"))
        }
        guard let found = CatalogueKind(word: word) else {
            let all = CatalogueKind.allCases.map { "\($0.rawValue) \($0.words.zh)" }.joined(separator: "、")
            throw Fault(field: .kind, words: Words("应为 \(all)", "has to be one of \(all)"))
        }
        return found
    }

    private func charge() throws(Fault) -> ChargeKind? {
        guard let word = text(.charge) else { return nil }
        guard let found = ChargeKind(word: word) else {
            throw Fault(field: .charge, words: Words("应为 01 至 14，或其名称", "has to be 01 to 14, or its name"))
        }
        return found
    }

    private func share(in catalogueClass: CatalogueClass) throws(Fault) -> Ratio? {
        guard let word = text(.firstSelfPay) else {
            guard catalogueClass == .b else { return nil }
            throw Fault(
                field: .firstSelfPay,
                words: Words("乙类要写先行自付比例，没有的写 0", "class B needs a first self-pay; write 0 for none"))
        }
        guard let share = Ratio(share: word) else {
            throw Fault(
                field: .firstSelfPay,
                words: Words("应写成 5% 或 0.05，在 0 和 1 之间", "has to be like 5% or 0.05, from 0 to 1"))
        }
        if catalogueClass == .a, share != .zero {
            throw Fault(
                field: .firstSelfPay, words: Words("甲类没有先行自付，应为 0", "class A has no first self-pay: 0"))
        }
        if catalogueClass == .c, share != .one, share != .zero {
            throw Fault(
                field: .firstSelfPay,
                words: Words("丙类全自费，应为 100% 或留空", "class C is all the patient's own: 100%, or empty"))
        }
        return catalogueClass == .c ? .one : share
    }

    private func price(_ field: CatalogueField) throws(Fault) -> UnitPrice? {
        guard let word = text(field) else { return nil }
        guard let price = UnitPrice(word.replacing(",", with: "")) else {
            throw Fault(field: field, words: Words("应为最多六位小数的元", "has to be yuan of at most six decimals"))
        }
        guard price != .zero else {
            throw Fault(
                field: field, words: Words("不能是 0；没有的请留空", "cannot be 0; leave it empty where there is none"))
        }
        return price >= ClassifiedLine.noLimit ? nil : price
    }

    private func flag(_ field: CatalogueField) throws(Fault) -> Bool? {
        guard let word = text(field) else { return nil }
        switch word.lowercased() {
        case "1", "是", "y", "yes", "true", "√", "有": return true
        case "0", "否", "n", "no", "false", "×", "无": return false
        default: throw Fault(field: field, words: Words("应为 是/否 或 1/0", "has to be 是 or 否, 1 or 0"))
        }
    }

    private func day(_ field: CatalogueField) throws(Fault) -> Day? {
        guard let word = text(field) else { return nil }
        guard let day = Day(word) ?? Day(word.prefix(10)) else {
            throw Fault(field: field, words: Words("应写成 2026-01-01", "has to be like 2026-01-01"))
        }
        return day
    }
}

extension CatalogueClass {
    /// 收费项目等级: 01, 02, 03, or without the zero that a spreadsheet took.
    package init?(code: some StringProtocol) {
        switch code {
        case "01", "1": self = .a
        case "02", "2": self = .b
        case "03", "3": self = .c
        default: return nil
        }
    }
}

extension Ratio {
    /// A share from 0 to 1 as a catalogue writes it: `5%`, `0.05`, `1`, at most four decimals of a percent.
    init?(share text: String) {
        let narrow = text.narrow.replacing(" ", with: "")
        if let ratio = Ratio(narrow) {
            guard ratio <= .one else { return nil }
            self = ratio
            return
        }
        guard let decimal = UnitPrice(narrow), decimal.micros <= 1_000_000 else { return nil }
        self.init(decimal.micros, over: 1_000_000)
    }
}
