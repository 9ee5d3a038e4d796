import ArgumentParser
import Foundation
import Policies

/// A change of the rules to be tried out, laid over a policy of the folder.
struct HypothesisChoice: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "假设文件：写明改哪份政策的哪些块，见 Policy/hypotheses/ / a file of changes to be tried out",
            valueName: "file"))
    var hypothetical: String?

    /// The changed policy; nil where nothing is supposed.
    func file(in book: PolicyBook) throws -> PolicyFile? {
        guard let hypothetical else { return nil }
        guard FileManager.default.fileExists(atPath: hypothetical) else { throw noSuch(hypothetical) }
        let (file, issues) = book.hypothetical(URL(filePath: hypothetical))
        for issue in issues { note(issue.description) }
        guard let file else { throw Exit.wrong }
        return file
    }
}
