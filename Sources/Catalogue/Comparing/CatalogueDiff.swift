package import Storage
package import Vocabulary

/// What differs between two states of a region's catalogue (目录差异): between two days, or before and after a version.
package struct CatalogueDiff: Hashable, Sendable {
    package struct Change: Hashable, Sendable {
        package let before: CatalogueItem
        package let after: CatalogueItem

        package var parts: [ItemPart] { ItemPart.differing(before, after) }
    }

    /// 调入
    package var came: [CatalogueItem] = []
    /// 调出, as they were.
    package var went: [CatalogueItem] = []
    /// 调整
    package var changed: [Change] = []

    package init() {}

    package var isEmpty: Bool { came.isEmpty && went.isEmpty && changed.isEmpty }

    private mutating func add(_ before: CatalogueItem?, _ after: CatalogueItem?) {
        switch (before, after) {
        case (nil, let after?): came.append(after)
        case (let before?, nil): went.append(before)
        case (let before?, let after?) where before != after:
            changed.append(Change(before: before, after: after))
        default: break
        }
    }

    /// What is different on a later day, by what is known now.
    package init(_ connection: Connection, in region: RegionCode, from day: Day, to later: Day) throws {
        try CatalogueBook(connection).forEachCode(in: region) { facts in
            add(facts.item(on: day), facts.item(on: later))
        }
    }

    /// What a version changed as of a day: without one, its own. An undoing shows what it took back.
    package init(_ connection: Connection, of version: CatalogueVersion, on day: Day? = nil) throws {
        try self.init(
            connection, in: version.region, from: version.number - 1, to: version.number,
            on: day ?? version.effective)
    }

    /// What differs on one day between what was known as of two versions.
    package init(
        _ connection: Connection, in region: RegionCode, from version: Int, to later: Int, on day: Day
    ) throws {
        var before: [String: CatalogueItem] = [:]
        let book = CatalogueBook(connection)
        try book.forEachCode(in: region, asOf: version) { facts in
            if let item = facts.item(on: day) { before[item.code] = item }
        }
        try book.forEachCode(in: region, asOf: later) { facts in
            guard let code = facts.first?.item.code else { return }
            add(before.removeValue(forKey: code), facts.item(on: day))
        }
        // Of codes of which nothing stands any more.
        for item in before.values.sorted(by: { $0.code < $1.code }) { add(item, nil) }
    }
}
