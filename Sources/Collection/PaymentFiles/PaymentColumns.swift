package import Spreadsheets
package import Vocabulary

/// Which column of a file of payments holds what: proposed by headings and content, to be shown, and changed where it is wrong.
package struct PaymentColumns: Hashable, Sendable {
    package enum Column: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
        case serial, person, document, name, amount, day, year, payer, reverses

        package var words: Words {
            switch self {
            case .serial: Words("税票号码", "number of the receipt")
            case .person: Words("个人编号", "person's number")
            case .document: Words("证件号码", "number of the document")
            case .name: Words("姓名", "name")
            case .amount: Words("金额", "amount")
            case .day: Words("缴费日期", "day of payment")
            case .year: Words("年度", "year")
            case .payer: Words("缴费人类型", "who paid")
            case .reverses: Words("冲正原票号", "receipt taken back")
            }
        }

        var isRequired: Bool { self == .serial || self == .amount || self == .day }

        /// The headings that say it without doubt.
        fileprivate var headings: [String] {
            switch self {
            case .serial: ["税票号码", "电子税票号码", "税票号", "缴费凭证号", "凭证号码", "流水号"]
            case .person: ["个人编号", "参保人编号", "人员编号", "个人编号/身份证号"]
            case .document: ["身份证号", "身份证号码", "证件号码", "身份证件号码", "公民身份号码", "身份证号/个人编号"]
            case .name: ["姓名", "缴费人姓名", "参保人姓名"]
            case .amount: ["金额", "缴费金额", "实缴金额", "金额(元)", "缴费金额(元)"]
            case .day: ["缴费日期", "缴款日期", "入库日期", "缴费时间"]
            case .year: ["年度", "缴费年度", "所属年度", "费款所属年度", "待遇年度"]
            case .payer: ["缴费人类型", "缴费方式", "缴费人"]
            case .reverses: ["冲正原票号", "原税票号码", "冲正原税票号码"]
            }
        }

        /// What a list of people calls the same.
        fileprivate var field: ListField? {
            switch self {
            case .serial: .receiptNumber
            case .person: .personNumber
            case .document: .identityNumber
            case .name: .name
            case .amount: .amount
            case .day: .payDay
            case .year: .year
            case .payer, .reverses: nil
            }
        }
    }

    /// What stands in which column, counted from 0; what is not in it is not read.
    package typealias Choice = [Column: Int]

    /// The same for all files with the same headings in the same columns.
    package let form: String
    private var places: Choice = [:]
    /// Read as a file of this form was before.
    package private(set) var isRemembered = false
    /// Which of them were taken by likeness, and so want a look.
    package private(set) var guessed: Set<Column> = []

    package subscript(column: Column) -> Int? {
        get { places[column] }
        set {
            if let newValue { for (other, place) in places where place == newValue { places[other] = nil } }
            places[column] = newValue
            guessed.remove(column)
        }
    }

    /// What the columns of this file most likely are: by their headings, else by what stands in them.
    package init(_ table: TableFile) throws(SpreadsheetError) {
        form = table.header.fingerprint
        let headings = table.header.columns.map { PaymentColumns.plain($0.heading) }
        for column in Column.allCases {
            let known = column.headings.map(PaymentColumns.plain) + [column.rawValue]
            places[column] = known.lazy.compactMap { headings.firstIndex(of: $0) }.first
        }
        for proposal in try table.proposal() {
            let place = proposal.column.index
            guard !places.values.contains(place), let field = proposal.field,
                let column = Column.allCases.first(where: { $0.field == field }), places[column] == nil
            else { continue }
            places[column] = place
            guessed.insert(column)
        }
    }

    /// Takes what somebody chose, now or the last time, in the place of all that is proposed.
    package mutating func settle(_ choice: Choice, isRemembered: Bool = false) {
        places = choice
        guessed = []
        self.isRemembered = isRemembered
    }

    /// What was chosen for this file, else how the last of its form was read, else what is proposed.
    package mutating func settle(_ choice: Choice?, remembered: [String: Choice]) {
        if let choice {
            settle(choice, isRemembered: remembered[form] == choice)
        } else if let known = remembered[form] {
            settle(known, isRemembered: true)
        }
    }

    /// What the file must have and has not.
    package var missing: [Words] {
        var missing = Column.allCases.filter { $0.isRequired && places[$0] == nil }.map(\.words)
        if places[.person] == nil, places[.document] == nil {
            missing.append(Words("身份证号 / 个人编号", "number of the document or the person"))
        }
        return missing
    }

    /// Without spaces, in small half-width letters; of a header of several rows its whole.
    private static func plain(_ heading: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in heading.unicodeScalars where !scalar.properties.isWhitespace {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            plain.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(plain).lowercased()
    }
}
