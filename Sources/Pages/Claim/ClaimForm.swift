package import Vocabulary

/// The form of a claim as it was typed, before anybody has judged it.
///
/// Everything is text. What is wrong with it are `Fault`s at these names; what is right becomes a claim elsewhere.
package struct ClaimForm: Hashable, Sendable {
    /// The questions, by the names under which they are sent. Categories come as `categories.marginal=yes`.
    package enum Name: String, CaseIterable, Sendable {
        /// The region and year whose policy it is settled by: `500000/2023`.
        case policy
        case who, person, birth, tier, categories, district
        case facility, level, facilityClass, kind, condition, babies, place, transfer, admission, discharge
        case total, outOfCatalogue, overLimit, firstSelfPay, bedCharge, bedDays
    }

    /// The two ways to say who it is for.
    package enum Who: String, CaseIterable, Sendable {
        /// By number, out of the registry: this can be posted.
        case registered
        /// By what the rules must know: for trying out.
        case described
    }

    /// Which button was pressed: the value of `act`.
    package enum Act: String, CaseIterable, Sendable {
        /// 试算: nothing is stored.
        case tryOut
        /// On to check one's answers before posting.
        case check
        /// 结算并记账.
        case post
        /// Back to the form with what was typed.
        case edit
    }

    /// By name; of a sent form, everything that is a question here.
    package private(set) var typed: [String: String]

    package init(typed: [String: String] = [:]) {
        let names = Set(Name.allCases.map(\.rawValue))
        self.typed = typed.filter { name, _ in names.contains(String(name.prefix { $0 != "." })) }
    }

    /// What was typed there, without the spaces around it; empty where nothing was.
    package subscript(name: Name) -> String {
        get {
            let text = typed[name.rawValue] ?? ""
            let trimmed = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }
            return String(trimmed.reversed())
        }
        set { typed[name.rawValue] = newValue }
    }

    package var who: Who? { Who(rawValue: self[.who]) }

    /// Whether the box 转院 was ticked.
    package var isTransfer: Bool {
        get { typed[ClaimForm.ticked(.transfer)] != nil }
        set { typed[ClaimForm.ticked(.transfer)] = newValue ? "yes" : nil }
    }

    /// The name under which the box of a question that is answered by ticking it is sent.
    private static func ticked(_ name: Name) -> String { "\(name.rawValue).yes" }

    /// The boxes that were ticked; others' words are left out.
    package var categories: CategorySet {
        get {
            CategorySet(
                PersonCategory.allCases.filter { typed["\(Name.categories.rawValue).\($0.rawValue)"] != nil })
        }
        set {
            for category in PersonCategory.allCases {
                let ticked = newValue.contains(CategorySet(category))
                typed["\(Name.categories.rawValue).\(category.rawValue)"] = ticked ? "yes" : nil
            }
        }
    }

    /// Something wrong with one answer.
    package static func fault(_ name: Name, _ words: Words) -> Fault { Fault(name.rawValue, words) }
}

extension HTML {
    /// Everything typed, carried along unseen to the next page.
    mutating func carried(_ claim: ClaimForm) {
        for (name, value) in claim.typed.sorted(by: { $0.key < $1.key }) { carried(name, value) }
    }
}
