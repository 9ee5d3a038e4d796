public import Vocabulary

/// A part of the policy, or the admission that it is not known to us.
public enum Known<Value: Sendable>: Sendable {
    case known(Value)
    case unknown(Unknown)

    public var value: Value? {
        if case .known(let value) = self { value } else { nil }
    }
}

/// A number with its citation, or the admission that it is not known.
public typealias Stated<Value: Sendable> = Known<Cited<Value>>

extension Known where Value == Cited<Money> {
    public var money: Money? { value?.value }
}
