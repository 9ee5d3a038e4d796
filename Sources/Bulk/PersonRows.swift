import Scheme
import Tabular
import Vocabulary

/// The persons file, walked in step with the claims: both are in the order of the person.
struct PersonRows {
    private struct Columns {
        let person, birth, death, district, categories, tier, coveredFrom, coveredTo: Int?
        let continuousYears, capChange, conditions: Int?

        init(_ header: CsvHeader) {
            person = header["person"]
            birth = header["birth"]
            death = header["death"]
            district = header["district"]
            categories = header["categories"]
            tier = header["tier"]
            coveredFrom = header["covered_from"]
            coveredTo = header["covered_to"]
            continuousYears = header["continuous_years"]
            capChange = header["cap_change"]
            conditions = header["conditions"]
        }
    }

    let reader: CsvReader
    private let columns: Columns
    private let year: BenefitYear
    /// Of the region as a whole, as it becomes within the year: its tiers are those of all its districts and days.
    private let plans: [Plan]
    private let plan: Plan
    private let spoilt: (CsvReader, RowFault) throws -> Void
    /// The person at hand, as bytes; nil at the end.
    private var current: [UInt8]?

    init(
        path: String, scratch: String, year: BenefitYear, plans: [Plan],
        spoilt: @escaping (CsvReader, RowFault) throws -> Void
    ) throws {
        let rows = try OrderedRows(
            path: path, known: ClaimColumns.persons, scratch: scratch, columns: { Columns($0) },
            key: { (columns: Columns, reader: CsvReader, key: SortKey) throws(RowFault) in
                key.removeAll()
                key.append(reader.field(columns.person).trimmed)
            }, spoilt: spoilt)
        reader = rows.reader
        columns = rows.columns
        self.year = year
        self.plans = plans
        plan = plans[0]
        self.spoilt = spoilt
        try advance()
    }

    /// The person with this number; nil where the file has none, or only a row that cannot be used.
    mutating func find(_ person: [UInt8]) throws -> PersonRow? {
        while let at = current, at.lexicographicallyPrecedes(person) { try advance() }
        guard current == person else { return nil }
        do {
            return try row()
        } catch {
            try spoilt(reader, error)
            return nil
        }
    }

    /// Reads what is left, so that its faults are told too.
    mutating func finish() throws { while current != nil { try advance() } }

    private mutating func advance() throws {
        let before = current
        while try reader.next() {
            if let error = reader.rowError {
                try spoilt(reader, RowFault(error))
                continue
            }
            let person = [UInt8](reader.field(columns.person).trimmed.bytes)
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
        var insured = Insured.ordinary(in: year)
        insured.birth = try reader.field(columns.birth).dayIfAny("birth")
        insured.death = try reader.field(columns.death).dayIfAny("death")
        if let birth = insured.birth, let death = insured.death, death < birth {
            throw RowFault("death", "死亡日期早于出生日期", "the day of death is before the day of birth")
        }
        if let from = try reader.field(columns.coveredFrom).dayIfAny("covered_from") {
            insured.coveredFrom = from
        }
        if let to = try reader.field(columns.coveredTo).dayIfAny("covered_to") { insured.coveredTo = to }
        let tier = reader.field(columns.tier).trimmed
        if !tier.isBlank {
            guard let position = plan.tier(word: tier.string) else {
                let advice = plan.tiers.choices.advice(for: tier.string)
                throw RowFault(
                    "tier", "政策里没有这个档次；\(advice.zh)", "the policy has no such tier; \(advice.en)")
            }
            insured.tier = position
        }
        let years = reader.field(columns.continuousYears)
        if !years.isBlank { insured.continuousYears = try years.count("continuous_years", in: 0...150) }
        insured.capChange = try reader.field(columns.capChange).money("cap_change")
        insured.conditions = try conditions()
        let categories = reader.field(columns.categories).trimmed
        return PersonRow(
            insured: insured, district: try district(),
            periods: categories.isBlank ? [] : try PersonRow.periods(categories.string, year))
    }

    /// `hypertension;diabetes`: keys or names of the plan's conditions.
    private func conditions() throws(RowFault) -> [String] {
        var found: [String] = []
        let text = reader.field(columns.conditions).word ?? ""
        for part in text.split(whereSeparator: { ";；|、".contains($0) }) {
            let word = part.filter { $0 != " " }
            guard let condition = plans.lazy.compactMap({ $0.condition(word: word) }).first else {
                let advice = plans[plans.count - 1].conditions.choices.advice(for: word)
                throw RowFault(
                    "conditions", "政策里没有这个病种；\(advice.zh)",
                    "the policy has no such condition; \(advice.en)")
            }
            found.append(condition.key)
        }
        return found
    }

    private func district() throws(RowFault) -> RegionCode? {
        let text = reader.field(columns.district).trimmed
        guard !text.isBlank else { return nil }
        guard let code = RegionCode(text.string) else {
            throw RowFault("district", "区县应为 6 位区划代码", "a district is a six-digit division code")
        }
        guard code.lies(in: plan.identity.region) else {
            throw RowFault(
                "district", "这个区县不在统筹区 \(plan.identity.region) 内",
                "the district is not in region \(plan.identity.region)")
        }
        return code
    }
}
