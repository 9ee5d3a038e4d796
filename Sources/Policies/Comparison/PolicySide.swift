public import Scheme
public import Vocabulary

/// One side of a comparison: a region's year, as a whole or as it holds in one district.
public struct PolicySide: Sendable {
    public let file: PolicyFile
    public let district: RegionCode?

    public init(_ file: PolicyFile, district: RegionCode? = nil) {
        self.file = file
        self.district = district
    }

    public var plan: Plan { file.plan(district: district) }

    public var key: PolicyKey {
        PolicyKey(region: file.region, year: file.year, day: file.from, district: district)
    }

    /// 重庆市 · 渝北区 2023.
    public var name: Words {
        guard let district else {
            return Words("\(file.name.zh) \(file.year)", "\(file.name.en) \(file.year)")
        }
        let own = file.districts.first { $0.code == district.county }?.name ?? Words(same: "\(district)")
        return Words("\(file.name.zh) · \(own.zh) \(file.year)", "\(file.name.en) · \(own.en) \(file.year)")
    }
}

/// Which policy is meant, as people type it: `500000/2023`, or `500000/2023@500112` for a district; `510100/2024-06-01` is
/// the one in force on that day, where a year changes within itself.
public struct PolicyKey: Hashable, Sendable, CustomStringConvertible {
    public let region: RegionCode
    public let year: BenefitYear
    /// Nil: the year as it begins.
    public let day: Day?
    public let district: RegionCode?

    public init(region: RegionCode, year: BenefitYear, day: Day? = nil, district: RegionCode? = nil) {
        self.region = region
        self.year = year
        self.day = day
        self.district = district
    }

    public init?(_ text: some StringProtocol) {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        let parts = halves[0].split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count <= 2, parts.count == 2, let region = RegionCode(parts[0]) else { return nil }
        let day = Day(parts[1])
        guard let year = day.map({ BenefitYear(of: $0) }) ?? Int(parts[1]).flatMap({ BenefitYear($0) })
        else { return nil }
        var district: RegionCode?
        if halves.count == 2 {
            guard let code = RegionCode(halves[1]) else { return nil }
            district = code
        }
        self.init(region: region, year: year, day: day, district: district)
    }

    public var description: String {
        "\(region)/\(day?.description ?? year.description)" + (district.map { "@\($0)" } ?? "")
    }
}

extension PolicyBook {
    /// The policy that a key names, to be compared.
    public func side(_ key: PolicyKey) throws(NoPlan) -> PolicySide {
        let file = try file(region: key.region, year: key.year, district: key.district)
        return PolicySide(key.day.map { file.inForce(on: $0) } ?? file, district: key.district)
    }

    /// All that can be chosen: every file, and every district of it with rules of its own.
    public var sides: [PolicySide] {
        versions.flatMap { file in
            [PolicySide(file)] + file.districts.map { PolicySide(file, district: $0.code) }
        }
    }
}
