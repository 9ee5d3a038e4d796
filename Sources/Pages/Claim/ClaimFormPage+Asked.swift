import Policies
import Scheme
import Vocabulary

/// What is asked at all: a question whose answer the policy has no use for is left out.
extension ClaimFormPage {
    /// The questions that stand on the form.
    package var asked: Set<ClaimForm.Name> {
        var names = Set(ClaimForm.Name.allCases)
        if files.count <= 1 { names.remove(.policy) }
        if kinds.allSatisfy({ plan.ownGrades(of: $0).isEmpty }) { names.remove(.facilityClass) }
        if kinds.allSatisfy({ plan.conditions(of: $0).isEmpty }) { names.remove(.condition) }
        if file.tiers.count <= 1 { names.remove(.tier) }
        if file.districts.isEmpty { names.remove(.district) }
        if categories.isEmpty { names.remove(.categories) }
        if !plansOfYear.contains(where: \.asksBabies) { names.remove(.babies) }
        if kindsAskedBed.isEmpty { names.subtract([.bedCharge, .bedDays]) }
        if !plansOfYear.contains(where: \.asksTransfer) { names.remove(.transfer) }
        return names
    }

    /// The categories that the policy tells apart, and those that were ticked.
    var categories: [PersonCategory] { plan.askedCategories.union(claim.categories).categories }

    var plan: Plan { file.plan(district: nil) }

    /// With what it becomes within the year: a question that any of them asks is asked.
    private var plansOfYear: [Plan] { ([file] + file.changes).map { $0.plan(district: nil) } }

    /// The kinds of care whose benefit is known, and the one that was chosen; a stay where none is.
    var kinds: [CareKind] {
        let known = plan.knownKinds
        let chosen = CareKind(rawValue: claim[.kind])
        return CareKind.allCases.filter {
            known.contains($0) || $0 == chosen || (known.isEmpty && $0 == .inpatient)
        }
    }

    /// Those of them whose beds have a limit of price, from the first day of the year or a later one.
    var kindsAskedBed: [CareKind] { kinds.filter(file.asksBed) }

    var kindsLeftOut: Words? { leftOut(CareKind.allCases.filter { !kinds.contains($0) }.map(\.words)) }

    /// The places that some benefit has an answer for, and the one that was chosen.
    var places: [CarePlace] {
        let answered = Set(kinds.flatMap { plan.places(of: $0) })
        return CarePlace.allCases.filter {
            $0 == .local || answered.contains($0) || $0.rawValue == claim[.place]
        }
    }

    /// Care in the region without the referral is no place of its own where no referral is asked for, nor is care
    /// elsewhere in the province where it is as care elsewhere.
    var placesLeftOut: Words? {
        leftOut(
            CarePlace.ofEveryPolicy.filter { !places.contains($0) && $0 != .localUnreferred }.map(\.words))
    }

    private func leftOut(_ words: [Words]) -> Words? {
        guard !words.isEmpty else { return nil }
        let (zh, en) = (words.map(\.zh).joined(separator: "、"), words.map(\.en).joined(separator: ", "))
        return Words("政策文件里还没有：\(zh)", "Not in the policy file yet: \(en)")
    }
}
