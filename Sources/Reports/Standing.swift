import Scheme
import Storage
import Vocabulary

/// How a person's year stands now, said once for all reports: `now` is the bill that holds, `paid` what is allocated to it.
enum Standing {
    /// Whether this version of a bill is the one that holds, or held at the moment asked for.
    static func holds(_ bill: SQL, _ query: ReportQuery) -> SQL {
        """
        \(bill).version = (SELECT max(version) FROM bill AS known WHERE known.person = \(bill).person
            AND known.year = \(bill).year \(known("known.recorded", query)))
        """
    }

    /// Joins what is allocated to the person's year.
    static func paid(_ bill: SQL, _ query: ReportQuery) -> SQL {
        """
        LEFT JOIN (SELECT person, sum(amount) AS amount FROM allocation WHERE year = \(query.year)
            \(known("recorded", query)) GROUP BY person)
            AS paid ON paid.person = \(bill).person
        """
    }

    /// A further condition where a moment is asked for: what was on record by then.
    static func known(_ recorded: SQL, _ query: ReportQuery) -> SQL {
        query.known.map { "AND \(recorded) <= \($0)" } ?? ""
    }

    /// Nothing is left to pay, and so the person is insured; as `PersonYear.isSettled`.
    static let insured: SQL =
        "now.exclusion IS NULL AND now.own IS NOT NULL AND coalesce(paid.amount, 0) >= now.own"

    static func count(_ condition: SQL) -> SQL {
        "coalesce(sum(CASE WHEN \(condition) THEN 1 ELSE 0 END), 0)"
    }

    static func sum(_ amount: SQL, where condition: SQL) -> SQL {
        "coalesce(sum(CASE WHEN \(condition) THEN \(amount) ELSE 0 END), 0)"
    }
}
