import Collection
import Payments
import Registry
import Scheme
import Storage
import Vocabulary

extension CoverageReports {
    /// A class of a school; without a name where the list had none.
    private struct Class: Hashable, Comparable {
        let school: String
        let name: String

        static func < (a: Class, b: Class) -> Bool { (a.school, a.name) < (b.school, b.name) }
    }

    /// By school and class: the school as the bill of the baseline names it, the class as the school's list has it now.
    static func byClass(_ kind: ReportKind, _ query: ReportQuery, _ connection: Connection) throws -> Report {
        let names = try PlaceNames(in: query.district, connection)
        let first: [Report.Column] = [
            .init(Words("学校", "School"), .text), .init(Words("代码", "Code"), .text),
            .init(Words("班级", "Class"), .text),
        ]
        guard let baseline = try Baseline(query, connection) else {
            return Report(
                kind, query.parameters(names), first + columns, rows: [], sum: nil, notes: [notAssessed])
        }
        var schools: [String: School] = [:]
        var classes: [ID<Applicant>: String] = [:]
        for school in try Schools(connection).all() {
            schools[school.id.description] = school
            for student in try query.season.students(of: school.id, connection) {
                classes[student.person] = student.schoolClass
            }
        }
        var counts: [Class: Counts] = [:]
        func count(_ row: Row, _ one: Counts) throws {
            let person: ID<Applicant> = try row["person"]
            counts[Class(school: try row["school"], name: classes[person] ?? ""), default: Counts()] += one
        }
        let year = query.year
        let insured: SQL = "CASE WHEN \(Standing.insured) THEN 1 ELSE 0 END AS insured"
        try connection.forEach(
            """
            SELECT base.person AS person, base.school AS school, \(insured),
                CASE WHEN now.exclusion IS NULL THEN 0 ELSE 1 END AS gone
            FROM bill AS base
            JOIN bill AS now ON now.person = base.person AND now.year = base.year AND \(Standing.holds("now", query))
            \(Standing.paid("base", query))
            WHERE base.year = \(year) AND \(query.within("base.place")) AND base.exclusion IS NULL
                AND base.school IS NOT NULL AND \(baseline.holds("base"))
            """
        ) { try count($0, Counts(people: 1, insured: try $0["insured"], gone: try $0["gone"])) }
        try connection.forEach(
            """
            SELECT now.person AS person, now.school AS school, \(insured)
            FROM bill AS now \(Standing.paid("now", query))
            WHERE now.year = \(year) AND \(query.within("now.place")) AND now.exclusion IS NULL
                AND now.school IS NOT NULL AND \(Standing.holds("now", query)) AND \(wasNoStudent(baseline))
            """
        ) { try count($0, Counts(added: 1, addedInsured: try $0["insured"])) }
        let rows = counts.sorted { $0.key < $1.key }.map { key, found in
            (
                [
                    Report.Cell.name(schools[key.school]?.name ?? key.school),
                    .name(schools[key.school]?.code ?? ""),
                    key.name.isEmpty
                        ? .text(Words("班级未登记", "class not on record")) : .name(key.name),
                ], found
            )
        }
        return try report(
            kind, query, names, baseline, first, rows, notes: [cameToSchool], connection)
    }

    /// Not counted for a school at the baseline: not billed then, or not its student yet.
    static func wasNoStudent(_ baseline: Baseline) -> SQL {
        """
        NOT EXISTS (SELECT 1 FROM bill AS base WHERE base.person = now.person AND base.year = now.year
            AND base.exclusion IS NULL AND base.school IS NOT NULL AND \(baseline.holds("base")))
        """
    }

    static let cameToSchool = Words(
        "学生名单晚于基准的，算基准后新增；要计入应参保，请以名单以后的那次核定为基准。",
        "Whom a list made a student after the baseline came since; to count them, take a later assessment as the baseline."
    )
}
