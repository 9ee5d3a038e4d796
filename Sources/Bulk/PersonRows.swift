import Scheme
import Tabular
import Vocabulary

/// A person of the persons file.
struct PersonRow {
    var insured: Insured
    var district: RegionCode?
    var periods: [(categories: CategorySet, from: Day, to: Day)]

    /// The person as the rules see them on a day.
    func insured(on day: Day) -> Insured {
        var insured = self.insured
        for period in periods where period.from <= day && day <= period.to {
            insured.categories.formUnion(period.categories)
        }
        return insured
    }
}

/// The persons file, walked in step with the claims: both are in the order of the person.
struct PersonRows {
    private let reader: CsvReader
    private let year: BenefitYear
    private let tier: (String) -> Int?
    private let spoilt: (CsvReader, RowFault) throws -> Void
    /// The person at hand, as bytes; nil at the end.
    private var current: [UInt8]?

    init(
        path: String, scratch: String, year: BenefitYear, tier: @escaping (String) -> Int?,
        spoilt: @escaping (CsvReader, RowFault) throws -> Void
    ) throws {
        let rows = try OrderedRows(
            path: path, columns: ClaimColumns.persons, scratch: scratch,
            key: { (reader: CsvReader, key: SortKey) throws(RowFault) in
                key.removeAll()
                key.append(reader.field(reader.header["person"]).trimmed)
            }, spoilt: spoilt)
        reader = rows.reader
        self.year = year
        self.tier = tier
        self.spoilt = spoilt
        try advance()
    }

    var notices: [Notice] { reader.notices }

    /// The person with this number; nil where the file has none, or only a row that cannot be used.
    mutating func find(_ person: [UInt8]) throws -> PersonRow? {
        while let at = current, at.lexicographicallyPrecedes(person) { try advance() }
        guard current == person else { return nil }
        do {
            return try row()
        } catch {
            try spoilt(reader, error)
            // Once is enough: what follows with this number is passed over.
            current = nil
            try advance()
            return nil
        }
    }

    private mutating func advance() throws {
        let before = current
        while try reader.next() {
            if let error = reader.rowError {
                try spoilt(reader, RowFault(error))
                continue
            }
            let person = [UInt8](reader.field(reader.header["person"]).trimmed.bytes)
            if person.isEmpty {
                try spoilt(reader, RowFault("person", FieldError.blank))
                continue
            }
            if person == before {
                try spoilt(
                    reader,
                    RowFault("person", "同一人员写了两行，只用第一行", "the same person has two rows; the first counts"))
                continue
            }
            current = person
            return
        }
        current = nil
    }

    private func row() throws(RowFault) -> PersonRow {
        func field(_ name: String) -> Field { reader.field(reader.header[name]) }
        var insured = Insured.ordinary(in: year)
        insured.birth = try field("birth").dayIfAny("birth")
        insured.death = try field("death").dayIfAny("death")
        if let birth = insured.birth, let death = insured.death, death < birth {
            throw RowFault("death", "死亡日期早于出生日期", "the day of death is before the day of birth")
        }
        if let from = try field("covered_from").dayIfAny("covered_from") { insured.coveredFrom = from }
        if let to = try field("covered_to").dayIfAny("covered_to") { insured.coveredTo = to }
        let tierWord = field("tier").trimmed
        if !tierWord.isBlank {
            guard let position = tier(tierWord.string) else {
                throw RowFault("tier", "政策里没有这个档次", "the policy has no such tier")
            }
            insured.tier = position
        }
        var district: RegionCode?
        let code = field("district").trimmed
        if !code.isBlank {
            district = RegionCode(code.string)
            guard district != nil else {
                throw RowFault("district", "区县应为 6 位区划代码", "a district is a six-digit division code")
            }
        }
        let categories = field("categories").trimmed
        return PersonRow(
            insured: insured, district: district,
            periods: categories.isBlank ? [] : try PersonRows.periods(categories.string, year))
    }

    /// `低保:2023-01-01..2023-12-31;特困`: categories with or without a period, parted by semicolons.
    private static func periods(
        _ text: String, _ year: BenefitYear
    ) throws(RowFault) -> [(categories: CategorySet, from: Day, to: Day)] {
        var periods: [(categories: CategorySet, from: Day, to: Day)] = []
        for part in text.split(whereSeparator: { ";；|、".contains($0) }) {
            let pieces = part.split(separator: ":", maxSplits: 1)
            let word = pieces.first.map { String($0).trimmingSpaces } ?? ""
            guard let category = PersonCategory(word: word) else {
                let known = PersonCategory.allCases.map(\.rawValue).joined(separator: "、")
                throw RowFault(
                    "categories", "没有这个人员类别；可用：\(known) 或其中文名", "no such category; known: \(known)")
            }
            var (from, to) = (year.first, year.last)
            if pieces.count == 2 {
                let days = String(pieces[1]).split(separator: "..", omittingEmptySubsequences: false)
                guard days.count == 2, let first = days[0].isEmpty ? from : Day(days[0]),
                    let last = days[1].isEmpty ? to : Day(days[1])
                else {
                    throw RowFault(
                        "categories", "期间应写成 低保:2023-01-01..2023-12-31",
                        "a period is written minimumLiving:2023-01-01..2023-12-31")
                }
                (from, to) = (first, last)
            }
            periods.append((CategorySet(category), from, to))
        }
        return periods
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
