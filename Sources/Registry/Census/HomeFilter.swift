import Vocabulary

/// Whether homes lie in a region, by their district or, where the region is smaller, by their village.
struct HomeFilter {
    private let stem: String
    private let byVillage: Bool

    init(_ region: RegionCode) {
        stem = Facts.stem(region)
        byVillage = region.description.utf8.count > 6
    }

    func contains(_ home: Person.Home) -> Bool {
        let place = byVillage ? home.village : home.district
        return place?.description.utf8.starts(with: stem.utf8) ?? false
    }
}
