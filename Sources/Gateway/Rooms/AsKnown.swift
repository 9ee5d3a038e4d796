import Pages
import Vocabulary

/// The day up to which a page is asked for (当时所知), as an address says it: `known=2023-07-01`.
struct AsKnown {
    static let name = "known"

    let typed: String
    /// Nil: all that is known now.
    let day: Day?

    init(_ visit: Visit) {
        typed = (visit.query[AsKnown.name] ?? "").trimmed
        day = Day(typed)
    }

    var isWrong: Bool { !typed.isEmpty && day == nil }

    /// The last moment of the day.
    var moment: Instant? { day.map { Instant(endOf: $0) } }

    /// The form that asks again.
    func form(_ action: String) -> Form {
        Form(
            action: action, token: "", typed: [AsKnown.name: typed],
            faults: isWrong ? [Fault(AsKnown.name, WrongField.noDay.words)] : [])
    }
}

extension Instant {
    /// The last moment of a day in China.
    fileprivate init(endOf day: Day) {
        self.init(microseconds: (Int64(day.number) * 86_400 + 16 * 3600) * 1_000_000 - 1)
    }
}

extension WrongField {
    static let noDay = WrongField(
        AsKnown.name, Words("不是日期", "it is no day"), Words("请写成 2023-07-01", "write it as 2023-07-01"))
}
