import Payments
import Scheme
import Tabular
import Vocabulary

/// Goes through a file of payments row by row and keeps all that is wrong with it.
struct PaymentReading {
    private(set) var rows: [PaymentFile.Row] = []
    private(set) var faults: [PaymentFile.Fault] = []
    private let reader: CsvReader
    private let season: BenefitYear
    private let today: Day
    private var seen: [String: Int] = [:]

    /// The columns by their own name and the headings under which offices send them.
    enum Column: String, CaseIterable {
        case serial, person, document, name, amount, day, year, payer, reverses

        var headings: [String] {
            switch self {
            case .serial: ["税票号码", "电子税票号码", "税票号", "缴费凭证号", "凭证号码", "流水号"]
            case .person: ["个人编号", "参保人编号", "人员编号", "个人编号/身份证号"]
            case .document: ["身份证号", "身份证号码", "证件号码", "身份证件号码", "公民身份号码", "身份证号/个人编号"]
            case .name: ["姓名", "缴费人姓名", "参保人姓名"]
            case .amount: ["金额", "缴费金额", "实缴金额", "金额（元）", "金额(元)", "缴费金额（元）", "缴费金额(元)"]
            case .day: ["缴费日期", "缴款日期", "入库日期", "缴费时间"]
            case .year: ["年度", "缴费年度", "所属年度", "费款所属年度", "待遇年度"]
            case .payer: ["缴费人类型", "缴费方式", "缴费人"]
            case .reverses: ["冲正原票号", "原税票号码", "冲正原税票号码"]
            }
        }

        var isRequired: Bool { self == .serial || self == .amount || self == .day }
    }

    init(_ bytes: [UInt8], name: String, year: BenefitYear, today: Day) throws(TableError) {
        season = year
        self.today = today
        reader = try CsvReader(
            bytes: bytes, name: name,
            columns: Column.allCases.map {
                CsvColumn($0.rawValue, aliases: $0.headings, required: $0.isRequired)
            })
        if reader.header[Column.person.rawValue] == nil, reader.header[Column.document.rawValue] == nil {
            throw .missingColumns(
                file: name, missing: ["身份证号 / 个人编号"], found: reader.header.headings)
        }
    }

    mutating func run() throws(TableError) {
        while try reader.next() {
            if let error = reader.rowError {
                faults.append(
                    .init(line: error.line, column: nil, words: Words(error.chinese, error.english)))
                continue
            }
            readRow()
        }
    }

    private mutating func readRow() {
        let before = faults.count
        let serial = text(.serial)
        if serial == nil { fault(.serial, Words("是空的。", "is blank.")) }
        let amount = read(.amount) { (field) throws(FieldError) in Money(fen: try field.fen()) }
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
                seen[key] = reader.line
            }
        }
        guard faults.count == before, let serial, let amount, let day, let year, let payer else { return }
        rows.append(
            PaymentFile.Row(
                line: reader.line, serial: serial, number: text(.person), document: text(.document),
                name: text(.name), amount: amount, day: day, year: year, payer: payer, reverses: reverses))
    }

    private mutating func readYear() -> BenefitYear? {
        guard text(.year) != nil else { return season }
        let text = text(.year) ?? ""
        let digits = text.hasSuffix("年") ? String(text.dropLast()) : text
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

    private func field(_ column: Column) -> Field { reader.field(reader.header[column.rawValue]).trimmed }

    private func text(_ column: Column) -> String? {
        let field = field(column)
        return field.isBlank ? nil : field.string
    }

    private mutating func read<Value>(
        _ column: Column, _ body: (Field) throws(FieldError) -> Value
    ) -> Value? {
        do {
            return try body(field(column))
        } catch {
            fault(column, Words(error.chinese, error.english))
            return nil
        }
    }

    private mutating func fault(_ column: Column, _ words: Words) {
        let heading = reader.header[column.rawValue].map { reader.header.headings[$0] }
        faults.append(.init(line: reader.line, column: heading ?? column.headings[0], words: words))
    }
}
