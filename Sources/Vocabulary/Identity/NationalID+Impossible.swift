extension NationalID {
    /// A number that is sound in every digit and that no person has: for demonstrations, tests and measurements.
    ///
    /// Its region begins with 88, which GB/T 2260 has never given to a province (11–15, 21–23, 31–37, 41–46, 50–54, 61–65,
    /// 71, 81 and 82 are given, and 83 is used by residence permits). The rest of the region is taken from the county, so
    /// 500112 gives 880112. One county, day and sex have 500 of them.
    ///
    /// - Parameter sequence: 0 to 499, counted within the sex.
    public static func impossible(county: RegionCode, birth: Day, sex: Sex, sequence: Int) -> NationalID? {
        guard (0..<500).contains(sequence),
            let region = RegionCode("88" + county.description.prefix(6).suffix(4))
        else { return nil }
        return NationalID(region: region, birth: birth, sequence: sequence * 2 + (sex == .male ? 1 : 0))
    }

    /// Whether it is one of those: real lists hold none, and a registry of real people may refuse them.
    public var isImpossible: Bool { body / 1_000_000_000_000_000 == 88 }
}
