import Scheme
import Vocabulary

/// What a term may be graded by.
enum Grading: CaseIterable {
    case group, tier, grade, place, condition
}

/// A term as the file writes it: one value for all, or graded, nested at will.
///
/// Where the file has mistakes it has gaps: what could be read is checked all the same.
indirect enum Table<Leaf> {
    case leaf(Leaf)
    /// Said not to be paid (不予支付), or not to be known (尚无依据): there are no terms. Nil: it could not be read.
    case noTerms(Gap?)
    /// By the position of the group, tier, grade, place or condition; the rest is `ordinary` or `other`.
    case graded(Grading, [Int: Table], rest: Table?)

    /// What a search comes to.
    enum Found {
        case leaf(Leaf)
        /// The policy has none here, and says why.
        case noTerms(Gap?)
        /// It says nothing of this class of facilities or condition, and need not.
        case notNamed(Grading)
        /// There should be one, and is not.
        case missing
    }

    /// The leaf for these coordinates.
    ///
    /// Of the groups that it names, the first in which the person is; a class of facilities that it does not name takes
    /// its level's, a place in the province what holds elsewhere, any other the region's own.
    ///
    /// - Parameter broader: the class of facilities that each lies in: itself for a level.
    func find(_ at: Coordinates, broader: [Int]) -> Found {
        guard case .graded(let grading, let tables, let rest) = self else {
            if case .leaf(let leaf) = self { return .leaf(leaf) }
            if case .noTerms(let gap) = self { return .noTerms(gap) }
            return .noTerms(nil)
        }
        let table: Table?
        switch grading {
        case .group:
            let mine = tables.keys.sorted().first { at.membership & (1 << UInt32($0)) != 0 }
            table = mine.flatMap { tables[$0] } ?? rest
        case .tier: table = tables[at.tier]
        case .grade:
            var grade = at.grade
            while tables[grade] == nil, broader[grade] != grade { grade = broader[grade] }
            table = tables[grade]
        case .place:
            let broad = CarePlace.allCases[at.place].broad.position
            table = tables[at.place] ?? tables[broad] ?? tables[CarePlace.local.position]
        case .condition: table = tables[at.condition] ?? rest
        }
        if let table { return table.find(at, broader: broader) }
        return grading == .grade || grading == .condition ? .notNamed(grading) : .missing
    }

    /// The leaf, where there is one.
    func leaf(_ at: Coordinates, broader: [Int]) -> Leaf? {
        if case .leaf(let leaf) = find(at, broader: broader) { leaf } else { nil }
    }

    /// All its ends.
    var leaves: [Leaf] {
        switch self {
        case .leaf(let leaf): [leaf]
        case .noTerms: []
        case .graded(_, let tables, let rest):
            (Array(tables.values) + [rest].compactMap(\.self)).flatMap(\.leaves)
        }
    }

    /// What it is graded by, at any depth, with the positions that it names.
    var named: [Grading: Set<Int>] {
        guard case .graded(let grading, let tables, let rest) = self else { return [:] }
        return (Array(tables.values) + [rest].compactMap(\.self)).reduce(
            into: [grading: Set(tables.keys)]
        ) { $0.merge($1.named) { $0.union($1) } }
    }
}
