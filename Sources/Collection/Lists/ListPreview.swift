package import Matching
package import Registry
package import Vocabulary

/// What a list would do, row by row, with nothing written (导入预览).
package struct ListPreview: Sendable {
    package let list: DepartmentList
    package internal(set) var rows: [ListRow] = []
    /// In the order of `rows`.
    package internal(set) var outcomes: [Outcome] = []
    /// Who is written down by a list of births, by position in `rows`.
    var born: [Int: BirthRows.Born] = [:]
    /// People who were on the last list of this source and are on this one no more.
    package internal(set) var ended: [(person: ID<Person>, change: ListChange)] = []

    package enum Outcome: Hashable, Sendable {
        /// The person is certain and the register says so already.
        case unchanged(ID<Person>)
        case changed(ID<Person>, ListChange)
        /// A person has to say who it is; likeliest first.
        case doubt([Possible])
        /// Nobody of the district is near: listed, but not in the register.
        case nobody
        case refused(ListRow.Fault)
    }

    /// Who a row may be about, and why.
    package struct Possible: Hashable, Sendable {
        package let person: ID<Person>
        package let reasons: [Reason]
        package let score: Int
    }

    package struct Counts: Hashable, Codable, Sendable {
        package var unchanged = 0
        package var new = 0
        package var changed = 0
        package var ended = 0
        package var doubts = 0
        package var nobody = 0
        package var refused = 0

        package init(unchanged: Int = 0) { self.unchanged = unchanged }

        /// Of the list; who is missing from it has none.
        package var rows: Int { unchanged + new + changed + doubts + nobody + refused }
    }

    package var counts: Counts {
        var counts = Counts()
        counts.ended = ended.count
        for outcome in outcomes {
            switch outcome {
            case .unchanged: counts.unchanged += 1
            case .changed(_, let change): if change.isNew { counts.new += 1 } else { counts.changed += 1 }
            case .doubt: counts.doubts += 1
            case .nobody: counts.nobody += 1
            case .refused: counts.refused += 1
            }
        }
        return counts
    }
}
