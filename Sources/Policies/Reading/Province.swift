import Vocabulary

extension Place {
    /// What a city takes over from the province that it follows (全省统一), beside the rules of enrolment that are looked up
    /// one by one: see `Lookup`.
    private static let handedDown = Set(
        [
            "tiers", "groups", "income", "facilities", "conditions", "contribution", "criticalIllness",
            "medicalAid", "supplements",
        ] + CareKind.allCases.map(\.rawValue))

    /// A city's file laid over the benefits of the province that it follows; any other file as it is.
    ///
    /// What the city writes stands for what the province wrote; each number keeps the source of the file it stands in. Clauses
    /// that the province's rules do not carry out are the city's as well.
    func followingProvince(in laws: [String: NationalFile]) -> Place {
        guard let terms = self["follows"]?.text.flatMap({ laws[$0]?.terms }), terms.levels.count > 1,
            let province = terms.levels.first?.root, let above = province.entries
        else { return self }
        let rest = Set(above.map(\.key)).subtracting(Place.handedDown)
        let laid = laid(over: province.without(rest))
        guard let clauses = province["unmodelled"], let theirs = clauses.elements else { return laid }
        let own = self["unmodelled"] ?? Place([], like: clauses)
        guard let mine = own.elements else { return laid }
        return laid.without(["unmodelled"]).with("unmodelled", Place(mine + theirs, like: own))
    }

    /// A list that stands where another place does.
    private init(_ elements: [Place], like place: Place) {
        self.init(
            .elements(elements), keys: place.keys, file: place.file, line: place.line, column: place.column)
    }

    /// With one more entry at the end.
    private func with(_ key: String, _ place: Place) -> Place {
        Place(
            .entries((entries ?? []) + [(key, place)]), keys: keys, file: file, line: line, column: column)
    }
}
