public import Vocabulary

/// What the words of a claim mean under this plan: classes of facilities, conditions and places by key or by name.
extension Plan {
    /// The region's own class that this word means at a hospital of this level: by its key or its name, or a trait alone
    /// (`tcm`, 中医医院), which is that of the level's hospitals.
    public func facilityClass(word: some StringProtocol, level: FacilityLevel) -> Grade? {
        let own = ownGrades(of: level)
        if let named = own.first(where: { $0.key == word || $0.words.zh == word }) { return named }
        return own.first { grade in
            guard let trait = grade.trait, grade.key == Grade.key(level.rawValue, with: trait) else {
                return false
            }
            return trait == word || grade.words.zh == "\(level.words.zh)（\(word)）"
        }
    }

    /// The region's own class that was most likely meant where a level has to stand: `三级甲等` where 三级甲等综合医院 is one.
    public func facilityClass(meantBy level: String) -> Grade? {
        guard !level.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let own = ownGrades()
        return own.choices.meant(by: level).flatMap { meant in
            own.first { $0.key == meant || $0.words.zh == meant }
        }
    }

    public func condition(word: some StringProtocol) -> Condition? {
        conditions.first { $0.key == word || $0.words.zh == word }
    }

    /// Whether it matters for this benefit which condition a claim is for.
    public func asksCondition(of kind: CareKind) -> Bool {
        self[kind].layers.contains { $0.rule?.capsEachCondition == true } || !conditions(of: kind).isEmpty
    }

    /// Where it was; nil: elsewhere, and no more is said.
    public func place(_ said: CarePlace?, for kind: CareKind) throws(FilingMissing) -> CarePlace {
        guard let place = said ?? elsewhere(kind) else { throw FilingMissing(kind, places: placesToldApart) }
        return place
    }

    /// 异地: what care elsewhere is where nothing more is said of it, because filed or not, referred or as an emergency,
    /// the policy treats it alike; nil where it makes a difference.
    public func elsewhere(_ kind: CareKind) -> CarePlace? {
        let places = CarePlace.allCases.filter { $0 != .local && $0 != .localUnreferred }
        let first = places[0]
        guard case .known(let layers, let rules) = self[kind] else { return first }
        let isAlike = places.allSatisfy { place in
            let here = rules.all(at: place)
            // For some people it may be something else there than for others.
            guard here.count == 1, let there = rules.all(at: first).first else { return false }
            switch (here[0], there) {
            case (.unknown, .unknown), (.notPaid, .notPaid): return true
            case (.paid, .paid):
                return !layers.contains {
                    $0.rule?.distinguishes(\.place, place.position, from: first.position) ?? false
                }
            default: return false
            }
        }
        return isAlike ? first : nil
    }
}

extension Sequence<Grade> {
    public var choices: Choices { Choices(map { Choices.Choice($0.key, $0.words) }) }
}

extension Sequence<Condition> {
    public var choices: Choices { Choices(map { Choices.Choice($0.key, $0.words) }) }
}

extension Sequence<Plan.Tier> {
    public var choices: Choices { Choices(map { Choices.Choice($0.key, $0.words) }) }
}
