package import Vocabulary

/// What one version says of one item: from a day on it is like this, or, with `isGone`, no longer in the catalogue.
///
/// Of the facts of one code, the one nearest before a day holds on it; of one day, the later version's.
package struct CatalogueFact: Hashable, Sendable {
    package let item: CatalogueItem
    package let effective: Day
    /// The number of the version that says so.
    package let version: Int
    /// 调出: taken out of the catalogue from this day; the item is as it was before.
    package let isGone: Bool

    package init(_ item: CatalogueItem, effective: Day, version: Int, isGone: Bool = false) {
        self.item = item
        self.effective = effective
        self.version = version
        self.isGone = isGone
    }

    /// The item, where it is in the catalogue on a day on which this fact holds.
    package func item(on day: Day) -> CatalogueItem? { !isGone && item.isInForce(on: day) ? item : nil }
}

extension Collection<CatalogueFact> {
    /// The fact of one code that holds on this day.
    package func holding(on day: Day) -> CatalogueFact? {
        self.lazy.filter { $0.effective <= day }.max {
            ($0.effective, $0.version) < ($1.effective, $1.version)
        }
    }

    /// The item of one code as it is in the catalogue on this day.
    package func item(on day: Day) -> CatalogueItem? { holding(on: day)?.item(on: day) }
}
