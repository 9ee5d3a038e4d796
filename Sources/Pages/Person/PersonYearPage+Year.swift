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
                .figure(Words("起付线", "Deductible"), help: Words("还差多少", "how far it is")),
                .figure(Words("年度封顶线", "Yearly cap"), help: Words("还可以付多少", "what is left")),
            ],
            rows: { h in
                for year in years { h.row { h in row(year, into: &h) } }
            },
            sum: { h in
                h.cell(Words("合计", "Sum"))
                h.emptyCell()
                h.cell(years.map(\.paid).sum)
                for _ in 0..<2 { h.emptyCell() }
            })
    }

    private func row(_ year: LayerYear, into h: inout HTML) {
        h.cell { $0.original(year.words) }
        switch year.state {
        case .notForThem:
            h.cell { $0.state(Words("不适用", "not for this person")) }
            for _ in 0..<3 { h.emptyCell() }
        case .unknown(let text):
            h.cell { h in
                h.unknown()
                h.element(.small, .class("block")) { $0.original(text) }
            }
            for _ in 0..<3 { h.emptyCell() }
        case .known(let deductible, let cap, let counts):
            h.cell(year.entered)
            h.cell(year.paid)
            h.cell { h in
                limits(deductible, into: &h)
                h.element(.small, .class("block")) { h in
                    if counts == .claim {
                        h.text(Words("每次扣一回", "off every claim"))
                    } else if let short = year.toDeductible {
                        let amount = h.language.text(short)
                        h.text(Words("还差 \(amount)", "\(amount) short of it"))
                    } else {
                        h.text(Words("已经超过", "reached"))
                    }
                }
            }
            h.cell { h in
                guard let cap else {
                    h.text(Words("不设", "none"))
                    return
                }
                limits(cap, into: &h)
                guard let left = year.toCap else { return }
                let amount = h.language.text(left)
                h.element(
                    .small, .class("block"),
                    text: left > .zero
                        ? Words("还可以付 \(amount)", "\(amount) left") : Words("已经付满", "used up"))
            }
        }
    }

    private func limits(_ limits: LayerYear.Limits, into h: inout HTML) {
        h.amount(limits.least)
        guard !limits.isOne else { return }
        h.text("–")
        h.amount(limits.most)
    }
}
