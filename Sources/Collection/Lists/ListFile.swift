package import Registry
package import Spreadsheets
import Tabular
package import Vocabulary

/// A department's list as a file (名单文件), opened: its columns, what they most likely mean, and its first rows. Nobody was looked
/// up yet.
package struct ListFile: Sendable {
    package struct Column: Hashable, Sendable {
        package let index: Int
        /// What a spreadsheet calls it: C.
        package let letters: String
        package let heading: String
        /// What it most likely means.
        package let proposed: ListField?
        /// Of 100; below 60 it wants a second look.
        package let score: Int
        package let reason: Words
    }

    package let name: String
    /// SHA-256 of its bytes: the same file is known again.
    package let fingerprint: String
    /// Of its headings: files of one form have the same.
    package let form: String
    package let columns: [Column]
    /// The first rows, as they stand in the columns.
    package let samples: [[String]]
    private let bytes: [UInt8]
    private let sheet: String?

    package static let mostSamples = 3

    package init(bytes: [UInt8], name: String, sheet: String? = nil) throws(SpreadsheetError) {
        self.name = name
        self.bytes = bytes
        self.sheet = sheet
        fingerprint = PaymentFile.fingerprint(of: bytes)
        let table = try TableFile(bytes: bytes, name: name, sheet: sheet)
        form = table.header.fingerprint
        columns = try table.proposal().map { proposal in
            Column(
                index: proposal.column.index, letters: proposal.column.letters,
                heading: proposal.column.heading, proposed: proposal.field, score: proposal.score,
                reason: Words(proposal.reason.chinese, proposal.reason.english))
        }
        var samples: [[String]] = []
        while samples.count < ListFile.mostSamples, try table.next() {
            guard table.rowError == nil else { continue }
            samples.append(columns.map { table.cell($0.index).text })
        }
        self.samples = samples
    }

    /// What is proposed, for what a list of this kind can use.
    package func proposal(for kind: DepartmentList.Kind) -> ColumnMapping {
        var mapping = ColumnMapping(fingerprint: form)
        for column in columns {
            if let field = column.proposed, kind.fields.contains(field) { mapping[field] = column.index }
        }
        return mapping
    }

    /// All its rows under a mapping, and what was passed over.
    package func rows(
        _ mapping: ColumnMapping, of list: DepartmentList
    ) throws -> (rows: [ListRow], notices: [Words]) {
        let table = try TableFile(bytes: bytes, name: name, sheet: sheet)
        let rows = try ListRow.read(table, mapping, of: list)
        return (rows, table.notices.map { Words($0.chinese, $0.english) })
    }
}

extension DepartmentList.Kind {
    /// What a list of this kind can say of people, in the order in which it is asked for.
    package var fields: [ListField] {
        let who: [ListField] = [.identityNumber, .name, .sex, .birthDay, .village, .address]
        return switch self {
        case .categories: who + [.category, .categoryFrom, .categoryTo]
        case .deaths: who + [.deathDay]
        case .homes: who + [.categoryFrom]
        case .births: who + [.headNumber]
        case .students: who + [.school, .schoolClass]
        case .insurance: who + [.categoryFrom, .categoryTo]
        }
    }

    /// What of it is missing in a mapping; nil where the list can be read by it.
    package func missing(in mapping: ColumnMapping) -> Words? {
        if mapping[.identityNumber] == nil, mapping[.name] == nil {
            return Words(
                "没有指定身份证号或姓名是哪一列，认不出是谁",
                "neither a number of identity nor a name has a column: nobody can be told")
        }
        if self == .homes, mapping[.village] == nil {
            return Words(
                "没有指定迁入的村社区（区划代码）是哪一列", "no column says, by its division code, where they moved to")
        }
        if self == .births, mapping[.name] == nil {
            return Words("没有指定姓名是哪一列，没有档案的人写不进来", "no column says the name, by which people are written down")
        }
        if case .students(let list) = self, list.school == nil, mapping[.school] == nil {
            return Words(
                "没有指定学校是哪一列；整个名单是同一所学校的，请在上一步选学校",
                "no column says the school; where all are of one, choose it in the step before")
        }
        if case .categories(nil) = self, mapping[.category] == nil {
            return Words(
                "没有指定人员类别是哪一列；整个名单是同一类人的，请在上一步选人员类别",
                "no column says the category; where all are of one, choose it in the step before")
        }
        return nil
    }
}
