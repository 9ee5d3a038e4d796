package import Storage
private import Synchronization
package import Vocabulary

/// What was looked up in the catalogue, kept in memory until its region has a new version.
///
/// Whether there is a new one is asked at every look-up: one row by its key. A reader whose picture of the database is older than
/// what is kept goes past it.
package final class CatalogueCache: Sendable {
    private struct Kept {
        /// The latest version when the facts were read.
        let number: Int
        let recorded: Instant
        /// By code; of a code that is not in the catalogue, none.
        var facts: [String: [CatalogueFact]] = [:]
    }

    private let kept = Mutex<[RegionCode: Kept]>([:])
    private let mostCodes: Int

    /// - Parameter mostCodes: how many codes of a region are kept; beyond it all are read anew.
    package init(mostCodes: Int = 200_000) { self.mostCodes = mostCodes }

    /// The items with these codes that are in the catalogue on this day, by their codes.
    package func items(
        _ codes: some Collection<String>, on day: Day, in region: RegionCode, _ connection: Connection
    ) throws -> [String: CatalogueItem] {
        guard let latest = try CatalogueVersions(connection).latest(in: region) else { return [:] }
        var items: [String: CatalogueItem] = [:]
        var missing: Set<String> = []
        kept.withLock { regions in
            guard let kept = regions[region], kept.number == latest.number, kept.recorded == latest.recorded
            else {
                missing = Set(codes)
                return
            }
            for code in codes {
                if let facts = kept.facts[code] {
                    items[code] = facts.item(on: day)
                } else {
                    missing.insert(code)
                }
            }
        }
        guard !missing.isEmpty else { return items }
        let read = try CatalogueBook(connection).facts(of: missing, in: region)
        for code in missing { items[code] = read[code]?.item(on: day) }
        kept.withLock { keep(read, missing, latest, &$0) }
        return items
    }

    private func keep(
        _ read: [String: [CatalogueFact]], _ codes: Set<String>, _ latest: CatalogueVersion,
        _ regions: inout [RegionCode: Kept]
    ) {
        var kept = regions[latest.region] ?? Kept(number: latest.number, recorded: latest.recorded)
        if kept.number != latest.number || kept.recorded != latest.recorded {
            // Somebody has read a newer one meanwhile.
            if (kept.number, kept.recorded) > (latest.number, latest.recorded) { return }
            kept = Kept(number: latest.number, recorded: latest.recorded)
        }
        if kept.facts.count + codes.count > mostCodes { kept.facts.removeAll() }
        regions[latest.region] = nil
        for code in codes { kept.facts[code] = read[code] ?? [] }
        regions[latest.region] = kept
    }
}
