import Policies
import Scheme
import Testing
import Vocabulary

@testable import Pages

struct PolicyDiffPageTests {
    private func html(_ language: Language = .chinese, all: Bool = false) throws -> HTML {
        try Gallery.diff(all: all).html(in: Specimen.frame(language))
    }

    @Test func `every change stands there with what both sides say, their sources and how sure they are`()
        throws
    {
        let diff = try #require(try Gallery.diff().diff)
        let text = try html().description
        let changes = diff.changes.filter { $0.kind.isChange }
        #expect(changes.count >= 8 && changes.allSatisfy { $0.kind == .becameKnown })
        for change in changes {
            #expect(text.contains(change.title.zh))
            let after = try #require(change.after)
            #expect(text.contains(after.value.zh))
            #expect(text.contains(try #require(after.citation).at))
        }
        #expect(text.contains("由未知变为已知 \(changes.count)，相同 \(diff.count(.same))"))
        #expect(text.matches(of: /state-good">由未知变为已知/).count == changes.count)
        #expect(text.contains("没有找到这个区县的医疗救助标准"))
    }

    @Test func `what is the same is listed only when it is asked for`() throws {
        #expect(!(try html().description.contains("大病保险</caption>")))
        #expect(try html(all: true).description.contains("<caption>大病保险</caption>"))
    }

    @Test func `sample people stand there in yuan, and whom nobody answers with the reason`() throws {
        let text = try html().description
        for words in ["55 岁低保对象", "25,772.86", "14,359.96", "两边都是：", "61 岁，高血压门诊用药"] {
            #expect(text.contains(words), "\(words)")
        }
        // In a cell of the table the difference, where both sides know the own share.
        #expect(text.contains("<strong class=\"amount\">0.00</strong>"))
    }

    @Test func `every row has as many cells as the table has columns`() throws {
        for table in try html().all("table") {
            let columns = table.matches(of: /<th scope="col"/).count
            var reaching = 0
            for row in table.matches(of: /<tr[^>]*>(.*?)<\/tr>/).dropFirst() {
                let cells = row.output.1.matches(of: /<t[hd]\b/).count
                #expect(cells + reaching == columns)
                reaching = reaching > 0 ? 0 : row.output.1.matches(of: /rowspan="2"/).count
            }
        }
    }

    @Test func `the form keeps what was chosen, and goes into the address`() throws {
        let text = try html().description
        #expect(text.contains("method=\"get\" action=\"/policy/diff\""))
        #expect(text.contains("<option value=\"500000/2023@500112\" selected>"))
    }

    @Test func `without a choice there is only the form`() {
        let text = PolicyDiffPage(sides: [], form: Form(action: "/policy/diff", token: ""), diff: nil)
            .html(in: Specimen.frame()).description
        #expect(text.contains("<h1>政策对照</h1>"))
        #expect(!text.contains("<table"))
    }

    @Test func `policies that do not differ say so`() throws {
        let side = PolicySide(try Specimen.chongqing())
        let text = PolicyDiffPage(
            sides: [side], form: Form(action: "/policy/diff", token: ""), diff: PolicyDiff(side, side)
        ).html(in: Specimen.frame()).description
        #expect(text.contains("两边已知的规定没有不同"))
    }

    @Test func `in English the labels are English`() throws {
        let text = try html(.english).description
        for words in [
            "Policies compared: Chongqing 2023 → Chongqing · Yubei 2023", "now known", "Difference",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }
}
