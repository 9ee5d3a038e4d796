/// Positions put together by a key (分组): all persons of a name, of a birth day.
struct Groups: Sendable {
    /// Where each group starts; one more at the end.
    private let starts: [UInt32]
    private let members: [UInt32]

    /// - Parameters:
    ///   - groups: how many keys there are.
    ///   - key: the key of a position, from 0; nil where it is in no group.
    init(count: Int, groups: Int, key: (Int) -> Int?) {
        var starts = [UInt32](repeating: 0, count: groups + 1)
        for position in 0..<count { if let key = key(position) { starts[key + 1] += 1 } }
        for group in 0..<groups { starts[group + 1] += starts[group] }
        var members = [UInt32](repeating: 0, count: Int(starts[groups]))
        var next = starts
        for position in 0..<count {
            guard let key = key(position) else { continue }
            members[Int(next[key])] = UInt32(position)
            next[key] += 1
        }
        self.starts = starts
        self.members = members
    }

    /// In the order of their positions.
    subscript(group: Int) -> ArraySlice<UInt32> {
        guard group >= 0, group + 1 < starts.count else { return [] }
        return members[Int(starts[group])..<Int(starts[group + 1])]
    }
}
