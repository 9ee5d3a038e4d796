import Testing
import Vocabulary

@testable import Pages

struct TableTests {
    private func table(_ language: Language) -> String {
        var h = HTML(language)
        h.table(
            Words("谁付了多少", "Who pays"),
            [.name(Words("支付方", "Payer")), .figure(Words("金额", "Amount"), help: Words("本次", "this time"))],
            rows: { h in
                h.row { h in
                    h.cell(Payer.basicFund.words)
                    h.cell(Money.yuan(1_000))
                }
            },
            sum: { h in
                h.cell(Words("合计", "Sum"))
                h.cell(Money.yuan(1_000))
            })
        return h.description
    }

    @Test func `every cell carries its column's heading, for the cards of a phone`() {
        #expect(table(.chinese).contains("<th scope=\"row\" data-label=\"支付方\">统筹基金</th>"))
        #expect(table(.english).contains("<td class=\"figure\" data-label=\"Amount\">"))
    }

    @Test func `the sum stands in the foot, the help under the heading`() throws {
        let text = table(.chinese)
        let foot = try #require(text.firstRange(of: "<tfoot>"))
        #expect(text[foot.lowerBound...].contains("合计"))
        #expect(text.contains("<th scope=\"col\" class=\"figure\">金额<small>本次</small></th>"))
        #expect(text.contains("<caption>谁付了多少</caption>"))
    }

    @Test func `a table inside a cell does not disturb the row around it`() {
        var h = HTML(.chinese)
        h.table(Words("外", "outer"), [.name(Words("一", "one")), .text(Words("二", "two"))]) { h in
            h.row { h in
                h.cell { h in
                    h.table(Words("内", "inner"), [.text(Words("三", "three"))]) { h in h.row { $0.cell("丙") } }
                }
                h.cell("乙")
            }
        }
        #expect(h.description.contains("<td data-label=\"三\">丙</td>"))
        #expect(h.description.contains("<td data-label=\"二\">乙</td>"))
    }
}
