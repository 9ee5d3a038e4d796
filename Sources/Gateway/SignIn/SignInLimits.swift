import Vocabulary

/// How often signing in may be tried. Right passwords of one address or name do not count, wrong ones do: an office
/// of fifty clerks shares one address, and a guesser does too.
struct SignInLimits: Sendable {
    private let address: RateLimit
    private let name: RateLimit
    private let everybody: RateLimit

    init(_ configuration: Configuration) {
        address = RateLimit(perMinute: configuration.signInsPerMinute)
        name = RateLimit(perMinute: configuration.signInsPerMinute)
        everybody = RateLimit(perMinute: configuration.allSignInsPerMinute)
    }

    /// Seconds to wait, or nil to go on. Counted before the password is looked at, so that trying many at once gains
    /// nothing.
    func take(address: String, name: String, at moment: Instant) -> Int? {
        if let seconds = self.address.take(address, at: moment) { return seconds }
        if let seconds = self.name.take(name.lowercased(), at: moment) { return seconds }
        return everybody.take("", at: moment)
    }

    func putBack(address: String, name: String) {
        self.address.putBack(address)
        self.name.putBack(name.lowercased())
    }
}
