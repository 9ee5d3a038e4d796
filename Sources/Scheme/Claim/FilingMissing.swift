public import Vocabulary

/// 异地 alone is not enough: by the policy the benefit for this kind of care depends on the filing (备案).
public struct FilingMissing: Error, Hashable, Sendable {
    public let kind: CareKind
    /// Those elsewhere that the policy tells apart.
    public let places: [CarePlace]

    public init(_ kind: CareKind, places: [CarePlace]) {
        self.kind = kind
        self.places = places.filter { $0 != .local && $0 != .localUnreferred }
    }

    public var what: Words {
        Words(
            "只写异地不够：这份政策里\(kind.words.zh)待遇因备案而不同",
            "elsewhere is not enough: by this policy the benefit for \(kind.words.en) depends on the filing")
    }

    /// What to write instead.
    public var write: Words {
        Words(
            "请写明是哪一种：" + places.map { "\($0.rawValue)（\($0.words.zh)）" }.joined(separator: "、"),
            "say which: " + places.map(\.rawValue).joined(separator: ", "))
    }
}
