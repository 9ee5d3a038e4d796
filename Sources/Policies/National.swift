import Foundation
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

        var text: String {
            switch self {
            case .money(let money): "\(money.grouped)元"
            case .ratio(let ratio): ratio.description
            }
        }
    }

    /// The kinds of number that the nation bounds.
    enum Hook: String, CaseIterable, Sendable {
        case individualContribution = "contribution.individual"
        case fiscalContribution = "contribution.fiscal"
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
}

/// A national file as it was read.
struct NationalFile {
    /// Nil where it has mistakes of its own.
    let terms: National?
    let bytes: Data
}
