import Vocabulary

/// How often signing in may be tried. Right passwords of one address or name do not count, wrong ones do: an office
/// of fifty clerks shares one address, and a guesser does too. A name is counted per address, so that a guesser
/// elsewhere does not lock its owner out; from everywhere together it may be tried ten times as often.
struct SignInLimits: Sendable {
    private let address: RateLimit
    private let name: RateLimit
    private let nameAnywhere: RateLimit
    private let everybody: RateLimit

    init(_ configuration: Configuration) {
        address = RateLimit(perMinute: configuration.signInsPerMinute)
        name = RateLimit(perMinute: configuration.signInsPerMinute)
        nameAnywhere = RateLimit(perMinute: configuration.signInsPerMinute * 10)
        everybody = RateLimit(perMinute: configuration.allSignInsPerMinute)
    }

    /// Seconds to wait, or nil to go on. Counted before the password is looked at, so that trying many at once gains
    /// nothing.
    func take(address: String, name: String, at moment: Instant) -> Int? {
        if let seconds = self.address.take(address, at: moment) { return seconds }
        let name = name.lowercased()
        if let seconds = self.name.take("\(address) \(name)", at: moment) { return seconds }
        if let seconds = nameAnywhere.take(name, at: moment) { return seconds }
        return everybody.take("", at: moment)
    }

    func putBack(address: String, name: String) {
        self.address.putBack(address)
        self.name.putBack("\(address) \(name.lowercased())")
        nameAnywhere.putBack(name.lowercased())
    }
}
