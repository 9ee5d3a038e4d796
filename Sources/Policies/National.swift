import Foundation
import Scheme
import Vocabulary

/// What the national file lays down for the regions: open terms with defaults, and bounds (全国规定).
struct National: Sendable {
    /// A bound on one kind of number, for everybody or for people of certain categories.
    struct Bound: Sendable {
        let on: Hook
        /// Empty: everybody.
        let categories: CategorySet
        let atLeast: Limit?
        let atMost: Limit?
        let citation: Citation
    }

    enum Limit: Sendable {
        case money(Money)
        case ratio(Ratio)
        case months(Int)

        var text: String {
            switch self {
            case .money(let money): "\(money.grouped)元"
            case .ratio(let ratio): ratio.description
            case .months(let months): "\(months)个月"
            }
        }
    }

    /// The kinds of number that the nation bounds.
    enum Hook: String, CaseIterable, Sendable {
        case individualContribution = "contribution.individual"
        case fiscalContribution = "contribution.fiscal"
        /// Of the individual payment.
        case subsidyShare = "subsidies.share"
        case fixedWait = "waiting.fixed"
        /// In all, after a long lapse.
        case waitFloor = "waiting.floor"
        /// Of either reward.
        case rewardStep = "incentive.step"
        /// Both rewards, of the original cap.
        case rewardCeiling = "incentive.ceiling"
        case inpatientRatio = "inpatient.ratio"
        case criticalIllnessRatio = "criticalIllness.ratio"
        /// As a share of what is ordinary.
        case criticalIllnessDeductible = "criticalIllness.deductible"
        /// Of pools that are not tilt aid.
        case medicalAidRatio = "medicalAid.ratio"
        case medicalAidDeductible = "medicalAid.deductible"
    }

    let year: BenefitYear
    let name: Words
    let bounds: [Bound]
    let defaults: [Hook: (money: Money, citation: Citation)]
    let items: [PolicyItem]
    /// The files whose blocks stand in where a region is silent, the nearest first: the province, then the nation.
    let levels: [Level]
    /// Enrolment as it is where no region says otherwise; nil for a province, whose own file has it.
    let enrolment: EnrolmentPlan?
    let citations: [Citation]

    /// A file of a level above the region, kept as it was read: each region reads what it takes over for itself.
    struct Level: Sendable {
        let root: Place
        let people: [Group]
    }
}

/// A national file as it was read.
struct NationalFile: Sendable {
    /// Nil where it has mistakes of its own.
    let terms: National?
    let bytes: Data
}
