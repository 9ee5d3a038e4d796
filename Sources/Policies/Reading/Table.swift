import Vocabulary

/// A term of a layer as the file writes it: one value for all, or graded by level, tier or group, nested at will.
///
/// Where the file has mistakes it has gaps: what could be read is checked all the same.
indirect enum Table<Leaf> {
    case leaf(Leaf)
    case byLevel([FacilityLevel: Table])
    /// By the position of the tier.
    case byTier([Int: Table])
    /// The group's key, or `ordinary`.
    case byGroup([String: Table])

    /// The leaf for one group, tier and level; a group that is not listed takes what is ordinary.
    func leaf(group: String, tier: Int, level: FacilityLevel) -> Leaf? {
        switch self {
        case .leaf(let leaf): leaf
        case .byLevel(let tables): tables[level]?.leaf(group: group, tier: tier, level: level)
        case .byTier(let tables): tables[tier]?.leaf(group: group, tier: tier, level: level)
        case .byGroup(let tables):
            (tables[group] ?? tables["ordinary"])?.leaf(group: group, tier: tier, level: level)
        }
    }

    /// The groups it names.
    var groups: Set<String> {
        switch self {
        case .leaf: []
        case .byLevel(let tables): tables.values.reduce(into: []) { $0.formUnion($1.groups) }
        case .byTier(let tables): tables.values.reduce(into: []) { $0.formUnion($1.groups) }
        case .byGroup(let tables): tables.values.reduce(into: Set(tables.keys)) { $0.formUnion($1.groups) }
        }
    }
}
