import HTTPTypes
import Receipts
import Vocabulary

/// A problem as programs get it: `application/problem+json` (RFC 9457), with what to do and the request's number.
struct ProblemDocument: Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let advice: String
    let request: String
    /// What is wrong, field by field.
    let errors: [FieldDocument]?
    /// The receipt it is about.
    let receipt: ID<Receipt>?

    struct FieldDocument: Encodable {
        let field: String
        let detail: String
        let advice: String
    }

    init(_ problem: Problem, for visitor: Visitor) {
        type = "urn:yikao:problem:\(problem.key)"
        title = problem.title[visitor.language]
        status = problem.status.code
        detail = problem.detail[visitor.language]
        advice = problem.advice[visitor.language]
        request = visitor.request
        errors = problem.fields.map { fields in
            fields.map {
                FieldDocument(
                    field: $0.field, detail: $0.what[visitor.language], advice: $0.write[visitor.language])
            }
        }
        receipt = problem.receipt
    }
}
