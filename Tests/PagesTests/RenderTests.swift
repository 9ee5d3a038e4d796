import Claims
import Foundation
import Ledger
import Policies
import Receipts
import Registry
import Scheme
import Testing
import Vocabulary

@testable import Pages

/// Writes every page in its states to the folder named by `YIKAO_PAGES`, to be looked at in a browser.
struct RenderTests {
    private static let folder = ProcessInfo.processInfo.environment["YIKAO_PAGES"]

    @Test(.enabled(if: folder != nil))
    func `every page is written to be looked at`() throws {
        let folder = URL(filePath: try #require(RenderTests.folder))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for language in Language.allCases {
            for (name, html) in try Gallery.pages(in: Specimen.frame(language)) {
                let text = html.description.replacing(Stylesheet.path, with: "style.css")
                #expect(text.contains("style.css"))
                let file = language == .chinese ? "\(name).html" : "\(name).en.html"
                try text.write(to: folder.appending(path: file), atomically: true, encoding: .utf8)
            }
        }
        try Stylesheet.text.write(
            to: folder.appending(path: "style.css"), atomically: true, encoding: .utf8)
    }
}
