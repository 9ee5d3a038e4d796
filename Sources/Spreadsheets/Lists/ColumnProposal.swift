public import Tabular

/// What a column most likely means, with how sure that is and why. A person looks at it and decides.
public struct ColumnProposal: Equatable, Sendable {
    public let column: ListColumn
    /// nil where nothing is likely enough.
    public let field: ListField?
    /// Of 100; below 60 it wants a second look.
    public let score: Int
    public let reason: Notice
    /// What else it might mean, the likeliest first.
    public let others: [ListField]

    /// Below this nothing is proposed.
    static let least = 40

    /// The best fields for all columns together: each column means one thing, and each thing stands in one
    /// column, the first of equals.
    static func propose(_ columns: [ColumnSample]) -> [ColumnProposal] {
        var guesses: [(place: Int, guess: Guess)] = []
        for (place, column) in columns.enumerated() {
            let headings = Heading.matches(column.column.heading)
            for field in ListField.allCases {
                if let guess = Guess(column, field, headings: headings) { guesses.append((place, guess)) }
            }
        }
        // Stable: the first column and the first field win among equals.
        let order = guesses.indices.sorted {
            guesses[$0].guess.score != guesses[$1].guess.score
                ? guesses[$0].guess.score > guesses[$1].guess.score : $0 < $1
        }
        var taken: [ListField: Int] = [:]
        var chosen: [Int: Guess] = [:]
        for place in order.map({ guesses[$0] }) where place.guess.score >= least {
            if chosen[place.place] == nil && taken[place.guess.field] == nil {
                chosen[place.place] = place.guess
                taken[place.guess.field] = place.place
            }
        }
        return columns.enumerated().map { place, column in
            let all = order.map { guesses[$0] }.filter { $0.place == place }.map(\.guess)
            let others = all.map(\.field).filter { $0 != chosen[place]?.field }
            if let guess = chosen[place] {
                return ColumnProposal(
                    column: column.column, field: guess.field, score: guess.score, reason: guess.reason,
                    others: others)
            }
            let rival = all.first { $0.score >= least }.flatMap { taken[$0.field] }.map {
                columns[$0].column.letters
            }
            return ColumnProposal(
                column: column.column, field: nil, score: 0, reason: unlikely(column, rival: rival),
                others: others)
        }
    }

    private static func unlikely(_ column: ColumnSample, rival: String?) -> Notice {
        if let rival {
            return Notice(
                chinese: "与 \(rival) 列意思相同，\(rival) 列更像。",
                english: "Means the same as column \(rival), which fits better.")
        }
        if column.column.heading.isEmpty {
            return Notice(
                chinese: "没有列名，内容也看不出是什么。", english: "It has no heading, and its content does not tell.")
        }
        return Notice(
            chinese: "列名不认识，内容也看不出是什么。", english: "The heading is unknown, and the content does not tell.")
    }
}
