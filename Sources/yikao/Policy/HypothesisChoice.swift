import ArgumentParser
import Foundation
import Policies
import Vocabulary

/// A change of the rules to be tried out, laid over a policy of the folder.
struct HypothesisChoice: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "假设文件：写明改哪份政策的哪些块，见 Policy/hypotheses/ / a file of changes to be tried out",
            valueName: "file"))
    var hypothetical: String?

    /// The changed policy; nil where nothing is supposed.
    ///
    /// - Parameters:
    ///   - region, year: what else was named on the command line, which has to be the policy it is laid over.
    func file(in book: PolicyBook, region: String? = nil, year: String? = nil) throws -> PolicyFile? {
        guard let hypothetical else { return nil }
        guard FileManager.default.fileExists(atPath: hypothetical) else { throw noSuch(hypothetical) }
        let (file, issues) = book.hypothetical(URL(filePath: hypothetical))
        for issue in issues { note(issue.description) }
        guard let file else { throw Exit.wrong }
        let isMeant =
            (region.map { $0 == file.region.description } ?? true)
            && (year.map { $0.prefix(4) == "\(file.year)" } ?? true)
        guard isMeant else {
            let asked = [region, year].compactMap(\.self).joined(separator: " ")
            note(
                "这个假设改的是 \(file.region) \(file.year)，不是 \(asked)；请写它改的那一份，或不写"
                    + " / this hypothesis is laid over \(file.region) \(file.year), not \(asked)")
            throw Exit.wrong
        }
        return file
    }
}
