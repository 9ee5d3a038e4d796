package import Vocabulary

/// The highest price of one unit that is in scope (医保支付限价), by the level of the hospital; nil: no limit.
package struct PriceLimits: Hashable, Sendable {
    package var primary: UnitPrice?
    package var secondary: UnitPrice?
    package var tertiary: UnitPrice?

    package static let none = PriceLimits()

    /// The same at every level.
    package init(all limit: UnitPrice?) { self.init(primary: limit, secondary: limit, tertiary: limit) }

    package init(primary: UnitPrice? = nil, secondary: UnitPrice? = nil, tertiary: UnitPrice? = nil) {
        self.primary = primary
        self.secondary = secondary
        self.tertiary = tertiary
    }

    package subscript(level: FacilityLevel) -> UnitPrice? {
        switch level {
        case .primary: primary
        case .secondary: secondary
        case .tertiary: tertiary
        }
    }
}
