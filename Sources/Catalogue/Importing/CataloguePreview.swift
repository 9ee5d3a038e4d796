package import Vocabulary

/// What a file would change in a catalogue, row by row: shown before it is recorded.
package struct CataloguePreview: Sendable {
    /// The latest version when it was made; it is recorded on that one only.
    package let base: Int
    /// The version of this file that stands already.
    package let standing: CatalogueVersion?
    /// How many rows the file has.
    package internal(set) var rows = 0
    /// What comes, goes and changes.
    package internal(set) var diff = CatalogueDiff()
    /// How many rows say what is known already.
    package private(set) var unchanged = 0
    /// How many rows have ended before they would begin: they take an item out, or change nothing.
    package private(set) var past = 0
    /// How many items have facts of later days, which stand: this file counts until then.
    package private(set) var overtaken = 0
    package internal(set) var refused: [FaultyRow] = []
    /// Rows that are taken, whose code is unlike the national ones.
    package internal(set) var odd: [FaultyRow] = []
    package internal(set) var notices: [Words] = []
    private(set) var changes: [(item: CatalogueItem, effective: Day, isGone: Bool)] = []

    init(base: Int, standing: CatalogueVersion?) {
        self.base = base
        self.standing = standing
    }

    /// Whether it would change anything.
    package var isEmpty: Bool { changes.isEmpty }

    mutating func add(_ item: CatalogueItem, from day: Day, _ facts: [CatalogueFact]) {
        let before = facts.item(on: day)
        guard item.isInForce(on: day) else {
            past += 1
            if let before { end(before, on: day, facts) }
            return
        }
        guard before != item else {
            unchanged += 1
            return
        }
        if let before {
            diff.changed.append(CatalogueDiff.Change(before: before, after: item))
        } else {
            diff.came.append(item)
        }
        note(item, day, false, facts)
    }

    mutating func end(_ item: CatalogueItem, on day: Day, _ facts: [CatalogueFact]) {
        diff.went.append(item)
        note(item, day, true, facts)
    }

    private mutating func note(_ item: CatalogueItem, _ day: Day, _ isGone: Bool, _ facts: [CatalogueFact]) {
        if facts.contains(where: { $0.effective > day }) { overtaken += 1 }
        changes.append((item, day, isGone))
    }
}
