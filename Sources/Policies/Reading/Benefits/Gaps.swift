import Scheme
import Vocabulary

/// Why a benefit has no terms somewhere: what its tables say there, for the refusal of whoever asks.
extension Reader {
    /// What is missing for a case without terms; nil where a mistake of the file is the reason.
    func gap(in draft: LayerDraft, _ at: Coordinates) -> Gap? {
        let gaps = [
            gap(draft.ratio, "ratio", at), gap(draft.deductible, "deductible", at),
            gap(draft.cap, "annualCap", at), gap(draft.grant, "grant", at),
            gap(draft.claimCap, "claimCap", at),
            gap(draft.floor, "floor", at), gap(draft.monthlyCap, "monthlyCap", at),
            gap(draft.bedDayMost, "bedDayMost", at), gap(draft.setAside, "setAside", at),
            gap(draft.entryCap, "entryCap", at),
        ]
        // A share of the ordinary deductible is not known where that is not.
        return Gap.told(of: gaps.compactMap(\.self)) ?? gap(draft.deductible, "deductible", at.ofNobody)
    }

    private func gap<Leaf>(_ table: Table<Leaf>?, _ key: String, _ at: Coordinates) -> Gap? {
        let number = Names.terms[key] ?? Words(key, key)
        switch table?.find(at, broader: broader) {
        case .noTerms(let gap): return gap
        case .notNamed(.condition): return Gap(.conditionNotNamed, number: number)
        case .notNamed: return Gap(.gradeNotNamed, number: number)
        case .leaf, .missing, nil: return nil
        }
    }

    /// The citation in force at a place that need not have one.
    mutating func citeIfAny(_ place: Place, _ scope: Scope) -> Int? {
        let stated = scope[place]
        return stated.places.isEmpty || stated.confidence == nil ? nil : cite(place, scope)
    }
}

extension Gap {
    /// At the end of a table that is read by this form.
    init<Leaf>(_ cause: Cause, _ form: Reader.TableForm<Leaf>, citation: Int?) {
        self.init(
            cause, number: form.name.first ?? Words("", ""), whose: Array(form.name.dropFirst()),
            citation: citation)
    }
}
