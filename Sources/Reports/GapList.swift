import Collection
import Registry
import Scheme
import Storage
import Vocabulary

/// The gap list, person by person (应保未保名单): whose list, bill and enrolment do not fit. A department sees those who are in
/// one of its own categories, and of their categories its own.
enum GapList {
    static func make(_ kind: ReportKind, _ query: ReportQuery, _ connection: Connection) throws -> Report {
        let names = try PlaceNames(in: query.district, connection)
        let own = query.department.map { Set($0.categories) }
        var gaps: [EnrolmentGap] = []
        try query.season.forEachGap(connection) { gap in
            guard gap.place.lies(in: query.place) else { return }
            if let own, own.isDisjoint(with: gap.categories) { return }
            gaps.append(gap)
        }
        // The gravest first, and people of a village together.
        let order = Dictionary(
            uniqueKeysWithValues: EnrolmentGap.Kind.allCases.enumerated().map { ($1, $0) })
        gaps.sort {
            (order[$0.kind] ?? 0, $0.place, $0.person) < (order[$1.kind] ?? 0, $1.place, $1.person)
        }
        var rows: [[Report.Cell]] = []
        for start in stride(from: 0, to: gaps.count, by: PeopleNames.batch) {
            let some = gaps[start..<min(gaps.count, start + PeopleNames.batch)]
            let people = try PeopleNames(some.map { ID(of: $0.person) }, connection)
            for gap in some { rows.append(cells(gap, own, people, names, query)) }
        }
        return Report(
            kind, query.parameters(names), columns, rows: rows, sum: nil,
            notes: EnrolmentGap.Kind.allCases.compactMap { kind in
                let some = gaps.filter { $0.kind == kind }
                guard !some.isEmpty else { return nil }
                let amount = some.map(\.amount).sum.grouped
                return Words(
                    "\(kind.words.zh) \(some.count) 人，\(amount) 元。",
                    "\(kind.words.en): \(some.count) people, \(amount) yuan.")
            })
    }

    private static let columns: [Report.Column] = [
        .init(Words("情况", "What does not fit"), .text), .init(Words("姓名", "Name"), .text),
        .init(Words("个人编号", "Number"), .text), .init(Words("乡镇", "Township"), .text),
        .init(Words("村、社区", "Village"), .text), .init(Words("人员类别", "Category"), .text),
        .init(Words("认定起", "From"), .day), .init(Words("认定止", "To"), .day),
        .init(Words("名单", "List"), .text),
        .init(
            Words("涉及金额", "Amount"), .money,
            help: Words("应缴、少资助或多资助的钱", "what is owed, or the help that is missing or too much")),
    ]

    private static func cells(
        _ gap: EnrolmentGap, _ own: Set<PersonCategory>?, _ people: PeopleNames, _ places: PlaceNames,
        _ query: ReportQuery
    ) -> [Report.Cell] {
        let person = ID<Person>(of: gap.person)
        let categories = PersonCategory.allCases.filter {
            gap.categories.contains($0) && own?.contains($0) ?? true
        }
        let period = people.period(of: person, categories.first, in: query.year)
        let (township, village) = places.cells(gap.place)
        return [
            .text(gap.kind.words), people.name(person), people.number(person), township, village,
            categories.isEmpty
                ? .none
                : .text(
                    Words(
                        categories.map(\.words.zh).joined(separator: "、"),
                        categories.map(\.words.en).joined(separator: ", "))),
            period.map { .day($0.from) } ?? .none, period?.through.map { .day($0) } ?? .none,
            period.map { .name($0.source) } ?? .none, .money(gap.amount),
        ]
    }
}
