extension StringProtocol {
    /// Whether this is digits 0–9 and nothing else: no sign, no space, no full-width form. Empty is not.
    var isDigits: Bool { !isEmpty && utf8.allSatisfy { (48...57).contains($0) } }
}
