public import Vocabulary

/// What a claim has to say under this plan (费用单要写什么): what no rule of it asks for need not be asked.
extension Plan {
    /// The kinds of care whose benefit is known.
    public var knownKinds: [CareKind] {
        CareKind.allCases.filter { if case .known = self[$0] { true } else { false } }
    }

    /// The places that make a difference: those of every policy, and those in the province where some benefit tells them
    /// apart.
    public var placesToldApart: [CarePlace] {
        CarePlace.allCases.filter { place in
            place.broad == place
                || benefits.contains { benefit in
                    guard case .known(let layers, let rules) = benefit else { return false }
                    return isOfItsOwn(place, layers, rules)
                }
        }
    }

    /// The places of care that this benefit has an answer for; being referred, or elsewhere in the province, is one only
    /// where it makes a difference.
    public func places(of kind: CareKind) -> [CarePlace] {
        guard case .known(let layers, let rules) = self[kind] else { return [] }
        return CarePlace.allCases.filter { place in
            let answers = rules.all(at: place)
            guard answers.contains(where: { if case .unknown = $0 { false } else { true } }) else {
                return false
            }
            if place.broad != place { return isOfItsOwn(place, layers, rules) }
            guard place == .localUnreferred, !answers.contains(where: \.isNotPaid) else { return true }
            return layers.contains { $0.rule?.distinguishes(\.place, place.position, from: 0) == true }
        }
    }

    /// Whether care in this place of the province is not simply care elsewhere.
    private func isOfItsOwn(_ place: CarePlace, _ layers: [Layer], _ rules: Places) -> Bool {
        rules.all(at: place) != rules.all(at: place.broad)
            || layers.contains {
                $0.rule?.distinguishes(\.place, place.position, from: place.broad.position) == true
            }
    }

    /// The conditions for which this benefit has terms of their own.
    public func conditions(of kind: CareKind) -> [Condition] {
        conditions.enumerated().compactMap { position, condition in
            let counts = self[kind].layers.contains {
                $0.rule?.distinguishes(\.condition, position, from: conditions.count) == true
            }
            return counts ? condition : nil
        }
    }

    /// The region's own classes of facilities, those of one level or all.
    public func ownGrades(of level: FacilityLevel? = nil) -> [Grade] {
        grades.dropFirst(FacilityLevel.allCases.count).filter { level == nil || $0.level == level }
    }

    /// Those for which this benefit has terms that are not their level's.
    public func ownGrades(of kind: CareKind) -> [Grade] {
        grades.enumerated().dropFirst(FacilityLevel.allCases.count).compactMap { position, grade in
            let counts = self[kind].layers.contains {
                $0.rule?.distinguishes(\.grade, position, from: grade.level.position) == true
            }
            return counts ? grade : nil
        }
    }

    /// Whether it matters that a stay goes on from another hospital: where stays are counted or transfers are one stay.
    public var asksTransfer: Bool {
        self[.inpatient].layers.contains {
            $0.rule.map { $0.deductible.transferIsOneStay || $0.axes.ordinals > 1 } ?? false
        }
    }

    /// Whether a stay that goes on bears one deductible with what came before (转院视为一次住院).
    public func isOneStay(of kind: CareKind) -> Bool {
        self[kind].layers.first?.rule?.deductible.transferIsOneStay ?? false
    }

    /// The categories by which it tells people apart.
    public var askedCategories: CategorySet {
        groups.flatMap(\.anyOf).reduce(into: []) { $0.formUnion($1.categories.union($1.allOf)) }
    }

    /// Whether it matters for this benefit what the bed cost: where its own layer limits the price a day.
    public func asksBed(of kind: CareKind) -> Bool {
        self[kind].layers.first?.rule?.terms.contains { $0?.bedDayMost != nil } ?? false
    }

    /// Whether the number of children born matters.
    public var asksBabies: Bool { self[.maternity].layers.contains { $0.rule?.morePerBaby != nil } }
}

extension Places.Rule {
    fileprivate var isNotPaid: Bool { if case .notPaid = self { true } else { false } }
}

extension Layer.Rule {
    /// Whether the terms differ between two positions on an axis, whatever the rest.
    func distinguishes(
        _ axis: WritableKeyPath<Coordinates, Int>, _ position: Int, from other: Int
    ) -> Bool {
        axes.all.contains { at in
            guard at[keyPath: axis] == position else { return false }
            var there = at
            there[keyPath: axis] = other
            return terms[axes.position(of: at)] != terms[axes.position(of: there)]
        }
    }
}
