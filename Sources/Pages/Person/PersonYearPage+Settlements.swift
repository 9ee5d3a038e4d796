import Claims
import Receipts
import Scheme
import Vocabulary

/// The settlements of the year, each leading to its statement, and those to settle anew.
extension PersonYearPage {
    func settlements(into h: inout HTML) {
        h.element(.h2, text: Words("这一年的结算", "Settlements of the year"))
        guard !filed.isEmpty else {
            h.nothing(Words("这一年还没有结算。", "Nothing has been settled this year."))
            return
        }
        let columns: [Column] = [
            .name(Words("出院日期和医疗机构", "Discharge and facility")),
            .figure(Words("总费用", "Total")),
            .figure(Words("医保、救助等付", "Insurance, aid and others")), .figure(Payer.patient.words),
            .word(Words("状态", "State")),
        ]
        h.table(
            Words("按记账先后", "In the order of posting"), columns,
            rows: { h in
                for one in filed {
                    h.row(one.isReversed ? "struck" : nil) { h in
                        h.cell { h in
                            h.element(.a, .href(one.href)) { $0.day(one.receipt.claim.discharge) }
                            h.text(" ")
                            h.text(one.receipt.claim.kind.words)
                            h.element(.small, .class("block")) { $0.name(one.facility) }
                        }
                        h.cell(one.total)
                        h.cell(one.paid)
                        h.cell { h in
                            borne(one.amount(.patient), undecided: one.amount(.undecided), into: &h)
                        }
                        h.cell { h in state(one, into: &h) }
                    }
                }
            },
            sum: { h in
                h.cell(Words("合计", "Sum"))
                h.cell(filed.map(\.total).sum)
                h.cell(filed.map(\.paid).sum)
                h.cell { h in
                    borne(
                        filed.map { $0.amount(.patient) }.sum,
                        undecided: filed.map { $0.amount(.undecided) }.sum, into: &h)
                }
                h.emptyCell()
            })
    }

    /// The patient's own part, and under it what nobody can decide yet.
    private func borne(_ amount: Money, undecided: Money, into h: inout HTML) {
        guard undecided != .zero else {
            h.amount(amount)
            return
        }
        if amount == .zero {
            h.text(Settlement.Share.open.words)
        } else {
            h.text(Words("至少 ", "at least "))
            h.amount(amount)
        }
        let text = h.language.text(undecided)
        h.element(
            .small, .class("block"), text: Words("另有尚无依据 \(text)", "and \(text) with no known basis"))
    }

    private func state(_ one: Filed, into h: inout HTML) {
        if one.receipt.reverses != nil {
            h.state(Words("冲正", "reversal"), .reversal)
        } else if one.isReversed {
            h.state(Words("✗ 已冲正", "✗ reversed"), .reversal)
        } else if review.contains(where: { $0.receipt == one.receipt.id }) {
            h.state(Words("要重新结算", "settle anew"), .attention)
        } else {
            h.state(Words("已记账", "posted"), .good)
        }
    }

    /// What would come out otherwise now, and what to do.
    func again(into h: inout HTML) {
        h.attention { h in
            h.element(.h2, text: Words("要重新结算", "To settle anew"))
            h.element(
                .p,
                text: Words(
                    "下面的结算按现在的累计会得出不同的结果。请先冲正，再重新结算，从最早的一笔做起。",
                    "These would come out otherwise by the year to date as it is now. Reverse each and settle it anew, the earliest first."
                ))
            h.element(.ul) { h in
                for difference in review { h.element(.li) { h in self.difference(difference, into: &h) } }
            }
        }
    }

    private func difference(_ difference: Difference, into h: inout HTML) {
        if let one = filed.first(where: { $0.receipt.id == difference.receipt }) {
            h.element(.a, .href(one.href)) { h in
                h.day(one.receipt.claim.discharge)
                h.text(" ")
                h.name(one.facility)
            }
        } else {
            h.element(.code, verbatim: difference.receipt.description)
        }
        h.text(Words("：", ": "))
        h.original(difference.words)
    }
}

extension PersonYearPage.Filed {
    /// Negative on a reversal.
    fileprivate func amount(_ payer: Payer) -> Money {
        signed(receipt.statement.settlement?.borne(by: payer) ?? .zero)
    }

    fileprivate var total: Money { signed(receipt.claim.amounts.total) }

    fileprivate var paid: Money { signed(receipt.statement.settlement?.paid ?? .zero) }

    private func signed(_ amount: Money) -> Money { receipt.reverses == nil ? amount : -amount }
}
