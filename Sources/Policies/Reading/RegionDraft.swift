import Scheme
import Vocabulary

/// What a region's file says, before it is compiled into plans.
struct RegionDraft {
    let region: RegionCode
    let year: BenefitYear
    let name: Words
    let rounding: Rounding
    let tiers: [Plan.Tier]
    let groups: [Group]
    /// The levels first.
    let grades: [Grade]
    let conditions: [Condition]
    let enrolment: EnrolmentPlan
    /// By `CareKind.position`.
    let benefits: [BenefitDraft.Content]
    let critical: [FollowingLayer]
    /// The region's medical aid, and that of districts with their own.
    let aid: [FollowingLayer]
    let supplements: [FollowingLayer]
    let districts: [(code: RegionCode, name: Words, aid: [FollowingLayer])]
    let unmodelled: [Unmodelled]
    /// What is supposed, where it is a hypothesis.
    let supposing: Words?

    /// The plan of the region as a whole, and those of districts with rules of their own.
    func plans(citations: [Citation], fingerprint: String) throws(Plan.CompileFault) -> [RegionCode?: Plan] {
        var plans: [RegionCode?: Plan] = [:]
        plans[nil] = try plan(nil, name, aid, citations, fingerprint)
        for district in districts {
            plans[district.code] = try plan(
                district.code, Names.joined([name, district.name]), district.aid, citations, fingerprint)
        }
        return plans
    }

    private func plan(
        _ district: RegionCode?, _ name: Words, _ aid: [FollowingLayer], _ citations: [Citation],
        _ fingerprint: String
    ) throws(Plan.CompileFault) -> Plan {
        try Plan(
            identity: Plan.Identity(
                region: region, district: district, year: year, name: name, fingerprint: fingerprint,
                supposing: supposing),
            rounding: rounding, tiers: tiers, groups: groups,
            grades: Array(grades.dropFirst(FacilityLevel.allCases.count)), conditions: conditions,
            enrolment: enrolment, citations: citations, unmodelled: unmodelled,
            benefits: zip(CareKind.allCases, benefits).map { benefit($0, $1, aid) })
    }

    private func benefit(
        _ kind: CareKind, _ content: BenefitDraft.Content, _ aid: [FollowingLayer]
    ) -> Benefit {
        switch content {
        case .unknown(let unknown): return .unknown(unknown)
        case .known(let own, let places, let then):
            var following: [FollowingLayer] = []
            if then.contains(.criticalIllness) { following += critical }
            if then.contains(.medicalAid) { following += aid }
            if then.contains(.supplements) { following += supplements }
            return .known(
                layers: [own] + following.filter { $0.follows(kind) }.map(\.layer), places: places)
        }
    }
}

extension BenefitDraft {
    var ownLayer: Layer? {
        if case .known(let layer, _, _) = content { layer } else { nil }
    }
}

extension Plan.CompileFault {
    /// - Parameter items: the numbers of the file, to name the finest ratio.
    func words(_ items: [PolicyItem]) -> Words {
        switch self {
        case .tooManyLayers(let kind):
            return Words(
                "\(kind.words.zh)超过 \(Layer.most) 层", "\(kind.words.en) has more than \(Layer.most) layers")
        case .ratiosTooFine:
            let ratios = items.compactMap { item in Ratio(item.value.zh).map { (item.path, $0) } }
            let finest = ratios.max { $0.1.denominator < $1.1.denominator }
            let named = finest.map { "\($0.0) \($0.1)" } ?? ""
            return Words(
                "比例的小数位太多，无法精确通分；最细的是 \(named)",
                "the ratios are too fine to be put over one denominator; the finest is \(named)")
        case .tooFinelyGraded:
            return Words(
                "档次、医疗机构类别、就医地和住院次数的组合超过 65,536 种；请把待遇相同的机构合并成一类",
                "tiers, classes of facilities, places and admissions make more than 65,536 combinations; put facilities with the same terms into one class"
            )
        case .tangled(let what):
            return Words(
                "\(what)各层之间合并计算的起付线或封顶线互相牵扯，排不出先后；请减少 capWith 或 deductibleWith",
                "the layers of \(what) share deductibles or caps so that none comes first; share fewer of them"
            )
        }
    }
}
