import Scheme
import Vocabulary

/// What the year has used up, layer by layer, and how far the limits are.
extension PersonYearPage {
    func layers(into h: inout HTML) {
        h.element(.h2, text: Words("本年累计", "The year to date"))
        h.element(.p) { h in
            let scope = h.language.text(used.inScope)
            h.text(
                Words(
                    "住院 \(used.stays) 次（转院不另计）；政策范围内费用合计 \(scope)。",
                    "Stays: \(used.stays), transfers not counted; in-scope cost: \(scope)."))
        }
        guard let (insured, plan) = standing else {
            h.nothing(
                Words(
                    "这一年没有政策文件，看不出各层的起付线和封顶线。",
                    "There is no policy file for this year, so the limits of the layers are not known."))
            return
        }
        let years = LayerYear.all(
            of: plan, for: insured, on: max(year.first, min(year.last, today)), used: used)
        guard !years.isEmpty else {
            h.nothing(Words("这份政策的待遇尚无依据。", "The benefits of this policy have no known basis."))
            return
        }
        h.table(
            Words("各层待遇", "Layer by layer"),
            [
                .name(Words("哪一层", "Layer"), help: Words("用于", "of")), .figure(Words("进入", "Entered")),
                .figure(Words("已付", "Paid")),
                .figure(Words("起付线", "Deductible"), help: Words("已计和还差", "taken, and how far it is")),
                .figure(Words("年度封顶线", "Yearly cap"), help: Words("还可以付多少", "what is left")),
            ],
            rows: { h in
                for year in years { h.row { h in row(year, into: &h) } }
            },
            sum: { h in
                h.cell(Words("合计", "Sum"))
                h.emptyCell()
                h.cell(years.map(\.counter.paid).sum)
                for _ in 0..<2 { h.emptyCell() }
            })
    }

    private func row(_ year: LayerYear, into h: inout HTML) {
        h.cell { h in
            h.original(year.words)
            let kinds = year.kinds.map(\.words)
            h.element(
                .small, .class("block"),
                text: Words(
                    kinds.map(\.zh).joined(separator: "、"), kinds.map(\.en).joined(separator: ", ")))
        }
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
        case .known(let deductible, let cap):
            h.cell(year.counter.entered)
            h.cell(year.counter.paid)
            h.cell { h in self.deductible(deductible, year, into: &h) }
            h.cell { h in self.cap(cap, year, into: &h) }
        }
    }

    private func deductible(_ deductible: LayerYear.Deductible, _ year: LayerYear, into h: inout HTML) {
        switch deductible {
        case .eachClaim(let limits), .eachClaimUpTo(let limits, _), .once(let limits), .eachMonth(let limits),
            .year(let limits):
            self.limits(limits, into: &h)
        case .share(let share):
            h.text(Words("政策范围内费用的 \(share)", "\(share) of the in-scope cost"))
        }
        let short = year.toDeductible.map { h.language.text($0) }
        let taken = h.language.text(year.taken)
        let note: Words
        switch deductible {
        case .eachClaim, .share: note = Words("每次扣一回", "off every claim")
        case .eachMonth: note = Words("一个月扣一回", "once a month")
        case .eachClaimUpTo(_, let most):
            let most = h.language.text(most)
            note = Words("每次扣，一年最多 \(most)", "off every claim, \(most) a year at most")
        case .once(let limits) where !limits.isOne: note = Words("一年扣一回", "once a year")
        case .year(let limits) where !limits.isOne: note = Words("按年累计", "counted by the year")
        case .once, .year:
            note = short.map { Words("还差 \($0)", "\($0) short of it") } ?? Words("已经超过", "reached")
        }
        h.element(.small, .class("block")) { h in
            h.text(note)
            if year.taken > .zero { h.text(Words("；已计 \(taken)", "; \(taken) taken")) }
        }
    }

    private func cap(_ cap: LayerYear.Limits?, _ year: LayerYear, into h: inout HTML) {
        guard let cap else {
            h.text(Words("不设", "none"))
            return
        }
        limits(cap, into: &h)
        guard let left = year.toCap else { return }
        let amount = h.language.text(left)
        h.element(
            .small, .class("block"),
            text: left > .zero ? Words("还可以付 \(amount)", "\(amount) left") : Words("已经付满", "used up"))
    }

    private func limits(_ limits: LayerYear.Limits, into h: inout HTML) {
        h.amount(limits.least)
        guard !limits.isOne else { return }
        h.text("–")
        h.amount(limits.most)
    }
}
