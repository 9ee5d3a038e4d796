import Policies
import Testing
import Vocabulary

@testable import Pages

/// Every place of a policy file has a name in words: no key of a file reaches a page.
struct RawKeyTests {
    private static let files = Specimen.book.files

    @Test(arguments: files.indices)
    func `no policy page shows a key of its file`(_ index: Int) {
        let file = RawKeyTests.files[index]
        let (cases, issues) = Specimen.book.cases(of: file)
        let page = PolicyPage(file, cases: cases, caseIssues: issues)
        #expect(keys(page.html(in: Specimen.frame(.chinese))) == [], "\(file.shown)")
        #expect(keys(page.html(in: Specimen.frame(.english))) == [], "\(file.shown)")
    }

    @Test func `neither does the comparison of a region's years`() {
        for (one, next) in zip(RawKeyTests.files, RawKeyTests.files.dropFirst())
        where one.region == next.region {
            let page = PolicyDiffPage(
                sides: [], form: Form(action: "/policy/diff", token: ""),
                diff: PolicyDiff(PolicySide(one), PolicySide(next)), showsAll: true)
            #expect(keys(page.html(in: Specimen.frame(.chinese))) == [], "\(next.shown)")
        }
    }

    /// Words that look like keys: `medicalAid`, `pays.basic`; the places of files and addresses aside.
    private func keys(_ html: HTML) -> [String] {
        let text = html.description
            .replacing(/<(style|script)[^>]*>.*?<\/\1>/.dotMatchesNewlines(), with: "")
            .replacing(/<code[^>]*>.*?<\/code>/, with: "")
            .replacing(/<[^>]*>/, with: " ")
        let looks = text.matches(of: /\b[a-z]+[A-Z][A-Za-z]*\b|\b[a-z]+\.[a-z][A-Za-z]+\b/).map {
            String($0.output)
        }
        let left = ["yaml", "cases.yaml"]
        return Set(looks.filter { !left.contains($0) && !$0.hasSuffix(".yaml") }).sorted()
    }
}
