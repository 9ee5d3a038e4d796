package import Vocabulary

/// A value with a form in a column: bound by `SQL`, read back by `Row`.
///
/// | type | column |
/// |---|---|
/// | `Int`, `Int64`, `Bool` | INTEGER (0 and 1) |
/// | `Money` | INTEGER, fen |
/// | `Day` | INTEGER, days since 1970-01-01 |
/// | `Instant` | INTEGER, microseconds since 1970 |
/// | `BenefitYear` | INTEGER, the year |
/// | `String`, `RegionCode`, enumerations of words | TEXT |
/// | `[UInt8]` | BLOB |
/// | `ID` | BLOB, 16 bytes in the order of time |
///
/// An optional is NULL when it is nil. Enumerations need no conformance: `SQL` and `Row` take any
/// `RawRepresentable` whose raw value is a `String`.
package protocol Stored {
    var stored: SQLValue { get }
    /// Nil where the column holds something else.
    init?(stored: SQLValue)
}

extension Int64: Stored {
    package var stored: SQLValue { .integer(self) }
    package init?(stored: SQLValue) {
        guard case .integer(let number) = stored else { return nil }
        self = number
    }
}

extension Int: Stored {
    package var stored: SQLValue { .integer(Int64(self)) }
    package init?(stored: SQLValue) {
        guard case .integer(let number) = stored else { return nil }
        self.init(exactly: number)
    }
}

extension Bool: Stored {
    package var stored: SQLValue { .integer(self ? 1 : 0) }
    package init?(stored: SQLValue) {
        guard case .integer(let number) = stored, number == 0 || number == 1 else { return nil }
        self = number == 1
    }
}

extension String: Stored {
    package var stored: SQLValue { .text(self) }
    package init?(stored: SQLValue) {
        guard case .text(let text) = stored else { return nil }
        self = text
    }
}

extension [UInt8]: Stored {
    package var stored: SQLValue { .blob(self) }
    package init?(stored: SQLValue) {
        guard case .blob(let bytes) = stored else { return nil }
        self = bytes
    }
}

extension Money: Stored {
    package var stored: SQLValue { .integer(fen) }
    package init?(stored: SQLValue) {
        guard case .integer(let fen) = stored else { return nil }
        self.init(fen: fen)
    }
}

extension Day: Stored {
    package var stored: SQLValue { .integer(Int64(number)) }
    package init?(stored: SQLValue) {
        guard case .integer(let number) = stored, let day = Int32(exactly: number) else { return nil }
        self.init(number: day)
    }
}

extension Instant: Stored {
    package var stored: SQLValue { .integer(microseconds) }
    package init?(stored: SQLValue) {
        guard case .integer(let microseconds) = stored else { return nil }
        self.init(microseconds: microseconds)
    }
}

extension BenefitYear: Stored {
    package var stored: SQLValue { .integer(Int64(number)) }
    package init?(stored: SQLValue) {
        guard case .integer(let number) = stored else { return nil }
        self.init(Int(number))
    }
}

extension RegionCode: Stored {
    package var stored: SQLValue { .text(description) }
    package init?(stored: SQLValue) {
        guard case .text(let text) = stored else { return nil }
        self.init(text)
    }
}

extension ID: Stored {
    package var stored: SQLValue {
        .blob(
            [UInt8](unsafeUninitializedCapacity: 16) { bytes, count in
                for place in 0..<8 {
                    bytes[place] = UInt8(truncatingIfNeeded: high >> (56 - 8 * UInt64(place)))
                    bytes[8 + place] = UInt8(truncatingIfNeeded: low >> (56 - 8 * UInt64(place)))
                }
                count = 16
            })
    }
    package init?(stored: SQLValue) {
        guard case .blob(let bytes) = stored, bytes.count == 16 else { return nil }
        self.init(
            high: bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) },
            low: bytes[8...].reduce(0) { $0 << 8 | UInt64($1) })
    }
}

extension Optional: Stored where Wrapped: Stored {
    package var stored: SQLValue { self?.stored ?? .null }
    package init?(stored: SQLValue) {
        if stored == .null {
            self = Wrapped?.none
        } else {
            guard let value = Wrapped(stored: stored) else { return nil }
            self = Wrapped?.some(value)
        }
    }
}
