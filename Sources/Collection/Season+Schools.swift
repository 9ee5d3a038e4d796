package import Payments
package import Registry
package import Scheme
package import Storage
package import Vocabulary

extension Season {
    /// A student as their school sees them for the year: in which class, and whether anything is left to pay.
    package struct Student: Hashable, Sendable {
        package let person: ID<Applicant>
        package let schoolClass: String?
        package let year: PersonYear

        package enum Standing: String, CaseIterable, Sendable {
            case owing, paid
            /// Nothing to pay: others pay it all.
            case helped
            /// 不应缴: dead, insured elsewhere, moved away.
            case excluded
            /// 尚未核定, or the policy does not say how much.
            case unknown

            package var words: Words {
                switch self {
                case .owing: Words("待缴", "to pay")
                case .paid: Words("已缴", "paid")
                case .helped: Words("全额资助", "paid for by others")
                case .excluded: Words("不应缴", "not billed")
                case .unknown: Words("应缴未定", "amount not known")
                }
            }
        }

        package var standing: Standing {
            guard let bill = year.bill else { return .unknown }
            if bill.isExcluded { return .excluded }
            guard let own = bill.own else { return .unknown }
            if own == .zero { return .helped }
            return year.isSettled ? .paid : .owing
        }

        /// Help with the bill, by whomever.
        package var help: Money { year.grants.values.map(\.content.amount).sum }
    }

    /// Whom a school has enrolled for the year, by class, then in the order of persons.
    package func students(of school: ID<School>, _ connection: Connection) throws -> [Student] {
        let merges = try Merges(connection).inForce()
        let enrolled = try Enrolments(connection).of(school: school, in: year).filter {
            $0.ground != .graduate
        }
        let people = enrolled.map { ID<Applicant>(of: merges[$0.person] ?? $0.person) }
        let years = try PersonYears(connection, year).of(people)
        return zip(people, enrolled).map {
            Student(person: $0, schoolClass: $1.schoolClass, year: years[$0] ?? PersonYear())
        }.sorted { ($0.schoolClass ?? "", $0.person) < ($1.schoolClass ?? "", $1.person) }
    }
}

/// How the students of a school, or of one of its classes, stand (学校缴费统计).
package struct StudentTally: Hashable, Sendable {
    private var counts: [Season.Student.Standing: Int] = [:]
    package private(set) var people = 0
    /// What is still to be paid, what was.
    package private(set) var owed = Money.zero
    package private(set) var paid = Money.zero

    package init(_ students: some Sequence<Season.Student>) {
        for student in students {
            people += 1
            counts[student.standing, default: 0] += 1
            paid += student.year.allocated
            if student.standing == .owing { owed += student.year.owed ?? .zero }
        }
    }

    package subscript(standing: Season.Student.Standing) -> Int { counts[standing] ?? 0 }
}
