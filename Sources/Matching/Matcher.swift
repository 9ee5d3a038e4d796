import Dispatch
import Synchronization

/// Finds the rows of a department's list among the persons of the registry (名单比对). Pure: rolls in, decisions out.
///
/// Certain is one thing alone: a sound number that one living or dead person has and nobody else, with a name that agrees.
/// Everything else is a doubt with its candidates and their reasons, for a person to decide.
public struct Matcher: Sendable {
    private let persons: RollIndex

    public init(_ persons: Roll) { self.persons = RollIndex(persons) }

    /// How many rows are worked on at a time.
    private static let share = 4096

    /// The decisions, the same for any number of threads.
    ///
    /// - Parameter most: how many candidates a row may have.
    public func match(_ list: Roll, most: Int = 5) -> Matches {
        precondition(most >= 1, "at least one candidate")
        let comparison = Comparison(persons, list)
        let (certain, taken, repeats) = exact(comparison)
        let shares = (list.count + Matcher.share - 1) / Matcher.share
        let done = Mutex<[Int: Matches]>([:])
        let idle = Mutex<[Search]>([])
        DispatchQueue.concurrentPerform(iterations: shares) { share in
            var search = idle.withLock { $0.popLast() } ?? Search(comparison, most: most)
            var part = Matches()
            for row in share * Matcher.share..<min(list.count, (share + 1) * Matcher.share) {
                if certain[row] != Roll.none {
                    let person = Int(certain[row])
                    var reasons = comparison.reasons(row: row, person: person)
                    if repeats.contains(person) { reasons.insert(.repeated) }
                    part.add(certain: Candidate(person: person, reasons: reasons))
                } else {
                    part.add(doubt: search.candidates(row: row, taken: taken))
                }
            }
            idle.withLock { $0.append(search) }
            done.withLock { $0[share] = part }
        }
        var matches = Matches()
        done.withLock { parts in
            for share in 0..<shares {
                if let part = parts.removeValue(forKey: share) { matches.append(part) }
            }
        }
        matches.gatherRepeats(repeats)
        return matches
    }

    /// The rows that are certain, by row; who is taken, by person (a row plus one); and who is found more than once.
    private func exact(_ comparison: Comparison) -> (certain: [UInt32], taken: [UInt32], repeats: Set<Int>) {
        let list = comparison.list
        var certain = [UInt32](repeating: Roll.none, count: list.count)
        var taken = [UInt32](repeating: 0, count: persons.roll.count)
        var repeats: Set<Int> = []
        for row in 0..<list.count {
            guard let person = only(list.number[row]) else { continue }
            switch comparison.name(row: row, person: person) {
            case .equal, .variant: break
            default: continue
            }
            certain[row] = UInt32(person)
            if taken[person] == 0 { taken[person] = UInt32(row) + 1 } else { repeats.insert(person) }
        }
        return (certain, taken, repeats)
    }

    /// The one person who has this number.
    private func only(_ number: NumberKey) -> Int? {
        var (found, areSeveral) = (-1, false)
        persons.withNumber(number) { person in
            if found >= 0, found != person { areSeveral = true }
            found = person
        }
        return found < 0 || areSeveral ? nil : found
    }
}
