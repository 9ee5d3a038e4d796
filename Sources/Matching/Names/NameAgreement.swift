/// How two names agree (姓名的一致程度).
enum NameAgreement: Equatable {
    case equal
    /// Ways of writing the same characters: 張伟 and 张伟.
    case variant
    /// The same but for a note or number that is no part of a name: 张伟2.
    case noted
    /// A character that could not be typed stands for any: 王? and 王焜.
    case untyped
    /// One is the beginning of the other, up to its dot: 阿依古丽 and 阿依古丽·买买提.
    case part
    /// One character is another, or is missing.
    case oneCharacter
    /// No more than the surname.
    case surname
    case different

    /// Names that are not of the same folded form; of equal forms see `ofEqual`.
    static func of(
        _ a: UnsafeBufferPointer<UInt32>, _ firstA: Int, _ b: UnsafeBufferPointer<UInt32>, _ firstB: Int,
        mayHoldAny: Bool
    ) -> NameAgreement {
        if mayHoldAny, isUntyped(a, b) { return .untyped }
        if (firstA == b.count && starts(a, with: b)) || (firstB == a.count && starts(b, with: a)) {
            return .part
        }
        if isOneCharacter(a, b) { return .oneCharacter }
        return a[0] == b[0] && a[0] != NameForm.any ? .surname : .different
    }

    private static func starts(
        _ a: UnsafeBufferPointer<UInt32>, with b: UnsafeBufferPointer<UInt32>
    ) -> Bool {
        guard b.count >= 2, b.count <= a.count else { return false }
        for index in 0..<b.count where a[index] != b[index] { return false }
        return true
    }

    private static func isUntyped(_ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>) -> Bool
    {
        guard a.count == b.count else { return false }
        var same = 0
        for index in 0..<a.count {
            if a[index] == NameForm.any || b[index] == NameForm.any { continue }
            guard a[index] == b[index] else { return false }
            same += 1
        }
        return same > 0
    }

    /// One character changed, where at least two are left or the surname is; or one missing of three or more.
    private static func isOneCharacter(
        _ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>
    ) -> Bool {
        if a.count == b.count {
            guard a.count >= 2 else { return false }
            var differing = 0
            for index in 0..<a.count where a[index] != b[index] { differing += 1 }
            return differing == 1 && (a.count >= 3 || a[0] == b[0])
        }
        let (long, short) = a.count > b.count ? (a, b) : (b, a)
        guard long.count == short.count + 1, short.count >= 2, long[0] == short[0] else { return false }
        var skipped = 0
        for index in 0..<short.count {
            if long[index + skipped] == short[index] { continue }
            guard skipped == 0, long[index + 1] == short[index] else { return false }
            skipped = 1
        }
        return true
    }
}
