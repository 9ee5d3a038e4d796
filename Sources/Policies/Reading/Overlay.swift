import Vocabulary

extension Place {
    /// This laid over another: block by block, what is written here stands for what was written there.
    ///
    /// A value, a list, or what is said to be unknown stands for the whole of what it lies on, and so does a block that says
    /// `whole: true`; `none` takes a pool away.
    /// Terms for groups of people laid over a term for everybody leave that to the `ordinary`. Sources are kept side by
    /// side: each holds for the numbers of its own text, see `Scope`.
    func laid(over base: Place) -> Place {
        let groups = [self, base].flatMap { ($0["groups"]?.entries ?? []).map(\.key) }
        return laid(over: base, Set(groups))
    }

    /// - Parameter groups: the names of groups of people.
    private func laid(over whole: Place, _ groups: Set<String>) -> Place {
        if isAnew { return without([Place.whole]) }
        let base = isForGroups(groups) ? whole.graded(groups) : whole
        guard let mine = entries, let theirs = base.entries, !isWhole, !base.isWhole else { return self }
        let kept = theirs.compactMap { key, place -> (key: String, place: Place)? in
            guard !Scope.keys.contains(key), let own = self[key] else { return (key, place) }
            return keys.last == "pools" && own.text == "none" ? nil : (key, own.laid(over: place, groups))
        }
        let added = mine.filter { key, _ in Scope.keys.contains(key) || base[key] == nil }
            .map { key, place in (key: key, place: place.isAnew ? place.without([Place.whole]) : place) }
        // Of groups the first that fits a person holds: what is new stands before the old.
        let all = ["groups", "grades"].contains(keys.last) ? added + kept : kept + added
        return Place(.entries(all), keys: keys, file: file, line: line, column: column)
    }

    /// Says of a block that nothing of what it lies on is kept.
    private static let whole = "whole"
    private var isAnew: Bool { self[Place.whole]?.text == "true" }

    /// Whether a block holds terms for groups of people and nothing else.
    private func isForGroups(_ groups: Set<String>) -> Bool {
        let own = (entries ?? []).map(\.key).filter { !Scope.keys.contains($0) }
        let isTerm = !["groups", "grades", "exempt", "receives"].contains(keys.last)
        return isTerm && !own.isEmpty && own.allSatisfy { groups.contains($0) }
    }

    /// A term for everybody, written as that of the ordinary.
    private func graded(_ groups: Set<String>) -> Place {
        let own = (entries ?? []).filter { !Scope.keys.contains($0.key) }
        let isGraded = own.contains { $0.key == Names.ordinary || groups.contains($0.key) }
        if isGraded || entries?.isEmpty == true { return self }
        return Place(.entries([(Names.ordinary, self)]), keys: keys, file: file, line: line, column: column)
    }

    /// Whether it is a value with remarks, not a block of several.
    private var isWhole: Bool { self["value"] != nil || self["unknown"] != nil }

    /// Without these of its entries.
    func without(_ keys: Set<String>) -> Place {
        guard let entries else { return self }
        return Place(
            .entries(entries.filter { !keys.contains($0.key) }), keys: self.keys, file: file, line: line,
            column: column)
    }
}
