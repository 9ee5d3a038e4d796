import HTTPTypes
import Testing
import Vocabulary

@testable import Gateway

struct ProblemTests {
    @Test(arguments: [
        Problem.noSuchPage, .otherMethod(["POST"]), .signInNeeded, .notAllowed, .foreignForm, .wrongSignIn,
        .tooMany(seconds: 7), .tooLarge(limit: 1024), .wrongType(expected: "application/json"),
        .unreadable(.init("第 3 行。", "Line 3.")), .ours,
    ])
    func `every problem says what is wrong and what to do, in both languages`(problem: Problem) {
        #expect(problem.status.code >= 400)
        for words in [problem.title, problem.detail, problem.advice] {
            #expect(!words.zh.isEmpty && !words.en.isEmpty && words.zh != words.en)
            #expect(!words.zh.contains("！") && !words.en.contains("!"))
        }
    }

    @Test func `only who waits for the bucket is told for how long`() {
        #expect(Problem.tooMany(seconds: 7).retryAfter == 7)
        #expect(Problem.ours.retryAfter == nil)
    }
}
