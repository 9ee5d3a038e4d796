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

extension PersonRow {
    /// `低保:2023-01-01..2023-12-31;特困`: categories with or without a period, parted by semicolons.
    static func periods(
        _ text: String, _ year: BenefitYear
    ) throws(RowFault) -> [(categories: CategorySet, from: Day, to: Day)] {
        var periods: [(categories: CategorySet, from: Day, to: Day)] = []
        for part in text.split(whereSeparator: { ";；|、".contains($0) }) {
            let pieces = part.split(maxSplits: 1) { ":：".contains($0) }
            let word = pieces.first.map { trimmed($0) } ?? ""
            guard let category = PersonCategory(word: word) else {
                let advice = Choices.categories.advice(for: String(word))
                throw RowFault(
                    "categories", "没有这个人员类别；\(advice.zh)", "no such category; \(advice.en)")
            }
            var (from, to) = (year.first, year.last)
            if pieces.count == 2 {
                let days = String(pieces[1]).split(separator: "..", omittingEmptySubsequences: false).map {
                    trimmed($0)
                }
                guard days.count == 2, let first = days[0].isEmpty ? from : Day(days[0]),
                    let last = days[1].isEmpty ? to : Day(days[1])
                else {
                    throw RowFault(
                        "categories", "期间应写成 低保:2023-01-01..2023-12-31",
                        "a period is written minimumLiving:2023-01-01..2023-12-31")
                }
                (from, to) = (first, last)
            }
            guard from <= to else {
                throw RowFault("categories", "类别期间的结束早于开始", "a period of a category ends before it begins")
            }
            periods.append((CategorySet(category), from, to))
        }
        return periods
    }

    private static func trimmed(_ text: some StringProtocol) -> Substring {
        var text = Substring(text)
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return text
    }
}
