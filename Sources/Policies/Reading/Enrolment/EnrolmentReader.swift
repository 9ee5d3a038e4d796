import Scheme
import Vocabulary

extension Reader {
    /// The keys of the rules of enrolment.
    static let enrolmentKeys: Set = ["contribution", "subsidies", "window", "waiting", "incentive"]

    /// Reads the rules of enrolment of a file: its own blocks, and what those it follows lay down where it is silent.
    mutating func enrolment(
        _ root: Place, _ contribution: Contribution?, year: BenefitYear, rounding: Rounding
    ) -> EnrolmentPlan? {
        let levels = [Lookup.Level(place: root, people: groups, isOwn: true)] + levelsAbove()
        let subsidies = subsidies(Lookup("subsidies", in: levels))
        let window = window(Lookup("window", in: levels))
        let waiting = waiting(Lookup("waiting", in: levels))
        let incentive = incentive(Lookup("incentive", in: levels))
        guard let contribution, let subsidies, let window, let waiting, let incentive else { return nil }
        let plan = EnrolmentPlan(
            year: year, rounding: rounding, contribution: contribution, subsidies: subsidies, window: window,
            waiting: waiting, incentive: incentive)
        if let place = root["subsidies"] { checkShares(plan, at: place) }
        return plan
    }

    /// The files that this one follows, the nearest first.
    func levelsAbove() -> [Lookup.Level] {
        (national?.levels ?? []).map { Lookup.Level(place: $0.root, people: $0.people, isOwn: false) }
    }

    /// What a block says as a whole where it is not known.
    mutating func unknownBlock(_ lookup: Lookup, section: Words) -> Unknown? {
        guard let level = lookup.first, let unknown = unknown(level.place) else { return nil }
        _ = block(level.place, keys: ["unknown"])
        item(
            .unknown, level.place, section: section, name: [section],
            value: unknown.words,
            citation: nil)
        return unknown
    }
}
