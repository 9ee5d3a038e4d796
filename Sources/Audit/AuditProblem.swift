package import Vocabulary

/// Where the log is not what was written (审计日志异常).
package enum AuditProblem: Hashable, Sendable {
    /// The entry of this number, or the one before it, was changed, replaced or moved.
    case broken(Int)
    /// Entries are missing before this number.
    case gap(before: Int)
    /// The log is shorter than when the anchor was taken.
    case cutOff(has: Int, had: Int)
    /// The entry that the anchor names is not the one it was.
    case differsFromAnchor(Int)

    package var words: Words {
        switch self {
        case .broken(let number): Words("第 \(number) 条被改动过", "entry \(number) was tampered with")
        case .gap(let number): Words("第 \(number) 条之前缺少记录", "entries are missing before \(number)")
        case .cutOff(let has, let had): Words("只有 \(has) 条，原来有 \(had) 条", "\(has) entries, there were \(had)")
        case .differsFromAnchor(let number):
            Words("第 \(number) 条与留存的校验值不符", "entry \(number) differs from the anchor")
        }
    }
}
