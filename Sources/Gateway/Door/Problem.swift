package import HTTPTypes
package import Receipts
package import Vocabulary

/// Why a request was not answered as asked. Data; its words and its status stand in the extensions, once.
package enum Problem: Error, Hashable, Sendable {
    case noSuchPage
    case otherMethod([String])
    case signInNeeded
    case notAllowed
    /// The token is missing or another's, or the form came from another site.
    case foreignForm
    case wrongSignIn
    case tooMany(seconds: Int)
    case tooLarge(limit: Int)
    case wrongType(expected: String)
    /// What was sent cannot be read.
    case unreadable(Words)
    /// All that is wrong, field by field.
    case wrongFields([WrongField])
    /// There is none, or not in the reader's area: the answer is the same.
    case noSuchPerson
    /// There is none, or it is of another facility or area: the answer is the same.
    case noSuchReceipt
    case noSuchPolicy(Words)
    case noSuchOperator
    /// There is none, or not in the reader's area: the answer is the same.
    case noSuchFacility
    case noSuchJob
    /// An administrator would shut themselves out.
    case ownAccount
    /// Somebody of one facility meant another's claim.
    case otherFacility
    /// The facility sent this message number before, with other content.
    case messageTaken(by: ID<Receipt>)
    case alreadyReversed(by: ID<Receipt>)
    case reversalOfReversal
    /// A hospital's message settled it; its visit goes with it.
    case settledByMessage
    /// The registry has the person in a tier that the year's policy does not have.
    case unknownTier(String)
    /// What a season does not allow.
    case cannotCollect(Words)
    /// Another program holds the database for longer than we wait.
    case busy
    /// The database does not answer: its file, its disk.
    case noDatabase
    /// Our own mistake.
    case ours

    /// Its name for programs; it never changes.
    var key: String {
        switch self {
        case .noSuchPage: "no-such-page"
        case .otherMethod: "other-method"
        case .signInNeeded: "sign-in-needed"
        case .notAllowed: "not-allowed"
        case .foreignForm: "foreign-form"
        case .wrongSignIn: "wrong-sign-in"
        case .tooMany: "too-many"
        case .tooLarge: "too-large"
        case .wrongType: "wrong-type"
        case .unreadable: "unreadable"
        case .wrongFields: "wrong-fields"
        case .noSuchPerson: "no-such-person"
        case .noSuchReceipt: "no-such-receipt"
        case .noSuchPolicy: "no-such-policy"
        case .noSuchOperator: "no-such-operator"
        case .noSuchFacility: "no-such-facility"
        case .noSuchJob: "no-such-job"
        case .ownAccount: "own-account"
        case .otherFacility: "other-facility"
        case .messageTaken: "message-taken"
        case .alreadyReversed: "already-reversed"
        case .reversalOfReversal: "reversal-of-reversal"
        case .settledByMessage: "settled-by-message"
        case .unknownTier: "unknown-tier"
        case .cannotCollect: "cannot-collect"
        case .busy: "busy"
        case .noDatabase: "no-database"
        case .ours: "ours"
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .noSuchPage, .noSuchPerson, .noSuchReceipt, .noSuchPolicy, .noSuchOperator, .noSuchFacility,
            .noSuchJob:
            .notFound
        case .otherMethod: .methodNotAllowed
        case .signInNeeded, .wrongSignIn: .unauthorized
        case .notAllowed, .foreignForm, .otherFacility: .forbidden
        case .tooMany: .tooManyRequests
        case .tooLarge: .contentTooLarge
        case .wrongType: .unsupportedMediaType
        case .unreadable, .wrongFields: .badRequest
        case .messageTaken, .alreadyReversed, .reversalOfReversal, .settledByMessage, .unknownTier,
            .ownAccount,
            .cannotCollect:
            .conflict
        case .busy, .noDatabase: .serviceUnavailable
        case .ours: .internalServerError
        }
    }
}
