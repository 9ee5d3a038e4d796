package import Vocabulary

/// One act that is on record (审计记录).
package struct AuditEntry: Hashable, Sendable {
    package enum Act: String, CaseIterable, Sendable {
        case signedIn
        case signedOut
        /// A sign-in, or an act, that was refused.
        case refused
        /// A person's page or another's data was looked at.
        case viewed
        /// A whole number or phone was shown.
        case unmasked
        case changed
        case exported
        /// Long work was started.
        case started

        package var words: Words {
            switch self {
            case .signedIn: Words("登录", "signed in")
            case .signedOut: Words("退出", "signed out")
            case .refused: Words("被拒绝", "refused")
            case .viewed: Words("查看", "viewed")
            case .unmasked: Words("查看完整号码", "saw a whole number")
            case .changed: Words("变更", "changed")
            case .exported: Words("导出", "exported")
            case .started: Words("启动批量处理", "started long work")
            }
        }
    }

    package let act: Act
    /// The sign-in name of the operator, or `program`; nil: nobody known.
    package let by: String?
    /// What kind of thing: `person`, `bill`, `list`, `operator`, a path of the door.
    package let subject: String
    /// Its id or key; never a name or an identity number.
    package let key: String?
    /// Where it belongs, so that auditors see their part; nil: nowhere in particular.
    package let place: RegionCode?
    /// Why, in the words of whoever did it.
    package let purpose: String?
    /// From where: the address of the machine.
    package let origin: String?
    package let recorded: Instant

    package init(
        _ act: Act, by: String?, subject: String, key: String? = nil, place: RegionCode? = nil,
        purpose: String? = nil, origin: String? = nil, recorded: Instant
    ) {
        self.act = act
        self.by = by
        self.subject = subject
        self.key = key
        self.place = place
        self.purpose = purpose
        self.origin = origin
        self.recorded = recorded
    }
}
