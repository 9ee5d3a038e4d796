import Payments
import Storage
import Vocabulary

/// When the denominator of coverage was frozen (应参保人数基准): who was billed then is counted, whoever comes or leaves later.
struct Baseline {
    let moment: Instant

    /// Nil where nobody was assessed yet.
    init?(_ query: ReportQuery, _ connection: Connection) throws {
        if let run = query.baseline {
            moment = run.recorded
            return
        }
        let first: Instant? = try connection.value(
            """
            SELECT recorded FROM bill WHERE year = \(query.year)
            AND \(ReportQuery(query.season).within("place")) ORDER BY recorded LIMIT 1
            """)
        guard let first, query.known.map({ first <= $0 }) ?? true else { return nil }
        moment = first
    }

    var words: Words {
        let text = "\(moment.description.prefix(16))"
        return Words("\(text) 的应缴核定", "the assessment of \(text)")
    }

    /// Whether this version of a bill was the one that held then.
    func holds(_ bill: SQL) -> SQL {
        """
        \(bill).version = (SELECT max(version) FROM bill AS then_known WHERE then_known.person = \(bill).person
            AND then_known.year = \(bill).year AND then_known.recorded <= \(moment))
        """
    }
}
