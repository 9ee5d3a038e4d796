package import Matching

/// How good a match was, beside the truth (比对质量): counts, from which precision and recall follow.
package struct MatchQuality: Equatable, Sendable {
    package private(set) var rows = 0
    /// Rows that mean somebody who is registered.
    package private(set) var registered = 0
    /// Of those, the rows whose number and name are whole, so that they can be certain.
    package private(set) var whole = 0
    package private(set) var certain = 0
    package private(set) var certainAndRight = 0
    /// Of the registered: the truth is the first candidate, among the first three, among all; certain ones among them.
    package private(set) var first = 0
    package private(set) var firstThree = 0
    package private(set) var listed = 0
    /// Of those that are not registered: rows for which nobody is proposed.
    package private(set) var leftAlone = 0
    package private(set) var candidates = 0

    package init() {}

    /// - Parameter truth: position in the roll of persons, nil where the row means nobody in it.
    package mutating func add(_ decision: Decision, truth: Int?, isWhole: Bool) {
        rows += 1
        let found = decision.candidates
        candidates += found.count
        if case .certain(let candidate) = decision {
            certain += 1
            if candidate.person == truth { certainAndRight += 1 }
        }
        guard let truth else {
            if found.isEmpty { leftAlone += 1 }
            return
        }
        registered += 1
        if isWhole { whole += 1 }
        guard let place = found.firstIndex(where: { $0.person == truth }) else { return }
        listed += 1
        if place == 0 { first += 1 }
        if place < 3 { firstThree += 1 }
    }

    package var certainAndWrong: Int { certain - certainAndRight }

    package static func measure(_ matches: Matches, of list: DamagedList) -> MatchQuality {
        var quality = MatchQuality()
        for (row, decision) in matches.enumerated() {
            let made = list[row]
            let isRegistered = InventedPeople.isRegistered(made.position)
            quality.add(
                decision, truth: isRegistered ? made.position - made.position / 12 : nil,
                isWhole: made.isWhole && list.people[made.position].number != nil)
        }
        return quality
    }
}
