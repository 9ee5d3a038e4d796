/// Who may be the one of a row: looked for along every way, each person weighed once (查找候选人).
///
/// Ways: a number that may have been meant; the name; the day of birth; the household; the phone. Along the last three only
/// those are weighed whose name is near, or of whom something else agrees.
struct Search {
    private let comparison: Comparison
    /// By person, plus one: the last row for which they were weighed.
    private var seen: [UInt32]
    private var best: [Candidate] = []
    private let most: Int

    /// A candidate below this is not worth a look: one in some thirty for a registry of a million.
    static let least = 150
    /// Of a name that more people have than this, only those are weighed of whom something else agrees.
    private static let manyOfOneName = 100

    init(_ comparison: Comparison, most: Int) {
        self.comparison = comparison
        self.most = most
        seen = Array(repeating: 0, count: comparison.persons.roll.count)
    }

    /// - Parameter taken: by person, the row that is certainly this person, plus one; 0 for none.
    mutating func candidates(row: Int, taken: [UInt32]) -> [Candidate] {
        best.removeAll(keepingCapacity: true)
        let (persons, list) = (comparison.persons, comparison.list)
        var found: [Int] = []
        let number = list.number[row]
        persons.withNumber(number) { found.append($0) }
        for other in list.others(of: row) { persons.withNumber(other.key) { found.append($0) } }
        let household = list.household[row]
        if household != 0 { persons.inHousehold(household) { found.append($0) } }
        let phone = list.phone[row]
        if phone != 0 { persons.withPhone(phone) { found.append($0) } }
        for person in found { weigh(row, person, taken) }
        let name = list.name[row]
        if name != Roll.none {
            let fold = comparison.foldAmongPersons[Int(list.names.fold[Int(name)])]
            if fold != Roll.none {
                let namesakes = persons.withName(fold)
                let areMany = namesakes.count > Search.manyOfOneName
                for person in namesakes where !areMany || isNear(row, Int(person)) {
                    weigh(row, Int(person), taken)
                }
            }
        }
        for person in persons.born(list.birth[row]) where isLikely(row, Int(person)) {
            weigh(row, Int(person), taken)
        }
        return best
    }

    /// Whether birth or village speaks for a namesake.
    private func isNear(_ row: Int, _ person: Int) -> Bool {
        let (list, roll) = (comparison.list, comparison.persons.roll)
        return (list.birth[row] != Roll.noDay && list.birth[row] == roll.birth[person])
            || (list.place[row].level == 12 && list.place[row] == roll.place[person])
    }

    /// Whether somebody born on the same day may be meant.
    private func isLikely(_ row: Int, _ person: Int) -> Bool {
        let (list, roll) = (comparison.list, comparison.persons.roll)
        switch comparison.name(row: row, person: person) {
        case .different: return false
        case .surname: return list.place[row].level == 12 && list.place[row] == roll.place[person]
        default: return true
        }
    }

    private mutating func weigh(_ row: Int, _ person: Int, _ taken: [UInt32]) {
        guard seen[person] != UInt32(row) + 1 else { return }
        seen[person] = UInt32(row) + 1
        var reasons = comparison.reasons(row: row, person: person)
        let other = taken[person]
        if other != 0, other != UInt32(row) + 1 { reasons.insert(.taken) }
        let candidate = Candidate(person: person, reasons: reasons)
        guard candidate.score >= Search.least || reasons.contains(.numberOfAnother) else { return }
        let place = best.partition { ($0.score, candidate.person) < (candidate.score, $0.person) }
        guard place < most else { return }
        best.insert(candidate, at: place)
        if best.count > most { best.removeLast() }
    }
}
