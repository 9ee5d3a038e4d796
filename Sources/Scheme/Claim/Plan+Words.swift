public import Vocabulary

/// What the words of a claim mean under this plan: classes of facilities, conditions and places by key or by name.
extension Plan {
    /// The region's own class of this name.
    public func ownGrade(word: some StringProtocol) -> Grade? {
        ownGrades().first { $0.key == word || $0.words.zh == word }
    }

    public func condition(word: some StringProtocol) -> Condition? {
        conditions.first { $0.key == word || $0.words.zh == word }
    }

    /// Whether it matters for this benefit which condition a claim is for.
    public func asksCondition(of kind: CareKind) -> Bool {
        self[kind].layers.contains { $0.rule?.capsEachCondition == true } || !conditions(of: kind).isEmpty
    }

    /// 异地: what care elsewhere is where nothing more is said of it, because filed or not, referred or as an emergency,
    /// the policy treats it alike; nil where it makes a difference.
    public func elsewhere(_ kind: CareKind) -> CarePlace? {
        let places: [CarePlace] = [
            .elsewhereFiled, .elsewhereUnfiled, .elsewhereReferred, .elsewhereEmergency,
        ]
        guard case .known(let layers, let rules) = self[kind] else { return places[0] }
        let isAlike = places.allSatisfy { place in
            switch (rules[place], rules[places[0]]) {
            case (.unknown, .unknown), (.notPaid, .notPaid): true
            case (.paid, .paid):
                !layers.contains {
                    $0.rule?.distinguishes(\.place, place.position, from: places[0].position) ?? false
                }
            default: false
            }
        }
        return isAlike ? places[0] : nil
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
