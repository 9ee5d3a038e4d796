public import Vocabulary

/// What is known of one person of the registry, or what one row of a list says (一条记录). Everything may be missing.
public struct Entry: Hashable, Sendable {
    public var name: String
    /// The identity number, where it is sound.
    public var number: NumberKey?
    /// Of a person: further numbers, such as a passport's. Of a row: numbers that may have been meant.
    public var others: [NumberKey] = []
    /// Of a row: what is left of a number that lost its end. Used only where persons are keyed by the numbers themselves.
    public var known: KnownDigits?
    public var birth: Day?
    public var sex: Sex?
    /// The village, or the township or county where no more is known.
    public var place: RegionCode?
    /// The address as it is written.
    public var address: String?
    /// The same value for the people of one household, on both sides; 0 is none.
    public var household: UInt64 = 0
    /// A phone number or its blind index.
    public var phone: NumberKey?
    /// Whether the registry knows that this person has died.
    public var hasDied = false

    public init(name: String) { self.name = name }

    /// Takes what a reading gives: the number where it is certain, else what may have been meant; and birth and sex where
    /// the list itself does not say them.
    ///
    /// - Parameter key: how persons are keyed: `NumberKey.init`, or the blind index of a number.
    public mutating func identify(
        by reading: IdentityReading<NationalID>, key: (NationalID) -> NumberKey = { NumberKey($0) }
    ) {
        number = reading.number.map(key)
        others = reading.candidates.map(key)
        known = reading.known
        // A candidate that stands alone shows birth and sex; of several the first is no better than the rest.
        let shown = reading.number ?? (reading.candidates.count == 1 ? reading.candidates.first : nil)
        if birth == nil { birth = shown?.birth ?? known?.birth }
        if sex == nil { sex = shown?.sex }
    }
}
