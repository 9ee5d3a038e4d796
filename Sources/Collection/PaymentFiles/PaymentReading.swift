import Payments
import Scheme
import Spreadsheets
import Tabular
import Vocabulary

/// Goes through a file of payments row by row and keeps all that is wrong with it.
struct PaymentReading {
    private(set) var rows: [PaymentFile.Row] = []
    private(set) var faults: [PaymentFile.Fault] = []
    private let table: TableFile
    private let columns: PaymentColumns
    private let season: BenefitYear
    private let today: Day
    private var seen: [String: Int] = [:]

    private typealias Column = PaymentColumns.Column

    init(_ table: TableFile, _ columns: PaymentColumns, year: BenefitYear, today: Day) {
        self.table = table
        self.columns = columns
        season = year
        self.today = today
    }

    mutating func run() throws(SpreadsheetError) {
        while try table.next() {
            if let error = table.rowError {
                faults.append(
                    .init(
                        line: table.rowNumber, column: nil, place: nil,
                        words: Words(error.chinese, error.english)))
                continue
            }
            readRow()
        }
    }

    private mutating func readRow() {
        let before = faults.count
        let serial = text(.serial)
        if serial == nil {
            fault(.serial, Words("是空的。", "is blank."))
        } else if cell(.serial).hasLostDigits {
            fault(
                .serial,
                Words(
                    "被表格软件当作数字，末尾几位已经丢失；请把这一列设为文本，从税务重新导出。",
                    "was taken for a number and has lost its last digits; make the column text and export it again."
                ))
        }
        let amount = readAmount()
        if let amount, amount == .zero || amount > Money.limit || -amount > Money.limit {
            fault(.amount, Words("不能是零，也不能大得离谱。", "is zero, or too large."))
        }
        let day = read(.day) { (field) throws(FieldError) in
            let day = try field.day()
            guard let day = Day(day.year, day.month, day.day) else { throw FieldError.noSuchDay }
            return day
        }
        if let day, day > today { fault(.day, Words("还没有到这一天。", "is a day still to come.")) }
        let year = readYear()
        let payer = readPayer()
        let reverses = text(.reverses)
        if reverses != nil, let amount, amount > .zero {
            fault(.amount, Words("冲正的金额应是负数。", "what is taken back has a negative amount."))
        }
        if let serial, let amount {
            let key = (amount < .zero ? "-" : "") + serial
            if let first = seen[key] {
                fault(
                    .serial,
                    Words("与第 \(first) 行的号码相同。", "is the number of line \(first) too."))
            } else {
                seen[key] = table.rowNumber
            }
        }
        guard faults.count == before, let serial, let amount, let day, let year, let payer else { return }
        rows.append(
            PaymentFile.Row(
                line: table.rowNumber, serial: serial, number: text(.person), document: text(.document),
                hasLostDigits: cell(.document).hasLostDigits, name: text(.name), amount: amount, day: day,
                year: year, payer: payer, reverses: reverses))
    }

    /// 380, 380.00, 1,234.50; also with its unit beside it.
    private mutating func readAmount() -> Money? {
        let written = text(.amount) ?? ""
        let bare = written.filter { !"元¥￥ ".contains($0) }
        if bare.count < written.count, let amount = Money(bare.replacing(",", with: "")) { return amount }
        return read(.amount) { (field) throws(FieldError) in Money(fen: try field.fen()) }
    }

    private mutating func readYear() -> BenefitYear? {
        guard text(.year) != nil else { return season }
        let text = text(.year) ?? ""
        let digits = ["年度", "年"].first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)) } ?? text
        guard let year = Int(digits).flatMap({ BenefitYear($0) }) else {
            fault(.year, Words("不是年度；请写成 2025。", "is no year; write 2025."))
            return nil
        }
        return year
    }

    private mutating func readPayer() -> PayerKind? {
        guard let word = text(.payer) else { return .oneself }
        guard let payer = PayerKind(word: word) else {
            let all = PayerKind.allCases.map(\.words)
            fault(
                .payer,
                Words(
                    "没有这种缴费人；可以写：\(all.map(\.zh).joined(separator: "、"))。",
                    "is none there is; write one of: \(PayerKind.allCases.map(\.rawValue).joined(separator: ", "))."
                ))
            return nil
        }
        return payer
    }

    // MARK: - Fields

    private func cell(_ column: Column) -> Cell { table.cell(columns[column]) }

    private func text(_ column: Column) -> String? {
        let text = cell(column).text
        return text.isEmpty ? nil : text
    }

    private mutating func read<Value>(
        _ column: Column, _ body: (Field) throws(FieldError) -> Value
    ) -> Value? {
        do {
            return try body(cell(column).field.trimmed)
        } catch {
            fault(column, Words(error.chinese, error.english))
            return nil
        }
    }

    private mutating func fault(_ column: Column, _ words: Words) {
        let place = columns[column]
        let heading = place.flatMap { place in
            table.header.columns.first { $0.index == place }?.heading
        }
        faults.append(
            .init(
                line: table.rowNumber, column: heading ?? column.words.zh,
                place: place.map { table.place($0) }, words: words))
    }
}
