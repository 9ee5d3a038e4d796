/// Positions put together by a key of 64 bits: households, phones, numbers. Two keys may share a group, so whoever looks has to
/// compare the keys themselves.
struct HashedGroups: Sendable {
    private let groups: Groups
    private let mask: UInt64

    /// - Parameter key: the key of a position; 0 where it has none.
    init(count: Int, key: (Int) -> UInt64) {
        var size = 64
        while size < count { size *= 2 }
        let mask = UInt64(size - 1)
        self.mask = mask
        groups = Groups(count: count, groups: size) { position in
            let key = key(position)
            return key == 0 ? nil : Int(HashedGroups.mixed(key) & mask)
        }
    }

    /// Those that have this key, and some that have not.
    subscript(key: UInt64) -> ArraySlice<UInt32> {
        key == 0 ? [] : groups[Int(HashedGroups.mixed(key) & mask)]
    }

    private static func mixed(_ key: UInt64) -> UInt64 {
        let word = (key ^ (key >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return word ^ (word >> 32)
    }
}
