import Scheme
public import Vocabulary

/// A cliff in time: who pays for the year one day later is covered months later, or pays more.
public struct PaymentCliff: Hashable, Sendable {
    /// 一直参保的人, 断保一年的人.
    public let person: Words
    /// The last good day.
    public let day: Day
    /// Covered from, for a payment on that day and on the next.
    public let from: Day?
    public let fromAfter: Day?
    /// What the person pays on that day and on the next.
    public let pays: Money?
    public let paysAfter: Money?

    public var words: Words {
        let next = day + 1
        var zh = ["\(person.zh)：\(day.chinese) 缴费和次日缴费"]
        var en = ["\(person.en): to pay on \(day) or on \(next)"]
        if let from, let fromAfter, from != fromAfter {
            zh.append("待遇从 \(from.chinese) 推迟到 \(fromAfter.chinese)")
            en.append("moves the cover from \(from) to \(fromAfter)")
        }
        if let pays, let paysAfter, pays != paysAfter {
            zh.append("个人缴费从 \(pays.grouped) 元变为 \(paysAfter.grouped) 元")
            en.append("changes the payment from \(pays.grouped) to \(paysAfter.grouped) yuan")
        }
        return Words(zh.joined(separator: "，"), en.joined(separator: ", "))
    }

    /// More than this many days later for one day is months: a wait, and not the first of the next month.
    private static let months: Int32 = 32

    /// All of them from the autumn before the year to its end, for people in the lowest tier.
    public static func all(in file: PolicyFile) -> [PaymentCliff] {
        let plan = file.plan(district: nil)
        let birth = Day(file.year.number - 40, 2, 1)
        let lapsed = BenefitYear(file.year.number - 1).map { [$0] } ?? []
        let people = [
            (Words("一直参保的成年人", "an adult without a gap"), Applicant(birth: birth)),
            (Words("断保一年的成年人", "an adult with a lapsed year"), Applicant(birth: birth, lapsed: lapsed)),
        ]
        return people.flatMap { words, applicant in cliffs(of: plan, words, applicant) }
    }

    private static func cliffs(of plan: Plan, _ person: Words, _ applicant: Applicant) -> [PaymentCliff] {
        let year = plan.identity.year
        guard let autumn = Day(year.number - 1, 9, 1) else { return [] }
        func paying(_ day: Day) -> (from: Day?, pays: Money?) {
            var applicant = applicant
            applicant.payment = .on(day)
            return (plan.coverage(of: applicant).from, plan.assessment(of: applicant).own)
        }
        var found: [PaymentCliff] = []
        var before = paying(autumn)
        var day = autumn
        while day < year.last {
            let after = paying(day + 1)
            let isLater =
                if let from = before.from, let next = after.from { next - from > months } else { false }
            let isDearer = if let pays = before.pays, let next = after.pays { next > pays } else { false }
            if isLater || isDearer {
                found.append(
                    PaymentCliff(
                        person: person, day: day, from: before.from, fromAfter: after.from, pays: before.pays,
                        paysAfter: after.pays))
            }
            before = after
            day = day + 1
        }
        return found
    }
}
