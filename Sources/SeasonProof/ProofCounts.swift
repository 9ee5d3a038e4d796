/// What a proof lived through, and what matching missed.
package struct ProofCounts: Hashable, Sendable {
    package internal(set) var people = 0
    package internal(set) var lists = 0
    package internal(set) var rows = 0
    package internal(set) var certain = 0
    package internal(set) var wrong = 0
    package internal(set) var doubts = 0
    package internal(set) var decided = 0
    /// Rows of people of the register that wait in doubt or were not found.
    package internal(set) var missed = 0
    package internal(set) var ended = 0
    package internal(set) var files = 0
    package internal(set) var lines = 0
    package internal(set) var overlapping = 0
    package internal(set) var reversals = 0
    package internal(set) var doubtfulLines = 0
    package internal(set) var counter = 0
    package internal(set) var assigned = 0
    package internal(set) var refunds = 0
    package internal(set) var merges = 0
    package internal(set) var moves = 0
    package internal(set) var births = 0
    package internal(set) var settlements = 0
    package internal(set) var undone = 0
    package internal(set) var checks = 0
    /// Reports held against the model.
    package internal(set) var reports = 0
    /// Payments after the last day, which cost the fiscal share too.
    package internal(set) var late = 0
    /// Payments of what is left after a bill rose.
    package internal(set) var topUps = 0
    package internal(set) var gaps = 0
    package internal(set) var settled = 0
    /// Insured though their bill rose within the year and they owe the difference.
    package internal(set) var owing = 0
    /// Entitled and not insured in truth, and not on the gap list, because a row was missed; and the other way round.
    package internal(set) var gapsMissed = 0
    package internal(set) var gapsTooMany = 0

    package var text: String {
        """
        - \(people) people; at the end \(settled) have settled their year, and \(owing) more are insured and owe a difference, for their \
        bill rose within the year; \(births) came during the season, \(moves) moved away, \
        \(merges) double records were merged
        - \(lists) lists with \(rows) rows (one sent twice, one undone and sent again): \(certain) certain, \(wrong) of them wrong; \
        \(doubts) doubtful, of which \(decided) were decided; \(ended) were on a list no longer
        - \(missed) rows about people of the register were left in doubt or found nobody (the stated misses)
        - \(files) files, workbooks and text, with \(lines) payments (\(late) late, \(topUps) of the rest after a bill rose, \(overlapping) sent again in overlapping files, \(reversals) taken back by the \
        source, \(doubtfulLines) doubtful); \(counter) payments of families at the counter, \(assigned) assigned by a clerk, \
        \(refunds) refunds, \(settlements) settlements with departments, \(undone) files undone and sent again
        - \(checks) times everything was checked to the fen, person by person; \(reports) reports (coverage by village, township and \
        category, arrears, subsidies by payer, the curve) row by row
        - at the end \(gaps) gaps, equal to the model's; beside the truth \(gapsMissed) are missing and \(gapsTooMany) too many, \
        each of a person on a missed row
        """
    }
}
