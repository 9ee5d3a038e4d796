extension Place {
    /// This laid over another: block by block, what is written here stands for what was written there.
    ///
    /// A value, a list, or what is said to be unknown stands for the whole of what it lies on; `none` takes a pool away.
    /// Sources are kept side by side: each holds for the numbers of its own text, see `Scope`.
    func laid(over base: Place) -> Place {
        guard let mine = entries, let theirs = base.entries, !isWhole, !base.isWhole else { return self }
        let kept = theirs.compactMap { key, place -> (key: String, place: Place)? in
            guard !Scope.keys.contains(key), let own = self[key] else { return (key, place) }
            return keys.last == "pools" && own.text == "none" ? nil : (key, own.laid(over: place))
        }
        let added = mine.filter { key, _ in Scope.keys.contains(key) || base[key] == nil }
        // Of groups the first that fits a person holds: what is new stands before the old.
        let all = ["groups", "grades"].contains(keys.last) ? added + kept : kept + added
        return Place(.entries(all), keys: keys, file: file, line: line, column: column)
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
