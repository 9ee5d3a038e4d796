import Receipts
import Registry
import Scheme
import Testing
import Vocabulary

@testable import Pages

struct StatementPageTests {
    private let frame = Specimen.frame()

    private func html(_ statement: Statement, in language: Language = .chinese) -> HTML {
        StatementPage(statement).html(in: Specimen.frame(language))
    }

    @Test func `how far a condition was missed is said in yuan`() throws {
        let text = html(try Specimen.ex001()).description
        #expect(text.contains("起付线 16,901.00 元，本年累计 15,210.00 元，还差 1,691.00 元"))
    }

    @Test func `the steps are shown in words and in figures`() throws {
        let text = html(try Specimen.ex001()).description
        for step in ["减去起付线 300.00", "50,000.00 − 300.00 = 49,700.00", "49,700.00 × 70% = 34,790.00"] {
            #expect(text.contains(step))
        }
    }

    @Test(arguments: [true, false])
    func `what the payers bear adds up to the total`(aidIsKnown: Bool) throws {
        for statement in [
            try Specimen.ex001(),
            try Specimen.statement(
                try Specimen.claim(), categories: .init(.marginal), aidIsKnown: aidIsKnown),
        ] {
            let shown = html(statement).amounts(in: "tally")
            #expect(shown.count >= 5)
            #expect(shown.dropLast().map { $0 }.sum == shown.last)
            #expect(shown.last == statement.claim.amounts.total)
        }
    }

    @Test func `every amount that a layer pays opens to a step with its source and place in the file`() throws
    {
        let statement = try Specimen.ex001()
        let details = html(statement).all("details")
        for part in try #require(statement.settlement).parts where part.paid > .zero {
            let own = try #require(details.first { $0.contains("id=\"layer-\(part.layer)\"") })
            #expect(own.contains(Language.chinese.text(part.paid)))
            for line in statement.lines where line.citation != nil {
                guard statement.layers[try #require(line.layer)].key == part.layer else { continue }
                let citation = statement.citations[try #require(line.citation)]
                #expect(own.contains(line.formula))
                #expect(own.contains("《\(citation.places[0].document.title)》"))
                #expect(own.contains(citation.at))
                #expect(own.contains(citation.confidence.words.zh))
            }
        }
    }

    @Test func `each payer leads to the layer that says why`() throws {
        let text = html(try Specimen.ex001()).description
        for layer in ["basic", "criticalIllness", "largeExpense"] {
            #expect(text.contains("href=\"#layer-\(layer)\""))
            #expect(text.contains("id=\"layer-\(layer)\""))
        }
    }

    @Test func `clauses not carried out are in view, not folded away`() throws {
        let page = html(try Specimen.ex001())
        #expect(page.description.contains("没有计入的条款"))
        #expect(page.description.contains("跨年住院归哪一年"))
        #expect(!page.all("details").contains { $0.contains("跨年住院归哪一年") })
    }

    @Test func `where the policy is not known it stops, says what is missing, and takes nothing for zero`()
        throws
    {
        let statement = try Specimen.statement(
            try Specimen.claim(), categories: .init(.marginal), aidIsKnown: false)
        let text = html(statement).description
        #expect(text.contains("尚无依据"))
        #expect(text.contains("the aid of the hills"))
        #expect(text.contains("15,210.00"))
        #expect(text.contains("不当作零"))
        #expect(text.contains("<details open>"))
    }

    @Test func `a layer that is for others says for whom, and one never reached says so`() throws {
        let ordinary = html(try Specimen.statement(try Specimen.claim())).description
        #expect(ordinary.contains("不适用"))
        #expect(ordinary.contains("只适用于：特困人员、低保对象"))
    }

    @Test func `a carried number says from which year`() throws {
        let statement = try Specimen.statement(try Specimen.claim(), categories: .init(.marginal))
        #expect(html(statement).description.contains("沿用 2021 年"))
    }

    // MARK: Refusals

    @Test(arguments: Refusal.Reason.allCases)
    func `a refusal gives its reason and what to do`(reason: Refusal.Reason) throws {
        let refusal = Refusal(reason, day: Day(2023, 2, 1), about: Words("门诊", "visits"))
        #expect(refusal.advice.zh.hasSuffix("。"))
        #expect(refusal.turnsOn(try #require(refusal.day)).zh.contains("2023年2月1日"))
    }

    @Test func `a refused claim has no shares and no steps`() throws {
        let visit = html(try Specimen.statement(try Specimen.claim(.outpatient))).description
        #expect(visit.contains("暂不能结算"))
        #expect(visit.contains("待遇尚无依据：visits"))
        #expect(visit.contains("请留好票据"))
        #expect(!visit.contains("class=\"tally\""))
        let early = html(try Specimen.statement(try Specimen.claim(), from: Day(2023, 9, 1))).description
        #expect(early.contains("从 2023年9月1日 起才有待遇。"))
    }

    // MARK: Trying out, and filing

    @Test func `a pre-settlement says that nothing is posted, and carries what was typed`() throws {
        let step = ClaimStep(
            action: "/claims", token: "0f3a", claim: .init(typed: ["total": "52000"]), mayPost: true)
        let text = StatementPage(try Specimen.ex001(), next: step).html(in: frame).description
        #expect(text.contains("试算，没有记账"))
        #expect(text.contains("name=\"total\" value=\"52000\""))
        #expect(text.contains("name=\"act\" value=\"check\""))
        #expect(text.contains("name=\"act\" value=\"edit\""))
        let other = ClaimStep(action: "/claims", token: "", claim: .init(), mayPost: false)
        #expect(
            !StatementPage(try Specimen.ex001(), next: other).html(in: frame).description.contains(
                "value=\"check\""))
    }

    @Test func `a filed statement bears its number and can be taken back by whoever may`() throws {
        let receipt = Specimen.receipt(1, try Specimen.ex001())
        let reversal = Filing.Reversal(action: "/reverse", token: "0f3a", message: "R-7")
        let text = StatementPage(receipt.statement, filing: Filing(receipt, reversal: reversal))
            .html(in: frame).description
        #expect(text.contains("已记账"))
        #expect(text.contains(receipt.id.description))
        #expect(text.contains("2023年7月1日\u{A0}09:30"))
        #expect(text.contains("M2023-1"))
        #expect(text.contains("action=\"/reverse\""))
        #expect(text.contains("name=\"token\" value=\"0f3a\""))
        #expect(text.contains("name=\"message\" value=\"R-7\""))
        let looking = StatementPage(receipt.statement, filing: Filing(receipt)).html(in: frame).description
        #expect(!looking.contains("action=\"/reverse\""))
    }

    @Test func `a reversed statement says so and cannot be reversed again`() throws {
        let receipt = Specimen.receipt(1, try Specimen.ex001())
        let reversal = Filing.Reversal(action: "/reverse", token: "0f3a", message: "R-7")
        let by = (id: Specimen.receipt(2, receipt.statement).id, href: "/statements/2")
        let text = StatementPage(
            receipt.statement, filing: Filing(receipt, reversedBy: by, reversal: reversal)
        ).html(in: frame).description
        #expect(text.contains("已冲正，不再算数"))
        #expect(text.contains("href=\"/statements/2\""))
        #expect(!text.contains("action=\"/reverse\""))
    }

    @Test func `a reversal shows its amounts below zero and adds up`() throws {
        let receipt = Specimen.receipt(1, try Specimen.ex001())
        let back = Specimen.receipt(2, receipt.statement, reverses: receipt)
        let page = StatementPage(
            back.statement, filing: Filing(back, reverses: (id: receipt.id, href: "/statements/1"))
        ).html(in: frame)
        let shown = page.amounts(in: "tally")
        #expect(shown.last == -receipt.claim.amounts.total)
        #expect(shown.dropLast().map { $0 }.sum == shown.last)
        #expect(page.description.contains("href=\"/statements/1\""))
    }

    @Test func `it names the policy, its fingerprint and the program`() throws {
        let statement = try Specimen.ex001()
        let text = html(statement).description
        #expect(text.contains(statement.plan.fingerprint))
        #expect(text.contains("yikao 0.1.0"))
    }
}
