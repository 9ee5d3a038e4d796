public import Vocabulary

/// A statement as programs read it: amounts in yuan, every step with its words, the citations by position.
///
/// The same shape leaves by the command line (`yikao explain --format json`) and by the web (`/api/v1`).
public struct StatementReport: Encodable, Sendable {
    public enum Status: String, Encodable, Sendable {
        case settled
        /// Settled up to a layer whose policy is not known.
        case stopped
        case refused
        /// Not of a statement itself: the document takes a settled one back.
        case reversal
    }

    public struct Refused: Encodable, Sendable {
        public let reason: Refusal.Reason
        /// The whole of it in one sentence.
        public let text: Words
        /// The benefit, number, class or condition it is about.
        public let about: Words?
        /// What the policy file itself says.
        public let policyText: Words?
        /// Where it says so: `500000/2023.yaml:61`.
        public let at: String?
        public let known: [Choices.Choice]?
        public let meant: String?
        public let day: Day?
        public let citation: Int?

        init(_ refusal: Refusal) {
            reason = refusal.reason
            text = refusal.words
            about = refusal.about
            policyText = refusal.text
            at = refusal.at
            known = refusal.known.isEmpty ? nil : refusal.known
            meant = refusal.meant
            day = refusal.day
            citation = refusal.citation
        }
    }

    public struct Amounts: Encodable, Sendable {
        public let total: Money
        public let outOfCatalogue: Money
        public let overLimit: Money
        public let firstSelfPay: Money
        public let inScope: Money
    }

    public struct Share: Encodable, Sendable {
        public let payer: Payer
        public let name: Words
        public let amount: Money
    }

    public struct Step: Encodable, Sendable {
        public let step: Line.Step
        public let title: Words
        public let formula: String
        public let base: Money
        public let number: Line.Number?
        public let result: Money
        public let citation: Int?
    }

    public struct NotApplied: Encodable, Sendable {
        public let condition: Missed.Condition
        public let text: Words
        public let limit: Line.Number?
        public let actual: Money?
        public let distance: Money?
        public let citation: Int?
    }

    public struct LayerReport: Encodable, Sendable {
        public let layer: String
        public let name: Words
        public let payer: Payer
        /// Nil where the layer was not for this person or was not reached.
        public let paid: Money?
        public let steps: [Step]
        public let notApplied: [NotApplied]
    }

    public let status: Status
    public let plan: Plan.Identity
    public let person: Statement.Facts
    public let claim: Claim
    public let facilityClass: Words?
    public let condition: Words?
    public let refusal: Refused?
    public let amounts: Amounts
    public let shares: [Share]
    public let scope: [Step]
    public let layers: [LayerReport]
    public let unknown: String?
    public let footnotes: [Unmodelled]
    public let citations: [Citation]
    public let program: String

    public init(_ statement: Statement) {
        let settlement = statement.settlement
        status = settlement == nil ? .refused : settlement?.unknown == nil ? .settled : .stopped
        plan = statement.plan
        person = statement.person
        claim = statement.claim
        facilityClass = statement.facilityClass
        condition = statement.condition
        refusal = statement.refusal.map { Refused($0) }
        let parts = statement.amounts
        amounts = Amounts(
            total: parts.total, outOfCatalogue: parts.outOfCatalogue, overLimit: parts.overLimit,
            firstSelfPay: parts.firstSelfPay, inScope: parts.inScope)
        shares =
            settlement.map { settlement in
                Payer.allCases.map {
                    Share(payer: $0, name: $0.words, amount: settlement.borne(by: $0))
                }
            } ?? []
        scope = statement.steps(layer: nil)
        layers = statement.layers.enumerated().map { index, layer in
            LayerReport(
                layer: layer.key, name: layer.words, payer: layer.payer,
                paid: settlement?.paid(layer: layer.key),
                steps: statement.steps(layer: index),
                notApplied: statement.missed.filter { $0.layer == index }.map {
                    NotApplied(
                        condition: $0.condition, text: $0.sentence(layer: layer.words), limit: $0.limit,
                        actual: $0.actual, distance: $0.distance, citation: $0.citation)
                })
        }
        unknown = settlement?.unknown?.text
        footnotes = statement.footnotes
        citations = statement.citations
        program = statement.program
    }
}

extension Statement {
    fileprivate func steps(layer: Int?) -> [StatementReport.Step] {
        lines.filter { $0.layer == layer }.map {
            StatementReport.Step(
                step: $0.step, title: $0.title, formula: $0.formula, base: $0.base, number: $0.number,
                result: $0.result, citation: $0.citation)
        }
    }
}
