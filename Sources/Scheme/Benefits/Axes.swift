import Vocabulary

/// What the terms of a layer are graded by, and how finely: the shape of its table.
///
/// Only what a layer's own terms distinguish is an axis, so a table is as small as the policy is simple.
public struct Axes: Hashable, Sendable {
    /// Positions in the plan's `groups`, ascending; belonging to each or not is an axis of two.
    public var groups: [Int]
    /// 1 where the terms are the same for all tiers; likewise below.
    public var tiers: Int
    /// The plan's grades of facilities.
    public var grades: Int
    /// The places of every policy, or all: with those elsewhere in the province.
    public var places: Int
    /// 第几次住院: the first, the second, … and the last for all that follow.
    public var ordinals: Int
    /// The plan's conditions and, last, none of them.
    public var conditions: Int

    public init(
        groups: [Int] = [], tiers: Int = 1, grades: Int = 1, places: Int = 1, ordinals: Int = 1,
        conditions: Int = 1
    ) {
        precondition([1, CarePlace.ofEveryPolicy.count, CarePlace.allCases.count].contains(places))
        precondition(groups == groups.sorted() && groups.count <= 8, "a layer distinguishes at most 8 groups")
        self.groups = groups
        self.tiers = tiers
        self.grades = grades
        self.places = places
        self.ordinals = ordinals
        self.conditions = conditions
    }

    /// How many terms there are.
    public var count: Int { (1 << groups.count) * tiers * grades * places * ordinals * conditions }

    /// Where the terms of these coordinates stand: the finest axis is the condition, the coarsest the groups.
    public func position(of at: Coordinates) -> Int {
        let coarse = (profile(of: at.membership) * tiers + within(at.tier, tiers)) * grades
        let middle = ((coarse + within(at.grade, grades)) * places + place(at.place)) * ordinals
        return (middle + min(at.ordinal, ordinals - 1)) * conditions + within(at.condition, conditions)
    }

    /// One set of coordinates for every position, in their order.
    public var all: [Coordinates] {
        (0..<count).map { position in
            var rest = position
            func next(_ size: Int) -> Int {
                defer { rest /= size }
                return rest % size
            }
            var at = Coordinates()
            at.condition = next(conditions)
            at.ordinal = next(ordinals)
            at.place = next(places)
            at.grade = next(grades)
            at.tier = next(tiers)
            for (bit, group) in groups.enumerated() where rest & (1 << bit) != 0 {
                at.membership |= 1 << UInt32(group)
            }
            return at
        }
    }

    /// Which of this layer's groups a person is in, as a small number.
    func profile(of membership: UInt32) -> Int {
        var profile = 0
        for (bit, group) in groups.enumerated() where membership & (1 << UInt32(group)) != 0 {
            profile |= 1 << bit
        }
        return profile
    }

    /// Where the province is not told apart, care elsewhere in it is care elsewhere.
    private func place(_ position: Int) -> Int {
        if places == 1 { return 0 }
        return position < places ? position : CarePlace.allCases[position].broad.position
    }

    private func within(_ value: Int, _ size: Int) -> Int { size == 1 ? 0 : value }
}

/// Where in a table a claim and a person fall.
public struct Coordinates: Hashable, Sendable {
    /// A bit for each of the plan's groups that the person is in, by its position.
    public var membership: UInt32 = 0
    public var tier = 0
    public var grade = 0
    public var place = 0
    public var ordinal = 0
    public var condition = 0

    public init() {}
}
