package import Vocabulary

/// A facility under contract with the insurer (定点医药机构), as of some day.
package struct Facility: Hashable, Sendable {
    package let id: ID<Facility>
    /// The national code: `H` (hospitals) or `P` (pharmacies) and 11 digits.
    package let code: String
    package var name: String
    package var level: FacilityLevel
    /// 医疗机构类别: the key of the region's own class within the level, where its policy has classes.
    package var ownClass: String?
    package var district: RegionCode
    /// From when to when it is designated (定点); nil where it has no contract, or one without end.
    package var designatedFrom: Day?
    package var designatedThrough: Day?

    package init(
        id: ID<Facility>, code: String, name: String, level: FacilityLevel, ownClass: String? = nil,
        district: RegionCode, designatedFrom: Day?, designatedThrough: Day? = nil
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.level = level
        self.ownClass = ownClass
        self.district = district
        self.designatedFrom = designatedFrom
        self.designatedThrough = designatedThrough
    }

    package func isDesignated(on day: Day) -> Bool {
        guard let designatedFrom else { return false }
        return designatedFrom <= day && designatedThrough.map { day <= $0 } ?? true
    }

    package static func isCode(_ text: String) -> Bool {
        (text.first == "H" || text.first == "P") && text.utf8.count == 12
            && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
    }
}
