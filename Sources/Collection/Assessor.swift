import Crypto
import Foundation
import Payments
import Registry
import Scheme
import Vocabulary

/// Works out bills and grants for one season. What is the same for a class of people is worked out once.
struct Assessor {
    let season: Season
    private var known: [Applicant: Decided] = [:]

    init(_ season: Season) { self.season = season }

    /// What one person's year comes to.
    struct Outcome {
        let bill: Bill.Content
        let grants: [Contributor: Grant.Content]
        /// Set where the bill's basis may be new; the id is that of its content.
        let basis: (id: ID<Basis>, content: Basis)?
    }

    /// The same for a whole class.
    private struct Decided {
        let assessment: Assessment
        let group: Group?
        let basis: (id: ID<Basis>, content: Basis)
    }

    /// A tier that the plan does not have.
    struct UnknownTier: Error { let tier: String }

    /// - Parameters:
    ///   - paid: the day of a payment that may be late; nil: not paid, or in time.
    ///   - repaired: years of lapse that are paid for with this one; what has not lapsed is left out.
    mutating func assess(
        _ resident: Resident, paid: Day? = nil, repaired: [BenefitYear] = []
    ) throws(UnknownTier) -> Outcome {
        if let exclusion = resident.exclusion {
            return Outcome(bill: .excluded(exclusion, place: resident.place), grants: [:], basis: nil)
        }
        let plan = season.plan
        let tier = resident.tier ?? plan.tiers[0].key
        guard let position = plan.tiers.firstIndex(where: { $0.key == tier }) else {
            throw UnknownTier(tier: tier)
        }
        let periods = resident.categories
        let late = paid.flatMap { plan.enrolment.isLate($0) ? $0 : nil }
        let years = resident.lapsed.filter(repaired.contains).sorted()
        let applicant = Applicant(
            birth: resident.birth, categories: CategorySet(periods.map(\.category)), tier: position,
            payment: late.map { .on($0) }, lapsed: resident.lapsed, repaired: years.count,
            continuousYears: resident.continuousYears)
        let decided = decide(plan.enrolment.assessmentClass(of: applicant), tier: plan.tiers[position].words)
        let assessment = decided.assessment
        var grants: [Contributor: Grant.Content] = [:]
        let period = decided.group.flatMap { group in
            periods.filter { period in
                group.anyOf.contains { $0.categories.union($0.allOf).contains(CategorySet(period.category)) }
            }.min { $0.category.rank < $1.category.rank }
        }
        for share in assessment.help where share.amount > .zero {
            let before = grants[share.contributor]?.amount ?? .zero
            grants[share.contributor] = Grant.Content(
                category: period?.category, list: period?.source, amount: before + share.amount,
                place: resident.place)
        }
        return Outcome(
            bill: Bill.Content(
                place: resident.place, school: resident.school, tier: tier, own: assessment.own,
                individual: assessment.individual, fiscal: assessment.fiscal, late: late, repaired: years,
                basis: decided.basis.id),
            grants: grants, basis: decided.basis)
    }

    private mutating func decide(_ one: Applicant, tier: Words) -> Decided {
        if let found = known[one] { return found }
        let plan = season.plan
        let assessment = plan.enrolment.assessment(of: one)
        let basis = Basis(
            plan: season.fingerprint, seen: Assessor.seen(one, tier: tier, in: season),
            lines: assessment.lines.map { Basis.Line($0, citations: plan.citations) })
        let decided = Decided(
            assessment: assessment, group: plan.enrolment.helpedGroup(of: one),
            basis: (basis.contentID, basis))
        known[one] = decided
        return decided
    }

    private static func seen(_ one: Applicant, tier: Words, in season: Season) -> [Words] {
        var seen = [tier]
        if let birth = one.birth {
            let age = birth.age(on: season.year.first)
            seen.append(Words("\(age) 岁", "aged \(age)"))
        }
        seen += one.categories.categories.map(\.words)
        if one.repaired > 0 { seen.append(Words("补缴 \(one.repaired) 年", "\(one.repaired) years repaired")) }
        return seen
    }
}

extension Basis {
    /// The first 16 bytes of the SHA-256 of its text: the same content has the same id everywhere.
    fileprivate var contentID: ID<Basis> {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let text = try? encoder.encode(self) else { preconditionFailure("a basis is text") }
        let bytes = Array(SHA256.hash(data: text))
        func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        return ID(high: word(bytes[0..<8]), low: word(bytes[8..<16]))
    }
}

extension PersonCategory {
    /// Its place in the order in which policies name them.
    var rank: Int { PersonCategory.allCases.firstIndex(of: self)! }
}
