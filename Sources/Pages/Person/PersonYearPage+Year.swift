import Scheme
import Vocabulary

/// What the year has used up, layer by layer, and how far the limits are.
extension PersonYearPage {
    func layers(into h: inout HTML) {
        h.element(.h2, text: Words("本年累计", "The year to date"))
        guard let (insured, plan) = standing else {
            h.nothing(
                Words(
                    "这一年没有政策文件，看不出各层的起付线和封顶线。",
                    "There is no policy file for this year, so the limits of the layers are not known."))
            return
        }
        let years = plan[.inpatient].layers.map {
            LayerYear($0, of: insured, tiers: plan.tiers.count, counter: counters[$0.key] ?? .init())
        }
        guard !years.isEmpty else {
            h.nothing(Words("住院待遇尚无依据。", "The benefit for stays has no known basis."))
            return
        }
        h.table(
            Words("住院，各层", "Stays, layer by layer"),
            [
                .name(Words("哪一层", "Layer")), .figure(Words("进入", "Entered")),
                .figure(Words("已付", "Paid")),
                .figure(Words("起付线", "Deductible")), .figure(Words("还差", "Short of it")),
                .figure(Words("年度封顶线", "Yearly cap")), .figure(Words("还可以付", "Left of it")),
            ],
            rows: { h in
                for year in years { h.row { h in row(year, into: &h) } }
            },
            sum: { h in
                h.cell(Words("合计", "Sum"))
                h.emptyCell()
                h.cell(years.map(\.paid).sum)
                for _ in 0..<4 { h.emptyCell() }
            })
    }

    private func row(_ year: LayerYear, into h: inout HTML) {
        h.cell { $0.original(year.words) }
        switch year.state {
        case .notForThem:
            h.cell { $0.state(Words("不适用", "not for this person")) }
            for _ in 0..<5 { h.emptyCell() }
        case .unknown(let text):
            h.cell { $0.unknown() }
            h.cell { h in h.element(.small) { $0.original(text) } }
            for _ in 0..<4 { h.emptyCell() }
        case .known(let deductible, let cap, let counts):
            h.cell(year.entered)
            h.cell(year.paid)
            h.cell { h in
                if deductible.isOne {
                    h.amount(deductible.least)
                } else {
                    h.amount(deductible.least)
                    h.text("–")
                    h.amount(deductible.most)
                }
                if counts == .claim {
                    h.text(" ")
                    h.element(.small, text: Words("每次", "each claim"))
                }
            }
            h.cell { h in
                if let short = year.toDeductible {
                    h.amount(short)
                } else if counts == .year {
                    h.text(Words("已过", "reached"))
                } else {
                    h.text(Words("按次算", "by claim"))
                }
            }
            h.cell { h in
                if let cap {
                    h.amount(cap.least)
                    if !cap.isOne {
                        h.text("–")
                        h.amount(cap.most)
                    }
                } else {
                    h.text(Words("不设", "none"))
                }
            }
            h.cell { h in
                if let left = year.toCap {
                    h.amount(left)
                } else {
                    h.text(Words("不限", "no limit"))
                }
            }
        }
    }
}
