import Scheme
import Vocabulary

/// The plans of a year, by day and district, each with what the words of a claim row mean under it: made once each.
final class PlansOfYear {
    private let files: SettleFiles
    /// By the number of changes that have begun, and by district.
    private var meanings: [[RegionCode?: ClaimMeanings]]
    private var counters: [RegionCode?: [String]] = [:]

    init(_ files: SettleFiles) {
        self.files = files
        meanings = Array(repeating: [:], count: files.changes.count + 1)
    }

    /// What words mean in this district under the plan in force on a day.
    func meanings(on day: Day, in district: RegionCode?) -> ClaimMeanings {
        meanings(after: files.changes.count { $0.from <= day }, in: district)
    }

    /// The plan with which the year begins.
    func first(in district: RegionCode?) -> Plan { meanings(after: 0, in: district).plan }

    func plan(on day: Day, in district: RegionCode?) -> Plan { meanings(on: day, in: district).plan }

    /// All the plans that this district has in the year, in their order.
    func all(in district: RegionCode?) -> [Plan] {
        (0...files.changes.count).map { meanings(after: $0, in: district).plan }
    }

    /// The keys of the counters that any plan of the year has: what is used up before a change may count after it.
    func counterKeys(in district: RegionCode?) -> [String] {
        if let known = counters[district] { return known }
        var keys: [String] = []
        for key in all(in: district).flatMap(\.counterKeys) where !keys.contains(key) { keys.append(key) }
        counters[district] = keys
        return keys
    }

    private func meanings(after begun: Int, in district: RegionCode?) -> ClaimMeanings {
        if let known = meanings[begun][district] { return known }
        let plan = begun == 0 ? files.plan(district) : files.changes[begun - 1].plan(district)
        let found = ClaimMeanings(plan)
        meanings[begun][district] = found
        return found
    }
}
