import Claims
import HTTPTypes
import Ledger
import Policies
import Receipts
import Storage
import Testing
import Vocabulary

@testable import Gateway

struct ProblemTests {
    private static let receipt = ID<Receipt>(high: 1, low: 2)

    @Test(arguments: [
        Problem.noSuchPage, .otherMethod(["POST"]), .signInNeeded, .notAllowed, .foreignForm, .wrongSignIn,
        .tooMany(seconds: 7), .tooLarge(limit: 1024), .wrongType(expected: "application/json"),
        .unreadable(.init("第 3 行。", "Line 3.")), .ours,
        .wrongFields([.noPerson, .dischargeInFuture]), .noSuchPerson, .noSuchReceipt,
        .noSuchPolicy(PolicyBook.NoPlan.unknownRegion(RegionCode("500000")!).words), .otherFacility,
        .settledByMessage,
        .messageTaken(by: ProblemTests.receipt), .alreadyReversed(by: ProblemTests.receipt),
        .reversalOfReversal,
        .unknownTier("third"), .busy, .noDatabase,
    ])
    func `every problem says what is wrong and what to do, in both languages`(problem: Problem) {
        #expect(problem.status.code >= 400)
        for words in [problem.title, problem.detail, problem.advice] {
            #expect(!words.zh.isEmpty && !words.en.isEmpty && words.zh != words.en)
            #expect(!words.zh.contains("！") && !words.en.contains("!"))
        }
    }

    @Test(
        arguments: [
            (ClaimsError.unknownPerson, 400), (ClaimsError.unknownFacility, 400),
            (ClaimsError.unknownCondition("x", known: []), 400), (ClaimsError.dischargeInFuture, 400),
            (ClaimsError.dischargeBeforeAdmission, 400),
            (ClaimsError.noPlan(.unknownRegion(RegionCode("500000")!)), 400),
            (ClaimsError.unknownTier("x"), 409),
            (ClaimsError.sameMessageOtherContent(receipt), 409), (ClaimsError.unknownReceipt, 404),
            (ClaimsError.alreadyReversed(by: receipt), 409), (ClaimsError.isReversal, 409),
            (PolicyBook.NoPlan.unknownRegion(RegionCode("500000")!), 404), (StorageError.busy, 503),
            (StorageError.diskFull, 503), (StorageError.corrupt, 503), (Problem.notAllowed, 403),
            (StorageError.statement("x"), nil), (StorageError.constraint("x"), nil),
            (LedgerError.isReversal, nil),
        ] as [(any Error, Int?)])
    func `what the work throws has one answer each; what is our own mistake has none`(
        error: any Error, status: Int?
    ) {
        #expect(Problem(error)?.status.code == status)
    }

    @Test func `only who waits for the bucket is told for how long`() {
        #expect(Problem.tooMany(seconds: 7).retryAfter == 7)
        #expect(Problem.ours.retryAfter == nil)
    }
}
