import Entitlements
import HTTPTypes
import Registry
import Scheme
import Storage
import Vocabulary

/// On which days a person is covered, for programs: the days, why they begin and end, and the years before.
extension Desk {
    private struct CoverageDocument: Encodable {
        let person: String
        let year: BenefitYear
        let known: Day?
        /// Whether days of payment were looked at; if not, nothing is said of a wait.
        let knowsPayments: Bool
        let days: Int
        let spans: [Span]
        let lapsed: [BenefitYear]
        /// How many of these were paid for afterwards.
        let repaired: Int
        let continuousYears: Int?
    }

    private struct Span: Encodable {
        let tier: String
        let ground: String
        /// Nil where no day is covered.
        let from: Day?
        let through: Day?
        let begins: String
        let ends: String
        let months: Int?

        init(_ span: Coverage.Span) {
            tier = span.enrolment.tier
            ground = span.enrolment.ground.rawValue
            from = span.isEmpty ? nil : span.from
            through = span.isEmpty ? nil : span.through
            begins = span.begins.reason.key
            ends = span.ends.reason.key
            months = span.start?.months
        }
    }

    func apiCoverage(_ visit: Visit) throws -> Answer {
        let asked = AsKnown(visit)
        if asked.isWrong { throw Problem.wrongFields([.noDay]) }
        let typed = visit.query["year"].map { Int($0).flatMap { BenefitYear($0) } }
        if case .some(.none) = typed { throw Problem.wrongFields([.noYear]) }
        let current = BenefitYear(visit.moment.dayInChina.year)
        return try office.database.read { connection in
            let jurisdiction = try Jurisdiction(of: visit.visitor, connection)
            guard let person = try jurisdiction.person(number: visit.parameters["number"] ?? ""),
                let year = typed.flatMap({ $0 }) ?? current
            else { throw Problem.noSuchPerson }
            guard
                let coverage = try coverage(of: person, in: year, known: asked.moment, connection)
            else {
                throw Problem.noSuchPolicy(Words("这一年没有政策文件", "there is no policy of this year"))
            }
            return try .json(
                CoverageDocument(
                    person: person.number, year: year, known: asked.day,
                    knowsPayments: coverage.knowsPayments, days: coverage.days,
                    spans: coverage.spans.map(Span.init), lapsed: coverage.applicant.lapsed,
                    repaired: coverage.applicant.repaired,
                    continuousYears: coverage.applicant.continuousYears))
        }
    }
}

extension WrongField {
    fileprivate static let noYear = WrongField(
        "year", Words("不是年度", "it is no year"), Words("请写成 2023", "write it as 2023"))
}
